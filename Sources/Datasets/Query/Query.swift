import Fingerprints
import Localization

/// What a chart, a table or a number asks of a dataset.
///
/// ```swift
/// let query = Query(
///   dataset: "farm-prices", filters: [QueryFilter("province", ["32"])], period: .last(count: 52, of: weeks),
///   by: "commodity")
/// let result = try query.evaluate(in: context).get()
/// ```
package struct Query: Sendable, Hashable {
  package var dataset: String
  /// All of them hold.
  package var filters: [QueryFilter]
  package var period: PeriodSelection
  /// What the answer is published about: it is as if the data ended with it. Where the data's own periods are of that
  /// length, the last one asked for is this, whether the data has it yet or not; but a range stays as it is.
  package var until: Period?
  /// The field whose values become the series, which may lie in a code list (`province.region`); one series where
  /// nil.
  package var by: String?
  /// The measure to read, a derived one, or a formula over measures (`exports - imports`); may be nil where the
  /// dataset has a single measure.
  package var measure: String?
  /// The length of the periods of the result; the dataset's own where nil.
  package var per: Granularity?
  /// How rows that fall together become one value; the measure's own where nil.
  package var aggregate: Aggregation?
  package var sort: QuerySort?
  /// How many series are kept, after sorting.
  package var limit: Int?
  /// The dimensions whose values a mean combines into one number.
  package var over: [String] = []
  package var compare: QueryComparison?
  package var fill: QueryFill?
  /// The unit of a formula that multiplies or divides.
  package var unit: LocalizedText?
  /// Digits after the point of a formula or a comparison.
  package var decimals: Int?

  package init(
    dataset: String, filters: [QueryFilter] = [], period: PeriodSelection = .all, until: Period? = nil,
    by: String? = nil,
    measure: String? = nil, per: Granularity? = nil, aggregate: Aggregation? = nil, sort: QuerySort? = nil,
    limit: Int? = nil, over: [String] = [], compare: QueryComparison? = nil, fill: QueryFill? = nil,
    unit: LocalizedText? = nil, decimals: Int? = nil
  ) {
    self.dataset = dataset
    self.filters = filters
    self.period = period
    self.until = until
    self.by = by
    self.measure = measure
    self.per = per
    self.aggregate = aggregate
    self.sort = sort
    self.limit = limit
    self.over = over
    self.compare = compare
    self.fill = fill
    self.unit = unit
    self.decimals = decimals
  }
}

extension Query {
  /// The query for how its numbers changed: that of all its series, for `sort` and `limit` are about the numbers themselves,
  /// as `decimals` is where the change is in percent.
  package func changes(by comparison: QueryComparison) -> Query {
    var query = self
    query.compare = comparison
    (query.sort, query.limit) = (nil, nil)
    if comparison == .previous || comparison == .yearAgo { query.decimals = nil }
    return query
  }
}

/// The order of series. By value, the last period in which any has one decides, and a missing value comes last.
package enum QuerySort: String, Sendable, Hashable, CaseIterable {
  case value
  case label
  case descendingValue = "-value"
  case descendingLabel = "-label"

  /// What other programs call an order.
  static let otherWords: [String: QuerySort] = [
    "asc": .value, "ascending": .value, "desc": .descendingValue, "descending": .descendingValue,
  ]
}

/// A part of a query, so that a problem can point at it.
package enum QueryPart: Sendable, Hashable {
  case whole
  case dataset
  case filter(String)
  case filterValue(String, index: Int)
  case period
  case by
  case measure
  case per
  case aggregate
  case sort
  case limit
  case over(index: Int)
  case compare
  case unit
  case decimals
}

extension Query: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(dataset)
    builder.add(filters)
    builder.add(period)
    builder.add(until != nil)
    if let until { builder.add(until) }
    builder.add(by)
    builder.add(measure)
    builder.add(per != nil)
    if let per { builder.add(per) }
    builder.add(aggregate?.rawValue)
    builder.add(sort?.rawValue)
    builder.add(limit ?? -1)
    builder.add(over)
    builder.add(compare)
    builder.add(fill?.rawValue)
    builder.add(unit)
    builder.add(decimals ?? -1)
  }
}
