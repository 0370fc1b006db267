import Glibc

/// A file that is open for reading.
package enum OpenFile {
  /// A read that failed.
  package struct Failure: Error {
    /// The system's error number.
    package let number: Int32
  }

  /// From this size on, memory in large pages halves the time a read takes.
  private static let largeSize = 4 << 20

  /// The bytes of an open file from its place to its end, fewer than `size` where it ends before.
  package static func read(_ descriptor: Int32, size: Int) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if size >= largeSize { adviseLargePages(buffer) }
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw Failure(number: failure) }
    return bytes
  }

  /// Asks for the whole pages of `buffer` to be large ones; a system that has none goes on as before.
  private static func adviseLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let page = sysconf(Int32(_SC_PAGESIZE))
    guard let base = buffer.baseAddress, page > 0 else { return }
    let rest = Int(bitPattern: base) % page
    let start = rest == 0 ? 0 : page - rest
    _ = madvise(base + start, (buffer.count - start) / page * page, MADV_HUGEPAGE)
  }
}
