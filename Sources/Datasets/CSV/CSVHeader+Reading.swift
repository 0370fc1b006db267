import SourceText

extension CSVHeader {
  /// Reads the header rows, and leaves `rows` before the first row of data.
  /// - Returns: nil where there is no header row or another delimiter separates the columns; it has been reported.
  static func read(
    _ rows: inout CSVRows, in bytes: Span<UInt8>, schema: TableSchema, _ diagnostics: inout CSVDiagnostics
  ) -> CSVHeader? {
    let dialect = rows.dialect
    guard let last = dialect.headerRows.max() else { return CSVHeader(withoutNames: schema) }
    let start = rows
    var record = CSVRecord()
    var header = HeaderNames(join: dialect.headerJoin)
    var faults: [(faults: CSVRecord.Faults, row: Int)] = []
    var range: SourceRange?
    // Comment lines are no rows of the header, whichever they stand between.
    var row = 0
    while row < last {
      rows.skipComments(in: bytes)
      row += 1
      guard rows.nextRecord(in: bytes, into: &record) else {
        let end = SourceRange(bytes.count, bytes.count)
        diagnostics.report(bytes.count == 0 || last == 1 ? .empty : .headerMissing(row: last), at: end)
        return nil
      }
      guard dialect.headerRows.contains(row), !dialect.commentRows.contains(rows.number) else { continue }
      range = SourceRange(range?.lowerBound ?? record.start, record.end)
      if record.isCut {
        diagnostics.report(.tooManyColumns(found: record.cellCount), at: SourceRange(record.start, record.end))
        return nil
      }
      if !record.faults.isEmpty { faults.append((record.faults, rows.number)) }
      header.add(record, in: bytes, dialect)
    }
    let search = HeaderSearch(dialect, schema)
    if let layout = search?.find(header.names, hasFaults: !faults.isEmpty, start, in: bytes) {
      // Every row would be wrong in the same way: one error says why.
      diagnostics.report(.headerLayout(layout, declared: dialect.delimiter), at: range ?? .start)
      return nil
    }
    for (faults, row) in faults { diagnostics.report(faults, row: row) }
    let columns = CSVHeader(header.names, schema, dialect, &diagnostics)
    if let record = UnitRow.take(&rows, in: bytes, columns, schema) {
      diagnostics.report(.unitRow(row: rows.number), at: SourceRange(record.start, record.end))
    }
    return columns
  }
}

/// The texts of the header's columns, row after row.
private struct HeaderNames {
  private(set) var names: [HeaderName] = []
  /// The cell of each column that was taken last.
  private var last: [String] = []
  private let join: String

  init(join: String) { self.join = join }

  mutating func add(_ record: CSVRecord, in bytes: Span<UInt8>, _ dialect: CSVDialect) {
    for (index, cell) in record.cells.enumerated() {
      let text = CSVText.text(of: cell, in: bytes, dialect)
      if index == names.count {
        names.append(HeaderName(text: text, range: cell.range))
        last.append(text)
      } else if !text.isEmpty, text != last[index] {
        // Else it repeats the cell above it, or is empty: then it belongs to a merged cell.
        names[index].text += (names[index].text.isEmpty ? "" : join) + text
        names[index].range = cell.range
        last[index] = text
      }
    }
  }
}
