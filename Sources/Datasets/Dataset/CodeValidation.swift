import SourceText

/// Checks the coded fields of a dataset against the datasets that list their codes.
/// - Parameter datasets: every dataset of the site by id.
package func validateCodes(of dataset: Dataset, against datasets: [String: Dataset]) -> [Diagnostic] {
  var cells = CSVDiagnostics(dataset.files[0], describedBy: dataset.schema)
  var declarations: [Diagnostic] = []
  for column in dataset.table.columns {
    guard let id = column.field.codeList else { continue }
    guard let list = datasets[id] else {
      // A table of the same package has its name before it.
      let sibling = dataset.descriptor.name + "/" + id
      let suggestion =
        datasets[sibling] != nil ? sibling : Suggestion.nearest(to: id, among: datasets.keys.sorted())
      declarations.append(
        Diagnostic(
          DescriptorProblem.codeListUnknown(id, field: column.field.name, suggestion: suggestion),
          in: dataset.schemaFile, at: column.field.declaration))
      continue
    }
    guard list.keyField != nil else {
      declarations.append(
        Diagnostic(
          DescriptorProblem.codeListWithoutKey(id), in: dataset.schemaFile, at: column.field.declaration))
      continue
    }
    check(column, of: dataset, against: list, &cells)
  }
  return declarations + cells.finish()
}

/// - Complexity: one look-up for each distinct value; rows are visited only where one is unknown.
private func check(_ column: Column, of dataset: Dataset, against list: Dataset, _ diagnostics: inout CSVDiagnostics) {
  let strangers = column.distinctValues().filter { list.row(key: $0.text) == nil }
  guard !strangers.isEmpty else { return }
  let keys = KnownNames(list.keys)
  let unknown = Dictionary(
    strangers.compactMap { value in column.keyWord(of: value).map { ($0, value.text) } }, uniquingKeysWith: { $1 })
  for row in 0..<column.count where column.validity[row] {
    guard let text = unknown[column.keyWord(at: row)] else { continue }
    diagnostics.report(kind: "csv-code-unknown") {
      let name = column.field.name
      let cell = CellContext(row: dataset.table.number(ofRow: row), column: name, value: text)
      let near = keys.nearest(toValue: text) ?? list.row(named: text)?[list.keyField?.name ?? ""]
      return (.codeUnknown(cell, codeList: list.id, suggestion: near), dataset.place(row: row, field: name), notes: [])
    }
  }
}
