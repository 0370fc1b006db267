/// Values under text keys, told apart by their bytes, in the order they were put in.
@usableFromInline
package struct TemplateMap: Sendable {
  package private(set) var keys: [String]
  package private(set) var values: [TemplateValue]
  /// Only of large maps: a few keys are found faster by looking through them.
  private var indices: [TextKey: Int]?

  private static let smallCount = 8

  /// A key given twice keeps its first place and its last value.
  package init(_ entries: some Sequence<(String, TemplateValue)> = []) {
    keys = []
    values = []
    indices = nil
    for (key, value) in entries { self[key] = value }
  }

  package var count: Int { keys.count }
  package var isEmpty: Bool { keys.isEmpty }

  package subscript(key: String) -> TemplateValue? {
    get { index(of: key).map { values[$0] } }
    set {
      guard let newValue else {
        remove(key)
        return
      }
      if let index = index(of: key) {
        values[index] = newValue
        return
      }
      keys.append(key)
      values.append(newValue)
      if indices != nil {
        indices?[TextKey(key)] = keys.count - 1
      } else if keys.count > Self.smallCount {
        rebuildIndices()
      }
    }
  }

  private mutating func remove(_ key: String) {
    guard let index = index(of: key) else { return }
    keys.remove(at: index)
    values.remove(at: index)
    if indices != nil { rebuildIndices() }
  }

  private mutating func rebuildIndices() {
    indices = Dictionary(uniqueKeysWithValues: keys.enumerated().map { (TextKey($1), $0) })
  }

  private func index(of key: String) -> Int? {
    let key = TextKey(key)
    if let indices { return indices[key] }
    return keys.firstIndex { TextKey($0) == key }
  }
}

extension TemplateMap: ExpressibleByDictionaryLiteral {
  @usableFromInline
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(elements.map { ($0.0, $0.1) })
  }
}
