import Foundation
import Glibc
import Testing

extension Program {
  /// Runs the program with a terminal for its standard error.
  /// - Parameter typed: what a person types at it; nobody is there where nil.
  static func runOnTerminal(
    _ arguments: [String], in folder: String, typed: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    // As `posix_openpt`, `unlockpt` and `ptsname` do, which the module of the C library leaves out.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(master >= 0)
    defer { close(master) }
    var (lock, number): (Int32, Int32) = (0, 0)
    let (unlock, ask): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    try #require(ioctl(master, unlock, &lock) == 0 && ioctl(master, ask, &number) == 0)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["LANG": "C"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = typed == nil ? FileHandle.nullDevice : FileHandle(fileDescriptor: slave)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: slave)
    if let typed { _ = Array(typed.utf8).withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) } }
    try process.run()
    close(slave)
    // Emptied while it runs, until nobody has the terminal open any more.
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: "", errors: String(decoding: bytes, as: UTF8.self))
  }
}
