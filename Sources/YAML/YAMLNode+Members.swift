import SourceText

/// What a machine wrote is not what was read: the first member that is missing or of another kind.
package struct YAMLFault: Error {
  package let member: String
  package let range: SourceRange

  package init(_ member: String, at range: SourceRange) {
    self.member = member
    self.range = range
  }
}

/// Members of a mapping that a machine wrote: whatever is not as it should be ends the reading. What people write is read by
/// `YAMLMappingReader`, which finds all mistakes.
extension YAMLNode {
  package func member(_ key: String) throws(YAMLFault) -> YAMLNode {
    guard let node = self[key] else { throw YAMLFault(key, at: range) }
    return node
  }

  /// Nil where the member is null or not there.
  package func optional(_ key: String) -> YAMLNode? {
    self[key].flatMap { $0.isNull ? nil : $0 }
  }

  package func text(_ key: String) throws(YAMLFault) -> String { try member(key).asText(key) }

  package func optionalText(_ key: String) throws(YAMLFault) -> String? {
    guard let node = optional(key) else { return nil }
    return try node.asText(key)
  }

  package func integer(_ key: String) throws(YAMLFault) -> Int { try member(key).asInteger(key) }

  package func optionalInteger(_ key: String) throws(YAMLFault) -> Int? {
    guard let node = optional(key) else { return nil }
    return try node.asInteger(key)
  }

  package func flag(_ key: String) throws(YAMLFault) -> Bool { try member(key).asFlag(key) }

  package func list(_ key: String) throws(YAMLFault) -> [YAMLNode] { try member(key).asList(key) }

  /// A member that `read` understands.
  package func value<Value>(_ key: String, _ read: (String) -> Value?) throws(YAMLFault) -> Value {
    let node = try member(key)
    guard let value = read(try node.asText(key)) else { throw YAMLFault(key, at: node.range) }
    return value
  }

  package func optionalValue<Value>(_ key: String, _ read: (String) -> Value?) throws(YAMLFault) -> Value? {
    optional(key) == nil ? nil : try value(key, read)
  }

  package func texts(_ key: String) throws(YAMLFault) -> [String] {
    try list(key).map { node throws(YAMLFault) in try node.asText(key) }
  }

  // MARK: Of the node itself

  package func asText(_ key: String) throws(YAMLFault) -> String {
    guard let scalar, !isNull else { throw YAMLFault(key, at: range) }
    return scalar.text
  }

  package func asInteger(_ key: String) throws(YAMLFault) -> Int {
    guard case .integer(let value) = scalar?.value else { throw YAMLFault(key, at: range) }
    return value
  }

  package func asNumber(_ key: String) throws(YAMLFault) -> Double {
    switch scalar?.value {
    // The digits of the text: an integer may have more than an `Int` of it would keep.
    case .integer, .number: if let number = scalar.flatMap({ Double($0.text) }) { return number }
    default: break
    }
    throw YAMLFault(key, at: range)
  }

  package func asFlag(_ key: String) throws(YAMLFault) -> Bool {
    guard case .bool(let value) = scalar?.value else { throw YAMLFault(key, at: range) }
    return value
  }

  package func asList(_ key: String) throws(YAMLFault) -> [YAMLNode] {
    guard let sequence else { throw YAMLFault(key, at: range) }
    return sequence
  }
}
