import Localization

/// What can be wrong between the rows of a table, or between tables, where each cell for itself is right. Periods are
/// named in the era in which the data has them.
package enum DataProblem: Sendable, Hashable {
  /// The values of a foreign key that no row of the other table has.
  case foreignKey(row: Int, columns: [String], values: [String], resource: String, suggestion: String?)
  /// A second row of one series in one period.
  case periodTwice(row: Int, first: Int, Period, series: [String], era: Era = .common)
  /// Periods without a row between the first and the last of a series; all series lack them where it has no names.
  case gap(count: Int, first: Period, series: [String], hasStatus: Bool, era: Era = .common)
  /// A status that says there is no number beside one, or one that describes a number beside none: from `row` on, in
  /// so many rows.
  case status(ObservationStatus, row: Int, count: Int, hasNumber: Bool)
  /// A value of a dimension that says that its rows are sums of the others.
  case total(row: Int, field: String, value: String)
  case afterUpdate(count: Int, Period, lastUpdated: String, era: Era = .common)
}
