import Glibc
import SourceText

/// What a command says: results on standard output, problems on standard error.
struct Console: Sendable {
  let language: Language
  let format: DiagnosticPrinter.Format
  let isQuiet: Bool

  func say(_ text: Prose) {
    if !isQuiet { Self.write(text[language] + "\n", to: STDOUT_FILENO) }
  }

  /// Prints every problem and their count.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let printer = DiagnosticPrinter(format: format, language: language)
    var text = printer.print(diagnostics)
    if format == .text, let summary = printer.summary(diagnostics) { text += summary + "\n" }
    Self.write(text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
