import Charting
import Localization
import SourceText

extension LatestTable {
  /// All rows with their period, value and changes.
  /// - Parameter notice: a sentence that goes where the rows go.
  package func rows(notice: String? = nil) -> FigureRows {
    let numbers = rows.map { row in
      ([row.value] + row.changes).map { FigureRows.Number($0.value, $0.status, isPartial: $0.isPartial) }
    }
    return FigureRows(
      language: language,
      keys: [
        FigureRows.Key(heading),
        .period(of: period.granularity, in: language),
      ],
      measures: ([value] + changes).enumerated().map { index, column in
        FigureRows.Measure(
          name: column.name, unit: column.unit, decimals: column.decimals,
          numbers: numbers.map { $0[index] }, language: language)
      },
      rows: zip(rows, numbers).map { row, numbers in
        FigureRows.Row([row.label, period.iso], numbers)
      }, notice: notice)
  }
}
