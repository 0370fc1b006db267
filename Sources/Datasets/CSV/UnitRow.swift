/// A row below the header that names the units of the columns.
enum UnitRow {
  /// Reads the row that `rows` comes to next, where it is one: what stands in it are words, in columns of numbers
  /// alone, and another column is empty.
  /// - Returns: its record; nil, with `rows` as it is, for any other row.
  static func take(
    _ rows: inout CSVRows, in bytes: Span<UInt8>, _ header: CSVHeader, _ schema: TableSchema
  ) -> CSVRecord? {
    var next = rows
    var record = CSVRecord()
    guard next.next(in: bytes, into: &record), !record.isCut, record.cells.count == header.cellCount else { return nil }
    let fields = Dictionary(
      zip(header.cellOfField, schema.fields).compactMap { cell, field in cell.map { ($0, field) } }
    ) { first, _ in first }
    var hasUnit = false
    var hasBlank = false
    for (index, cell) in record.cells.enumerated() {
      if cell.isBlank(in: bytes) {
        hasBlank = hasBlank || fields[index]?.type.isNumeric == false
        continue
      }
      guard let field = fields[index], isUnit(CSVText.text(of: cell, in: bytes, rows.dialect), field, schema) else {
        return nil
      }
      hasUnit = true
    }
    guard hasUnit, hasBlank else { return nil }
    rows = next
    return record
  }

  private static func isUnit(_ text: String, _ field: Field, _ schema: TableSchema) -> Bool {
    field.type.isNumeric && !text.contains(where: \.isNumber)
      && text.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "%" } && !SpreadsheetError.isOne(text)
      && !CellExplainer.isPlaceholder(text)
      && !(field.missingValues ?? schema.missingValues).contains { $0.text == text }
  }
}
