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
    staging =
      Disk.parent(of: resolved) + "/." + (resolved.split(separator: "/").last.map(String.init) ?? "")
      + ".phanit-staging"
    let site = Disk.resolved(site)
    if site == resolved || site.hasPrefix(resolved + "/") || resolved == "/" { throw .outputHoldsSite(path: path) }
    for folder in SiteReader.folders where (resolved + "/").hasPrefix("\(site)/\(folder)/") {
      throw .outputInsideSource(path: path)
    }
    if let status = Disk.status(resolved), status.kind != .folder { throw .outputIsNotFolder(path: path) }
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

  /// Makes an empty staging tree. What a killed build left is removed, or put back where it was the only output.
  func prepare() throws(FileProblem) {
    if Disk.status(path) == nil, Disk.status(aside) != nil { rename(aside, path) }
    try Disk.remove(aside)
    try Disk.remove(staging)
    try Disk.makeFolder(staging)
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
    // Flag 0: a symbolic link is linked itself, not what it points to.
    guard linkat(AT_FDCWD, path + "/" + file, AT_FDCWD, target, 0) == 0 else {
      throw .cannotWrite(path: target, errno: errno)
    }
  }

  /// Puts the staging tree in the place of the output.
  ///
  /// Where the file system cannot exchange two folders, the old one is moved aside first.
  func commit() throws(FileProblem) {
    guard Disk.status(path) != nil else {
      try Disk.makeFolder(Disk.parent(of: path))
      guard rename(staging, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
      return
    }
    if phanit_exchange_paths(staging, path) != 0 {
      guard rename(path, aside) == 0 else { throw .cannotWrite(path: path, errno: errno) }
      guard rename(staging, path) == 0 else {
        let reason = errno
        rename(aside, path)
        throw .cannotWrite(path: path, errno: reason)
      }
      try Disk.remove(aside)
    }
    try Disk.remove(staging)
  }

  func discard() {
    try? Disk.remove(staging)
  }
}
