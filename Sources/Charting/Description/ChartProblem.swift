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
  case tooManySeries(count: Int, limit: Int)
  case tooManyCategories(count: Int, limit: Int)
  case tooManyColumns(count: Int, limit: Int)
  case valueTooLarge(series: String, position: String)

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
    case .valueTooLarge: "chart-value-too-large"
    }
  }
}
