import Charting
import Datasets
import Localization
import SourceText

extension ChartDescription {
  /// What a chart of a query's result says: time along the axis, or the series side by side where there is one period.
  init(
    _ result: QueryResult, spec: FigureSpec, id: String, title: String, subtitle: String?, source: String?,
    language: Language
  ) {
    let measure = result.measure
    let chartMeasure = ChartMeasure(
      name: measure.title.text(in: language), unit: Self.unit(of: measure, in: language), decimals: measure.decimals,
      kind: measure.kind)
    let isRanking = result.periods.count == 1 && result.series.count > 1
    let positions: ChartPositions
    let series: [ChartSeries]
    if isRanking {
      positions = .categories(
        result.series.map { ChartCategory(key: $0.key, label: $0.label.text(in: language)) },
        heading: result.seriesHeading?.text(in: language) ?? "")
      series = [
        ChartSeries(
          key: measure.name, label: chartMeasure.name, values: result.series.map { $0.values[0] },
          statuses: result.series.map { $0.statuses[0].flatMap(ChartStatus.init(rawValue:)) })
      ]
    } else {
      positions = .time(result.periods)
      series = result.series.map { line in
        ChartSeries(
          key: line.key, label: line.label.text(in: language), values: line.values,
          statuses: line.statuses.map { $0.flatMap(ChartStatus.init(rawValue:)) })
      }
    }
    let mark: ChartMark =
      switch spec.mark {
      case .line: .line
      case .bar: spec.isHorizontal ?? isRanking ? .bar : .column
      }
    self.init(
      id: id, language: language, mark: mark, title: title,
      subtitle: subtitle
        ?? ChartSubtitle.text(
          measure: chartMeasure, conditions: measure.conditions?.text(in: language), periods: result.periods, in: language),
      source: source, positions: positions, measure: chartMeasure, series: series)
  }

  /// "บาทต่อตัน" is how an axis names what a sentence calls "ตันละ … บาท".
  private static func unit(of measure: QueryResult.Measure, in language: Language) -> String {
    let unit = measure.unit.text(in: language)
    guard let phrase = measure.unitPhrase?.text(in: language), !phrase.isEmpty else { return unit }
    switch language {
    case .thai: return phrase.hasSuffix("ละ") ? "\(unit)ต่อ\(phrase.dropLast(2))" : "\(phrase) \(unit)"
    case .english: return "\(unit) \(phrase)"
    }
  }
}
