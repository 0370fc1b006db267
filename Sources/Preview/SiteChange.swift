import Synchronization

/// Which files of a site changed.
package struct SiteChange: Sendable, Equatable {
  /// Below the site, with `/`.
  package var paths: Set<String> = []
  /// Whether others may have changed too.
  package var isOfUnknown = false

  var isEmpty: Bool { paths.isEmpty && !isOfUnknown }

  mutating func formUnion(_ other: SiteChange) {
    paths.formUnion(other.paths)
    isOfUnknown = isOfUnknown || other.isOfUnknown
  }

  /// Whether a name is that of a file of which a site is not made: hidden, or of an editor (`name~`).
  static func isForeign(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }
}

/// Changes that nobody has looked at yet: however many there are, one look takes them all.
package final class ChangeBox: Sendable {
  private let pending = Mutex(SiteChange())
  private let signal: AsyncStream<Void>.Continuation
  private let signals: AsyncStream<Void>

  package init() {
    (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  package func put(_ change: SiteChange) {
    if change.isEmpty { return }
    pending.withLock { $0.formUnion(change) }
    signal.yield()
  }

  /// Runs `action` on what changed, again and again, until the task is cancelled.
  package func forEach(_ action: (SiteChange) async -> Void) async {
    while let change = await next() { await action(change) }
  }

  /// What changed since somebody looked last; waits until something has. Nil where the task is cancelled.
  func next() async -> SiteChange? {
    for await _ in signals {
      let change = pending.withLock { pending in
        defer { pending = SiteChange() }
        return pending
      }
      if !change.isEmpty { return change }
    }
    return nil
  }
}
