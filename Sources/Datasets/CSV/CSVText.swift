import SourceText

/// The text of a cell, its doubled quotes undone.
enum CSVText {
  static func text(of cell: CSVCell, in bytes: Span<UInt8>) -> String {
    guard cell.hasDoubledQuotes else { return bytes.extracting(cell.lowerBound..<cell.upperBound).text }
    var plain: [UInt8] = []
    unquote(cell, in: bytes, into: &plain)
    return String(decoding: plain, as: UTF8.self)
  }

  static func unquote(_ cell: CSVCell, in bytes: Span<UInt8>, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var index = cell.lowerBound
    while index < cell.upperBound {
      let byte = bytes[index]
      output.append(byte)
      index += byte == UInt8(ascii: "\"") && index + 1 < cell.upperBound ? 2 : 1
    }
  }
}

extension CSVCell {
  /// The bytes of the cell, for a message.
  var range: SourceRange { SourceRange(lowerBound, upperBound) }
}
