import SourceText

/// Finds the encoding of a file that says nothing of it.
enum EncodingGuess {
  /// UTF-8 where it is such text, and for bytes of which nothing is known: why they cannot be read is told by the reader.
  static func encoding(of bytes: [UInt8]) -> TextEncoding {
    switch CSVEncoding.fault(in: bytes.span)?.fault {
    case .utf16: .utf16
    case .unmarkedUTF16(let isLittleEndian): isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
    // The other encodings of Thai are parts of this one.
    case .notUTF8(_, looksLikeThai8Bit: true): .windows874
    default: .utf8
    }
  }
}
