import Localization
import SourceText

/// Everything a chart says. The drawing, its spoken text, the table and the CSV are all made from this one
/// value, so they cannot disagree.
package struct ChartDescription: Sendable {
  /// A letter, then letters, digits, `-` and `_`; unique in the page. Every id inside the SVG begins with it.
  package var id: String
  package var language: Language
  package var mark: ChartMark
  /// The message of the chart, as a sentence.
  package var title: String
  /// Measure, unit, conditions, area and period: see `ChartSubtitle`.
  package var subtitle: String
  /// "ที่มา: กรมการค้าภายใน"; written under a drawing that stands alone.
  package var source: String?
  package var positions: ChartPositions
  package var measure: ChartMeasure
  package var series: [ChartSeries]
  package var order: ChartOrder
  /// Keys of the series (lines) or categories (bars) the message is about; the others turn grey.
  package var highlighted: Set<String>

  package init(
    id: String, language: Language, mark: ChartMark, title: String, subtitle: String = "", source: String? = nil,
    positions: ChartPositions, measure: ChartMeasure, series: [ChartSeries], order: ChartOrder = .given,
    highlighted: Set<String> = []
  ) {
    self.id = id
    self.language = language
    self.mark = mark
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.positions = positions
    self.measure = measure
    self.series = series
    self.order = order
    self.highlighted = highlighted
  }
}

/// What stands for a value.
package enum ChartMark: String, Sendable, Hashable, CaseIterable {
  case line
  /// Upright bars, side by side where there are several series. Over categories whose names have no room
  /// below, they are drawn lying, as `bar` is.
  case column
  /// Lying bars with names at the left and values at their ends, for ranking.
  case bar
}

/// In which order categories stand.
package enum ChartOrder: String, Sendable, Hashable {
  case given
  /// By the first series, the largest first, missing values last; ties stay as given. Periods are never moved.
  case descending
}
