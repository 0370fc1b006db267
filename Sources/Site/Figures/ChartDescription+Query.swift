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
    // One period, or none at all: the series stand side by side.
    let isRanking = result.periods.count <= 1 && (result.series.count > 1 || result.periods.isEmpty)
    let positions: ChartPositions
    let series: [ChartSeries]
    if isRanking {
      positions = .categories(
        result.series.map { ChartCategory(key: $0.key ?? measure.field, label: $0.label.text(in: language)) },
        heading: result.dimension?.title.text(in: language) ?? "")
      series = [
        ChartSeries(
          key: measure.field, label: chartMeasure.name, values: result.series.map { $0.values[0] },
          statuses: Self.statuses(result.series.map { $0.statuses[0] }))
      ]
    } else {
      positions = .time(result.periods)
      series = result.series.map { line in
        ChartSeries(
          key: line.key ?? measure.field, label: line.label.text(in: language), values: line.values,
          statuses: Self.statuses(line.statuses))
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
          measure: chartMeasure, conditions: measure.conditions?.text(in: language), periods: result.periods,
          in: language),
      source: source, positions: positions, measure: chartMeasure, series: series)
  }

  /// None at all where every value is normal, so that files have no column for it.
  private static func statuses(_ statuses: [ObservationStatus?]) -> [ObservationStatus?] {
    statuses.allSatisfy { $0 == nil || $0 == .normal } ? [] : statuses
  }

  /// "บาทต่อตัน" is how an axis names what a sentence calls "ตันละ … บาท".
  private static func unit(of measure: MeasureFacts, in language: Language) -> String {
    let unit = measure.unit.text(in: language)
    guard let phrase = measure.unitPhrase?.text(in: language), !phrase.isEmpty else { return unit }
    switch language {
    case .thai: return phrase.hasSuffix("ละ") ? "\(unit)ต่อ\(phrase.dropLast(2))" : "\(phrase) \(unit)"
    case .english: return "\(unit) \(phrase)"
    }
  }
}
