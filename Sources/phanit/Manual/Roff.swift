/// The language of manual pages, with the macros of `man`.
struct Roff {
  private(set) var text: String

  /// - Parameters:
  ///   - version: stands at the foot of each page.
  ///   - headingFont: `B` or `R`.
  init(title: String, version: String, headingFont: String = "B") {
    // Neither stretched nor hyphenated: names of files and Thai text would be spoilt.
    text = ".TH \(title) 1 \"\" \"\(version)\"\n.ad l\n.nh\n"
    if headingFont != "B" { text += ".ds HF \(headingFont)\n" }
  }

  mutating func section(_ title: String) { text += ".SH \(Self.escaped(title))\n" }

  mutating func subsection(_ title: String) { text += ".SS \(Self.escaped(title))\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n" + Self.lines(words) }

  /// A term and what is said of it, which stands further in.
  /// - Parameter term: made with `bold` and `placeholder`.
  mutating func item(_ term: String, _ words: String) { text += ".TP\n\(term)\n" + Self.lines(words) }

  /// Lines that stay as they are.
  mutating func example(_ lines: String) { text += ".PP\n.EX\n" + Self.lines(lines) + ".EE\n" }

  /// Words as they are, set plainly.
  mutating func plain(_ words: String) { text += Self.lines(words) }

  /// Words marked by `bold` and `placeholder`.
  mutating func marked(_ words: String) { text += words + "\n" }

  static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }

  /// What stands for a value. Thai stays plain: a line below each sign parts its marks from their letters.
  static func placeholder(_ words: String) -> String {
    words.utf8.allSatisfy { $0 < 0x80 } ? "\\fI\(escaped(words))\\fR" : "<\(escaped(words))>"
  }

  private static func lines(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A dot or a quote at the start of a line would be a request.
      (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + escaped(String(line)) + "\n"
    }.joined()
  }

  /// Dashes as they are typed, for commands are copied from here.
  static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
