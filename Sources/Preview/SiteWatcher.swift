/// Notices that files of a site were added, changed or removed: as the system tells, else by looking again and again.
package struct SiteWatcher: Sendable {
  package let site: String
  package let folders: [String]
  /// How many folders the system is asked to watch.
  var watchLimit = Int.max

  package init(site: String, folders: [String] = ["Content", "Templates"]) {
    self.site = site
    self.folders = folders
  }

  /// Runs `action` on what changed, until the task is cancelled.
  /// - Parameters:
  ///   - isWatching: called when no change is missed any more.
  ///   - isLooking: called once where the system does not watch so many folders, and files are looked at again and again.
  package func run(
    isWatching: @Sendable () async -> Void = {}, isLooking: @escaping @Sendable () -> Void = {},
    _ action: @Sendable (SiteChange) async -> Void
  ) async {
    let box = ChangeBox()
    let (exhaustion, signal) = AsyncStream.makeStream(of: Void.self)
    #if os(Linux)
      let watcher = SystemWatcher(site: site, folders: folders, box: box, limit: watchLimit) { signal.finish() }
    #else
      let watcher: Never? = nil
    #endif
    if watcher == nil { signal.finish() }
    let polling = PollingWatcher(site: site, folders: folders)
    // Before the site is read: what changes later is seen.
    let first = watcher == nil ? polling.snapshot() : nil
    await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in exhaustion {}
        try Task.checkCancellation()
        isLooking()
        let start = first ?? polling.snapshot()
        // What came before that was perhaps not told of.
        if first == nil { box.put(SiteChange(isOfUnknown: true)) }
        try await polling.run(box, since: start)
      }
      await isWatching()
      await box.forEach(action)
      group.cancelAll()
    }
    withExtendedLifetime(watcher) {}
  }
}
