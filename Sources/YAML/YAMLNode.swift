import SourceText

/// One node of a YAML (or JSON) document, with the bytes of the file it came from.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  package let range: SourceRange

  package init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  package var isNull: Bool { scalar?.isNull == true }

  /// The value of `key`, where this is a mapping that has it.
  package subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key == key }?.value
  }
}

package struct YAMLEntry: Sendable {
  package let key: String
  package let keyRange: SourceRange
  package let value: YAMLNode

  package init(key: String, keyRange: SourceRange, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

/// A scalar as written, and the type YAML 1.2's core schema gives it: only a plain scalar is ever anything but a
/// string, and `no`, `on` or `12:30` are strings.
package struct YAMLScalar: Sendable, Hashable {
  package let text: String
  package let isPlain: Bool

  package init(text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }

  package enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
  }

  package var value: Value {
    guard isPlain else { return .string(text) }
    if isNull { return .null }
    switch text {
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    guard let first = text.utf8.first, (48...57).contains(first) || "+-.".utf8.contains(first) else {
      return .string(text)
    }
    if let integer = integer { return .integer(integer) }
    if let number = number { return .number(number) }
    return .string(text)
  }

  package var isNull: Bool {
    guard isPlain, text.utf8.count <= 4 else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  private var integer: Int? {
    // The core schema has no sign in a hexadecimal or octal number; `Int` would take one behind the prefix.
    let radix = text.hasPrefix("0x") ? 16 : text.hasPrefix("0o") ? 8 : 10
    guard radix != 10 else { return Int(text) }
    let digits = text.dropFirst(2)
    guard let first = digits.first, first.isHexDigit else { return nil }
    return Int(digits, radix: radix)
  }

  /// Finite numbers only: `.inf` and `.nan` stay text, for no setting of ours can use them.
  private var number: Double? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
      text.utf8.contains(where: { (48...57).contains($0) }), let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}
