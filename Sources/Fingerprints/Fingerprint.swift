import CCrypto

/// A SHA-256 digest: the identity of a file's bytes or of a value that was read.
package struct Fingerprint: Sendable, Hashable, Comparable {
  /// Four words, big-endian, so that comparing words compares bytes.
  let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }

  package init(of text: String) {
    var text = text
    self = text.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)) }
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    self = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { digest in
      let target = digest.assumingMemoryBound(to: UInt8.self).baseAddress
      let done = EVP_Digest(bytes.baseAddress, bytes.count, target, nil, Self.algorithm, nil)
      precondition(done == 1, "SHA-256 is missing from libcrypto")
      return Fingerprint(digest: UnsafeRawBufferPointer(digest))
    }
  }

  /// SHA-256, looked up once: each look-up costs as much as hashing some hundred bytes. It never changes,
  /// and libcrypto lets any number of threads hash by it; the compiler sees a pointer only.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  /// From 32 bytes, as `bytes` gives them.
  package init(digest: ArraySlice<UInt8>) {
    self = digest.withUnsafeBytes { Fingerprint(digest: $0) }
  }

  private init(digest: UnsafeRawBufferPointer) {
    precondition(digest.count == 32)
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  package func append(to bytes: inout [UInt8]) {
    let all = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    withUnsafeBytes(of: all) { bytes.append(contentsOf: $0) }
  }

  /// From what `hexadecimal` writes.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == 64 else { return nil }
    var digest: [UInt8] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      digest.append(byte)
      rest = rest.dropFirst(2)
    }
    guard digest.count == 32 else { return nil }
    self.init(digest: digest[...])
  }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// As a Content-Security-Policy names it.
  package var base64: String {
    var text = [UInt8](repeating: 0, count: 45)
    let count = EVP_EncodeBlock(&text, bytes, 32)
    return String(decoding: text.prefix(Int(count)), as: UTF8.self)
  }

  package static func == (first: Fingerprint, second: Fingerprint) -> Bool {
    first.words == second.words
  }

  package static func < (first: Fingerprint, second: Fingerprint) -> Bool {
    first.words < second.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}
