import Glibc

extension Disk {
  /// Gives the file `path` a second name; of a symbolic link the link itself. The folder must be there.
  static func link(_ path: String, to target: String) throws(FileProblem) {
    if linkat(AT_FDCWD, path, AT_FDCWD, target, 0) == 0 { return }
    let reason = errno
    // Some file systems and some owners allow no links: a copy is the same but for its inode.
    guard [EPERM, EXDEV, EMLINK, ENOTSUP].contains(reason) else { throw .cannotWrite(path: target, errno: reason) }
    try write(try read(path), to: target)
  }

  /// Gives a file of one tree a name in another; the folders it lies in get the permissions that they have in the first.
  static func link(_ file: String, from tree: String, to other: String) throws(FileProblem) {
    try makeFolders(above: file, in: other, like: tree)
    try link(tree + "/" + file, to: other + "/" + file)
  }

  /// Makes the folders in which `file` is to lie in a tree, each with the permissions that it has in another.
  static func makeFolders(above file: String, in tree: String, like model: String) throws(FileProblem) {
    var folder = ""
    for part in file.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      folder += "/" + Substring(part)
      try makeFolder(tree + folder, like: model + folder)
    }
  }

  /// Removes a file or an empty folder, and the folders above it that become empty, up to the tree's root.
  static func removeWithEmptyFolders(_ path: String, in tree: String) throws(FileProblem) {
    guard let status = status(tree + "/" + path) else { return }
    if status.kind == .folder {
      guard rmdir(tree + "/" + path) == 0 else { return }
    } else {
      try remove(tree + "/" + path)
    }
    var folder = parent(of: path)
    while folder != ".", rmdir(tree + "/" + folder) == 0 { folder = parent(of: folder) }
  }

  /// Removes a folder, if nothing is in it.
  static func removeIfEmpty(_ folder: String) { rmdir(folder) }

  /// Gives a folder permissions, if it is there.
  static func setPermissions(_ permissions: UInt32, of folder: String) { chmod(folder, permissions) }
}
