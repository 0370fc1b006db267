import SourceText

/// Reads a CSV file into a table, against the fields its descriptor declares.
///
/// Every problem of the file is reported in one run. A faulty cell counts as missing, and so do all cells of a row
/// with a wrong number of them: whoever publishes the table asks first whether the diagnostics hold errors.
package struct CSVReader {
  private let file: SourceFile
  private var diagnostics: CSVDiagnostics
  private let fields: [Field]
  private var builder: TableBuilder
  private var record = CSVRecord()
  /// The text of a cell whose doubled quotes have been undone.
  private var scratch: [UInt8] = []
  private var rowNumber = 1

  /// - Returns: the table, or nil where the bytes are no UTF-8 text or there is no header.
  package static func read(_ file: SourceFile, schema: TableSchema) -> (table: Table?, diagnostics: [Diagnostic]) {
    var reader = CSVReader(file, schema)
    let table = reader.read()
    return (table, reader.diagnostics.finish())
  }

  private init(_ file: SourceFile, _ schema: TableSchema) {
    self.file = file
    diagnostics = CSVDiagnostics(file)
    fields = schema.fields
    builder = TableBuilder(schema)
  }

  private mutating func read() -> Table? {
    let content = file.bytes
    let bytes = content.span
    if let (fault, offset) = CSVEncoding.fault(in: bytes) {
      diagnostics.report(.encoding(fault), at: SourceRange(offset, offset + 1))
      return nil
    }
    var scanner = CSVScanner(at: content.starts(with: CSVWriter.byteOrderMark) ? 3 : 0)
    guard scanner.next(in: bytes, into: &record) else {
      diagnostics.report(.empty, at: .start)
      return nil
    }
    reportFaults()
    let names = record.cells.map { (name: CSVText.text(of: $0, in: bytes), range: $0.range) }
    if let separator = otherSeparator(names.map(\.name)) {
      // Every row would be wrong in the same way: one error says why.
      diagnostics.report(.separator(separator), at: SourceRange(record.start, record.end))
      return nil
    }
    let header = CSVHeader(names, builder.schema, &diagnostics)
    while scanner.next(in: bytes, into: &record) {
      rowNumber += 1
      appendRow(bytes, header)
    }
    let table = builder.finish()
    KeyCheck(table: table, file: file).run(&diagnostics)
    return table
  }

  /// What separates the columns where the whole header is one cell that it would cut into most of the fields.
  private func otherSeparator(_ names: [String]) -> String? {
    guard names.count == 1, fields.count > 1 else { return nil }
    return [";", "\t", "|"].first { separator in
      let parts = names[0].split(separator: separator).map(String.init)
      return fields.count { parts.contains($0.name) } * 2 > fields.count
    }
  }

  /// A row that cannot be read is kept without values, so that the rows behind it keep their numbers.
  private mutating func appendRow(_ bytes: Span<UInt8>, _ header: CSVHeader) {
    reportFaults()
    builder.beginRow(at: record.start)
    let isReadable = checkShape(header)
    for field in fields.indices {
      if isReadable, let index = header.cellOfField[field] {
        appendCell(record.cells[index], bytes, to: field)
      } else {
        builder.appendMissing(to: field)
      }
    }
  }

  /// Whether no row can be without any value: one that is was left by a spreadsheet.
  private var needsValues: Bool { fields.contains { $0.constraints.isRequired || $0.role == .time } }

  private mutating func checkShape(_ header: CSVHeader) -> Bool {
    if record.faults.contains(where: { $0.kind == .unclosedQuote }) { return false }
    let range = SourceRange(record.start, record.end)
    if header.cellCount > 1, record.isBlank || (record.cells.allSatisfy(\.isEmpty) && needsValues) {
      diagnostics.report(.blankRow(row: rowNumber), at: range)
      return false
    }
    guard record.cells.count == header.cellCount else {
      diagnostics.report(
        .fieldCount(row: rowNumber, expected: header.cellCount, found: record.cells.count), at: range)
      return false
    }
    return true
  }

  private mutating func appendCell(_ cell: CSVCell, _ bytes: Span<UInt8>, to field: Int) {
    let fault: CellFault?
    if cell.hasDoubledQuotes {
      // Lent out of `self`, so that the builder may change while its bytes are read.
      var plain: [UInt8] = []
      swap(&plain, &scratch)
      CSVText.unquote(cell, in: bytes, into: &plain)
      fault = builder.append(plain.span, to: field)
      swap(&plain, &scratch)
    } else {
      fault = builder.append(bytes.extracting(cell.lowerBound..<cell.upperBound), to: field)
    }
    guard let fault else { return }
    let context = CellContext(
      row: rowNumber, column: fields[field].name, value: CSVText.text(of: cell, in: bytes))
    diagnostics.report(.cell(context, fault), at: cell.range)
  }

  private mutating func reportFaults() {
    for fault in record.faults {
      let problem: CSVProblem =
        switch fault.kind {
        case .unclosedQuote: .unclosedQuote(row: rowNumber)
        case .textAfterQuote: .textAfterQuote(row: rowNumber)
        case .quoteInPlainCell: .quoteInPlainCell(row: rowNumber)
        case .strayCarriageReturn: .strayCarriageReturn(row: rowNumber)
        }
      diagnostics.report(problem, at: SourceRange(fault.offset, fault.offset + 1))
    }
  }
}
