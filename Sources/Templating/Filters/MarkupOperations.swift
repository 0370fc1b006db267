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

  /// The markup without any of `characters` at the ends of its text: before its first tag or character reference, and
  /// behind its last.
  static func trimmed(_ html: SafeHTML, of characters: String) -> SafeHTML {
    func isMark(_ byte: UInt8) -> Bool { "<>&;".utf8.contains(byte) }
    let bytes = html.bytes
    let head = bytes.prefix { !isMark($0) }
    func trimmed(_ part: ArraySlice<UInt8>, start: Bool, end: Bool) -> [UInt8] {
      Array(TextOperations.trimmed(String(decoding: part, as: UTF8.self), of: characters, start: start, end: end).utf8)
    }
    guard head.count < bytes.count else { return SafeHTML(trusted: trimmed(head, start: true, end: true)) }
    let tail = bytes.suffix(bytes.reversed().prefix { !isMark($0) }.count)
    return SafeHTML(
      trusted: trimmed(head, start: true, end: false) + bytes[head.endIndex..<tail.startIndex]
        + trimmed(tail, start: false, end: true))
  }

  /// How long the tag, comment or character reference at the start is; a script or a style up to its end.
  private static func length(ofMark bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == UInt8(ascii: "&") {
      let end = bytes.prefix(40).firstIndex(of: UInt8(ascii: ";"))
      return end.map { $0 - bytes.startIndex + 1 } ?? 1
    }
    if bytes.starts(with: "<!--".utf8) { return endOfComment(bytes) ?? bytes.count }
    guard let end = endOfTag(bytes) else { return bytes.count }
    return end + length(ofRawText: bytes.dropFirst(end), after: bytes.prefix(end))
  }

  /// How long the comment at the start is; nil where it does not end. To browsers `<!-->` is one.
  private static func endOfComment(_ bytes: ArraySlice<UInt8>) -> Int? {
    var dashes = 0
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      if byte == UInt8(ascii: ">"), dashes >= 2 { return offset + 1 }
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return nil
  }

  /// How long the tag at the start is; nil where it does not end. A `>` within quotation marks is a part of it.
  private static func endOfTag(_ bytes: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for (offset, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      }
    }
    return nil
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
  /// A `<` that no `>` follows is text.
  static func text(of html: SafeHTML) -> String {
    var text: [UInt8] = []
    var rest = html.bytes[...]
    var kinds = MarkKinds()
    while let first = rest.first {
      if let (count, character) = CharacterReference.first(in: rest) {
        text.append(character)
        rest = rest.dropFirst(count)
      } else if first == UInt8(ascii: "<"), let count = kinds.length(ofTag: rest) {
        rest = rest.dropFirst(count)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    let words = TextOperations.split(String(decoding: text, as: UTF8.self), by: nil, limit: nil)
    return words.joined(separator: " ")
  }

  /// Which kinds of tags a text may hold from here on: what does not end once does not end later, so that a text is read
  /// to its end at most once for each kind.
  private struct MarkKinds {
    private var comments = true
    private var quotedTags = true
    private var tags = true

    /// How long the tag or the comment at the start is; nil where it does not end.
    mutating func length(ofTag bytes: ArraySlice<UInt8>) -> Int? {
      if comments, bytes.starts(with: "<!--".utf8) {
        if let end = endOfComment(bytes) { return end }
        comments = false
      }
      if quotedTags {
        if let end = endOfTag(bytes) {
          return end + MarkupOperations.length(ofRawText: bytes.dropFirst(end), after: bytes.prefix(end))
        }
        quotedTags = false
      }
      if tags {
        if let end = bytes.firstIndex(of: UInt8(ascii: ">")) { return end - bytes.startIndex + 1 }
        tags = false
      }
      return nil
    }
  }
}
