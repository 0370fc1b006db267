import SourceText

/// Finds rows that repeat a primary key, or a value of a field declared unique.
struct KeyCheck {
  let table: Table
  let file: SourceFile

  func run(_ diagnostics: inout CSVDiagnostics) {
    let places = CellPlaces(table: table, file: file)
    for column in table.columns where column.field.constraints.isUnique {
      for (row, first) in RowKeys.repeated([column], rowCount: table.rowCount) {
        let name = column.field.name
        diagnostics.report(
          .unique(row: Table.spreadsheetRow(row), column: name, value: column[row]?.text ?? ""),
          at: places.range(row: row, field: name), notes: [note(places.range(row: first, field: name))])
      }
    }
    let key = table.schema.primaryKey
    let columns = key.compactMap { table.column($0) }
    guard columns.count == key.count else { return }
    for (row, first) in RowKeys.repeated(columns, rowCount: table.rowCount) {
      diagnostics.report(
        .primaryKey(
          row: Table.spreadsheetRow(row), columns: key, values: columns.map { $0[row]?.text ?? "" }),
        at: places.range(row: row), notes: [note(places.range(row: first))])
    }
  }

  private func note(_ range: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(
      Prose(th: "พบครั้งแรกตรงนี้", en: "it stands here first"), at: Diagnostic.Place(file: file, range: range))
  }
}
