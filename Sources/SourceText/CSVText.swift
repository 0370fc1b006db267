/// Cells of a CSV file.
package enum CSVText {
  /// So that spreadsheets read the file as UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it.
  /// - Source: RFC 4180.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var bytes = Array(text.utf8)
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      bytes.insert(UInt8(ascii: "'"), at: 0)
    default: break
    }
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
      output.append(contentsOf: bytes)
      return
    }
    output.append(quote)
    for byte in bytes {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }
}
