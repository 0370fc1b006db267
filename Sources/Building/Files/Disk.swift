import Glibc
import SourceText

/// The few things a build does with the disk. Every path is absolute or relative to the working directory; a
/// symbolic link at its end is never followed.
enum Disk {
  struct Status: Sendable, Hashable {
    enum Kind: Int, Sendable, Hashable { case file, folder, link, other }
    var kind: Kind
    var size: Int
    /// When the content was changed, in nanoseconds since 1970.
    var modified: Int
    /// When anything of it was changed, its name and its permissions included; nobody can set it.
    var changed: Int
    var permissions: UInt32
    /// What tells one file from another at the same path.
    var node: UInt64

    /// Of a folder: whether no name in it has come, gone or been given to another file since `before`.
    func hasSameNames(as before: Status) -> Bool {
      kind == .folder && before.kind == .folder && node == before.node && modified == before.modified
    }

    /// Whether it was changed so shortly before an instant that another change right after it would show no other time.
    /// - Parameter instant: when it was looked at, in nanoseconds since 1970.
    func isTooFresh(at instant: Int) -> Bool {
      // Some file systems keep whole seconds only.
      let step = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000
      return modified > instant - step || changed > instant - step
    }
  }

  /// By the clock that dates files, in nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }

  /// Nil where nothing is there.
  static func status(_ path: String) -> Status? {
    var raw = stat()
    guard lstat(path, &raw) == 0 else { return nil }
    return status(raw)
  }

  /// Of many paths below a folder; "" is the folder itself. From an open folder the way to each is short.
  static func statuses(of paths: [String], in folder: String, threads: Int = Processors.count) -> [Status?] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    return concurrentMap(over: paths, threads: threads) { path in
      guard descriptor >= 0, !path.isEmpty else { return status(path.isEmpty ? folder : folder + "/" + path) }
      var raw = stat()
      return fstatat(descriptor, path, &raw, AT_SYMLINK_NOFOLLOW) == 0 ? status(raw) : nil
    }
  }

  /// Of what a link leads to.
  static func statusBehindLinks(_ path: String) -> Status? {
    var raw = stat()
    guard stat(path, &raw) == 0 else { return nil }
    return status(raw)
  }

  private static func status(_ raw: stat) -> Status {
    let kind: Status.Kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(
      kind: kind, size: Int(raw.st_size), modified: nanoseconds(raw.st_mtim), changed: nanoseconds(raw.st_ctim),
      permissions: raw.st_mode & 0o7777, node: UInt64(raw.st_ino))
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let directory = opendir(folder) else { throw .cannotRead(path: folder, errno: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static let fileLimitInMegabytes = 1_024

  static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    // Of a pipe nobody may ever write what would be waited for.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
    defer { close(descriptor) }
    return try read(descriptor, path)
  }

  /// Reads an open file to its end; `path` names it in messages.
  static func read(_ descriptor: Int32, _ path: String) throws(FileProblem) -> [UInt8] {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw .cannotRead(path: path, errno: errno) }
    guard raw.st_mode & S_IFMT == S_IFREG else { throw .cannotRead(path: path, errno: EINVAL) }
    guard raw.st_size <= fileLimitInMegabytes << 20 else {
      throw .fileTooLarge(path: path, limitInMegabytes: fileLimitInMegabytes)
    }
    do throws(OpenFile.Failure) {
      return try OpenFile.read(descriptor, size: Int(raw.st_size))
    } catch {
      throw .cannotRead(path: path, errno: error.number)
    }
  }

  /// Makes a new file, whole or not at all; one that is there already is an error, and stays.
  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    do throws(FileProblem) {
      try write(bytes, to: descriptor, path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes to an open file, and closes it.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileProblem) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          failure = errno
          return
        }
        done += count
      }
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw .cannotWrite(path: path, errno: failure) }
  }

  /// Whether nothing may take the place of what lies at a path: a device or a pipe, a link to one, or a name that the system
  /// gives to an open file, as `/dev/stdout` is one where the output goes to a file.
  private static func isKept(_ path: String) -> Bool {
    if ["/dev/stdout", "/dev/stderr"].contains(path) { return true }
    if ["/dev/fd/", "/proc/"].contains(where: { path.hasPrefix($0) }) { return true }
    var raw = stat()
    return stat(path, &raw) == 0 && status(raw).kind == .other
  }

  /// Puts `bytes` in the place of a file in one step. What must be kept is written to instead, at its end.
  /// - Parameter ending: of the name under which they are written first: one that no other process takes at the same time.
  static func replace(_ path: String, with bytes: [UInt8], by ending: String = ".new") throws(FileProblem) {
    if isKept(path) {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
      return try write(bytes, to: descriptor, path)
    }
    let temporary = path + ending
    unlink(temporary)
    try write(bytes, to: temporary)
    guard rename(temporary, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
  }

  /// Makes the folder and those above it.
  static func makeFolder(_ path: String) throws(FileProblem) {
    if mkdir(path, 0o755) == 0 { return }
    switch errno {
    case EEXIST:
      guard status(path)?.kind == .folder else { throw .cannotWrite(path: path, errno: ENOTDIR) }
    case ENOENT:
      let parent = parent(of: path)
      guard parent != path else { throw .cannotWrite(path: path, errno: ENOENT) }
      try makeFolder(parent)
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .cannotWrite(path: path, errno: errno) }
    default: throw .cannotWrite(path: path, errno: errno)
    }
  }

  /// Makes the folder `target` with the permissions of `model`, and those above it that are missing.
  static func makeFolder(_ target: String, like model: String) throws(FileProblem) {
    guard status(target) == nil else { return }
    try makeFolder(target)
    if let permissions = status(model)?.permissions { chmod(target, permissions) }
  }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  static func remove(_ path: String) throws(FileProblem) {
    guard let status = status(path) else { return }
    guard status.kind == .folder else {
      guard unlink(path) == 0 || errno == ENOENT else { throw .cannotWrite(path: path, errno: errno) }
      return
    }
    for name in try names(in: path) { try remove(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw .cannotWrite(path: path, errno: errno) }
  }

  /// By bytes, as the system reads it: a mark behind a slash makes one character of both.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
  }

  /// Whether the last part of a path begins with a dot.
  static func isHidden(_ path: String) -> Bool {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    return path.utf8[start...].first == UInt8(ascii: ".")
  }

  /// Whether a path leads to something in `folder`; both without links and dots.
  static func isInside(_ path: String, _ folder: String) -> Bool { path.utf8.starts(with: (folder + "/").utf8) }

  /// The path without links, dots and doubled slashes; parts at its end that do not exist yet are kept as written.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let slash = UInt8(ascii: "/")
    let trimmed = path.utf8.count > 1 && path.utf8.last == slash ? String(Substring(path.utf8.dropLast())) : path
    let name = name(of: trimmed)
    let parent = parent(of: trimmed)
    guard !name.isEmpty, parent != trimmed, trimmed != "." else { return trimmed }
    let folder = resolved(parent)
    switch name {
    case ".": return folder
    case "..": return Disk.parent(of: folder)
    default: return folder == "/" ? "/" + name : folder + "/" + name
    }
  }
}
