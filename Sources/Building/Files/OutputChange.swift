import Site

/// From the tree that lies in the output to the one that takes its place. Paths are relative to the output.
struct OutputChange: Sendable {
  /// The output as it was looked at, and when that was, in nanoseconds since 1970.
  var before: TreeSnapshot
  var instant: Int
  /// What the last build wrote, as far as its record or its manifest tells.
  var recorded: Set<String>
  /// Files of ours that are new or changed, and those that stay; the manifest is in neither.
  var staged: [String]
  var kept: [String]
  /// The manifest, where it is another than before.
  var manifest: OutputFile?
  /// Files of somebody else that are kept, and their empty folders.
  var foreign: [String]
  var emptyFolders: [String]
  /// All files of ours but the manifest, and all of somebody else.
  let files: Set<String>

  init(
    from known: PreviousOutput, to outputs: [BuildRecord.Output], manifest: OutputFile?
  ) {
    before = known.tree
    instant = known.instant
    // What is not kept is no longer anybody's.
    recorded = Set(known.manifest).union(known.recorded).union(Set(known.foreign).subtracting(known.kept))
    (kept, staged) = ([], [])
    for output in outputs {
      if known.outputs[output.path] == output { kept.append(output.path) } else { staged.append(output.path) }
    }
    self.manifest = manifest
    foreign = known.kept
    let empty = before.emptyFolders
    // One that a file of ours has lain in is nobody's.
    let ours = empty.isEmpty ? [] : Self.folders(of: recorded)
    emptyFolders = empty.filter { !ours.contains($0) }
    files = Set(staged).union(kept).union(foreign)
  }

  /// A file that is not ours never gives way to one of ours silently.
  func refuseForeignInTheWay() throws(FileProblem) {
    guard !foreign.isEmpty else { return }
    let ours = Set(staged).union(kept)
    let folders = Self.folders(of: ours)
    for path in foreign
    where ours.contains(path) || folders.contains(path) || !ours.isDisjoint(with: Self.folders(of: [path])) {
      throw .foreignFileInTheWay(path: path)
    }
  }

  /// The folders that files lie in, those above them too.
  static func folders(of files: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    for file in files {
      var folder = Disk.parent(of: file)
      while folder != ".", folders.insert(folder).inserted { folder = Disk.parent(of: folder) }
    }
    return folders
  }
}
