import Glibc
import SourceText
import Testing

/// Bytes of a file as its descriptor gives them.
@Suite struct OpenFileTests {
  /// A file that has no name, with these bytes, read from its start.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (Int32) throws -> Result) throws -> Result {
    var name = Array("/tmp/phanit-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    try #require(descriptor >= 0)
    unlink(name)
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    try #require(written == bytes.count)
    return try body(descriptor)
  }

  /// No period of the bytes is a power of two, so that pieces in wrong order show.
  private func sample(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 % 251) } }

  @Test("reads whole files of all sizes, with any number of threads", arguments: [1, 2, 3, 7])
  func whole(threads: Int) throws {
    for size in [0, 1, 4095, 4 << 20, (4 << 20) + 1, (5 << 20) + 12_345] {
      let bytes = sample(size)
      let read = try withFile(bytes) { try OpenFile.read($0, size: size, threads: threads) }
      #expect(read == bytes, "\(size) bytes, \(threads) threads")
    }
  }

  @Test("begins at the file's place")
  func place() throws {
    let bytes = sample(6 << 20)
    let read = try withFile(bytes) { descriptor in
      lseek(descriptor, 1000, SEEK_SET)
      return try OpenFile.read(descriptor, size: bytes.count - 1000, threads: 2)
    }
    #expect(read == Array(bytes[1000...]))
  }

  @Test("ends where the file ends before its size was reached", arguments: [1, 2, 5])
  func shortened(threads: Int) throws {
    for count in [10, 2 << 20, 5 << 20] {
      let bytes = sample(count)
      let read = try withFile(bytes) { try OpenFile.read($0, size: 6 << 20, threads: threads) }
      #expect(read == bytes, "\(count) bytes, \(threads) threads")
    }
  }

  @Test("says why a read failed")
  func failure() throws {
    #expect(throws: OpenFile.Failure.self) { try OpenFile.read(-1, size: 10) }
    let folder = open("/tmp", O_RDONLY)
    defer { close(folder) }
    let failure = #expect(throws: OpenFile.Failure.self) { try OpenFile.read(folder, size: 5 << 20) }
    #expect(failure?.number == EISDIR)
  }
}
