import Glibc

/// Notices that files below some folders were added, changed or removed, by looking again and again.
package struct FolderWatcher: Sendable {
  package let folders: [String]
  package let interval: Duration

  package init(folders: [String], interval: Duration = .milliseconds(250)) {
    self.folders = folders
    self.interval = interval
  }

  /// What tells one state of a file from the next.
  package struct Stamp: Hashable, Sendable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let node: UInt64
  }

  package typealias Snapshot = [String: Stamp]

  /// The files below the folders as they are now; hidden ones and those of editors (`name~`) are left out.
  package func snapshot() -> Snapshot {
    var snapshot: Snapshot = [:]
    for folder in folders { Self.collect(folder, into: &snapshot) }
    return snapshot
  }

  /// Runs `action` after each change, once writing has been quiet for one interval, until the task is cancelled.
  package func run(from first: Snapshot, _ action: () async -> Void) async throws {
    var seen = first
    while true {
      try await Task.sleep(for: interval)
      var now = snapshot()
      guard now != seen else { continue }
      while true {
        try await Task.sleep(for: interval)
        let later = snapshot()
        if later == now { break }
        now = later
      }
      seen = now
      await action()
    }
  }

  private static func collect(_ path: String, into snapshot: inout Snapshot) {
    guard let directory = opendir(path) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") || name.hasSuffix("~") { continue }
      let child = path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
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
