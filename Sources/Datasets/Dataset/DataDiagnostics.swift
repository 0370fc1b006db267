import SourceText

/// Gathers the problems of one dataset; of each kind it keeps the first thousand and counts the rest.
struct DataDiagnostics {
  private let dataset: Dataset
  private var kept: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// - Parameters:
  ///   - row: where the problem is, in its field `field`.
  ///   - firstRow: that of the value it repeats.
  mutating func report(
    _ problem: @autoclosure () -> DataProblem, kind code: String, row: Int, field: String?, firstRow: Int? = nil
  ) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= CSVDiagnostics.limitPerKind else { return }
    let notes = firstRow.map {
      Diagnostic.Note(
        Prose(th: "พบครั้งแรกตรงนี้", en: "it stands here first"), at: dataset.place(row: $0, field: field))
    }
    kept.append(
      Diagnostic(problem(), at: dataset.place(row: row, field: field), notes: [notes].compactMap { $0 }))
  }

  func finish() -> [Diagnostic] {
    let dropped = counts.filter { $0.value > CSVDiagnostics.limitPerKind }.sorted { $0.key < $1.key }
    return kept
      + dropped.map { code, count in
        Diagnostic(
          CSVProblem.more(code: code, count: count - CSVDiagnostics.limitPerKind), at: kept.last?.place)
      }
  }
}

extension Dataset {
  /// The number of a row as a spreadsheet shows it.
  func number(ofRow row: Int) -> Int { table.number(ofRow: row) }
}
