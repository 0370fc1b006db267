import SourceText

/// Turns the bytes of a file into UTF-8.
enum TextDecoder {
  struct Failure: Error {
    var fault: CSVEncodingFault
    /// The first byte that is no text, in the file as it is.
    var offset: Int
  }

  /// The same file as UTF-8 text. What is declared as UTF-8 is given back as it is: its text is checked where it
  /// is used.
  static func decode(_ file: SourceFile, as encoding: TextEncoding) -> Result<SourceFile, Failure> {
    let bytes = file.bytes
    if CSVEncoding.isWorkbook(bytes.span) { return .failure(Failure(fault: .workbook, offset: 0)) }
    let utf8: Result<[UInt8], Failure>
    switch encoding {
    case .utf8:
      if let utf16 = UTF16Text.byteOrder(of: bytes) {
        return .failure(Failure(fault: .utf16(isLittleEndian: utf16 == .little), offset: 0))
      }
      return .success(file)
    case .utf16LittleEndian where UTF16Text.byteOrder(of: bytes) == .big,
      .utf16BigEndian where UTF16Text.byteOrder(of: bytes) == .little:
      return .failure(Failure(fault: .otherMark(encoding), offset: 0))
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      // The line breaks of UTF-16 have a NUL byte beside them.
      if !bytes.isEmpty, CSVEncoding.isText(bytes.span) {
        return .failure(Failure(fault: .utf8(declared: encoding), offset: 0))
      }
      utf8 = UTF16Text.decode(
        bytes, UTF16Text.byteOrder(of: bytes) ?? (encoding == .utf16LittleEndian ? .little : .big))
    default: utf8 = decode(bytes, EightBitTable(encoding), encoding)
    }
    return utf8.map { SourceFile(path: file.path, bytes: $0) }
  }

