/// How words stand out where a person reads them on a terminal. They say the same without it.
package struct TextStyle: Sendable {
  /// Whether colours and bold letters may be used.
  private let isColored: Bool

  package static let plain = TextStyle(isColored: false)
  package static let colored = TextStyle(isColored: true)

  /// The word for an error, red, or for a warning, yellow.
  func word(_ text: String, of severity: Severity) -> String {
    switch severity {
    case .error: marked(text, "1;31")
    case .warning: marked(text, "1;33")
    }
  }

  /// A file, line and column, in bold letters.
  func place(_ text: String) -> String { marked(text, "1") }

  /// - Parameter rendition: parameters of "select graphic rendition", as ECMA-48 has them.
  private func marked(_ text: String, _ rendition: String) -> String {
    isColored ? "\u{1B}[\(rendition)m\(text)\u{1B}[0m" : text
  }
}
