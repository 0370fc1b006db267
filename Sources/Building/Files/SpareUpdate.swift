import Glibc
import Site
import SourceText

/// Makes the next output of the spare: what it has in common with the present output stays, so that the cost follows the change.
///
/// No file is ever written over: the output may share it.
struct SpareUpdate {
  let output: OutputFolder
  let state: SpareState
  let change: OutputChange
  let threads: Int

  private var spare: String { output.spare }

  func run() throws(FileProblem) {
    // Without a manifest it is no output, until it is one.
    try Disk.remove(spare + "/" + Manifest.path)
    let statuses = concurrentMap(over: state.folders, threads: threads) { Disk.status(spare + "/" + $0.path) }
    var unsettled: Set<String> = [""]
    var permissions: [String: UInt32] = [:]
    for (folder, status) in zip(state.folders, statuses) {
      if status?.node != folder.node || status?.modified != folder.modified { unsettled.insert(folder.path) }
      permissions[folder.path] = status?.permissions
    }
    var doubtful = Set(state.doubtful).union(change.foreign)
    for folder in unsettled { addFiles(in: folder, besides: permissions, to: &doubtful) }
    try remove(besides: change.files.union(change.emptyFolders), doubtful)
    try place(doubtful, unsettled)
    for item in change.before.folders {
      let present = permissions[item.path] ?? Disk.status(spare + "/" + item.path)?.permissions
      if present != item.status.permissions {
        Disk.setPermissions(item.status.permissions, of: spare + "/" + item.path)
      }
    }
    if let manifest = change.manifest {
      try Disk.write(manifest.bytes, to: spare + "/" + Manifest.path)
    } else {
      try Disk.link(output.path + "/" + Manifest.path, to: spare + "/" + Manifest.path)
    }
  }

  /// The files in a folder of the spare, and those of folders that nobody has noted.
  private func addFiles(in folder: String, besides noted: [String: UInt32], to files: inout Set<String>) {
    for name in (try? Disk.names(in: spare + "/" + folder)) ?? [] {
      let path = folder.isEmpty ? name : folder + "/" + name
      if Disk.status(spare + "/" + path)?.kind != .folder {
        files.insert(path)
      } else if noted[path] == nil {
        // Itself too: it goes where nothing is left in it.
        files.insert(path)
        addFiles(in: path, besides: noted, to: &files)
      }
    }
  }

  private func remove(besides staying: Set<String>, _ doubtful: Set<String>) throws(FileProblem) {
    var going = doubtful.union(change.recorded)
    for item in change.before.files { going.insert(item.path) }
    // Deeper ones first: a folder goes when it is empty.
    for path in going.subtracting(staying).subtracting([Manifest.path]).sorted(by: >) {
      try Disk.removeWithEmptyFolders(path, in: spare)
    }
  }

  private func place(_ doubtful: Set<String>, _ unsettled: Set<String>) throws(FileProblem) {
    for path in change.kept where doubtful.contains(path) || unsettled.contains(Self.folder(of: path)) {
      try take(path)
    }
    for path in change.foreign { try take(path) }
    for folder in change.emptyFolders {
      try Disk.makeFolders(above: folder + "/.", in: spare, like: output.path)
    }
    for path in change.staged { try move(path) }
  }

  private static func folder(of path: String) -> String {
    let folder = Disk.parent(of: path)
    return folder == "." ? "" : folder
  }

  /// Takes a file of the output over, unless the spare has it already.
  private func take(_ path: String) throws(FileProblem) {
    let old = Disk.status(spare + "/" + path)
    guard old == nil || old?.node != output.status(of: path)?.node else { return }
    if old != nil { try Disk.remove(spare + "/" + path) }
    try Disk.link(path, from: output.path, to: spare)
  }

  /// Moves a file of the staging tree to its place.
  private func move(_ path: String) throws(FileProblem) {
    let target = spare + "/" + path
    if rename(output.staging + "/" + path, target) == 0 { return }
    if Disk.status(target)?.kind == .folder { try Disk.remove(target) }
    try Disk.makeFolder(Disk.parent(of: target))
    guard rename(output.staging + "/" + path, target) == 0 else { throw .cannotWrite(path: target, errno: errno) }
  }
}
