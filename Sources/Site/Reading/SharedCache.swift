import Datasets
import Fingerprints
import Synchronization

/// What many pages ask for, worked out once. It is a function of its key, so nobody can tell who asked first.
final class SharedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// How many values are kept; beyond that all are forgotten, so that a site of any size takes bounded memory.
  private let limit = 8192
  private let values = Mutex<[Key: Value]>([:])

  /// - Parameter make: what is kept for the key; it may be made twice where two ask at the same time.
  func value<Failure: Error>(of key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let value = try make()
    values.withLock { values in
      if values.count >= limit { values.removeAll() }
      values[key] = value
    }
    return value
  }
}

/// The answer to a query, as all pages that ask it get it: a page asks the same in each of its languages, and provinces are
/// compared with the same numbers.
struct SharedAnswer: Sendable {
  let result: QueryResult
  /// As the read of a page notes it.
  let fingerprint: Fingerprint

  init(_ result: QueryResult) {
    self.result = result
    fingerprint = Optional(result).fingerprint
  }
}
