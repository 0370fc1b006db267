/// The values that were put in last.
struct RecentValues<Key: Hashable, Value> {
  private let limit: Int
  private var values: [Key: Value] = [:]
  /// The one that was put in last stands last.
  private var order: [Key] = []

  init(limit: Int) { self.limit = limit }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.removeValue(forKey: key) != nil { order.removeAll { $0 == key } }
      guard let newValue else { return }
      if order.count == limit { values[order.removeFirst()] = nil }
      values[key] = newValue
      order.append(key)
    }
  }

  /// The one that was put in last stands last.
  var all: [(key: Key, value: Value)] { order.compactMap { key in values[key].map { (key, $0) } } }

  mutating func removeAll() {
    values = [:]
    order = []
  }
}
