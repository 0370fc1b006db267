/// The types of the fields of namespaces. They are found in passes over the page: a field may be read, in a loop,
/// before the statement that gives it a value of another type.
struct NamespaceTypes {
  struct Key: Hashable {
    let path: String
    let offset: Int
    let field: String
  }

  private var types: [Key: TemplateType] = [:]
  /// Whether no field had to be given another type in this pass.
  private(set) var isComplete = true
  private var pass = 0

  /// After so many passes a type that still grows, as that of a list put into itself does, is no longer followed.
  private static let passLimit = 8

  subscript(key: Key) -> TemplateType { types[key] ?? .any }

  /// The same types, and nothing yet found of them.
  var forNextPass: NamespaceTypes {
    var copy = self
    copy.isComplete = true
    copy.pass += 1
    return copy
  }

  /// A field's first value.
  mutating func start(_ key: Key, _ type: TemplateType) {
    if types[key] == nil { types[key] = type } else { widen(key, type) }
  }

  mutating func widen(_ key: Key, _ type: TemplateType) {
    let joined = pass < Self.passLimit ? self[key].joined(with: type) : .optional(.any)
    guard joined != types[key] else { return }
    types[key] = joined
    isComplete = false
  }
}
