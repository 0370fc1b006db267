import SourceText

/// Finds rows that repeat a primary key, a unique key, or a value of a field declared unique.
struct KeyCheck {
  let table: Table

  func diagnostics() -> [Diagnostic] {
    guard let file = table.files.last else { return [] }
    var diagnostics = CSVDiagnostics(file, describedBy: table.schema)
    run(&diagnostics)
    return diagnostics.finish()
  }

  private func run(_ diagnostics: inout CSVDiagnostics) {
    for column in table.columns where column.field.constraints.isUnique {
      let name = column.field.name
      for (row, first) in RowKeys([column.byValue], rowCount: table.rowCount).repeated() {
        diagnostics.report(kind: "csv-unique") {
          (
            .unique(row: table.number(ofRow: row), column: name, value: column[row]?.text ?? ""),
            table.place(row: row, field: name), [note(table.place(row: first, field: name))]
          )
        }
      }
    }
    if !table.schema.primaryKey.isEmpty { check(table.schema.primaryKey, isPrimary: true, &diagnostics) }
    for key in table.schema.uniqueKeys { check(key, isPrimary: false, &diagnostics) }
  }

  private func check(_ key: [String], isPrimary: Bool, _ diagnostics: inout CSVDiagnostics) {
    let columns = key.compactMap { table.column($0) }
    guard columns.count == key.count else { return }
    for (row, first) in RowKeys(columns.map(\.byValue), rowCount: table.rowCount).repeated() {
      diagnostics.report(kind: isPrimary ? "csv-primary-key" : "csv-unique-key") {
        let number = table.number(ofRow: row)
        let values = columns.map { $0[row]?.text ?? "" }
        return (
          isPrimary
            ? .primaryKey(row: number, columns: key, values: values)
            : .uniqueKey(row: number, columns: key, values: values),
          table.place(row: row), [note(table.place(row: first))]
        )
      }
    }
  }

  private func note(_ place: Diagnostic.Place) -> Diagnostic.Note {
    Diagnostic.Note(Prose(th: "พบครั้งแรกตรงนี้", en: "it stands here first"), at: place)
  }
}
