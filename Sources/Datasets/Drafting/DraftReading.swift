import SourceText

/// Reads the rows of one file of text without a descriptor, and finds how it is laid out.
struct DraftReading {
  struct Row {
    /// As a spreadsheet counts.
    var number: Int
    var texts: [String]
    var range: SourceRange
    var faults: CSVRecord.Faults

    var filled: [Int] { texts.indices.filter { !texts[$0].isEmpty } }
    var isBlank: Bool { texts.allSatisfy(\.isEmpty) }
  }

  private let file: SourceFile
  private var diagnostics: CSVDiagnostics
  /// Told by another kind of problem than those of CSV.
  private var missingHeader: Diagnostic?

  init(_ file: SourceFile) {
    self.file = file
    diagnostics = CSVDiagnostics(file, describedBy: TableSchema(fields: []))
  }

  /// What was found to be wrong.
  func finish() -> [Diagnostic] { (missingHeader.map { [$0] } ?? []) + diagnostics.finish() }

  /// - Returns: nil where the file is no table; it has been reported.
  mutating func table(_ encoding: TextEncoding) -> DraftTable? {
    var dialect = CSVDialect()
    dialect.delimiter = delimiter
    // Spaces belong to no cell until some are found that would.
    dialect.trimsSpace = true
    let rows = rows(dialect, limit: DraftTable.rowLimit)
    guard rows.contains(where: { !$0.isBlank }) else {
      diagnostics.report(.empty, at: .start)
      return nil
    }
    guard let heading = HeadingSearch(rows).find() else {
      reportMissingHeader(rows)
      return nil
    }
    var table = DraftTable(encoding: encoding, dialect: dialect)
    table.titles = rows[..<heading.first].compactMap { row in row.filled.first.map { row.texts[$0] } }
    table.dialect.headerRows = heading.rows.map { rows[$0].number }
    if let unit = heading.unitRow { table.dialect.commentRows = [rows[unit].number] }
    table.dialect.trimsSpace =
      self.rows(withSpaces(dialect), limit: 2_000).map(\.texts) != rows.prefix(2_000).map(\.texts)
    fill(&table, heading, rows)
    return diagnostics.isEmpty ? table : nil
  }

  private func withSpaces(_ dialect: CSVDialect) -> CSVDialect {
    var dialect = dialect
    dialect.trimsSpace = false
    return dialect
  }

  private mutating func reportMissingHeader(_ rows: [Row]) {
    let row = rows.first { !$0.isBlank } ?? rows[0]
    missingHeader = Diagnostic(
      DraftProblem.noHeader(row: row.number, example: row.filled.first.map { row.texts[$0] } ?? ""), in: file,
      at: row.range)
  }

  // MARK: Rows

  private func rows(_ dialect: CSVDialect, limit: Int) -> [Row] {
    let bytes = file.bytes
    var reader = CSVRows(dialect, at: bytes.starts(with: CSVWriter.byteOrderMark) ? 3 : 0)
    var record = CSVRecord()
    var rows: [Row] = []
    while rows.count < limit, reader.nextRecord(in: bytes.span, into: &record) {
      rows.append(
        Row(
          number: reader.number, texts: record.cells.map { CSVText.text(of: $0, in: bytes.span, dialect) },
          range: SourceRange(record.start, record.end), faults: record.faults))
    }
    return rows
  }

  /// The mark by which most rows have the same number of cells, and more than one.
  private var delimiter: UInt8 {
    let marks = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    let ranked = marks.map { mark -> (mark: UInt8, rows: Int, cells: Int) in
      var dialect = CSVDialect()
      dialect.delimiter = mark
      dialect.trimsSpace = true
      let counts = rows(dialect, limit: 200).map(\.texts.count).filter { $0 > 1 }
      let most = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
        .max { ($0.value, $0.key) < ($1.value, $1.key) }
      return (mark, most?.value ?? 0, most?.key ?? 0)
    }
    // The first of those that do equally well.
    let best = ranked.map { ($0.rows, $0.cells) }.max { $0 < $1 }
    return ranked.first { $0.rows == best?.0 && $0.cells == best?.1 }?.mark ?? UInt8(ascii: ",")
  }

  // MARK: Columns

  private mutating func fill(_ table: inout DraftTable, _ heading: HeadingSearch.Heading, _ rows: [Row]) {
    for row in heading.rows { diagnostics.report(rows[row].faults, row: rows[row].number) }
    let below = rows[heading.end...].filter { !$0.isBlank }
    table.dialect.skipsBlankRows = rows[heading.end...].contains(where: \.isBlank)
    let names = heading.names
    let width = names.count
    var named: [Int] = []
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        table.dialect.skipsBlankColumns = true
      } else if names[..<index].contains(name) {
        diagnostics.report(.duplicateColumn(name), at: rows[heading.first].range)
      } else {
        named.append(index)
      }
    }
    table.headings = named.map { names[$0] }
    table.units = named.map { index in
      heading.unitRow.flatMap { rows[$0].texts.indices.contains(index) ? rows[$0].texts[index] : nil }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    table.columns = named.map { _ in [] }
    for row in below {
      diagnostics.report(row.faults, row: row.number)
      check(row, names, width, &table)
      if row.filled.first.map({ ExtraRow(row.texts[$0]) != nil }) == true {
        table.extraRowCount += 1
        continue
      }
      for (place, index) in named.enumerated() {
        table.columns[place].append(row.texts.indices.contains(index) ? row.texts[index] : "")
      }
    }
  }

  /// Tells of a row that has not the cells of the heading, or a value without one.
  private mutating func check(_ row: Row, _ names: [String], _ width: Int, _ table: inout DraftTable) {
    let beyond = row.texts.dropFirst(width)
    if !beyond.isEmpty, beyond.allSatisfy(\.isEmpty) {
      table.dialect.skipsBlankColumns = true
    } else if row.texts.count != width, !(row.texts.count < width && names[row.texts.count...].allSatisfy(\.isEmpty)) {
      let extra = row.filled.first.flatMap { ExtraRow(row.texts[$0]) }
      let cause: ShapeCause =
        extra.map { .extraRow($0) }
        ?? (row.texts.count < width ? .lacking(table.dialect.delimiter) : .delimiter(table.dialect.delimiter))
      diagnostics.report(
        .fieldCount(row: row.number, expected: width, found: row.texts.count, cause), at: row.range)
    } else if let index = row.filled.first(where: { $0 < width && names[$0].isEmpty }) {
      diagnostics.report(.valueWithoutColumn(row: row.number, value: row.texts[index].readable), at: row.range)
    }
  }
}
