import Localization
import SourceText

extension Chart {
  /// All values of the chart, a row for each period or category.
  /// - Parameter notice: a sentence that goes where the rows go.
  package func rows(notice: String? = nil) -> FigureRows {
    FigureRows(
      language: language, keys: [key],
      measures: series.map { series in
        FigureRows.Measure(
          name: fullLabel(of: series), unit: description.measure.unit, decimals: description.measure.decimals,
          hasStatus: !series.statuses.isEmpty, language: language)
      },
      rows: (0..<description.positions.count).map { index in
        FigureRows.Row(
          [keyText(at: index)], series.map { FigureRows.Number($0.values[index], $0.status(at: index)) })
      }, notice: notice)
  }

  private var key: FigureRows.Key {
    let isThai = language == .thai
    switch description.positions {
    case .time(let periods): return FigureRows.Key(isThai ? "งวด" : "period", granularity: periods.first?.granularity)
    case .categories(_, let heading):
      return FigureRows.Key(heading.isEmpty ? (isThai ? "รายการ" : "category") : heading)
    }
  }

  private func keyText(at index: Int) -> String {
    switch description.positions {
    case .time(let periods): periods[index].iso
    case .categories(let categories, _): categories[index].label
    }
  }
}
