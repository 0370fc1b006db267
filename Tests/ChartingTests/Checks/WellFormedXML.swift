/// A small reader of XML: elements, attributes, text and the five entities, nothing else.
struct WellFormedXML {
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var ids: [String] = []
  private(set) var attributeNames: Set<String> = []
  private(set) var elementNames: Set<String> = []
  /// Values of `d`, `x`, `y`, `width` and `height`.
  private(set) var geometry: [(name: String, value: String)] = []
  private(set) var references: [String] = []

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(description: "not UTF-8") }
    try element()
    guard index == bytes.count else { throw Fault(description: "something after the root") }
    guard Set(ids).count == ids.count else { throw Fault(description: "an id is given twice") }
    for reference in references where !ids.contains(reference) {
      throw Fault(description: "no element has the id \(reference)")
    }
  }

  private mutating func element() throws {
    try expect("<")
    let name = try self.name()
    elementNames.insert(name)
    var seen: Set<String> = []
    while true {
      if skip("/>") { return }
      if skip(">") { break }
      try expect(" ")
      let attribute = try self.name()
      guard seen.insert(attribute).inserted else { throw Fault(description: "\(attribute) twice in \(name)") }
      try expect("=\"")
      let value = try text(until: UInt8(ascii: "\""))
      index += 1
      note(attribute, value)
    }
    while !skip("</") {
      if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
        try element()
      } else {
        _ = try text(until: UInt8(ascii: "<"))
      }
    }
    try expect(name)
    try expect(">")
  }

  private mutating func note(_ attribute: String, _ value: String) {
    attributeNames.insert(attribute)
    switch attribute {
    case "id": ids.append(value)
    case "aria-labelledby": references += value.split(separator: " ").map(String.init)
    case "fill": references.append(String(value.dropFirst(5).dropLast()))
    case "d", "x", "y", "width", "height", "viewBox": geometry.append((attribute, value))
    default: break
    }
  }

  private mutating func text(until end: UInt8) throws -> String {
    let start = index
    while index < bytes.count, bytes[index] != end {
      if bytes[index] == UInt8(ascii: "<") { throw Fault(description: "< in a value") }
      if bytes[index] == UInt8(ascii: "&") {
        guard ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains(where: { bytes[index...].starts(with: $0.utf8) })
        else { throw Fault(description: "& that begins no entity") }
      }
      if bytes[index] < 0x20, bytes[index] != 0x0A { throw Fault(description: "control character") }
      index += 1
    }
    guard index < bytes.count else { throw Fault(description: "the end comes too early") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func name() throws -> String {
    let start = index
    while index < bytes.count, !" =/>\"<".utf8.contains(bytes[index]) { index += 1 }
    guard index > start else { throw Fault(description: "a name is missing at \(start)") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skip(_ literal: String) -> Bool {
    guard bytes[index...].starts(with: literal.utf8) else { return false }
    index += literal.utf8.count
    return true
  }

  private mutating func expect(_ literal: String) throws {
    guard skip(literal) else { throw Fault(description: "expected \(literal) at \(index)") }
  }
}
