/// What keeps the bytes of a file from being CSV text at all.
package enum CSVEncodingFault: Sendable, Hashable {
  /// Malformed UTF-8 in `count` places; `looksLikeThai8Bit` where Windows-874 would explain them.
  case notUTF8(count: Int, looksLikeThai8Bit: Bool)
  case utf16(isLittleEndian: Bool)
  /// UTF-16 without a byte order mark.
  case unmarkedUTF16(isLittleEndian: Bool)
  /// Declared as UTF-16, and UTF-8 text.
  case utf8(declared: TextEncoding)
  /// Half of a pair, or half of a unit, in `count` places.
  case utf16Unpaired(count: Int)
  /// Bytes that the encoding does not use, but `other` does.
  case notInEncoding(TextEncoding, count: Int, other: TextEncoding?)
  /// Thai words in bytes that a Western encoding takes for accented letters.
  case thaiText(declared: TextEncoding)
  /// A byte order mark of another encoding.
  case otherMark(TextEncoding)
  case nul(count: Int)
  /// A file of a spreadsheet program, whatever it is called.
  case workbook
}

/// Checks the bytes of a file once, before any cell is looked at.
enum CSVEncoding {
  /// Whether the bytes are UTF-8 text without NUL.
  static func isText(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? (bytes[index] == 0 ? 0 : 1) : scalarLength(in: bytes, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// Whether the bytes begin as those of a workbook do: an archive, or the compound file of older programs.
  static func isWorkbook(_ bytes: Span<UInt8>) -> Bool {
    let starts: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    return starts.contains { start in
      bytes.count >= start.count && start.indices.allSatisfy { bytes[$0] == start[$0] }
    }
  }

  /// The first fault and its byte, or nil for UTF-8 text without NUL.
  /// - Complexity: one pass.
  static func fault(in bytes: Span<UInt8>) -> (fault: CSVEncodingFault, offset: Int)? {
    if isWorkbook(bytes) { return (.workbook, 0) }
    if bytes.count >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      return (.utf16(isLittleEndian: bytes[0] == 0xFF), 0)
    }
    var malformed = (count: 0, first: 0)
    var nul = (count: 0, first: 0)
    var thai8Bit = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 {
          if nul.count == 0 { nul.first = index }
          nul.count += 1
        }
        index += 1
        continue
      }
      let length = scalarLength(in: bytes, at: index)
      if length == 0 {
        if malformed.count == 0 { malformed.first = index }
        malformed.count += 1
        if (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) { thai8Bit += 1 }
        index += 1
      } else {
        index += length
      }
    }
    if nul.count > 0, let isLittleEndian = UTF16Text.unmarkedByteOrder(of: bytes).map({ $0 == .little }) {
      return (.unmarkedUTF16(isLittleEndian: isLittleEndian), 0)
    }
    if malformed.count > 0 {
      let looksThai = thai8Bit * 10 >= malformed.count * 9
      return (.notUTF8(count: malformed.count, looksLikeThai8Bit: looksThai), malformed.first)
    }
    return nul.count > 0 ? (.nul(count: nul.count), nul.first) : nil
  }

  /// Bytes of the well-formed scalar at `index`, or 0.
  /// - Source: Unicode 16, table 3-7.
  private static func scalarLength(in bytes: Span<UInt8>, at index: Int) -> Int {
    func continues(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + distance < bytes.count && range.contains(bytes[index + distance])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
