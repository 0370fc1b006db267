import Glibc
import SourceText

/// What a command says: results on standard output, problems on standard error.
struct Console: Sendable {
  let language: Language
  let format: DiagnosticPrinter.Format
  let isQuiet: Bool

  func say(_ text: Prose) {
    if !isQuiet { Self.write(text[language] + "\n", to: stdout) }
  }

  /// Prints every problem and their count.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let printer = DiagnosticPrinter(format: format, language: language)
    var text = printer.print(diagnostics)
    if format == .text, let summary = printer.summary(diagnostics) { text += summary + "\n" }
    Self.write(text, to: stderr)
  }

  private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>) {
    fputs(text, stream)
    fflush(stream)
  }
}
