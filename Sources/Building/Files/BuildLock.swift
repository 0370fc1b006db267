import Glibc

/// One build at a time in a site; the lock goes with the process, whatever ends it.
struct BuildLock: ~Copyable {
  private let descriptor: Int32

  init(site: String) throws(FileProblem) {
    descriptor = try Self.lock(site)
  }

  private static func lock(_ site: String) throws(FileProblem) -> Int32 {
    let folder = site + "/.phanit"
    try Disk.makeFolder(folder)
    let path = folder + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .siteIsLocked(folder: site)
    }
    return descriptor
  }

  deinit {
    // A process that was started meanwhile may hold a copy of the descriptor for a moment, and the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
