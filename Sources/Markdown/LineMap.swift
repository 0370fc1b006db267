import SourceText

/// Where the lines of a parsed part of a file begin: libcmark's lines and columns to bytes of the file.
struct LineMap {
  let file: SourceFile
  let range: SourceRange
  private var starts: [Int]

  init(file: SourceFile, range: SourceRange) {
    self.file = file
    self.range = range
    starts = [range.lowerBound]
    for index in range.lowerBound..<range.upperBound where file.bytes[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
  }

  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return range.lowerBound }
    return min(range.upperBound, starts[line - 1] + max(0, column - 1))
  }

  func range(of node: MarkdownDocument.Node) -> SourceRange {
    let (start, end) = (node.start, node.end)
    return SourceRange(offset(line: start.line, column: start.column), offset(line: end.line, column: end.column + 1))
  }

  /// The first place of `text` at or after byte `offset` and near it; `offset` itself where it is not found,
  /// because the text was written with escapes or broken over lines.
  func find(_ text: String, from offset: Int) -> SourceRange {
    let needle = Array(text.utf8)
    let end = min(range.upperBound, offset + 4096)
    guard !needle.isEmpty, offset <= end - needle.count else { return SourceRange(offset, min(end, offset + 1)) }
    for start in offset...(end - needle.count) where file.bytes[start..<(start + needle.count)].elementsEqual(needle) {
      return SourceRange(start, start + needle.count)
    }
    return SourceRange(offset, min(end, offset + 1))
  }

  /// The lines between the fences of a code block at the left margin.
  func contentRange(ofFence node: MarkdownDocument.Node) -> SourceRange {
    let first = offset(line: node.start.line + 1, column: 1)
    let last = node.end.line > node.start.line ? offset(line: node.end.line, column: 1) : first
    // Without a closing fence the last line is content too.
    let closing = file.bytes[last..<min(range.upperBound, last + 6)].drop { $0 == UInt8(ascii: " ") }
    let isClosed = closing.starts(with: "~~~".utf8) || closing.starts(with: "```".utf8)
    return SourceRange(first, max(first, isClosed ? last : offset(line: node.end.line, column: node.end.column + 1)))
  }
}
