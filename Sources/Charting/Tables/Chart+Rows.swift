import Localization
import SourceText

extension Chart {
  /// All values of the chart, a row for each period or category.
  /// - Parameter notice: a sentence that goes where the rows go.
  package func rows(notice: String? = nil) -> FigureRows {
    FigureRows(
      language: language, keys: keys,
      measures: series.map { series in
        FigureRows.Measure(
          name: fullLabel(of: series), unit: description.measure.unit, decimals: description.measure.decimals,
          numbers: series.values.indices.map { number(series, at: $0) }, language: language)
      },
      rows: (0..<description.positions.count).map { index in
        FigureRows.Row(keyTexts(at: index), series.map { number($0, at: index) })
      }, notice: notice)
  }

  private func number(_ series: ChartSeries, at index: Int) -> FigureRows.Number {
    FigureRows.Number(
      series.values[index], series.status(at: index),
      isPartial: series.values[index] != nil && series.isPartial(at: index))
  }

  private var keys: [FigureRows.Key] {
    let isThai = language == .thai
    switch description.positions {
    case .time(let periods): return [.period(of: periods.first?.granularity, in: language)]
    case .categories(let categories, let heading):
      let name = FigureRows.Key(heading.isEmpty ? (isThai ? "รายการ" : "category") : heading)
      guard let period = categories.lazy.compactMap(\.period).first else { return [name] }
      return [name, .period(of: period.granularity, in: language)]
    }
  }

  private func keyTexts(at index: Int) -> [String] {
    switch description.positions {
    case .time(let periods): [periods[index].iso]
    case .categories(let categories, _):
      categories.contains { $0.period != nil }
        ? [categories[index].label, categories[index].period?.iso ?? ""] : [categories[index].label]
    }
  }
}
