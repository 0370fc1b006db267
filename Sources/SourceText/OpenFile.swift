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

  /// The bytes of an open regular file from its place to its end, fewer than `size` where it ends before.
  ///
  /// The processors share a large file: most of the time goes into giving it memory.
  package static func read(
    _ descriptor: Int32, size: Int, threads: Int = Processors.count
  ) throws(Failure) -> [UInt8] {
    let start = Int(lseek(descriptor, 0, SEEK_CUR))
    guard start >= 0 else { throw Failure(number: errno) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if size >= largeSize { adviseLargePages(buffer) }
      let pieceSize = size >= largeSize ? size / max(1, threads) + 1 : max(1, size)
      let pieceCount = (size + pieceSize - 1) / pieceSize
      // Each call fills a piece of its own, which the compiler cannot see; the memory outlives them all.
      nonisolated(unsafe) let memory = UnsafeMutableRawBufferPointer(buffer)
      let outcomes = concurrentMap(pieceCount) { index in
        let lower = index * pieceSize
        let upper = min(size, lower + pieceSize)
        return fill(UnsafeMutableRawBufferPointer(rebasing: memory[lower..<upper]), descriptor, from: start + lower)
      }
      failure = outcomes.lazy.compactMap(\.failure).first
      for (index, outcome) in outcomes.enumerated() {
        count += outcome.count
        if count < min(size, (index + 1) * pieceSize) { break }
      }
    }
    if let failure { throw Failure(number: failure) }
    return bytes
  }

  /// Reads into `memory` what stands at `offset` of a file, up to its end.
  private static func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ descriptor: Int32, from offset: Int
  ) -> (count: Int, failure: Int32?) {
    var count = 0
    while count < memory.count {
      let got = pread(descriptor, memory.baseAddress! + count, memory.count - count, off_t(offset + count))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return (count, errno) }
      if got == 0 { break }
      count += got
    }
    return (count, nil)
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
