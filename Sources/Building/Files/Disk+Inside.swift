import Glibc

extension Disk {
  /// Reads a file below `folder` without following a link behind it: each part of the way is opened from the one
  /// before, so nothing can be put in its place between a check and the reading.
  /// - Parameter path: relative, without `..`.
  static func read(_ path: String, inside folder: String) throws(FileProblem) -> [UInt8] {
    let name = folder + "/" + path
    var current = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw .cannotRead(path: folder, errno: errno) }
    defer { close(current) }
    // By bytes, as the system reads it: a mark behind a slash makes one character of both.
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let next = openat(current, part, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (isLast ? 0 : O_DIRECTORY))
      guard next >= 0 else { throw problem(of: part, in: current, name, errno) }
      close(current)
      current = next
    }
    return try read(current, name)
  }

  /// Reads standard input to its end, whatever it is.
  static func readStandardInput() throws(FileProblem) -> [UInt8] {
    let limit = 1 << 20
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .cannotRead(path: "-", errno: errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw .fileTooLarge(path: "-", limitInMegabytes: 1)
  }

  private static func problem(of part: String, in folder: Int32, _ name: String, _ errno: Int32) -> FileProblem {
    var raw = stat()
    let isLink = fstatat(folder, part, &raw, AT_SYMLINK_NOFOLLOW) == 0 && raw.st_mode & S_IFMT == S_IFLNK
    return isLink ? .symbolicLink(path: name) : .cannotRead(path: name, errno: errno)
  }
}
