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
    var digest: [UInt8] = Array(repeating: 0, count: 32)
    let done = EVP_Digest(bytes.baseAddress, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(done == 1, "SHA-256 is missing from libcrypto")
    self.init(digest: digest)
  }

  /// From 32 bytes, as `bytes` gives them.
  package init(digest: some Collection<UInt8>) {
    precondition(digest.count == 32)
    var values: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in digest.enumerated() { values[index / 8] = values[index / 8] << 8 | UInt64(byte) }
    words = (values[0], values[1], values[2], values[3])
  }

  package var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  /// From what `hexadecimal` writes.
  package init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    guard text.utf8.count == 64, digits.count == 64, text == text.lowercased() else { return nil }
    self.init(digest: (0..<32).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] })
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
