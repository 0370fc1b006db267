import SourceText

/// Reads a JSON text into the nodes that `YAMLParser` makes of it, in a third of the time: for what programs write.
///
/// What people write is for `YAMLParser`, which says what is wrong with it.
/// - Source: RFC 8259. Stricter: names are not repeated, numbers are finite, and more than 64 levels are refused.
package struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0

  /// - Returns: nil where the bytes are not one JSON value in UTF-8.
  package static func parse(_ bytes: [UInt8]) -> YAMLNode? {
    guard bytes.withUnsafeBufferPointer({ UTF8Check.isValid($0) }) else { return nil }
    var parser = JSONParser(bytes: bytes)
    let node = parser.value(depth: 0)
    parser.skipSpace()
    return parser.index == bytes.count ? node : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value(depth: Int) -> YAMLNode? {
    skipSpace()
    guard let byte = next, depth <= YAMLParser.depthLimit else { return nil }
    let start = index
    let content: YAMLNode.Content? =
      switch byte {
      case UInt8(ascii: "{"): object(depth: depth).map { .mapping($0) }
      case UInt8(ascii: "["): array(depth: depth).map { .sequence($0) }
      case UInt8(ascii: "\""): string().map { .scalar(YAMLScalar(text: $0, isPlain: false)) }
      case UInt8(ascii: "t"): word("true")
      case UInt8(ascii: "f"): word("false")
      case UInt8(ascii: "n"): word("null")
      default: number()
      }
    return content.map { YAMLNode($0, range: SourceRange(start, index)) }
  }

  private mutating func object(depth: Int) -> [YAMLEntry]? {
    index += 1
    var entries: [YAMLEntry] = []
    if takeMark("}") { return entries }
    var names: Set<String> = []
    repeat {
      skipSpace()
      let start = index
      guard next == UInt8(ascii: "\""), let name = string(), names.insert(name).inserted else { return nil }
      let range = SourceRange(start, index)
      guard takeMark(":"), let value = value(depth: depth + 1) else { return nil }
      entries.append(YAMLEntry(key: name, keyRange: range, value: value))
    } while takeMark(",")
    return takeMark("}") ? entries : nil
  }

  private mutating func array(depth: Int) -> [YAMLNode]? {
    index += 1
    var items: [YAMLNode] = []
    if takeMark("]") { return items }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while takeMark(",")
    return takeMark("]") ? items : nil
  }

  private mutating func word(_ word: StaticString) -> YAMLNode.Content? {
    take(word) ? .scalar(YAMLScalar(text: word.description, isPlain: true)) : nil
  }

  private mutating func number() -> YAMLNode.Content? {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let wholeStart = index
    guard takeDigits() > 0, index - wholeStart == 1 || bytes[wholeStart] != UInt8(ascii: "0") else { return nil }
    if next == UInt8(ascii: ".") {
      index += 1
      guard takeDigits() > 0 else { return nil }
    }
    let mantissaEnd = index
    if let letter = next, letter | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
      guard takeDigits() > 0 else { return nil }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    // Of few digits without an exponent none is too large.
    let isShort = index == mantissaEnd && index - start < 300
    guard isShort || Double(text)?.isFinite == true else { return nil }
    return .scalar(YAMLScalar(text: text, isPlain: true))
  }

  private mutating func takeDigits() -> Int {
    let start = index
    while let byte = next, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() -> String? {
    index += 1
    let start = index
    // Most have no escape, and are copied as they stand.
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    if next == UInt8(ascii: "\"") {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var units = Array(bytes[start..<index])
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        units.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      default: units.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let letter = next else { return nil }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = codeUnit() else { return nil }
      guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
      guard take("\\u"), let second = codeUnit(), (0xDC00..<0xE000).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ (48...57).contains($0) || (65...70).contains($0 & 0xDF) }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let bytesOfWord = word.withUTF8Buffer { Array($0) }
    guard bytes[index...].starts(with: bytesOfWord) else { return false }
    index += bytesOfWord.count
    return true
  }

  private mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }
}
