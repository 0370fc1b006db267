import SourceText

/// A value of a JSON text.
/// - Source: RFC 8259. Stricter: names are not repeated; deeper than 64 levels is refused.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Nil where the text is not one JSON value.
  package init?(_ text: String) {
    var parser = JSONParser(Array(text.utf8))
    guard let value = parser.parse() else { return nil }
    self = value
  }

  package var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  package var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  package var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }
}

private struct JSONParser {
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func parse() -> JSONValue? {
    let value = value(depth: 0)
    skipSpace()
    return index == bytes.count ? value : nil
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard let byte = next, depth <= Self.depthLimit else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    index += 1
    var members: [String: JSONValue] = [:]
    if takeMark("}") { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\""), let name = string(), takeMark(":"), let value = value(depth: depth + 1),
        members.updateValue(value, forKey: name) == nil
      else { return nil }
    } while takeMark(",")
    return takeMark("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    index += 1
    var items: [JSONValue] = []
    if takeMark("]") { return .array(items) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while takeMark(",")
    return takeMark("]") ? .array(items) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let wholeStart = index
    guard takeDigits() > 0, index - wholeStart == 1 || bytes[wholeStart] != UInt8(ascii: "0") else { return nil }
    if next == UInt8(ascii: ".") {
      index += 1
      guard takeDigits() > 0 else { return nil }
    }
    if let letter = next, letter | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
      guard takeDigits() > 0 else { return nil }
    }
    return Double(String(decoding: bytes[start..<index], as: UTF8.self)).flatMap { $0.isFinite ? .number($0) : nil }
  }

  private mutating func takeDigits() -> Int {
    let start = index
    while let byte = next, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() -> String? {
    index += 1
    var units: [UInt8] = []
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
