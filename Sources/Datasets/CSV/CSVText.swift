/// The text of a cell, its doubled quotes and escapes undone.
enum CSVText {
  static func text(of cell: CSVCell, in bytes: Span<UInt8>, _ dialect: CSVDialect = CSVDialect()) -> String {
    if cell.isAbsent { return "" }
    guard cell.needsUndoing else { return bytes.extracting(cell.lowerBound..<cell.upperBound).text }
    var plain: [UInt8] = []
    undo(cell, in: bytes, dialect, into: &plain)
    return String(decoding: plain, as: UTF8.self)
  }

  static func undo(_ cell: CSVCell, in bytes: Span<UInt8>, _ dialect: CSVDialect, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var index = cell.lowerBound
    while index < cell.upperBound {
      let byte = bytes[index]
      let isFollowed = index + 1 < cell.upperBound
      if byte == dialect.escape, isFollowed {
        output.append(bytes[index + 1])
        index += 2
      } else {
        output.append(byte)
        index += cell.isQuoted && byte == dialect.quote && isFollowed ? 2 : 1
      }
    }
  }
}
