import SourceText

/// libcmark's lines and columns as places in the file.
extension MarkdownText {
  /// The byte at which what a line shows begins; the end of the part for a line behind the last.
  private func start(ofLine line: Int) -> Int {
    line <= lines.count ? lines[max(0, line - 1)].origin.lowerBound : range.upperBound
  }

  private func offset(line: Int, column: Int) -> Int {
    guard line <= lines.count else { return range.upperBound }
    return lines[max(0, line - 1)].offset(ofByte: column - 1)
  }

  func range(of node: MarkdownDocument.Node) -> SourceRange {
    let (start, end) = (node.start, node.end)
    let lower = offset(line: start.line, column: start.column)
    return SourceRange(lower, max(lower, offset(line: end.line, column: end.column + 1)))
  }

  /// Where a paragraph or a heading stands; of one that stands for a cell, the cell, whose escaped bars are longer there.
  func blockRange(of node: MarkdownDocument.Node) -> SourceRange {
    role(ofLine: node.start.line) == nil ? range(of: node) : lines[node.start.line - 1].origin
  }

  /// The first place of `text` within `part`, or nil because the text was written with escapes or broken over lines.
  /// - Complexity: linear in `part`, of which at most 64 KiB are searched.
  func find(_ text: String, in part: SourceRange) -> SourceRange? {
    let needle = Array(text.utf8)
    let last = min(part.upperBound, part.lowerBound + 65_536, range.upperBound) - needle.count
    guard let first = needle.first, part.lowerBound <= last else { return nil }
    for start in part.lowerBound...last where file.bytes[start] == first {
      let end = start + needle.count
      if file.bytes[start..<end].elementsEqual(needle) { return SourceRange(start, end) }
    }
    return nil
  }

  /// Whether a link, an image or an address in angle brackets can start at `offset`.
  func startsLink(at offset: Int) -> Bool {
    offset < range.upperBound && "[!<".utf8.contains(file.bytes[offset])
  }

  /// Whether a backslash makes the byte at `offset` an ordinary character.
  func isEscaped(_ offset: Int) -> Bool {
    file.bytes[range.lowerBound..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// The lines between the fences of a code block at the left margin; all that follow where it is never closed.
  func contentRange(ofFence node: MarkdownDocument.Node) -> SourceRange {
    let opening = range(of: node).lowerBound
    let mark = file.bytes[opening]
    let length = file.bytes[opening..<range.upperBound].prefix { $0 == mark }.count
    let first = start(ofLine: node.start.line + 1)
    let last = start(ofLine: node.end.line)
    let end = start(ofLine: node.end.line + 1)
    guard last >= first else { return SourceRange(first, first) }
    let line = file.bytes[last..<end].drop { $0 == UInt8(ascii: " ") }
    let marks = line.prefix { $0 == mark }
    let isClosing = marks.count >= length && line[marks.endIndex...].allSatisfy { " \t\r\n".utf8.contains($0) }
    return SourceRange(first, isClosing ? last : end)
  }
}
