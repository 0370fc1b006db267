import SourceText

extension CSVHeader {
  /// Reads the header rows, and leaves `rows` before the first row of data.
  /// - Returns: nil where there is no header row or another delimiter separates the columns; it has been reported.
  static func read(
    _ rows: inout CSVRows, in bytes: Span<UInt8>, schema: TableSchema, _ diagnostics: inout CSVDiagnostics
  ) -> CSVHeader? {
    let dialect = rows.dialect
    guard let last = dialect.headerRows.max() else { return CSVHeader(withoutNames: schema) }
    var record = CSVRecord()
    var header = HeaderNames(join: dialect.headerJoin)
    var lineEnd = 0
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
      diagnostics.report(record.faults, row: rows.number)
      if record.isCut {
        diagnostics.report(.tooManyColumns(found: record.cellCount), at: SourceRange(record.start, record.end))
        return nil
      }
      lineEnd = record.end
      header.add(record, in: bytes, dialect)
    }
    let names = header.names
    if let separator = otherDelimiter(names, schema) {
      // Every row would be wrong in the same way: one error says why.
      let start = names[0].range.lowerBound
      diagnostics.report(.separator(separator, declared: dialect.delimiter), at: SourceRange(start, lineEnd))
      return nil
    }
    if dialect.headerRows == [1], let row = headerElsewhere(names, rows, in: bytes, schema) {
      diagnostics.report(.headerElsewhere(row: row), at: SourceRange(names[0].range.lowerBound, lineEnd))
      return nil
    }
    return CSVHeader(names, schema, dialect, &diagnostics)
  }

  /// The number of one of the next rows, where that holds most of the names and the header holds none: then titles
  /// stand above it.
  private static func headerElsewhere(
    _ names: [HeaderName], _ rows: CSVRows, in bytes: Span<UInt8>, _ schema: TableSchema
  ) -> Int? {
    let wanted = Set(schema.fields.map { $0.heading })
    guard names.allSatisfy({ !wanted.contains($0.text) }) else { return nil }
    var rows = rows
    var record = CSVRecord()
    for _ in 0..<20 {
      guard rows.nextRecord(in: bytes, into: &record) else { return nil }
      let texts = record.cells.map { CSVText.text(of: $0, in: bytes, rows.dialect) }
      if texts.count(where: { wanted.contains($0) }) * 2 > wanted.count { return rows.number }
    }
    return nil
  }

  /// What separates the columns where the whole header is one cell that it would cut into most of the fields.
  private static func otherDelimiter(_ names: [HeaderName], _ schema: TableSchema) -> String? {
    guard names.count == 1, schema.fields.count > 1 else { return nil }
    return [",", ";", "\t", "|"].first { delimiter in
      let parts = names[0].text.split(separator: delimiter).map(String.init)
      return schema.fields.count { parts.contains($0.heading) } * 2 > schema.fields.count
    }
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
