import SourceText

/// Reads a CSV file into a table, and finds everything in it that its schema does not allow.
struct TableReader {
  /// How many problems of one kind are kept; the rest are counted.
  static let limitPerKind = 20

  private let file: SourceFile
  private let schema: TableSchema
  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var builders: [ColumnBuilder]
  private var rowOffsets: [Int] = []
  /// The row as a spreadsheet shows it.
  private var row = 1

  static func read(_ file: SourceFile, schema: TableSchema) -> (table: Table?, diagnostics: [Diagnostic]) {
    var reader = TableReader(file, schema)
    let table = reader.read()
    for (code, count) in reader.counts.sorted(by: { $0.key < $1.key }) where count > limitPerKind {
      let problem = CSVProblem.more(code: code, count: count - limitPerKind)
      reader.diagnostics.append(Diagnostic(problem, in: file, at: SourceRange(file.bytes.count, file.bytes.count)))
    }
    return (reader.counts.isEmpty ? table : nil, reader.diagnostics)
  }

  private init(_ file: SourceFile, _ schema: TableSchema) {
    self.file = file
    self.schema = schema
    builders = schema.fields.map { ColumnBuilder($0, schema: schema) }
  }

  private mutating func read() -> Table? {
    // A copy of the reference: a span of `self.file` would keep `self` from changing.
    let source = file.bytes
    let bytes = source.span
    if let (fault, offset) = CSVEncoding.fault(in: bytes) {
      report(.encoding(fault), at: SourceRange(offset, offset + 1))
      return nil
    }
    var scanner = CSVScanner(at: file.bytes.starts(with: CSVEncoding.byteOrderMark) ? 3 : 0)
    var record = CSVRecord()
    guard scanner.next(in: bytes, into: &record), !record.isBlank else {
      report(.empty, at: .start)
      return nil
    }
    report(record.faults)
    guard readHeader(record, bytes) else { return nil }
    while scanner.next(in: bytes, into: &record) {
      row += 1
      readRow(record, bytes, isLast: scanner.position >= bytes.count)
    }
    let table = Table(columns: builders.map { $0.finish() }, rowOffsets: rowOffsets)
    checkKeys(table)
    return table
  }

  // MARK: Header

  /// Returns whether the columns are those of the schema, in its order.
  private mutating func readHeader(_ record: CSVRecord, _ bytes: Span<UInt8>) -> Bool {
    let names = record.cells.map { text($0, bytes) }
    let expected = schema.fields.map(\.name)
    if names == expected { return counts.isEmpty }
    var seen: Set<String> = []
    for (name, cell) in zip(names, record.cells) {
      let range = SourceRange(cell.lowerBound, cell.upperBound)
      if !seen.insert(name).inserted {
        report(.duplicateColumn(name), at: range)
      } else if !expected.contains(name) {
        let free = expected.filter { !names.contains($0) }
        report(.extraColumn(name, suggestion: Suggestion.nearest(to: name, among: free)), at: range)
      }
    }
    let header = SourceRange(record.start, record.end)
    for name in expected where !names.contains(name) { report(.missingColumn(name), at: header) }
    if counts.isEmpty { report(.columnOrder(expected: expected), at: header) }
    return false
  }

  // MARK: Rows

  private mutating func readRow(_ record: CSVRecord, _ bytes: Span<UInt8>, isLast: Bool) {
    let range = SourceRange(record.start, record.end)
    report(record.faults)
    if record.isBlank {
      // A file may end with an empty line; one in the middle may be a row that was lost.
      if !isLast { report(.blankRow(row: row), at: range) }
      return
    }
    guard record.cells.count == builders.count else {
      return report(.fieldCount(row: row, expected: builders.count, found: record.cells.count), at: range)
    }
    rowOffsets.append(record.start)
    for index in builders.indices {
      let cell = record.cells[index]
      do throws(CellFault) {
        if cell.hasDoubledQuotes {
          let unquoted = Array(text(cell, bytes).utf8)
          try builders[index].append(unquoted.span)
        } else {
          try builders[index].append(bytes.extracting(cell.lowerBound..<cell.upperBound))
        }
      } catch {
        let context = CellContext(row: row, column: builders[index].field.name, value: text(cell, bytes))
        report(.cell(context, error), at: SourceRange(cell.lowerBound, cell.upperBound))
      }
    }
  }

  private func text(_ cell: CSVCell, _ bytes: Span<UInt8>) -> String {
    let text = bytes.extracting(cell.lowerBound..<cell.upperBound).text
    return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  // MARK: Keys

  private mutating func checkKeys(_ table: Table) {
    for (index, field) in schema.fields.enumerated() where field.constraints.isUnique {
      checkUnique([index], table) { row, values in
        .unique(row: row, column: field.name, value: values[0])
      }
    }
    let key = schema.primaryKey.compactMap { schema.index(of: $0) }
    guard !key.isEmpty else { return }
    let names = schema.primaryKey
    checkUnique(key, table) { row, values in .primaryKey(row: row, columns: names, values: values) }
    for index in key {
      for row in 0..<table.rowCount where !table.columns[index].isPresent[row] {
        guard !schema.fields[index].constraints.isRequired else { break }
        let context = CellContext(row: row + 2, column: schema.fields[index].name, value: "")
        report(.cell(context, .required), at: rowRange(row, table))
      }
    }
  }

  private mutating func checkUnique(
    _ indices: [Int], _ table: Table, _ problem: (Int, [String]) -> CSVProblem
  ) {
    var first: [[CellValue?]: Int] = [:]
    first.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let key = indices.map { table.columns[$0].value(at: row) }
      // A missing value repeats nothing.
      if key.contains(nil) { continue }
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      let note = Diagnostic.Note(
        Prose(th: "แถวแรกที่มีค่านี้", en: "the first row with it"),
        at: Diagnostic.Place(file: file, range: rowRange(earlier, table)))
      report(problem(row + 2, key.map { $0?.text ?? "" }), at: rowRange(row, table), notes: [note])
    }
  }

  private func rowRange(_ row: Int, _ table: Table) -> SourceRange {
    file.lineRange(ofByte: table.rowOffsets[row])
  }

  // MARK: Problems

  private mutating func report(_ faults: [CSVRecord.Fault]) {
    for fault in faults {
      let problem: CSVProblem =
        switch fault.kind {
        case .unclosedQuote: .unclosedQuote(row: row)
        case .textAfterQuote: .textAfterQuote(row: row)
        case .quoteInPlainCell: .quoteInPlainCell(row: row)
        case .strayCarriageReturn: .strayCarriageReturn(row: row)
        }
      report(problem, at: SourceRange(fault.offset, fault.offset + 1))
    }
  }

  private mutating func report(_ problem: CSVProblem, at range: SourceRange, notes: [Diagnostic.Note] = []) {
    counts[problem.code, default: 0] += 1
    guard counts[problem.code, default: 0] <= Self.limitPerKind else { return }
    diagnostics.append(Diagnostic(problem, in: file, at: range, notes: notes))
  }
}
