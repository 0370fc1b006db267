import SourceText

/// Gathers the problems between the rows of one dataset.
struct DataDiagnostics {
  private let dataset: Dataset
  private var tally = DiagnosticTally()

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// - Parameters:
  ///   - row: where the problem is, in its field `field`.
  ///   - firstRow: that of the value it repeats.
  mutating func report(
    _ problem: @autoclosure () -> DataProblem, kind code: String, row: Int, field: String?, firstRow: Int? = nil
  ) {
    tally.add(kind: code) {
      let notes = firstRow.map {
        Diagnostic.Note(
          Prose(th: "พบครั้งแรกตรงนี้", en: "it stands here first"), at: dataset.place(row: $0, field: field))
      }
      return Diagnostic(
        problem(), at: dataset.place(row: row, field: field), notes: [notes].compactMap { $0 }, dataset.schema.home)
    }
  }

  func finish() -> [Diagnostic] { tally.finish(at: tally.kept.last?.place) }
}

extension Dataset {
  /// The number of a row as a spreadsheet shows it.
  func number(ofRow row: Int) -> Int { table.number(ofRow: row) }
}
