import Synchronization

/// Holds the bytes of files that can be read again, as many as fit into a limit; beyond it all are let go, and read again when
/// they are asked for.
package final class SourceMemory: Sendable {
  /// The bytes of a file while they are held.
  private final class Held: Sendable {
    let bytes = Mutex<[UInt8]?>(nil)
  }

  private struct State {
    var files: [Held] = []
    var size = 0
  }

  /// The bytes of one file.
  package struct Item: Sendable {
    private let memory: SourceMemory
    private let held = Held()
    private let read: @Sendable () -> [UInt8]

    /// - Parameters:
    ///   - bytes: where they are at hand.
    ///   - read: gives them, the same each time.
    package init(_ bytes: [UInt8]?, in memory: SourceMemory, read: @escaping @Sendable () -> [UInt8]) {
      self.memory = memory
      self.read = read
      if let bytes { memory.hold(bytes, held) }
    }

    package var bytes: [UInt8] {
      if let known = held.bytes.withLock({ $0 }) { return known }
      let bytes = read()
      memory.hold(bytes, held)
      return bytes
    }
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: in bytes.
  package init(limit: Int) { self.limit = limit }

  /// One that alone takes a large part of the room is not held.
  private func hold(_ bytes: [UInt8], _ held: Held) {
    guard bytes.count <= limit / 4 else { return }
    held.bytes.withLock { $0 = bytes }
    let gone = state.withLock { state in
      var gone: [Held] = []
      if state.size + bytes.count > limit {
        gone = state.files
        state = State()
      }
      state.files.append(held)
      state.size += bytes.count
      return gone
    }
    for other in gone where other !== held { other.bytes.withLock { $0 = nil } }
  }
}
