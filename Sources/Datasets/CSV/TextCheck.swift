/// Judges the texts of a table: each distinct one once, however often it occurs.
struct TextCheck {
  let table: Table

  /// The table with every faulty text as missing.
  /// - Complexity: rows are visited only where a text is faulty.
  func run(_ diagnostics: inout CSVDiagnostics) -> Table {
    let columns = table.columns.map { checked($0, &diagnostics) }
    let table = Table(schema: table.schema, columns: columns, rowCount: table.rowCount, parts: table.parts)
    SpacingCheck(table: table).run(&diagnostics)
    return table
  }

  private func checked(_ column: Column, _ diagnostics: inout CSVDiagnostics) -> Column {
    guard case .text(let codes, let texts) = column.storage, let rules = TextRules(column.field, for: texts) else {
      return column
    }
    let results = texts.map { rules.value(of: $0) }
    let faults = results.map(\.fault)
    var validity = column.validity
    if faults.contains(where: { $0 != nil }) {
      let known = KnownChoices(column.field)
      for row in 0..<column.count where column.validity[row] {
        guard let fault = faults[Int(codes[row])] else { continue }
        validity.remove(row)
        report(fault, texts[Int(codes[row])], row, column.field, known, &diagnostics)
      }
    }
    let canonical = zip(results, texts).map { result, text in (try? result.get()) ?? text }
    let storage = canonical == texts ? column.storage : Column.Storage.text(sharing: codes, canonical)
    return Column(field: column.field, storage: storage, validity: validity)
  }

  private func report(
    _ fault: CellFault, _ text: String, _ row: Int, _ field: Field, _ known: KnownChoices,
    _ diagnostics: inout CSVDiagnostics
  ) {
    diagnostics.report(kind: fault.code) {
      let explainer = CellExplainer(field, of: table.schema)
      let cell = CellContext(row: table.number(ofRow: row), column: field.name, value: text)
      let explained = explainer.explained(fault, text).suggesting(for: text, known)
      return (.cell(cell, explained), table.place(row: row, field: field.name), notes: [])
    }
  }
}

extension Result where Failure == CellFault {
  fileprivate var fault: CellFault? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
