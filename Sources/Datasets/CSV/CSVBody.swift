import SourceText

/// Reads the rows of a file, or of a part of it, into a table builder.
struct CSVBody: Sendable {
  let file: SourceFile
  private(set) var builder: TableBuilder
  private(set) var diagnostics: CSVDiagnostics
  private(set) var part: TablePart
  /// Where the first record that was not read starts.
  private(set) var stop = 0
  /// Number of the record read last.
  private(set) var recordCount = 0

  private let schema: TableSchema
  private let header: CSVHeader
  private var record = CSVRecord()
  private var batch: RowBatch

  var dialect: CSVDialect { part.dialect }

  init(_ file: SourceFile, _ resource: TableResource, _ header: CSVHeader, _ diagnostics: CSVDiagnostics) {
    self.file = file
    self.header = header
    self.diagnostics = diagnostics
    schema = resource.schema
    builder = TableBuilder(schema, nullSequence: resource.dialect.nullSequence)
    part = TablePart(file: file, dialect: resource.dialect, header: header)
    batch = RowBatch(fieldCount: schema.fields.count, byteCount: file.bytes.count)
  }

  /// Puts the rows behind those of `builder`.
  mutating func take(_ builder: TableBuilder) {
    self.builder = builder
    part.firstRow = builder.rowCount
  }

  /// Reads the records that start before `limit`, and makes room for those that start before `end` too.
  mutating func read(_ bytes: Span<UInt8>, from start: CSVRows, upTo limit: Int, roomUpTo end: Int) {
    var rows = start
    let from = rows.position
    while true {
      let checkpoint = TablePart.Checkpoint(offset: rows.position, recordsBefore: rows.number)
      guard rows.position < limit, rows.next(in: bytes, into: &record) else { break }
      if part.rowCount % TablePart.checkpointDistance == 0 { part.checkpoints.append(checkpoint) }
      appendRow(bytes, number: rows.number)
      if batch.isFull {
        if part.rowCount == batch.capacity { reserve(end - from, afterBytes: rows.position - from) }
        flush(bytes)
      }
    }
    flush(bytes)
    stop = rows.position
    recordCount = rows.number
  }

  /// A row that cannot be read is kept without values, so that the rows behind it keep their places.
  private mutating func appendRow(_ bytes: Span<UInt8>, number: Int) {
    part.rowCount += 1
    if !record.faults.isEmpty { diagnostics.report(record.faults, row: number) }
    if hasShape(bytes, number) {
      batch.appendRow(record, header.cellOfField, number: number)
    } else {
      batch.appendAbsentRow(number: number)
    }
  }

  private mutating func hasShape(_ bytes: Span<UInt8>, _ number: Int) -> Bool {
    let needsLook =
      record.cellCount != header.cellCount || !record.faults.isEmpty || !header.blankColumns.isEmpty
      || record.start + record.cells.count - 1 >= record.end
    return !needsLook || checkShape(bytes, number)
  }

  private mutating func checkShape(_ bytes: Span<UInt8>, _ number: Int) -> Bool {
    if record.faults.first.contains(where: { $0.kind == .unclosedQuote }) { return false }
    let range = SourceRange(record.start, record.end)
    if header.cellCount > 1, !record.isCut, record.cells.allSatisfy(\.isEmpty) {
      diagnostics.report(.blankRow(row: number), at: range)
      return false
    }
    if dialect.skipsBlankColumns { return checkBlankColumns(bytes, number) }
    guard record.cellCount == header.cellCount else {
      reportCount(bytes, number)
      return false
    }
    return true
  }

  /// Columns that a spreadsheet left behind may be passed over only where they hold nothing.
  private mutating func checkBlankColumns(_ bytes: Span<UInt8>, _ number: Int) -> Bool {
    let lacking = record.cellCount..<max(record.cellCount, header.cellCount)
    guard !record.isCut, lacking.allSatisfy({ header.blankColumns.contains($0) }) else {
      reportCount(bytes, number)
      return false
    }
    for (index, cell) in record.cells.enumerated()
    where index >= header.cellCount || header.blankColumns.contains(index) {
      if cell.isBlank(in: bytes) { continue }
      let value = CellContext(row: number, column: "", value: CSVText.text(of: cell, in: bytes, dialect)).value
      diagnostics.report(.valueWithoutColumn(row: number, value: value), at: cell.range)
      return false
    }
    return true
  }

  private mutating func reportCount(_ bytes: Span<UInt8>, _ number: Int) {
    let isSurplus = record.cellCount > header.cellCount
    let cause: ShapeCause =
      if isSurplus, !record.isCut, record.cells[header.cellCount...].allSatisfy({ $0.isBlank(in: bytes) }) {
        .blankCells
      } else if let cell = record.cells.first, let row = ExtraRow(CSVText.text(of: cell, in: bytes, dialect).readable) {
        .extraRow(row)
      } else {
        isSurplus ? .delimiter(dialect.delimiter) : .lacking(dialect.delimiter)
      }
    diagnostics.report(
      .fieldCount(row: number, expected: header.cellCount, found: record.cellCount, cause),
      at: SourceRange(record.start, record.end))
  }

  private mutating func reserve(_ byteCount: Int, afterBytes read: Int) {
    let estimate = Double(batch.capacity) * Double(byteCount) / Double(max(read, 1))
    builder.reserve(builder.rowCount + Int(estimate * 1.01) + batch.capacity)
  }

  private mutating func flush(_ bytes: Span<UInt8>) {
    for fault in builder.append(batch, in: bytes, dialect) {
      let cell = batch.cell(row: fault.row, field: fault.field)
      diagnostics.report(kind: fault.fault.code) { [file, schema, dialect, batch] in
        let bytes = file.bytes
        func text(_ cell: CSVCell) -> String { CSVText.text(of: cell, in: bytes.span, dialect) }
        let (written, field) = (text(cell), schema.fields[fault.field])
        let context = CellContext(row: batch.numbers[fault.row], column: field.name, value: written)
        let explained = CellExplainer(field, of: schema).explained(
          fault.fault, written,
          besides: schema.fields.indices.map { text(batch.cell(row: fault.row, field: $0)).readable })
        return (.cell(context, explained), Diagnostic.Place(file: file, range: cell.range), notes: [])
      }
    }
    batch.removeAll()
  }
}
