import Dispatch
import Glibc
import Synchronization

/// The machine's processors.
package enum Processors {
  /// How many there are to share work between.
  package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The results of `body` for 0, 1, … in order; the calls share the machine's cores.
/// - Parameter threads: how many calls run at a time.
package func concurrentMap<Result: Sendable>(
  _ count: Int, threads: Int = Processors.count, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = body(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// What two calls give that run at the same time.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = first()
      results.withLock { $0.0 = result }
    } else {
      let result = second()
      results.withLock { $0.1 = result }
    }
  }
  let (one, other) = results.withLock { $0 }
  guard let one, let other else { preconditionFailure("both calls have come back") }
  return (one, other)
}

/// What `body` makes of each element, in order, for work so small that it is handed out in chunks.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  over elements: [Element], threads: Int = Processors.count, _ body: @Sendable (Element) -> Result
) -> [Result] {
  let size = 256
  let chunks = concurrentMap((elements.count + size - 1) / size, threads: threads) { chunk in
    elements[chunk * size..<min(chunk * size + size, elements.count)].map(body)
  }
  return chunks.flatMap(\.self)
}
