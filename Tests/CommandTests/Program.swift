import Foundation
import Glibc

/// The real program, which lies beside the test bundle.
enum Program {
  static let path: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "phanit").path
  }()

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: String..., in folder: String? = nil, environment: [String: String] = ["LANG": "C"]
  ) throws -> Outcome {
    try run(arguments, in: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = ["LANG": "C"]
  ) throws -> Outcome {
    try run(program: path, arguments, in: folder, environment: environment)
  }

  /// Runs another program than Phanit.
  static func run(
    program: String, _ arguments: [String], in folder: String?, environment: [String: String]
  ) throws -> Outcome {
    // Files take any length of output; a pipe would have to be emptied meanwhile.
    let folderOfTexts = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    for name in ["out", "err"] { try folderOfTexts.write("", to: name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folderOfTexts.path + "/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folderOfTexts.path + "/err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try folderOfTexts.read("out"), errors: try folderOfTexts.read("err"))
  }
}

/// A new folder that goes with the value that names it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/phanit-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// Copies a folder's files over those that are here.
  func overlay(_ folder: URL, onto name: String) throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let source = folder.appending(path: file)
      var isFolder = ObjCBool(false)
      guard FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      try write(String(decoding: try Data(contentsOf: source), as: UTF8.self), to: name + "/" + file)
    }
  }

  /// Path, node, time and bytes of every file below a folder of it; a folder is made anew by each build.
  func state(of name: String) throws -> [String] {
    let root = path + "/" + name
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().compactMap { file in
      var status = stat()
      guard lstat(root + "/" + file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
      let bytes = (try? Data(contentsOf: URL(filePath: root + "/" + file))) ?? Data()
      return
        "\(file) \(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(bytes.count) \(bytes.hashValue)"
    }
  }
}

/// The folder of the package and of these tests.
enum Folders {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = tests.appending(path: "Fixtures")
  static let documentation = package.appending(path: "Documentation")
}
