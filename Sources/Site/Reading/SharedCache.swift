import Datasets
import Fingerprints
import Synchronization

/// What many pages ask for, worked out once. It is a function of its key, so nobody can tell who asked first.
final class SharedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// How many values are kept; beyond that all are forgotten, so that a site of any size takes bounded memory.
  private let limit = 8192

  private struct State {
    var values: [Key: Value] = [:]
    var askedCount = 0
    var knownCount = 0
  }

  private let state = Mutex(State())

  /// How many values were asked for, and how many of them were kept from before.
  var counts: (asked: Int, known: Int) { state.withLock { ($0.askedCount, $0.knownCount) } }

  /// - Parameter make: what is kept for the key; it may be made twice where two ask at the same time.
  func value<Failure: Error>(of key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    let known = state.withLock { state in
      let known = state.values[key]
      state.askedCount += 1
      if known != nil { state.knownCount += 1 }
      return known
    }
    if let known { return known }
    let value = try make()
    state.withLock { state in
      if state.values.count >= limit { state.values.removeAll() }
      state.values[key] = value
    }
    return value
  }
}

/// One value that many may ask for, worked out when the first does.
final class SharedValue<Value: Sendable>: Sendable {
  private let state = Mutex<Value?>(nil)

  /// - Parameter make: the same whoever asks; it may be called twice where two ask at the same time.
  func value(_ make: () -> Value) -> Value {
    if let known = state.withLock({ $0 }) { return known }
    let value = make()
    state.withLock { $0 = value }
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
