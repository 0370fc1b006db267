import Fingerprints
import Synchronization

/// Everything that is read in a build, each read once: what an entry has read are numbers in here.
///
/// An answer is a function of the site's contents, so whoever asks first notes it for all.
package final class ReadTable: Sendable {
  package typealias Number = Int32

  private struct State {
    var reads: [Read]
    var numbers: [ReadKey: Number] = [:]
    /// Whether `numbers` has those of all reads: where nothing is rendered, nobody asks for one.
    var isNumbered = false

    init(_ reads: [Read]) { self.reads = reads }

    mutating func number(of key: ReadKey) -> Number? {
      if !isNumbered {
        numbers.reserveCapacity(reads.count * 2)
        for (number, read) in reads.enumerated() { numbers[read.key] = Number(number) }
        isNumbered = true
      }
      return numbers[key]
    }
  }

  private let state: Mutex<State>

  /// - Parameter reads: those that have the first numbers.
  package init(_ reads: [Read] = []) { state = Mutex(State(reads)) }

  package var reads: [Read] { state.withLock { $0.reads } }

  /// - Parameter fingerprint: of the answer; asked for where nobody has asked yet.
  func number(of key: ReadKey, _ fingerprint: () -> Fingerprint) -> Number {
    if let known = state.withLock({ $0.number(of: key) }) { return known }
    let read = Read(key: key, fingerprint: fingerprint())
    return state.withLock { state in
      if let known = state.numbers[key] { return known }
      let number = Number(state.reads.count)
      state.numbers[key] = number
      state.reads.append(read)
      return number
    }
  }
}
