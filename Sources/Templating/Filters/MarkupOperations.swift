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
      for byte in try change(String(decoding: text, as: UTF8.self)).utf8 {
        switch byte {
        case UInt8(ascii: "<"): result.append("&lt;" as StaticString)
        case UInt8(ascii: "&"): result.append("&amp;" as StaticString)
        default: result.append(byte)
        }
      }
      rest = rest[text.endIndex...]
      let mark = rest.prefix(length(ofMark: rest))
      result.append(contentsOf: mark)
      rest = rest[mark.endIndex...]
    }
    return SafeHTML(trusted: result)
  }

  /// How long the tag, comment or character reference at the start is.
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
        return offset + 1
      }
    }
    return bytes.count
  }

  /// What a reader sees: without tags and comments, character references resolved, white space made single spaces.
  static func text(of html: SafeHTML) -> String {
    var text: [UInt8] = []
    var rest = html.bytes[...]
    while let first = rest.first {
      let count = first == UInt8(ascii: "<") || first == UInt8(ascii: "&") ? length(ofMark: rest) : 1
      if first == UInt8(ascii: "&") {
        text.append(contentsOf: character(rest.prefix(count)).utf8)
      } else if first != UInt8(ascii: "<") {
        text.append(first)
      }
      rest = rest.dropFirst(count)
    }
    let words = TextOperations.split(String(decoding: text, as: UTF8.self), by: nil, limit: nil)
    return words.joined(separator: " ")
  }

  /// What a character reference stands for; itself where that is not known.
  private static func character(_ reference: ArraySlice<UInt8>) -> String {
    let text = String(decoding: reference, as: UTF8.self)
    guard reference.last == UInt8(ascii: ";") else { return text }
    let name = text.dropFirst().dropLast()
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first?.lowercased() == "x"
      let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return number.flatMap(UnicodeScalar.init).map { String($0) } ?? text
    }
    return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][String(name)] ?? text
  }
}
