import SourceText

/// What filters do with markup.
enum MarkupOperations {
  /// The markup with its text changed, but not its tags, comments and character references. What the change brings in
  /// is text too.
  static func mappingText(
    _ html: SafeHTML, _ change: (String) throws(TemplateProblem) -> String
  ) throws(TemplateProblem) -> SafeHTML {
    var result: [UInt8] = []
    var rest = html.bytes[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
      let before = String(decoding: text, as: UTF8.self)
      let after = try change(before)
      if after == before { result.append(contentsOf: text) } else { Escaping.escape(after, into: &result) }
      rest = rest[text.endIndex...]
      let mark = rest.prefix(length(ofMark: rest))
      result.append(contentsOf: mark)
      rest = rest[mark.endIndex...]
    }
    return SafeHTML(trusted: result)
  }

  /// How long the tag, comment or character reference at the start is; a script or a style up to its end.
  private static func length(ofMark bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == UInt8(ascii: "&") {
      let end = bytes.prefix(40).firstIndex(of: UInt8(ascii: ";"))
      return end.map { $0 - bytes.startIndex + 1 } ?? 1
    }
    if bytes.starts(with: "<!--".utf8) {
      let end = TextOperations.position(of: Array("-->".utf8), in: Array(bytes))
      return end.map { $0 + 3 } ?? bytes.count
    }
    var quote: UInt8?
    for (offset, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset + 1 + length(ofRawText: bytes.dropFirst(offset + 1), after: bytes.prefix(offset + 1))
      }
    }
    return bytes.count
  }

  /// How long the text of a script or a style is that its tag opens, with the name of the end tag; 0 for other tags.
  private static func length(ofRawText bytes: ArraySlice<UInt8>, after tag: ArraySlice<UInt8>) -> Int {
    let name = tag.dropFirst().prefix { !$0.isTemplateSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
      .map(\.lowercased)
    guard name == Array("script".utf8) || name == Array("style".utf8) else { return 0 }
    let end = Array("</".utf8) + name
    let found = bytes.indices.first { start in
      bytes[start] == end[0] && bytes[start...].prefix(end.count).map(\.lowercased) == end
    }
    return found.map { $0 - bytes.startIndex } ?? bytes.count
  }

  /// What a reader sees: without tags and comments, character references resolved, white space made single spaces.
  static func text(of html: SafeHTML) -> String {
    var text: [UInt8] = []
    var rest = html.bytes[...]
    while let first = rest.first {
      if let (count, character) = CharacterReference.first(in: rest) {
        text.append(character)
        rest = rest.dropFirst(count)
        continue
      }
      let count = first == UInt8(ascii: "<") ? length(ofMark: rest) : 1
      if first != UInt8(ascii: "<") {
        text.append(first)
      }
      rest = rest.dropFirst(count)
    }
    let words = TextOperations.split(String(decoding: text, as: UTF8.self), by: nil, limit: nil)
    return words.joined(separator: " ")
  }
}
