import Datasets
import Localization
import SourceText

/// A chart that a page can begin with: the course of a measure.
package struct ExampleChart: Sendable, Hashable {
  package let dataset: String
  package let title: LocalizedText
  let measure: String
  /// The one value of each dimension that neither makes lines nor may be left open.
  let filters: [Filter]
  /// The dimension of which each value is a line.
  let splitField: String?
  private(set) var period: String
  private let granularity: Granularity
  /// Of the newest row.
  private let newest: CivilDate?

  struct Filter: Sendable, Hashable {
    var field: String
    var value: String
  }

  /// More lines than these tell nothing at a glance.
  private static let lineLimit = 5

  /// Nil where the dataset has no numbers over time.
  package init?(_ dataset: Dataset) {
    let schema = dataset.schema
    guard schema.time != nil, let measure = schema.measures.first, let column = dataset.table.column(measure.name),
      let last = (0..<dataset.table.rowCount).last(where: { column.validity[$0] }),
      let granularity = dataset.granularity(weekStart: .monday)
    else { return nil }
    self.dataset = dataset.id
    self.measure = measure.name
    // One in brackets is still to be written.
    title =
      Language.allCases.contains { dataset.descriptor.title[$0]?.hasPrefix("[") == true }
      ? LocalizedText(same: dataset.id) : dataset.descriptor.title
    self.granularity = granularity
    let times = schema.time.flatMap { dataset.table.column($0.name) }
    newest = (0..<dataset.table.rowCount).compactMap { times?[$0].flatMap { Period(iso: $0.text)?.firstDay } }.max()
    let (count, unit) = Self.course(granularity)
    period = "last \(count) \(unit)s"
    let dimensions = schema.dimensions.filter { Self.count(of: $0, in: dataset) > 1 }
    let split = dimensions.first { Self.count(of: $0, in: dataset) <= Self.lineLimit }
    splitField = split?.name
    filters = dimensions.filter { $0.name != split?.name }.compactMap { field in
      dataset.table.column(field.name)?[last].map { Filter(field: field.name, value: $0.text) }
    }
  }

  private static func count(of field: Field, in dataset: Dataset) -> Int {
    guard let column = dataset.table.column(field.name) else { return 0 }
    return Set((0..<dataset.table.rowCount).compactMap { column[$0]?.text }).count
  }

  /// How many periods tell a course.
  private static func course(_ granularity: Granularity) -> (count: Int, unit: String) {
    switch granularity {
    case .day: (90, "day")
    case .week: (52, "week")
    case .month: (24, "month")
    case .quarter: (12, "quarter")
    default: (10, "year")
    }
  }

  /// The same course with its end at a period, where it stays when newer data comes: what a bulletin shows.
  func ending(with last: Period) -> ExampleChart {
    guard last.granularity == granularity else { return self }
    var chart = self
    let first = last.advanced(by: 1 - Self.course(granularity).count)
    // Data that ended long ago has nothing to show there.
    guard let newest, newest >= first.firstDay else { return self }
    chart.period = "\(first.iso)..\(last.iso)"
    return chart
  }
}
