import Localization
import SourceText

/// What keeps a description from becoming a legible chart.
package enum ChartProblem: Problem, Error, Hashable {
  case identifier(String)
  case noSeries
  case noPositions
  case valueCount(series: String, expected: Int, found: Int)
  case statusCount(series: String, expected: Int, found: Int)
  case repeatedSeries(key: String)
  case repeatedCategory(key: String)
  case mixedPeriods(String, String)
  case periodsNotAscending(String, String)
  case tooManySeries(ChartMark, count: Int, limit: Int)
  case tooManyCategories(count: Int, limit: Int)
  case tooManyColumns(ChartMark, count: Int, limit: Int)
  case tooManyMarks(ChartMark, count: Int, limit: Int)
  /// Of a calendar.
  case tooManyDays(count: Int, limit: Int)
  case valueTooLarge(series: String, position: String)
  case tooManyPanels(count: Int, limit: Int)
  case noPanel(series: String)
  case panelsNotPossible
  case layersNotPossible
  case barsInTwoLayers
  case areasCover
  case unknownSeries(key: String)
  case rangeMissing
  case rangeNotPossible(ChartMark)
  case rangeReversed(low: String, high: String, position: String)
  case stackNotPossible(ChartMark)
  case mirrorNeedsTwo(Int)
  /// Of `normalize` or `mirror`.
  case shareOfNegative(ChartStacking, series: String, position: String)
  /// Of a layer that shows values on an axis of percent.
  case valuesBesideShares(ChartMark)
  case lineOverCategories
  case tilePlaceMissing(String)
  case tilesInOnePlace(String, String, row: Int, column: Int)
  case tileFarAway(String, row: Int, column: Int)
  /// - Parameter periods: those of the chart, where it should lie in them.
  case annotationOutside(String, periods: PeriodRange? = nil)
  case logNeedsPoints
  case stackNeedsLinear
  /// - Parameter position: the period or category; nil for a target.
  case scaleNeedsPositive(ChartScale, value: String, of: String, position: String?)

  package var code: String {
    switch self {
    case .identifier: "chart-identifier"
    case .noSeries: "chart-no-series"
    case .noPositions: "chart-no-positions"
    case .valueCount: "chart-value-count"
    case .statusCount: "chart-status-count"
    case .repeatedSeries: "chart-repeated-series"
    case .repeatedCategory: "chart-repeated-category"
    case .mixedPeriods: "chart-mixed-periods"
    case .periodsNotAscending: "chart-periods-not-ascending"
    case .tooManySeries: "chart-too-many-series"
    case .tooManyCategories: "chart-too-many-categories"
    case .tooManyColumns: "chart-too-many-columns"
    case .tooManyMarks: "chart-too-many-marks"
    case .tooManyDays: "chart-too-many-days"
    case .valueTooLarge: "chart-value-too-large"
    case .tooManyPanels: "chart-too-many-panels"
    case .noPanel: "chart-no-panel"
    case .panelsNotPossible: "chart-panels-not-possible"
    case .layersNotPossible: "chart-layers-not-possible"
    case .barsInTwoLayers: "chart-bars-in-two-layers"
    case .areasCover: "chart-areas-cover"
    case .unknownSeries: "chart-unknown-series"
    case .rangeMissing: "chart-range-missing"
    case .rangeNotPossible: "chart-range-not-possible"
    case .rangeReversed: "chart-range-reversed"
    case .stackNotPossible: "chart-stack-not-possible"
    case .mirrorNeedsTwo: "chart-mirror-needs-two"
    case .shareOfNegative: "chart-share-of-negative"
    case .valuesBesideShares: "chart-values-beside-shares"
    case .lineOverCategories: "chart-line-over-categories"
    case .tilePlaceMissing: "chart-tile-place-missing"
    case .tilesInOnePlace: "chart-tiles-in-one-place"
    case .tileFarAway: "chart-tile-far-away"
    case .annotationOutside: "chart-annotation-outside"
    case .logNeedsPoints: "chart-log-needs-points"
    case .stackNeedsLinear: "chart-stack-needs-linear"
    case .scaleNeedsPositive: "chart-scale-needs-positive"
    }
  }
}
