import Fingerprints
import Localization

/// A question to one dataset: the one form that serves charts, tables, cards and live values.
package struct Query: Sendable, Hashable {
  /// Rows whose `field` has one of `values`, as data files write them.
  package struct Filter: Sendable, Hashable {
    package var field: String
    package var values: [String]

    package init(field: String, values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// How series are ordered; ties stay as they are.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    /// By the value of the last period, the smallest first; missing last.
    case value
    case valueDescending = "-value"
    /// By name, in Thai order.
    case label
    case labelDescending = "-label"
  }

  package var dataset: String
  package var filters: [Filter]
  package var period: PeriodSelection
  /// A dimension: one series for each of its values.
  package var by: String?
  /// May be left out where the dataset has one measure.
  package var measure: String?
  /// The length of the periods of the result; the dataset's own where nil.
  package var per: Granularity?
  /// How rows become one number; as the measure declares where nil.
  package var aggregate: Aggregation?
  package var sort: Sort?
  package var limit: Int?

  package init(
    dataset: String, filters: [Filter] = [], period: PeriodSelection = .all, by: String? = nil, measure: String? = nil,
    per: Granularity? = nil, aggregate: Aggregation? = nil, sort: Sort? = nil, limit: Int? = nil
  ) {
    self.dataset = dataset
    self.filters = filters
    self.period = period
    self.by = by
    self.measure = measure
    self.per = per
    self.aggregate = aggregate
    self.sort = sort
    self.limit = limit
  }
}
