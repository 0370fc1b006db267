import SourceText

/// The tags and the texts of a page, in order.
///
/// It takes any bytes: what is no tag is text, and a tag without an end reaches to the end of the page. Comments and
/// declarations are passed over.
/// - Complexity: linear in the bytes.
struct HTMLScanner: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  /// The element whose content is text up to its end tag, while that is read.
  private var rawElement: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> HTMLToken? {
    while position < bytes.count {
      if let name = rawElement {
        rawElement = nil
        if let text = takeRawText(of: name) { return .text(text) }
      } else if bytes[position] == UInt8(ascii: "<"), let token = takeTag() {
        if case .start(let tag) = token, Self.rawElements.contains(tag.name), !tag.isClosed { rawElement = tag.name }
        return token
      } else if let text = takeText() {
        return .text(text)
      }
    }
    return nil
  }

  private static let rawElements: Set<String> = ["script", "style", "textarea", "title"]

  // MARK: Texts

  private mutating func takeText() -> ArraySlice<UInt8>? {
    let start = position
    // A `<` that begins no tag is text.
    if bytes[position] == UInt8(ascii: "<"), !beginsMarkup(at: position) { position += 1 }
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    if position > start { return bytes[start..<position] }
    passDeclaration()
    return nil
  }

  private func beginsMarkup(at offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    return bytes[offset + 1].isLetter || "/!?".utf8.contains(bytes[offset + 1])
  }

  /// A comment, a declaration or an end tag without a name.
  private mutating func passDeclaration() {
    let isComment = bytes[position...].starts(with: "<!--".utf8)
    let end: [UInt8] = Array((isComment ? "-->" : ">").utf8)
    // `<!-->` ends itself.
    position = self.end(of: end, from: position + (isComment ? 2 : 1)) ?? bytes.count
  }

  /// Behind the first `mark` from an offset on.
  private func end(of mark: [UInt8], from offset: Int) -> Int? {
    var index = offset
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return nil
  }

  /// Nil where there is none before the end tag.
  private mutating func takeRawText(of name: String) -> ArraySlice<UInt8>? {
    let (start, endTag) = (position, Array("</\(name)".utf8))
    while position < bytes.count {
      let rest = bytes[position...].prefix(endTag.count)
      if rest.first == UInt8(ascii: "<"), rest.lazy.map(\.lowercased).elementsEqual(endTag) { break }
      position += 1
    }
    return position > start ? bytes[start..<position] : nil
  }

  // MARK: Tags

  /// Nil where no tag begins here.
  private mutating func takeTag() -> HTMLToken? {
    let isEnd = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    position = start
    let name = takeName()
    var tag = HTMLTag(name: name)
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position] == UInt8(ascii: "/") || bytes[position].isSpaceOfHTML {
        tag.isClosed = bytes[position] == UInt8(ascii: "/")
        position += 1
      } else {
        tag.isClosed = false
        tag.attributes.append(takeAttribute())
      }
    }
    position = Swift.min(position + 1, bytes.count)
    return isEnd ? .end(name) : .start(tag)
  }

  private mutating func takeName() -> String {
    let start = position
    while position < bytes.count, !bytes[position].endsNameOfHTML { position += 1 }
    return String(decoding: bytes[start..<position].lazy.map(\.lowercased), as: UTF8.self)
  }

  private mutating func takeAttribute() -> HTMLTag.Attribute {
    // A name may begin with `=`.
    let start = position
    position += 1
    while position < bytes.count, !bytes[position].endsNameOfHTML, bytes[position] != UInt8(ascii: "=") {
      position += 1
    }
    let name = String(decoding: bytes[start..<position].lazy.map(\.lowercased), as: UTF8.self)
    var next = position
    while next < bytes.count, bytes[next].isSpaceOfHTML { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return HTMLTag.Attribute(name: name, raw: []) }
    position = next + 1
    while position < bytes.count, bytes[position].isSpaceOfHTML { position += 1 }
    return HTMLTag.Attribute(name: name, raw: takeValue())
  }

  private mutating func takeValue() -> ArraySlice<UInt8> {
    guard position < bytes.count else { return [] }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
      position = Swift.min(end + 1, bytes.count)
      return bytes[start..<end]
    }
    let start = position
    while position < bytes.count, !bytes[position].isSpaceOfHTML, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return bytes[start..<position]
  }
}

extension UInt8 {
  fileprivate var isSpaceOfHTML: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  fileprivate var endsNameOfHTML: Bool { isSpaceOfHTML || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}
