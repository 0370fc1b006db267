import CZlib

/// Bytes in the form of RFC 1952, without name and time: the same bytes give the same.
enum Gzip {
  static var libraryVersion: String { String(cString: zlibVersion()) }

  private static let level: Int32 = 9
  /// The largest window, and 16 for the header of gzip.
  private static let windowBits: Int32 = 15 + 16
  private static let memoryLevel: Int32 = 9

  /// - Returns: nil where the bytes would not become fewer.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(&stream, level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    // With less room than the bytes take, what is not smaller does not come to its end.
    let room = bytes.count - 1
    guard room > 0, room < Int(UInt32.max) else { return nil }
    let compressed = [UInt8](unsafeUninitializedCapacity: room) { target, count in
      bytes.withUnsafeBufferPointer { source in
        // zlib does not write to its input, whatever its type says.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? room - Int(stream.avail_out) : 0
      }
    }
    return compressed.isEmpty ? nil : compressed
  }
}
