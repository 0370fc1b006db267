import FlyingSocks

/// The body of a server-sent event response: one message an event, without end.
struct EventStreamBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<EventHub.Event>

  func makeAsyncIterator() -> Iterator {
    Iterator(events: events.makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<EventHub.Event>.Iterator
    var hasBegun = false
    /// What `next` has yet to give of the last buffer.
    var rest: ArraySlice<UInt8> = []

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty, let buffer = try await nextBuffer(suggested: .max) { rest = buffer[...] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard hasBegun else {
        hasBegun = true
        return Array("retry: 500\n\n".utf8)
      }
      switch await events.next() {
      case .change: return Array("event: change\ndata: now\n\n".utf8)
      case .heartbeat: return Array(": still here\n\n".utf8)
      case nil: return nil
      }
    }
  }
}
