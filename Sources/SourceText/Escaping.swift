/// The one place where text becomes part of HTML, XML or SVG.
///
/// A text and a quoted attribute value are escaped alike: `&`, `<`, `>`, `"` and `'`, so the result is right
/// in both. What XML forbids (control characters, U+FFFE, U+FFFF) becomes U+FFFD.
package enum Escaping {
  package static func escape(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func escape(_ text: String, into output: inout [UInt8]) {
    text.utf8Span.span.withUnsafeBufferPointer { escape($0, into: &output) }
  }

  /// - Complexity: one pass; runs without special bytes are copied whole.
  package static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < bytes.count {
      while index + ByteBlock.size <= bytes.count, isPlain(ByteBlock(bytes, at: index)) { index += ByteBlock.size }
      for index in index..<min(index + ByteBlock.size, bytes.count) {
        guard let (replacement, length) = replacement(at: index, of: bytes) else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<(index + 1 - length)]))
        output.append(replacement)
        start = index + 1
      }
      index += ByteBlock.size
    }
    guard start < bytes.count else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  /// Whether none of the bytes can need a replacement.
  @inline(__always)
  private static func isPlain(_ block: ByteBlock) -> Bool {
    // `&` and `'`, `<` and `>`, `"`; control characters; the last byte of a noncharacter.
    let signs = block.marks(of: 0x26, mask: 0xFE) .| block.marks(of: 0x3C, mask: 0xFD) .| block.marks(of: 0x22)
    let controls = block.marks(of: 0, mask: 0xE0) .| block.marks(of: 0x7F)
    return ByteBlock.isEmpty(signs .| controls .| block.marks(of: 0xBE, mask: 0xFE))
  }

  /// What stands for the byte at `index`, and how many bytes up to it, itself included, it stands for; nil where it may
  /// stand as it is.
  @inline(__always)
  private static func replacement(
    at index: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (replacement: StaticString, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: ("\u{FFFD}", 1)
    // EF BF BE and EF BF BF are the noncharacters U+FFFE and U+FFFF.
    case 0xBE, 0xBF: index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF ? ("\u{FFFD}", 3) : nil
    default: nil
    }
  }

  /// Whether a link may stand in a page: a relative one, or one of the schemes a public site needs.
  package static func isSafeLink(_ link: String) -> Bool {
    var scheme: [UInt8] = []
    // What a browser ignores before it looks for a scheme must be ignored here too.
    for byte in link.utf8 where byte > 0x20 && byte != 0x7F {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"): return safeSchemes.contains(String(decoding: scheme, as: UTF8.self).lowercased())
      default: scheme.append(byte)
      }
    }
    return true
  }

  /// Whether a link names a scheme or a host: what it leads to is no path beside what holds it.
  package static func isWholeAddress(_ link: String) -> Bool {
    link.utf8.starts(with: "//".utf8) || link.utf8.prefix { !"/?#".utf8.contains($0) }.contains(UInt8(ascii: ":"))
  }

  private static let safeSchemes = ["http", "https", "mailto", "tel"]

  /// Whether a link begins with `http:` or `https:` and needs no encoding.
  package static func isPlainAddress(_ link: String) -> Bool {
    (link.utf8.starts(with: "https:".utf8) || link.utf8.starts(with: "http:".utf8))
      && link.utf8.allSatisfy { linkBytes[Int($0)] }
  }

  /// Percent-encodes what may not stand in a URL path or query; existing escapes stay.
  package static func encodeLink(_ link: String) -> String {
    if link.utf8.allSatisfy({ linkBytes[Int($0)] }) { return link }
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in link.utf8 {
      if linkBytes[Int(byte)] {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Of each byte, whether it may stand in a URL path or query.
  private static let linkBytes: [Bool] = {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
    return (0...UInt8.max).map(allowed.contains)
  }()
}

extension [UInt8] {
  /// Appends the bytes of a literal without making a `String` of it.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the UTF-8 of `text`.
  package mutating func append(_ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension Escaping {
  /// A text of a link without its percent escapes; nil where they are no text.
  package static func percentDecoded(_ text: String) -> String? {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
