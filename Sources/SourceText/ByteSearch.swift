import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first index of a byte, by the C library, which looks at many of them together.
  package func firstIndex(ofByte byte: UInt8) -> Int? {
    guard let baseAddress, let found = memchr(baseAddress, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}

extension ArraySlice<UInt8> {
  /// The first index of a byte, as of a buffer.
  package func firstIndex(ofByte byte: UInt8) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(ofByte: byte) }.map { startIndex + $0 }
  }
}
