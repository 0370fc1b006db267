import Foundation
import Glibc
import Testing

@Suite("Progress on a terminal")
struct ProgressDisplayTests {
  /// What the program writes to the terminal that its standard error is.
  private func terminal(_ arguments: [String], in folder: String, _ environment: [String: String] = [:]) throws
    -> String
  {
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
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.environment = ["LANG": "C"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: slave)
    try process.run()
    close(slave)
    // Emptied while it runs, until nobody has the terminal open any more.
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("it is shown in one line that is gone in the end, and nowhere else")
  func shown() throws {
    let folder = try BuildReportingTests.site()
    let build = ["build", "--site", "site", "--force", "--clock", "2026-11-28T12:00"]
    let shown = try terminal(build, in: folder.path)
    #expect(shown.hasPrefix("\r\u{1B}[Kread …") && shown.hasSuffix("\r\u{1B}[K"), "\(shown)")
    #expect(!shown.contains("\n"))
    #expect(try terminal(build + ["--language", "th"], in: folder.path).hasPrefix("\r\u{1B}[Kอ่านไฟล์…"))
    #expect(try terminal(build + ["--quiet"], in: folder.path) == "")
    for environment in [["CI": "true"], ["TERM": "dumb"]] {
      #expect(try terminal(build, in: folder.path, environment) == "")
    }
    #expect(try Program.run(build, in: folder.path).errors == "")
  }
}
