/// Judges the texts of a table: each distinct one once, however often it occurs.
struct TextCheck {
  let table: Table

  /// The table with every faulty text as missing.
  /// - Complexity: rows are visited only where a text is faulty.
  func run(_ diagnostics: inout CSVDiagnostics) -> Table {
    let columns = table.columns.map { checked($0, &diagnostics) }
    return Table(schema: table.schema, columns: columns, rowCount: table.rowCount, parts: table.parts)
  }

  private func checked(_ column: Column, _ diagnostics: inout CSVDiagnostics) -> Column {
    guard case .text(let codes, let texts) = column.storage, let rules = TextRules(column.field) else { return column }
    let faults = texts.map { rules.fault(of: $0) }
    guard faults.contains(where: { $0 != nil }) else { return column }
    var validity = column.validity
    for row in 0..<column.count where column.validity[row] {
      guard let fault = faults[Int(codes[row])] else { continue }
      validity.remove(row)
      let field = column.field.name
      diagnostics.report(kind: fault.code) {
        let cell = CellContext(row: table.number(ofRow: row), column: field, value: texts[Int(codes[row])])
        return (.cell(cell, fault), table.place(row: row, field: field), notes: [])
      }
    }
    return Column(field: column.field, storage: column.storage, validity: validity)
  }
}
