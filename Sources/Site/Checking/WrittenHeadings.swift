import SourceText

/// The headings of a source, as Markdown and HTML write them.
struct WrittenHeadings {
  /// - Parameter range: in bytes of the source, without the signs around the words.
  private typealias Heading = (words: String, range: Range<Int>)
  private let headings: [Heading]

  init(in bytes: [UInt8]) { headings = Self.ofMarkdown(bytes) + Self.ofHTML(bytes) }

  /// Where a heading stands that shows as `words`; where none is these words alone, one that has them in it.
  func range(of words: String) -> SourceRange? {
    let plain = Self.plain(words)
    guard !plain.isEmpty else { return nil }
    let heading = headings.first { $0.words == plain } ?? headings.first { $0.words.contains(plain) }
    return heading.map { SourceRange($0.range.lowerBound, $0.range.upperBound) }
  }

  private static func ofMarkdown(_ bytes: [UInt8]) -> [Heading] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let signs = line.drop { $0 == UInt8(ascii: " ") }.prefix { $0 == UInt8(ascii: "#") }
      let rest = line[signs.endIndex...]
      guard (1...6).contains(signs.count), let first = rest.first, isSpace(first) else { return nil }
      var words = rest.drop(while: isSpace)
      while let last = words.last, isSpace(last) || last == UInt8(ascii: "#") { words = words.dropLast() }
      let text = String(decoding: CharacterReference.resolved(words), as: UTF8.self)
      return (plain(text), words.indices)
    }
  }

  private static func ofHTML(_ bytes: [UInt8]) -> [Heading] {
    var rule = HeadingRule()
    for token in HTMLScanner(bytes) { rule.read(token) }
    return rule.headings.compactMap { heading in heading.range.map { (plain(heading.words), $0) } }
  }

  /// Without the signs of emphasis, code and escapes of Markdown, which do not show.
  private static func plain(_ text: String) -> String {
    text.filter { !"*_`\\".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
}
