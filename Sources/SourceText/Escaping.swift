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
    for index in bytes.indices {
      let byte = bytes[index]
      let replacement: StaticString
      var length = 1
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: replacement = "\u{FFFD}"
      case 0xBE, 0xBF:
        // EF BF BE and EF BF BF are the noncharacters U+FFFE and U+FFFF.
        guard index >= start + 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF else { continue }
        replacement = "\u{FFFD}"
        length = 3
      default: continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<(index + 1 - length)]))
      output.append(replacement)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  /// Whether a link may stand in a page: a relative one, or one of the schemes a public site needs.
  package static func isSafeLink(_ link: String) -> Bool {
    // What a browser ignores before it looks for a scheme must be ignored here too.
    let scalars = link.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    guard let colon = scalars.firstIndex(of: ":") else { return true }
    let head = scalars[..<colon]
    if head.contains(where: { $0 == "/" || $0 == "?" || $0 == "#" }) { return true }
    return ["http", "https", "mailto", "tel"].contains(String(String.UnicodeScalarView(head)).lowercased())
  }

  /// Percent-encodes what may not stand in a URL path or query; existing escapes stay.
  package static func encodeLink(_ link: String) -> String {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in link.utf8 {
      if allowed.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
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
