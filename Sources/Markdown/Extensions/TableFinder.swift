import SourceText

/// Finds GFM's tables and puts a heading for each cell in their place.
///
/// They cannot be read off libcmark's tree: to CommonMark a table is the text of a paragraph, which goes on where a
/// table ends (`2. x` below a row, a line without the `>` of its quote) or becomes a heading (`---` below a row).
struct TableFinder {
  private let text: MarkdownText
  private var blocks: [Block] = []

  /// A paragraph, or a heading underlined, with a line that may be a row of dashes.
  private struct Block {
    var lines: ClosedRange<Int>
    var isHeading: Bool
    /// Where its text begins on its first line, in bytes from 1.
    var column: Int
    var containers: ContainerPath
  }

  private struct Found {
    /// The heading; the row of dashes is next.
    var line: Int
    var lastLine: Int
    var alignments: [MarkdownExtensions.Table.Alignment]
    /// What stands before the content of the first line, and of those that follow.
    var firstLead: [UInt8]
    var lead: [UInt8]
    /// The cells of the rows, by line.
    var rows: [(line: Int, cells: [ArraySlice<UInt8>])]
  }

  /// The text with headings for cells; nil where it has no table.
  static func replaced(_ text: MarkdownText, _ document: borrowing MarkdownDocument) -> MarkdownText? {
    let candidates = (1...text.lines.count).filter { text.mayDivide(line: $0) }
    guard !candidates.isEmpty else { return nil }
    var finder = TableFinder(text)
    finder.collect(document, candidates)
    let tables = finder.tables(candidates)
    return tables.isEmpty ? nil : finder.rewritten(tables)
  }

  private init(_ text: MarkdownText) { self.text = text }

  private mutating func collect(_ document: borrowing MarkdownDocument, _ candidates: [Int]) {
    var path = ContainerPath()
    var next = 0
    var found: [Block] = []
    document.walk { event, node in
      switch node.kind {
      case .quote: event == .enter ? path.enterQuote(line: node.start.line) : path.leave()
      case .item: event == .enter ? path.enterItem(line: node.start.line) : path.leave()
      case .paragraph, .heading:
        let lines = node.start.line...max(node.start.line, node.end.line)
        while next < candidates.count, candidates[next] <= lines.lowerBound { next += 1 }
        guard event == .enter, next < candidates.count, lines.contains(candidates[next]) else { return }
        var isHeading = false
        if case .heading = node.kind { isHeading = true }
        found.append(Block(lines: lines, isHeading: isHeading, column: node.start.column, containers: path))
      default: break
      }
    }
    blocks = found
  }

  /// The tables up to the first behind which text goes on: what that becomes is for the next reading to tell.
  private mutating func tables(_ candidates: [Int]) -> [Found] {
    var tables: [Found] = []
    var candidates = candidates[...]
    for index in blocks.indices {
      if blocks[index].isHeading { blocks[index].lines = linesOfHeading(blocks[index]) }
      let lines = blocks[index].lines
      candidates = candidates.drop { $0 <= lines.lowerBound }
      for line in candidates.prefix(while: { $0 <= lines.upperBound }) {
        guard line - 1 > tables.last?.lastLine ?? 0, let table = table(dividedBy: line, &blocks[index]) else {
          continue
        }
        tables.append(table)
        if table.lastLine < lines.upperBound { return tables }
      }
    }
    return tables
  }

  /// Those of a heading up to its underline, of which libcmark takes the line behind for the last.
  private func linesOfHeading(_ block: Block) -> ClosedRange<Int> {
    var containers = block.containers
    let underline = block.lines.dropFirst().first { line in
      guard line <= text.lines.count, let cursor = containers.cursor(onLine: line, of: text),
        let sign = cursor.content.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "=")
      else { return false }
      return cursor.content.drop { $0 == sign }.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    return block.lines.lowerBound...(underline ?? block.lines.upperBound)
  }

