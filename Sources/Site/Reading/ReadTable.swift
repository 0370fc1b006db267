import Fingerprints
import Synchronization

/// Everything that is read in a build, each read once: what an entry has read are numbers in here.
///
/// An answer is a function of the site's contents, so whoever asks first notes it for all.
package final class ReadTable: Sendable {
  package typealias Number = Int32

  private struct State {
    private(set) var reads: [Read]
    /// The numbers of keys at the places that their hashes say, or at the next that are free; none at most. A dictionary
    /// would hold each of the keys once more, and there may be a million.
    private var places: [Number] = []

    init(_ reads: [Read]) { self.reads = reads }

    /// - Complexity: the first call numbers all; where nothing is rendered, there is none.
    mutating func number(of key: ReadKey) -> Number? {
      if places.isEmpty { makePlaces(for: max(reads.count, 1024)) }
      let number = places[place(of: key)]
      return number == Self.none ? nil : number
    }

    mutating func add(_ read: Read) -> Number {
      if let known = number(of: read.key) { return known }
      let number = Number(reads.count)
      reads.append(read)
      if reads.count * 2 > places.count {
        makePlaces(for: reads.count * 2)
      } else {
        places[place(of: read.key)] = number
      }
      return number
    }

    private static let none: Number = -1

    /// Where the number of a key is, or would be.
    private func place(of key: ReadKey) -> Int {
      let last = places.count - 1
      var place = key.hashValue & last
      while places[place] != Self.none, reads[Int(places[place])].key != key { place = (place + 1) & last }
      return place
    }

    /// - Parameter count: how many reads have room in it, at least.
    private mutating func makePlaces(for count: Int) {
      var size = 1
      while size < count * 2 { size *= 2 }
      places = Array(repeating: Self.none, count: size)
      for (number, read) in reads.enumerated() {
        let place = place(of: read.key)
        if places[place] == Self.none { places[place] = Number(number) }
      }
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
    return state.withLock { $0.add(read) }
  }
}
