import CLinux
import Glibc
import Site
import SourceText

extension OutputFolder {
  /// Whether a killed build left anything that the output may want.
  var hasRemains: Bool { [staging, spare + "/" + Manifest.path].contains { Disk.status($0) != nil } }

  /// Clears what a killed build left; files of somebody else that were still in a tree of it are carried over.
  func recover(keepingSpare: Bool) throws(FileProblem) {
    for left in [staging] + (keepingSpare ? [] : [spare]) where Disk.status(left) != nil {
      // The manifest comes last into a tree, and goes when the tree is the spare: one that has it was, or was to be, an output.
      if Disk.status(path) != nil, let manifest = try? Disk.read(left + "/" + Manifest.path),
        let ours = Manifest.paths(in: manifest)
      {
        let ours = Set(ours)
        carryOver("", from: left, ours, OutputChange.folders(of: ours))
      }
      try Disk.remove(left)
    }
  }

  enum Commit: Sendable, Equatable {
    /// There was no output before.
    case first
    /// The old output lies where the new tree was.
    case exchanged
    /// The file system, or something that is mounted at the output, does not let two folders be exchanged.
    case impossible
  }

  /// Puts a finished tree in the place of the output. Unless the two are exchanged, the output is as it was.
  func commit(_ tree: String) throws(FileProblem) -> Commit {
    guard Disk.status(path) != nil else {
      try Disk.makeFolder(Disk.parent(of: path))
      guard rename(tree, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
      return .first
    }
    switch phanit_exchange_paths(tree, path) {
    case 0: return .exchanged
    case EINVAL, ENOSYS, ENOTSUP, EBUSY, EXDEV: return .impossible
    case let reason: throw .cannotWrite(path: path, errno: reason)
    }
  }

  /// Makes the spare of an old tree, after what somebody else put into it while the build ran has been carried over.
  func settle(_ old: String, _ change: OutputChange, threads: Int) throws(FileProblem) -> SpareState {
    let noted = change.before.folders
    let statuses = Disk.statuses(of: noted.map(\.path), in: old, threads: threads)
    let isSame = zip(noted, statuses).map { folder, status in
      !folder.status.isTooFresh(at: change.instant) && status?.hasSameNames(as: folder.status) == true
    }
    let ours = change.recorded.union(change.staged).union(change.kept)
    let files = change.files
    let others = Set(noted.lazy.map(\.path))
    lazy var folders = OutputChange.folders(of: ours)
    var state = SpareState(folders: [], doubtful: change.staged + change.foreign + change.before.emptyFolders)
    for (folder, isSame) in zip(noted, isSame) {
      state.folders.append(
        SpareState.Folder(path: folder.path, node: folder.status.node, modified: isSame ? folder.status.modified : 0))
      guard !isSame else { continue }
      carryOver(folder.path.isEmpty ? "" : folder.path + "/", from: old, ours, folders, besides: others)
    }
    for file in change.before.files where !files.contains(file.path) { state.doubtful.append(file.path) }
    try Disk.remove(old + "/" + Manifest.path)
    if old != spare {
      try Disk.remove(spare)
      guard rename(old, spare) == 0 else { throw .cannotWrite(path: spare, errno: errno) }
    }
    return state
  }

  /// Moves what is not ours from another tree into the output: files that are not there yet or were changed since,
  /// and whole folders with the empty ones in them.
  /// - Parameters:
  ///   - ours: files of ours.
  ///   - folders: those that may hold files of ours.
  ///   - others: folders that are seen to by themselves.
  private func carryOver(
    _ prefix: String, from tree: String, _ ours: Set<String>, _ folders: Set<String>, besides others: Set<String> = []
  ) {
    for name in (try? Disk.names(in: tree + "/" + prefix)) ?? [] {
      let child = prefix + name
      guard let old = Disk.status(tree + "/" + child), child != Manifest.path, !ours.contains(child),
        !others.contains(child)
      else { continue }
      let new = Disk.status(path + "/" + child)
      if old.kind == .folder, folders.contains(child) || new != nil {
        carryOver(child + "/", from: tree, ours, folders, besides: others)
      } else if new?.node != old.node, new == nil || new?.kind == .file {
        try? Disk.makeFolder(Disk.parent(of: path + "/" + child))
        rename(tree + "/" + child, path + "/" + child)
      }
    }
  }
}
