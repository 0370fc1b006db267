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
    var names: [[(text: String, range: SourceRange)]] = []
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
      lineEnd = record.end
      for (index, cell) in record.cells.enumerated() {
        if names.count <= index { names.append([]) }
        let text = CSVText.text(of: cell, in: bytes, dialect)
        // A cell that repeats the one above it, or is empty, belongs to a merged cell.
        if !text.isEmpty || names[index].isEmpty, names[index].last?.text != text {
          names[index].append((text, cell.range))
        }
      }
    }
    let header = names.map { parts in
      HeaderName(
        text: parts.map(\.text).filter { !$0.isEmpty }.joined(separator: dialect.headerJoin),
        range: parts.last?.range ?? SourceRange(lineEnd, lineEnd))
    }
    if let separator = otherDelimiter(header, schema) {
      // Every row would be wrong in the same way: one error says why.
      let start = header[0].range.lowerBound
      diagnostics.report(.separator(separator, declared: dialect.delimiter), at: SourceRange(start, lineEnd))
      return nil
    }
    if dialect.headerRows == [1], let row = headerElsewhere(header, rows, in: bytes, schema) {
      diagnostics.report(.headerElsewhere(row: row), at: SourceRange(header[0].range.lowerBound, lineEnd))
      return nil
    }
    return CSVHeader(header, schema, dialect, &diagnostics)
  }

  /// The number of one of the next rows, where that holds most of the names and the header holds none: then titles
  /// stand above it.
  private static func headerElsewhere(
    _ names: [HeaderName], _ rows: CSVRows, in bytes: Span<UInt8>, _ schema: TableSchema
  ) -> Int? {
    let wanted = Set(schema.fields.map { $0.header ?? $0.name })
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
      return schema.fields.count { parts.contains($0.header ?? $0.name) } * 2 > schema.fields.count
    }
  }
}
