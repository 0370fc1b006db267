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

  /// Says it beside what the command was asked for.
  func remark(_ text: Prose) {
    if !isQuiet { Self.write(text[language] + "\n", to: STDERR_FILENO) }
  }

  /// Draws on the terminal of standard error.
  func draw(_ text: String) { Self.write(text, to: STDERR_FILENO) }

  /// Writes what a command was asked for.
  func show(_ bytes: [UInt8]) {
    if !isQuiet { Self.write(bytes, to: STDOUT_FILENO) }
  }

  /// Prints every problem and their count.
  func report(_ diagnostics: [Diagnostic]) {
    reportWithoutCount(diagnostics)
    let printer = DiagnosticPrinter(format: format, language: language)
    if format == .text, let summary = printer.summary(diagnostics) { Self.write(summary + "\n", to: STDERR_FILENO) }
    pointToExplanation(of: diagnostics)
  }

  /// Prints every problem, for a command that counts them itself.
  func reportWithoutCount(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(format: format, language: language, style: Terminal.style)
    Self.write(printer.print(diagnostics), to: STDERR_FILENO)
  }

  /// Names the command that explains the first error, or else the first warning, where a person looks.
  func pointToExplanation(of diagnostics: [Diagnostic]) {
    let ordered = diagnostics.ordered()
    guard !isQuiet, format == .text, Terminal.isThere,
      let first = ordered.first(where: \.isError) ?? ordered.first
    else { return }
    Self.write(ProgramText.explanation(of: first.problem.code)[language] + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
