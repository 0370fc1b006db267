import SourceText

/// Brings a number that is written in a declared way to the form `DecimalParser` reads.
enum NumberNormalizer {
  /// Stands for a group mark of several bytes.
  private static let groupMark: UInt8 = 0x1F

  /// The format of what `plain` gives.
  static func format(_ format: CellFormat) -> CellFormat {
    var plain = CellFormat()
    plain.decimalCharacter = format.decimalCharacter
    plain.groupCharacter = format.wideGroupMark == nil ? format.groupCharacter : groupMark
    return plain
  }

  /// The cell with digits 0 to 9, a group mark of one byte, and only the number of what surrounds it. A cell whose
  /// number cannot be told from its surroundings comes out empty, which is no number.
  static func plain(_ cell: Span<UInt8>, _ format: CellFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    let mark = format.wideGroupMark.map { Array($0.utf8) } ?? []
    var index = 0
    while index < cell.count {
      if format.hasThaiDigits, let digit = ThaiDigits.digit(in: cell, at: index) {
        bytes.append(48 + UInt8(digit))
        index += ThaiDigits.length
      } else if !mark.isEmpty, holds(mark, in: cell, at: index) {
        bytes.append(groupMark)
        index += mark.count
      } else {
        // A control character of the file is never taken for the mark.
        bytes.append(cell[index] == groupMark ? 0 : cell[index])
        index += 1
      }
    }
    return format.isBareNumber ? bytes : number(in: bytes, format)
  }

  /// The number alone. A sign may stand before it or at the very start; brackets and other dashes before it, or any
  /// behind it, may mean a negative number, so they are not passed over.
  private static func number(in bytes: [UInt8], _ format: CellFormat) -> [UInt8] {
    guard var start = bytes.firstIndex(where: \.isDigit), let lastDigit = bytes.lastIndex(where: \.isDigit) else {
      return []
    }
    if start > 0, bytes[start - 1] == format.decimalCharacter {
      // The point of an abbreviation, as in `Rs.5`, is not the point of a number.
      guard start == 1 || !isLetter(bytes[start - 2]) else { return [] }
      start -= 1
    }
    var prefix = bytes[..<start]
    var sign: [UInt8] = []
    if let last = prefix.last, isSign(last) {
      sign = [prefix.removeLast()]
    } else if let first = prefix.first, isSign(first) {
      sign = [prefix.removeFirst()]
    }
    let suffix = bytes[(lastDigit + 1)...]
    // Two signs contradict each other.
    let isSigned = !sign.isEmpty && prefix.contains(where: isSign)
    guard !mayNegate(prefix), !isSigned, !prefix.contains(UInt8(ascii: "(")), !mayNegate(suffix) else { return [] }
    return sign + bytes[start...lastDigit]
  }

  /// Whether a dash is among the bytes: ASCII, U+2010 to U+2015, or the minus sign U+2212.
  private static func mayNegate(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      scalar == "-" || scalar == "\u{2212}" || ("\u{2010}"..."\u{2015}").contains(scalar)
    }
  }

  private static func holds(_ mark: [UInt8], in cell: Span<UInt8>, at index: Int) -> Bool {
    guard index + mark.count <= cell.count else { return false }
    for offset in mark.indices where cell[index + offset] != mark[offset] { return false }
    return true
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }
  /// Bytes of a scalar beyond ASCII count as letters: most are Thai.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isLetter }
}
