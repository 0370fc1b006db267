import SourceText

/// A reader that describes reads an empty mapping, and notes each key that is asked for.
extension YAMLMappingReader {
  /// What `read` asks of a mapping.
  /// - Parameter table: the table of the reference that lists its keys; nil where none does.
  package static func shape<Value>(_ table: String?, _ read: (inout YAMLMappingReader) -> Value) -> MappingShape {
    var reader = YAMLMappingReader(SourceFile(path: "", text: ""), nil, named: "")
    reader.shape = MappingShape(table: table)
    _ = read(&reader)
    return reader.shape ?? MappingShape()
  }

  package var isDescribing: Bool { shape != nil }

  /// Names the table of the reference that lists the keys asked for from now on.
  package mutating func describe(in table: String?) { shape?.table = table }

  /// Says what `key` holds, where how it is read does not show that.
  package mutating func describe(_ key: String, as kind: @autoclosure () -> KeyKind) {
    if isDescribing { shape?.set(key, kind()) }
  }

  /// Says that keys are read as those of another mapping.
  package mutating func describe(_ keys: [String], like other: @autoclosure () -> MappingShape) {
    if isDescribing { shape?.note(keys, of: other()) }
  }

  /// Says that a text of another kind may stand beside that of a key: `title@en`.
  package mutating func describe(keysLike expression: @autoclosure () -> String, as kind: KeyKind) {
    if isDescribing { shape?.note(KeyPattern(expression: expression(), kind: kind)) }
  }

  /// Says that of some groups of keys one must be there.
  package mutating func describe(oneOf groups: [[String]]) { shape?.requireOne(of: groups) }

  /// Says whether other keys may stand there, where `finish` does not.
  package mutating func describe(isOpen: Bool) { shape?.isOpen = isOpen }

  /// A value to go on with while keys are described, where a file without it would end the reading.
  package func standIn<Value>(_ value: @autoclosure () -> Value) -> Value? { isDescribing ? value() : nil }

  /// Notes a key that is asked for.
  mutating func note(_ key: String, _ kind: @autoclosure () -> KeyKind, required: Bool = false) {
    if isDescribing { shape?.note(key, kind(), required: required) }
  }
}
