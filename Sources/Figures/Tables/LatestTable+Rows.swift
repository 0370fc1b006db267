import Charting
import Localization
import SourceText

extension LatestTable {
  /// All rows with their period, value and changes.
  /// - Parameter notice: a sentence that goes where the rows go.
  package func rows(notice: String? = nil) -> FigureRows {
    let numbers = rows.map { [$0.value] + $0.changes }
    return FigureRows(
      language: language,
      keys: [
        FigureRows.Key(heading),
        FigureRows.Key(language == .thai ? "งวด" : "period", granularity: period.granularity),
      ],
      measures: ([value] + changes).enumerated().map { index, column in
        FigureRows.Measure(
          name: column.name, unit: column.unit, decimals: column.decimals,
          hasStatus: numbers.contains { $0[index].status != nil }, language: language)
      },
      rows: zip(rows, numbers).map { row, numbers in
        FigureRows.Row([row.label, period.iso], numbers.map { FigureRows.Number($0.value, $0.status) })
      }, notice: notice)
  }
}
