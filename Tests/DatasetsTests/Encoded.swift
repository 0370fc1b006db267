/// Texts in the encodings that offices send.
enum Encoded {
  /// Nil where the encoding is not one of these or lacks a character of the text.
  static func bytes(of text: String, as encoding: String) -> [UInt8]? {
    switch encoding {
    case "utf-16le": return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "utf-16be": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case "windows-874": return singleBytes(text) { (0x0E01...0x0E5B).contains($0) ? UInt8($0 - 0x0E01) + 0xA1 : nil }
    case "latin-1": return singleBytes(text) { (0xA0...0xFF).contains($0) ? UInt8($0) : nil }
    default: return nil
    }
  }

  private static func singleBytes(_ text: String, _ upper: (UInt32) -> UInt8?) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : upper(scalar.value) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
