import Site

/// The tree beside the output in which the next one is made: all of it, or where there is a spare only what is new.
struct StagingTree: Sendable {
  let output: OutputFolder
  /// Whether files that stay are taken over into it.
  let isWhole: Bool

  private var path: String { output.staging }

  /// Makes it, empty.
  func prepare() throws(FileProblem) { try Disk.makeFolder(path, like: output.path) }

  func stage(_ file: OutputFile) throws(FileProblem) {
    let target = path + "/" + file.path.text
    try Disk.makeFolder(Disk.parent(of: target))
    try Disk.write(file.bytes, to: target)
  }

  /// Takes a file of the present output over as it is, where the tree is to be whole.
  func keep(_ file: String) throws(FileProblem) {
    guard isWhole else { return }
    let target = path + "/" + file
    try Disk.makeFolder(Disk.parent(of: target))
    try Disk.link(output.path + "/" + file, to: target)
  }

  /// Adds what is not rendered; the manifest comes last.
  func complete(_ change: OutputChange) throws(FileProblem) {
    if isWhole { try addForeign(change) }
    if let manifest = change.manifest { try stage(manifest) } else { try keep(Manifest.path) }
  }

  private func addForeign(_ change: OutputChange) throws(FileProblem) {
    for file in change.foreign { try Disk.link(file, from: output.path, to: path) }
    for folder in change.emptyFolders {
      try Disk.makeFolders(above: folder + "/.", in: path, like: output.path)
    }
    for item in change.before.folders where item.status.permissions != 0o755 {
      Disk.setPermissions(item.status.permissions, of: path + "/" + item.path)
    }
  }

  func discard() { try? Disk.remove(path) }
}