  private static func decode(
    _ bytes: [UInt8], _ table: EightBitTable, _ encoding: TextEncoding
  ) -> Result<[UInt8], Failure> {
    if bytes.starts(with: CSVWriter.byteOrderMark) || UTF16Text.byteOrder(of: bytes) != nil {
      return .failure(Failure(fault: .otherMark(encoding), offset: 0))
    }
    if encoding == .windows1252 || encoding == .iso8859Part1, let word = firstThaiWord(in: bytes) {
      return .failure(Failure(fault: .thaiText(declared: encoding), offset: word))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    var bad = (count: 0, first: 0)
    for (offset, byte) in bytes.enumerated() {
      if let scalar = table[byte] {
        text.append(scalar: scalar)
      } else {
        if bad.count == 0 { bad.first = offset }
        bad.count += 1
      }
    }
    if bad.count == 0 { return .success(text) }
    let fault = CSVEncodingFault.notInEncoding(encoding, count: bad.count, other: other(than: encoding, for: bytes))
    return .failure(Failure(fault: fault, offset: bad.first))
  }

  /// Where the first Thai word of Windows-874 stands in text that most likely is in that encoding: Thai writes many letters in a row
  /// and little else, a Western language no more than two or three with accents.
  private static func firstThaiWord(in bytes: [UInt8]) -> Int? {
    func isLetter(_ byte: UInt8) -> Bool { (0xA1...0xDA).contains(byte) || (0xE0...0xEE).contains(byte) }
    var (inWords, others) = (0, 0)
    var first: Int?
    var start = 0
    while start < bytes.count {
      guard bytes[start] > 0xA0 else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
      // Leaders, and other marks that are written again and again, are no word.
      if end - start >= 4, Set(bytes[start..<end]).count >= 3 {
        first = first ?? start
        inWords += end - start
      } else {
        others += max(end - start, 1)
      }
      start = max(end, start + 1)
    }
    return inWords >= 8 && inWords >= others ? first : nil
  }

  /// The encoding that text which is not in `encoding` most likely has.
  private static func other(than encoding: TextEncoding, for bytes: [UInt8]) -> TextEncoding? {
    if encoding != .windows1252, CSVEncoding.isText(bytes.span) { return .utf8 }
    let isThai = encoding == .tis620 || encoding == .iso8859Part11 || encoding == .ascii
    let table = EightBitTable(.windows874)
    return isThai && bytes.allSatisfy { table[$0] != nil } ? .windows874 : nil
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  fileprivate mutating func append(scalar: UInt32) {
    func low(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(low(0))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(low(6))
      append(low(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(low(12))
      append(low(6))
      append(low(0))
    }
  }
}

/// The scalar that each byte of an eight-bit encoding stands for.
/// - Source: the mapping tables of Unicode for ISO 8859-1, ISO 8859-11, Windows-874 and Windows-1252; TIS 620-2533
///   is ISO 8859-11 without the no-break space.
struct EightBitTable {
  private let scalars: [UInt32?]

  init(_ encoding: TextEncoding) {
    scalars = (0..<256).map { Self.scalar($0, encoding) }
  }

  subscript(byte: UInt8) -> UInt32? { scalars[Int(byte)] }

  private static func scalar(_ byte: UInt32, _ encoding: TextEncoding) -> UInt32? {
    if byte < 0x80 { return byte }
    switch encoding {
    case .iso8859Part1: return byte
    case .windows1252: return byte < 0xA0 ? windows1252[Int(byte - 0x80)] : byte
    case .tis620: return thai(byte)
    case .iso8859Part11: return byte < 0xA1 ? byte : thai(byte)
    case .windows874: return byte < 0xA1 ? windows874[byte] : thai(byte)
    default: return nil
    }
  }

  private static func thai(_ byte: UInt32) -> UInt32? {
    (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) ? byte - 0xA1 + 0x0E01 : nil
  }

  private static let windows874: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013,
    0x97: 0x2014, 0xA0: 0x00A0,
  ]

  private static let windows1252: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D,
    nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil,
    0x017E, 0x0178,
  ]
}

/// UTF-16 in bytes.
enum UTF16Text {
  enum ByteOrder { case little, big }

  /// What a byte order mark says.
  static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    bytes.starts(with: [0xFF, 0xFE]) ? .little : bytes.starts(with: [0xFE, 0xFF]) ? .big : nil
  }

  /// Of text without a byte order mark: nearly all of the NUL bytes that stand beside Latin letters, digits and line
  /// breaks are on one side of them, and there is a line break.
  static func unmarkedByteOrder(of bytes: Span<UInt8>) -> ByteOrder? {
    guard bytes.count % 2 == 0 else { return nil }
    var nul = (even: 0, odd: 0)
    var hasBreak = false
    for index in 0..<bytes.count where bytes[index] == 0 {
      if index % 2 == 0 { nul.even += 1 } else { nul.odd += 1 }
      hasBreak = hasBreak || bytes[index ^ 1] == UInt8(ascii: "\n")
    }
    // Every line has its end, and every row of two cells a delimiter; a stray NUL byte or two is none of that.
    guard hasBreak, nul.even + nul.odd >= max(4, bytes.count / 50) else { return nil }
    return nul.odd > 20 * nul.even ? .little : nul.even > 20 * nul.odd ? .big : nil
  }

  /// A byte order mark is no part of the text.
  static func decode(_ bytes: [UInt8], _ order: ByteOrder) -> Result<[UInt8], TextDecoder.Failure> {
    let start = byteOrder(of: bytes) == order ? 2 : 0
    guard bytes.count % 2 == 0 else {
      return .failure(.init(fault: .utf16Unpaired(count: 1), offset: max(0, bytes.count - 1)))
    }
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .little ? second << 8 | first : first << 8 | second
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 * 3)
    var bad = (count: 0, first: 0)
    var index = start
    while index < bytes.count {
      let lead = unit(index)
      if !UTF16.isSurrogate(lead) {
        text.append(scalar: UInt32(lead))
        index += 2
      } else if UTF16.isLeadSurrogate(lead), index + 2 < bytes.count, UTF16.isTrailSurrogate(unit(index + 2)) {
        text.append(scalar: 0x1_0000 + (UInt32(lead) & 0x3FF) << 10 + UInt32(unit(index + 2)) & 0x3FF)
        index += 4
      } else {
        if bad.count == 0 { bad.first = index }
        bad.count += 1
        index += 2
      }
    }
    return bad.count == 0
      ? .success(text) : .failure(.init(fault: .utf16Unpaired(count: bad.count), offset: bad.first))
  }
}
