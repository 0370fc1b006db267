import Glibc

/// Notices changes of files below some folders of a site by looking again and again, where the system does not tell of them.
struct PollingWatcher: Sendable {
  let site: String
  let folders: [String]
  var interval = Duration.milliseconds(250)

  /// What tells one state of a file from the next.
  struct Stamp: Hashable, Sendable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let node: UInt64
  }

  typealias Snapshot = [String: Stamp]

  /// The files below the folders as they are now.
  func snapshot() -> Snapshot {
    var snapshot: Snapshot = [:]
    for folder in folders { collect(folder, into: &snapshot) }
    return snapshot
  }

  /// Puts each change since a snapshot into `box`, once writing has been quiet for one interval or after ten, until the task is cancelled.
  func run(_ box: ChangeBox, since first: Snapshot) async throws {
    var seen = first
    while true {
      try await Task.sleep(for: interval)
      var now = snapshot()
      guard now != seen else { continue }
      for _ in 0..<10 {
        try await Task.sleep(for: interval)
        let later = snapshot()
        if later == now { break }
        now = later
      }
      box.put(Self.change(from: seen, to: now))
      seen = now
    }
  }

  static func change(from old: Snapshot, to new: Snapshot) -> SiteChange {
    let changed = new.filter { old[$0.key] != $0.value }.keys
    return SiteChange(paths: Set(changed).union(old.keys.filter { new[$0] == nil }))
  }

  private func collect(_ path: String, into snapshot: inout Snapshot) {
    for name in FolderNames.all(in: site + "/" + path) {
      let child = path + "/" + name
      var status = stat()
      guard lstat(site + "/" + child, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: collect(child, into: &snapshot)
      case S_IFREG:
        snapshot[child] = Stamp(
          size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
          node: UInt64(status.st_ino))
      default: continue
      }
    }
  }
}
