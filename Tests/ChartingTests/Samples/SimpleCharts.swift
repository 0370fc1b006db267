import SourceText

@testable import Charting

/// A chart of one layer, by the word one would call it.
enum SimpleMark: CaseIterable {
  case line
  case column
  case bar
}

extension ChartDescription {
  init(
    id: String, language: Language, mark: SimpleMark, title: String, subtitle: String = "", source: String? = nil,
    positions: ChartPositions, measure: ChartMeasure, series: [ChartSeries],
    highlighted: Set<String> = []
  ) {
    self.init(
      id: id, language: language, title: title, subtitle: subtitle, source: source, positions: positions,
      measure: measure, series: series, layers: [ChartLayer(mark == .line ? .line : .bar)],
      orientation: mark == .bar ? .lying : .upright, highlighted: highlighted)
  }

  mutating func set(_ mark: SimpleMark) {
    layers = [ChartLayer(mark == .line ? .line : .bar)]
    orientation = mark == .bar ? .lying : .upright
  }
}
