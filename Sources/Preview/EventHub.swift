/// Tells every open page that the site changed.
package actor EventHub {
  private var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
  private var nextListener = 0

  package init() {}

  /// What a page is told.
  package enum Event: String, Sendable {
    /// The site changed: the page may be another.
    case change
    /// Nothing; it keeps the connection open and finds listeners that went away.
    case heartbeat
  }

  package func announce(_ event: Event) {
    for listener in listeners.values {
      // A heartbeat must not take the place of a change that was not sent yet.
      if case .dropped(.change) = listener.yield(event), event == .heartbeat { listener.yield(.change) }
    }
  }

  /// Events from now on, until the listener stops listening.
  func events() -> AsyncStream<Event> {
    let id = nextListener
    nextListener += 1
    let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { _ in Task { await self.remove(id) } }
    listeners[id] = continuation
    return stream
  }

  private func remove(_ id: Int) {
    listeners[id] = nil
  }
}
