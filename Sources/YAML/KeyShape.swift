/// What a reader asks of a mapping: the keys in the order in which they are asked for.
package struct MappingShape: Sendable, Hashable {
  package private(set) var keys: [KeyShape] = []
  /// Groups of keys of which one must be there, whole.
  package private(set) var alternatives: [[String]] = []
  /// Keys of which only the form is known.
  package private(set) var patterns: [KeyPattern] = []
  /// Whether other keys may stand there.
  package var isOpen = true
  /// The table of the reference that lists the keys asked for from now on; nil where none does.
  var table: String?

  package init(table: String? = nil) { self.table = table }

  package subscript(key: String) -> KeyShape? { keys.first { $0.name == key } }

  /// Notes that `key` is asked for; what is known of it already is kept where it is more.
  mutating func note(_ key: String, _ kind: KeyKind, required: Bool) {
    guard let index = keys.firstIndex(where: { $0.name == key }) else {
      keys.append(KeyShape(name: key, kind: kind, isRequired: required, table: table))
      return
    }
    if keys[index].kind == .any { keys[index].kind = kind }
    keys[index].isRequired = keys[index].isRequired || required
  }

  /// Says what `key` is, whatever was noted.
  mutating func set(_ key: String, _ kind: KeyKind) {
    note(key, kind, required: false)
    for index in keys.indices where keys[index].name == key { keys[index].kind = kind }
  }

  /// Notes the keys of another mapping that stand in this one.
  mutating func note(_ names: [String], of other: MappingShape) {
    for key in other.keys where names.contains(key.name) { note(key.name, key.kind, required: key.isRequired) }
  }

  /// None of the keys is required by itself, but one of the groups.
  mutating func requireOne(of groups: [[String]]) {
    alternatives = groups
    for index in keys.indices where groups.joined().contains(keys[index].name) { keys[index].isRequired = false }
  }

  mutating func note(_ pattern: KeyPattern) { if !patterns.contains(pattern) { patterns.append(pattern) } }
}

/// A key that a reader asks for.
package struct KeyShape: Sendable, Hashable {
  package let name: String
  package fileprivate(set) var kind: KeyKind
  package fileprivate(set) var isRequired: Bool
  /// The table of the reference that lists it.
  package let table: String?
}

/// Keys that match a regular expression.
package struct KeyPattern: Sendable, Hashable {
  package let expression: String
  package let kind: KeyKind
}

/// What may stand behind a key.
package indirect enum KeyKind: Sendable, Hashable {
  case any
  /// A scalar, taken as written.
  case text
  case bool, integer, number, null
  case choice([String])
  /// A text of a form: an example, or some with ` / ` between them.
  case format(String)
  /// A text other than these.
  case except([String])
  case list(KeyKind)
  case mapping(MappingShape)
  /// A mapping of names to values of one kind.
  case map(KeyKind)
  case either([KeyKind])
  /// The mapping in which the key stands.
  case itself
  /// The key is known, and an error.
  case refused

  /// One of them, or a list.
  package static func oneOrMore(_ kind: KeyKind) -> KeyKind { .either([kind, .list(kind)]) }

  /// The mapping that `read` reads.
  /// - Parameter table: the table of the reference that lists its keys.
  package static func mapping<Value>(
    _ table: String?, _ read: (inout YAMLMappingReader) -> Value
  ) -> KeyKind {
    .mapping(YAMLMappingReader.shape(table, read))
  }
}
