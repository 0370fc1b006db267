import CLinux
import Glibc
import Site
import SourceText

/// The finished site on disk, and the tree beside it in which the next one is made.
///
/// - Invariant: until `commit`, nothing in the output changes; `commit` puts the whole new tree in its place in one
///   step. A file that is the same is the same inode with the same time.
struct OutputFolder: Sendable {
  let path: String
  let staging: String

  /// Checks that the folder may be used: it is not part of the site's sources, and holds nothing but a site of ours.
  init(_ path: String, site: String) throws(FileProblem) {
    let resolved = Disk.resolved(path)
    self.path = resolved
    staging = Disk.parent(of: resolved) + "/." + Disk.name(of: resolved) + ".phanit-staging"
    let site = Disk.resolved(site)
    if site == resolved || Disk.isInside(site, resolved) || resolved == "/" { throw .outputHoldsSite(path: path) }
    for folder in SiteReader.folders where Disk.isInside(resolved + "/", "\(site)/\(folder)") {
      throw .outputInsideSource(path: path)
    }
    if let status = Disk.status(resolved), status.kind != .folder { throw .outputIsNotFolder(path: path) }
  }

  /// Refuses a report that would lie where it is published, now or with the next build.
  func refuse(report: String, site: String) throws(FileProblem) {
    let resolved = Disk.resolved(report)
    let folders = [path, staging] + SiteReader.folders.map { "\(Disk.resolved(site))/\($0)" }
    if folders.contains(where: { resolved == $0 || Disk.isInside(resolved, $0) }) {
      throw .reportIsPublic(path: report)
    }
  }

  /// Paths of all files in the output, links and hidden files among them.
  func files() throws(FileProblem) -> [String] {
    guard Disk.status(path) != nil else { return [] }
    var files: [String] = []
    try collect("", into: &files)
    return files
  }

  private func collect(_ folder: String, into files: inout [String]) throws(FileProblem) {
    for name in try Disk.names(in: path + "/" + folder) {
      let child = folder + name
      if Disk.status(path + "/" + child)?.kind == .folder {
        try collect(child + "/", into: &files)
      } else {
        files.append(child)
      }
    }
  }

  func status(of file: String) -> Disk.Status? {
    Disk.status(path + "/" + file)
  }

  /// Where the old output waits while the new one takes its place, on file systems that cannot exchange the two.
  private var aside: String { staging + ".old" }

  /// Whether a killed build left anything.
  var hasRemains: Bool { [staging, aside].contains { Disk.status($0) != nil } }

  /// Clears what a killed build left: an old tree that was the only output is put back, files of somebody else that
  /// were still in one are carried over, the rest is removed.
  func recover() throws(FileProblem) {
    if Disk.status(path) == nil, Disk.status(aside) != nil { rename(aside, path) }
    for left in [aside, staging] where Disk.status(left) != nil {
      // The manifest comes last into a tree: one that has it was, or was to be, an output.
      if let manifest = try? Disk.read(left + "/" + Manifest.path), let ours = Manifest.paths(in: manifest) {
        carryOver(from: left, ours: Set(ours))
      }
      try Disk.remove(left)
    }
  }

  /// Makes an empty staging tree.
  func prepare() throws(FileProblem) {
    try Disk.makeFolder(staging, like: path)
  }

  func stage(_ file: OutputFile) throws(FileProblem) {
    let target = staging + "/" + file.path.text
    try Disk.makeFolder(Disk.parent(of: target))
    try Disk.write(file.bytes, to: target)
  }

  /// Takes a file of the present output over as it is.
  func keep(_ file: String) throws(FileProblem) {
    let target = staging + "/" + file
    try Disk.makeFolder(Disk.parent(of: target))
    try link(file, to: target)
  }

  /// Takes a file of somebody else over; the folders it lies in keep their permissions.
  func keepForeign(_ file: String) throws(FileProblem) {
    var folder = ""
    for part in file.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      folder += "/" + Substring(part)
      try Disk.makeFolder(staging + folder, like: path + folder)
    }
    try link(file, to: staging + "/" + file)
  }

  private func link(_ file: String, to target: String) throws(FileProblem) {
    // Flag 0: a symbolic link is linked itself, not what it points to.
    if linkat(AT_FDCWD, path + "/" + file, AT_FDCWD, target, 0) == 0 { return }
    let reason = errno
    // Some file systems and some owners allow no links: a copy is the same but for its inode.
    guard [EPERM, EXDEV, EMLINK, ENOTSUP].contains(reason) else { throw .cannotWrite(path: target, errno: reason) }
    try Disk.write(try Disk.read(path + "/" + file), to: target)
  }

  /// Puts the staging tree in the place of the output. An error means that the output is as it was.
  ///
  /// Where the file system cannot exchange two folders, the old one is moved aside first.
  /// - Returns: where the old tree lies now, for `clear`; nil where there was none.
  func commit() throws(FileProblem) -> String? {
    guard Disk.status(path) != nil else {
      try Disk.makeFolder(Disk.parent(of: path))
      guard rename(staging, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
      return nil
    }
    if phanit_exchange_paths(staging, path) == 0 { return staging }
    guard rename(path, aside) == 0 else { throw .cannotWrite(path: path, errno: errno) }
    guard rename(staging, path) == 0 else {
      let reason = errno
      rename(aside, path)
      throw .cannotWrite(path: path, errno: reason)
    }
    return aside
  }

  /// Removes an old tree, after what somebody else put into it while the build ran has been carried over.
  func clear(_ old: String, ours: Set<String>) throws(FileProblem) {
    carryOver(from: old, ours: ours)
    try Disk.remove(old)
  }

  /// Moves what is not ours from another tree into the output: files that are not there yet or were changed since,
  /// and whole folders with the empty ones in them.
  private func carryOver(from tree: String, ours: Set<String>) {
    var folders: Set<String> = []
    for file in ours.union([Manifest.path]) {
      var folder = file[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        folders.insert(String(folder))
      }
    }
    carryOver("", from: tree, ours.union([Manifest.path]), folders)
  }

  private func carryOver(_ prefix: String, from tree: String, _ ours: Set<String>, _ folders: Set<String>) {
    for name in (try? Disk.names(in: tree + "/" + prefix)) ?? [] {
      let child = prefix + name
      guard let old = Disk.status(tree + "/" + child), !ours.contains(child) else { continue }
      let new = Disk.status(path + "/" + child)
      if old.kind == .folder, folders.contains(child) || new != nil {
        carryOver(child + "/", from: tree, ours, folders)
      } else if new?.node != old.node, new == nil || new?.kind == .file {
        try? Disk.makeFolder(Disk.parent(of: path + "/" + child))
        rename(tree + "/" + child, path + "/" + child)
      }
    }
  }

  func discard() {
    try? Disk.remove(staging)
  }
}
