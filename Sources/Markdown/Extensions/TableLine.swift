/// A line of a table: GFM's cells between bars.
enum TableLine {
  /// The cells without the white space around them; escaped bars still have their backslash. Empty for a line that is
  /// no row.
  /// - Source: GitHub Flavored Markdown 0.29, "Tables".
  static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var rest = line[..<(line.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? line.startIndex)]
    if rest.first == bar { rest = rest.dropFirst().drop(while: isSpace) }
    var cells: [ArraySlice<UInt8>] = []
    while !rest.isEmpty {
      let end = endOfCell(rest)
      cells.append(trimmed(rest[rest.startIndex..<end]))
      rest = rest[end...].dropFirst().drop(while: isSpace)
    }
    return cells
  }

  /// The alignments that a row of dashes declares; nil for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [MarkdownExtensions.Table.Alignment]? {
    let cells = cells(line)
    var alignments: [MarkdownExtensions.Table.Alignment] = []
    for cell in cells {
      let colon = UInt8(ascii: ":")
      let (isLeft, isRight) = (cell.first == colon, cell.count > 1 && cell.last == colon)
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? isRight ? .center : .left : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// A cell as Markdown: `\|` is a bar, in code too.
  static func unescaped(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    for index in cell.indices {
      if cell[index] == backslash, index + 1 < cell.endIndex, cell[index + 1] == bar { continue }
      bytes.append(cell[index])
    }
    return bytes
  }

  /// Where the next bar stands that has no backslash before it; whether that is escaped itself does not count.
  private static func endOfCell(_ cells: ArraySlice<UInt8>) -> Int {
    cells.indices.first { cells[$0] == bar && ($0 == cells.startIndex || cells[$0 - 1] != backslash) } ?? cells.endIndex
  }

  private static let bar = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop(while: isSpace)
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }
}
