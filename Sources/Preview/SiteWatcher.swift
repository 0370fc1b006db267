/// Notices that files of a site were added, changed or removed: as the system tells, else by looking again and again.
package struct SiteWatcher: Sendable {
  package let site: String
  package let folders: [String]

  package init(site: String, folders: [String] = ["Content", "Templates"]) {
    self.site = site
    self.folders = folders
  }

  /// Runs `action` on what changed, until the task is cancelled.
  /// - Parameter isWatching: called when no change is missed any more.
  package func run(
    isWatching: @Sendable () async -> Void = {}, _ action: @Sendable (SiteChange) async -> Void
  ) async {
    let box = ChangeBox()
    #if os(Linux)
      if let watcher = SystemWatcher(site: site, folders: folders, box: box) {
        await isWatching()
        await box.forEach(action)
        withExtendedLifetime(watcher) {}
        return
      }
    #endif
    let polling = PollingWatcher(site: site, folders: folders)
    let first = polling.snapshot()
    await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await polling.run(box, since: first) }
      await isWatching()
      await box.forEach(action)
      group.cancelAll()
    }
  }
}
