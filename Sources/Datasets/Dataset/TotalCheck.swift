/// Finds values of dimensions that say that their rows are sums of the others: a sum over all rows counts all twice.
///
/// A value that is listed in `enum` or `categories`, or is a code of a list, is there on purpose.
struct TotalCheck {
  /// A column of more texts holds names; nobody closes those with a total.
  private static let valueLimit = 10_000

  let dataset: Dataset

  /// - Complexity: linear in the bytes of the distinct texts; rows are visited only where one says so.
  func run(_ diagnostics: inout DataDiagnostics) {
    guard dataset.schema.measures.contains(where: { $0.aggregation == .sum }) else { return }
    for field in dataset.schema.dimensions where !isListed(field) {
      guard let column = dataset.table.column(field.name), case .text(let codes, let texts) = column.storage,
        texts.count > 1, texts.count <= Self.valueLimit,
        let code = texts.firstIndex(where: ExtraRow.isTotal),
        let row = codes.indices.first(where: { codes[$0] == code && column.validity[$0] })
      else { continue }
      diagnostics.report(
        .total(row: dataset.number(ofRow: row), field: field.name, value: texts[code]), kind: "series-total",
        row: row, field: field.name)
    }
  }

  private func isListed(_ field: Field) -> Bool {
    field.codeList != nil || field.categories != nil || !field.constraints.enumeration.isEmpty
  }
}
