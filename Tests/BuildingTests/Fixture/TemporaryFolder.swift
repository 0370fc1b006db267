import Foundation

@testable import Building

/// A new folder that goes with the value that names it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // In memory where there is such a file system: thousands of small files are written and removed.
    let memory = "/dev/shm"
    let parent = access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
    path = Disk.resolved(parent) + "/phanit-test-\(UUID().uuidString)"
    try Disk.makeFolder(path)
  }

  deinit {
    try? Disk.remove(path)
  }

  /// Writes a file and the folders above it, in the place of one that is there.
  func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try Disk.makeFolder(Disk.parent(of: file))
    try Disk.remove(file)
    try Disk.write(Array(text.utf8), to: file)
  }
}

/// What lies in a folder: bytes by path, and for files that should be left alone their node and time.
struct Tree {
  struct File: Equatable {
    var bytes: [UInt8]
    var node: UInt64
    var modified: Int
  }

  var files: [String: File] = [:]

  init(_ folder: String) throws {
    guard Disk.status(folder) != nil else { return }
    try collect("", in: folder)
  }

  private mutating func collect(_ prefix: String, in folder: String) throws {
    for name in try Disk.names(in: folder + "/" + prefix) {
      let path = folder + "/" + prefix + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(prefix + name + "/", in: folder)
      case S_IFREG:
        files[prefix + name] = File(
          bytes: try Disk.read(path), node: UInt64(status.st_ino),
          modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
      default: files[prefix + name] = File(bytes: Array("not a file".utf8), node: UInt64(status.st_ino), modified: 0)
      }
    }
  }

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0.bytes, as: UTF8.self) } }

  /// The first difference in paths or bytes, in words; nil where there is none.
  func difference(from other: Tree) -> String? {
    for path in Set(files.keys).union(other.files.keys).sorted() {
      guard let mine = files[path] else { return "'\(path)' is missing" }
      guard let theirs = other.files[path] else { return "'\(path)' should not be there" }
      guard mine.bytes != theirs.bytes else { continue }
      let at =
        zip(mine.bytes, theirs.bytes).enumerated().first { $1.0 != $1.1 }?.offset
        ?? min(mine.bytes.count, theirs.bytes.count)
      func around(_ bytes: [UInt8]) -> String {
        String(decoding: bytes[max(0, at - 60)..<min(bytes.count, at + 60)], as: UTF8.self)
      }
      return "'\(path)' differs at byte \(at): …\(around(mine.bytes))… is not …\(around(theirs.bytes))…"
    }
    return nil
  }
}

func symbolicLink(to target: String, at path: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}
