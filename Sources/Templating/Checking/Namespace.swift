/// What `namespace(…)` made: values that statements within loops may replace.
struct Namespace {
  /// Where it was written.
  let path: String
  let offset: Int
  let slots: [String: Slot]

  func key(_ field: String) -> NamespaceTypes.Key { NamespaceTypes.Key(path: path, offset: offset, field: field) }
}
