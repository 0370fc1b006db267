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
      name: measure.title.text(in: language), unit: measure.unitText(in: language), decimals: measure.decimals,
      kind: measure.kind)
    let isRanking = result.isRanking
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
    self.init(
      id: id, language: language, title: title,
      subtitle: subtitle
        ?? ChartSubtitle.text(
          measure: chartMeasure, conditions: measure.conditions?.text(in: language), periods: result.periods,
          in: language),
      source: source, positions: positions, measure: chartMeasure, series: series,
      layers: [ChartLayer(spec.mark == .line && !isRanking ? .line : .bar)],
      orientation: spec.mark == .bar && spec.isHorizontal ?? isRanking ? .lying : .upright)
  }

  /// None at all where every value is normal, so that files have no column for it.
  private static func statuses(_ statuses: [ObservationStatus?]) -> [ObservationStatus?] {
    statuses.allSatisfy { $0 == nil || $0 == .normal } ? [] : statuses
  }
}

extension QueryResult {
  /// Whether the series stand side by side: there is one period, or no time at all.
  var isRanking: Bool {
    granularity == nil || (periods.count == 1 && series.count > 1)
  }
}

extension MeasureFacts {
  /// The unit as an axis or a table names it: "บาทต่อตัน" for what a sentence calls "ตันละ … บาท".
  func unitText(in language: Language) -> String {
    UnitText.text(unit: unit, phrase: unitPhrase, in: language)
  }
}
