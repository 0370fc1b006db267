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

extension ArraySlice<UInt8> {
  /// Where a text, of which the first byte is rare, stands first.
  package func firstIndex(of text: StaticString) -> Int? {
    text.withUTF8Buffer { text in
      var rest = self
      while let start = rest.firstIndex(ofByte: text[0]) {
        rest = rest[start...]
        if rest.starts(with: text) { return start }
        rest = rest.dropFirst()
      }
      return nil
    }
  }
}