  private func table(dividedBy line: Int, _ block: inout Block) -> Found? {
    guard let cursor = block.containers.cursor(onLine: line, of: text), cursor.indent < 4,
      let alignments = TableLine.alignments(cursor.content)
    else { return nil }
    let (heading, firstLead) = headingLine(line - 1, &block)
    let cells = TableLine.cells(heading)
    guard cells.count == alignments.count else { return nil }
    let lead = Array(text.line(line)[..<cursor.rest.startIndex]) + Array(repeating: 0x20, count: cursor.columnsOfTab)
    var found = Found(
      line: line - 1, lastLine: line, alignments: alignments, firstLead: firstLead ?? lead, lead: lead,
      rows: [(line - 1, cells)])
    while found.lastLine < text.lines.count, let cells = row(found.lastLine + 1, &block) {
      found.lastLine += 1
      found.rows.append((found.lastLine, cells))
    }
    return found
  }

  /// The text of the line above the dashes, and what stands before it where it opens an item or a quote.
  private func headingLine(_ line: Int, _ block: inout Block) -> (ArraySlice<UInt8>, lead: [UInt8]?) {
    if line == block.lines.lowerBound, block.containers.opens(onLine: line) {
      let bytes = text.line(line)
      let content = bytes.dropFirst(block.column - 1)
      return (content, Array(bytes[..<content.startIndex]))
    }
    // The white space of a line that lacks a mark belongs to its text: cmark-gfm sees no bar at its start then.
    let (cursor, isWhole) = block.containers.cursorThroughMarks(onLine: line, of: text)
    return (isWhole ? cursor.content : cursor.rest, nil)
  }

  /// The cells of a line that goes on with the table; nil where something else begins.
  private func row(_ line: Int, _ block: inout Block) -> [ArraySlice<UInt8>]? {
    guard text.role(ofLine: line) == nil, let cursor = block.containers.cursor(onLine: line, of: text),
      !cursor.isBlank, cursor.indent < 4, !Self.startsBlock(cursor.content)
    else { return nil }
    let cells = TableLine.cells(cursor.content)
    return cells.isEmpty ? nil : cells
  }

  /// Whether a line begins something that ends a table. By itself it is read as in a table: what may not interrupt a
  /// paragraph may begin here.
  private static func startsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "#>`~<-+*_0123456789".utf8.contains(first) else { return false }
    let document = MarkdownDocument(line)
    return document.firstKind.map { if case .paragraph = $0 { false } else { true } } ?? false
  }

  private func rewritten(_ tables: [Found]) -> MarkdownText {
    text.rewritten { new in
      var line = 1
      for table in tables {
        while line < table.line {
          new.append(text, line: line)
          line += 1
        }
        write(table, into: &new)
        line = table.lastLine + 1
      }
      while line <= text.lines.count {
        new.append(text, line: line)
        line += 1
      }
    }
  }

  /// What becomes of them is as in GFM: further cells are lost, and missing ones are empty.
  private func raggedRows(of table: Found) -> [MarkdownExtensions.Table.RaggedRow] {
    let count = table.alignments.count
    return table.rows.compactMap { line, cells in
      guard cells.count != count, let last = cells.last else { return nil }
      let first = cells.count > count ? cells[count] : last
      let cellsAtFault = first.startIndex <= last.endIndex ? text.bytes[first.startIndex..<last.endIndex] : last
      return .init(cellCount: cells.count, range: text.origin(of: cellsAtFault, inLine: line))
    }
  }

  private func write(_ table: Found, into new: inout MarkdownText) {
    let number = new.extensions.tables.count
    new.extensions.tables.append(
      .init(alignments: table.alignments, rowCount: table.rows.count, raggedRows: raggedRows(of: table)))
    for (row, (line, cells)) in table.rows.enumerated() {
      for column in table.alignments.indices {
        let cell = column < cells.count ? cells[column] : []
        let end = text.line(line).endIndex
        let origin = text.origin(of: column < cells.count ? cell : text.bytes[end..<end], inLine: line)
        // The marks behind the cell close the heading, so that those of the cell stay its own.
        new.append(
          (row == 0 && column == 0 ? table.firstLead : table.lead) + Array("# ".utf8), TableLine.unescaped(cell), " #",
          from: origin, role: .cell(table: number, row: row, column: column))
      }
    }
  }
}

extension MarkdownText {
  /// Whether a line may be the row of dashes of a table, by its characters alone.
  fileprivate func mayDivide(line number: Int) -> Bool {
    guard lines[number - 1].role == nil else { return false }
    var (hasDash, hasMark) = (false, false)
    for byte in line(number) {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case 0x20, 0x09, 0x0B, 0x0C, UInt8(ascii: ">"): break
      default: return false
      }
    }
    return hasDash && hasMark
  }
}
