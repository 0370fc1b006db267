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

  /// Folders of the spare as they looked before anything was done to them, and the paths that it was done to.
  private var folders: [String: Disk.Status] = [:]
  private var touched: Set<String> = ["", Manifest.path]

  private var spare: String { output.spare }

  init(output: OutputFolder, state: SpareState, change: OutputChange, threads: Int) {
    self.output = output
    self.state = state
    self.change = change
    self.threads = threads
  }

  mutating func run() throws(FileProblem) {
    // Without a manifest it is no output, until it is one.
    try Disk.remove(spare + "/" + Manifest.path)
    let statuses = Disk.statuses(of: state.folders.map(\.path), in: spare, threads: threads)
    var unsettled: Set<String> = [""]
    folders.reserveCapacity(statuses.count)
    for (folder, status) in zip(state.folders, statuses) {
      if status?.node != folder.node || status?.modified != folder.modified { unsettled.insert(folder.path) }
      folders[folder.path] = status
    }
    var doubtful = Set(state.doubtful).union(change.foreign)
    for folder in unsettled { addFiles(in: folder, to: &doubtful) }
    try remove(besides: change.files.union(change.emptyFolders), doubtful)
    try place(doubtful, unsettled)
    for item in change.before.folders {
      let present = folders[item.path] ?? Disk.status(spare + "/" + item.path)
      if present?.permissions != item.status.permissions {
        Disk.setPermissions(item.status.permissions, of: spare + "/" + item.path)
        touched.insert(item.path)
      }
    }
    if let manifest = change.manifest {
      try Disk.write(manifest.bytes, to: spare + "/" + Manifest.path)
    } else {
      try Disk.link(output.path + "/" + Manifest.path, to: spare + "/" + Manifest.path)
    }
  }

  /// The files in a folder of the spare, and those of folders that nobody has noted.
  private func addFiles(in folder: String, to files: inout Set<String>) {
    for name in (try? Disk.names(in: spare + "/" + folder)) ?? [] {
      let path = folder.isEmpty ? name : folder + "/" + name
      if Disk.status(spare + "/" + path)?.kind != .folder {
        files.insert(path)
      } else if folders[path] == nil {
        // Itself too: it goes where nothing is left in it.
        files.insert(path)
        addFiles(in: path, to: &files)
      }
    }
  }

  private mutating func remove(besides staying: Set<String>, _ doubtful: Set<String>) throws(FileProblem) {
    var going = doubtful.union(change.recorded)
    for item in change.before.files { going.insert(item.path) }
    // Deeper ones first: a folder goes when it is empty.
    for path in going.subtracting(staying).subtracting([Manifest.path]).sorted(by: >) {
      touched.insert(path)
      try Disk.removeWithEmptyFolders(path, in: spare)
    }
  }

  private mutating func place(_ doubtful: Set<String>, _ unsettled: Set<String>) throws(FileProblem) {
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
  private mutating func take(_ path: String) throws(FileProblem) {
    let old = Disk.status(spare + "/" + path)
    guard old == nil || old?.node != output.status(of: path)?.node else { return }
    touched.insert(path)
    if old != nil { try Disk.remove(spare + "/" + path) }
    try Disk.link(path, from: output.path, to: spare)
  }

  /// Moves a file of the staging tree to its place.
  private mutating func move(_ path: String) throws(FileProblem) {
    let target = spare + "/" + path
    touched.insert(path)
    if rename(output.staging + "/" + path, target) == 0 { return }
    if Disk.status(target)?.kind == .folder { try Disk.remove(target) }
    try Disk.makeFolder(Disk.parent(of: target))
    guard rename(output.staging + "/" + path, target) == 0 else { throw .cannotWrite(path: target, errno: errno) }
  }
}

extension SpareUpdate {
  /// How the output looks now that the spare has taken its place, found by a look at what was touched alone; nil where it has
  /// other paths than it had, or more may have come to it.
  /// - Parameter state: of the spare that the output became.
  func look(beside state: SpareState) -> TreeSnapshot? {
    let before = change.before
    guard change.foreign.isEmpty, !state.folders.contains(where: { $0.modified == 0 }),
      Set(before.files.map(\.path)) == change.files.union([Manifest.path])
    else { return nil }
    return before.replacing(
      { $0.status.kind == .folder ? folders[$0.path] : $0.status },
      lookingAt: touched.union(OutputChange.folders(of: touched)), in: output.path)
  }
}
