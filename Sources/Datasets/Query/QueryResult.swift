import Fingerprints
import Localization

/// The answer to a query: series over a common run of periods, with everything a page may print of them.
package struct QueryResult: Sendable, Hashable {
  package var dataset: String
  package var measure: MeasureFacts
  /// The field whose values are the series; nil where there is one series.
  package var dimension: DimensionFacts?
  /// Nil in a dataset without time.
  package var granularity: Granularity?
  /// In order and without gaps, but for days on which nothing at all was observed. Empty without time, and where
  /// nothing was found.
  package var periods: [Period]
  package var series: [ResultSeries]
  /// How rows that fall together were combined.
  package var aggregation: Aggregation
  /// What the values are set against; nil where they are the measure itself. The measure's facts hold for them.
  package var comparison: QueryComparison? = nil
  /// The order that the query asked for; nil where the series stand in that of the code list, else of the file.
  package var sort: QuerySort? = nil
  /// Periods of which the data, or the range asked for, covers a part only, in order: at most the first and the last.
  /// There are none where the periods are those of the dataset. What one value lacks is in its contribution.
  package var partialPeriods: [Period] = []
  /// From the first to the last period of the dataset in which what `where` leaves has a value, whatever the range asked
  /// for; nil where it has none, and without time. Of no concern to what the result shows.
  package var extent: ClosedRange<Period>? = nil
  /// What falls into no series; nil for nothing.
  package var leftOut: LeftOut? = nil
  /// Rows of the dataset behind the values.
  package var rowCount: Int
  package var sourceRows = SourceRows()
  /// Whether the data is made up for a demonstration.
  package var isDemonstration: Bool

  /// Whether there is no value at all.
  package var isEmpty: Bool { series.allSatisfy { $0.values.allSatisfy { $0 == nil } } }

  /// Whether a part is missing of any value.
  package var hasPartialValues: Bool { series.contains { $0.contributions.contains(where: \.isPartial) } }

  /// The rows of the dataset's table behind a value, without those that only a comparison's total is made of.
  /// - Parameters:
  ///   - series: an index into `series`.
  ///   - period: an index into its values.
  package func rows(series: Int, period: Int) -> [Int32] { sourceRows.rows(series: series, period: period) }

  /// The identity of everything the result shows; where its rows stand in the file is no part of it.
  package var contentHash: Fingerprint { fingerprint }

  package func series(_ key: String) -> ResultSeries? { series.first { $0.key == key } }
}

/// What a reader must know of the measure.
package struct MeasureFacts: Sendable, Hashable {
  package var field: String
  package var title: LocalizedText
  package var unit: LocalizedText
  package var unitPhrase: LocalizedText?
  package var conditions: LocalizedText?
  package var decimals: Int
  package var kind: MeasureKind
}

package struct DimensionFacts: Sendable, Hashable {
  package var field: String
  package var title: LocalizedText
  /// The dataset that names its values.
  package var codeList: String? = nil
  /// Whether its values have an order of their own, so that no other may be made of them.
  package var isOrdered = false
  /// Whether the query asks for some of its values only: by `where` or by `limit`.
  package var isChosen = false
}

/// Rows that the query asks for but that fall into no series: they have no value of the field that makes the series, or
/// their code list has none for them. A share is one of the whole with them.
package struct LeftOut: Sendable, Hashable {
  /// How many values of the dimension their code list has no group for; none where the rows lack the dimension itself.
  package var members: Int
  package var rows: Int
}

/// One line of a chart, one row of a table.
/// - Shape: `values`, `statuses`, `contributions` have one entry for each period; in a dataset without time exactly
///   one.
package struct ResultSeries: Sendable, Hashable {
  /// The value of the query's `by` field; nil where there is one series.
  package var key: String?
  /// From the code list; the key where there is none; the measure's title where there is one series.
  package var label: LocalizedText
  /// Nil where no row has a value.
  package var values: [Double?]
  /// The most cautious status among the rows behind a value; nil where the rows have none.
  package var statuses: [ObservationStatus?]
  package var contributions: [Contribution]
}

/// How many rows stand behind a value.
package struct Contribution: Sendable, Hashable {
  package var withValue: Int
  package var rows: Int
  /// How many members of the dimension that was combined (`over`, or one that a field of its code list groups) have
  /// a value here; nil where none was.
  package var reporting: Int?
  /// How many members the code list has for it; nil where no list tells.
  package var expected: Int?
  /// Whether something is missing of what the value should be made of, or compared with: one of the dataset's own
  /// periods within a longer one, a part of a sum, or a member that other means of the series have.
  package var isPartial: Bool

  package init(withValue: Int, rows: Int, reporting: Int? = nil, expected: Int? = nil, isPartial: Bool = false) {
    self.withValue = withValue
    self.rows = rows
    self.reporting = reporting
    self.expected = expected
    self.isPartial = isPartial
  }
}

extension QueryResult: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(dataset)
    builder.add(measure)
    builder.add(dimension?.field)
    builder.add(dimension?.title ?? LocalizedText())
    builder.add(dimension?.codeList)
    builder.add(dimension?.isOrdered ?? false)
    builder.add(dimension?.isChosen ?? false)
    builder.add(sort?.rawValue)
    builder.add(granularity != nil)
    if let granularity { builder.add(granularity) }
    builder.add(periods)
    builder.add(series)
    builder.add(aggregation.rawValue)
    builder.add(comparison)
    builder.add(partialPeriods)
    builder.add(leftOut?.members ?? -1)
    builder.add(leftOut?.rows ?? -1)
    builder.add(rowCount)
    builder.add(isDemonstration)
  }
}

extension MeasureFacts: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(field)
    builder.add(title)
    builder.add(unit)
    builder.add(unitPhrase ?? LocalizedText())
    builder.add(conditions ?? LocalizedText())
    builder.add(decimals)
    builder.add(kind.rawValue)
  }
}

extension ResultSeries: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(key)
    builder.add(label)
    builder.add(values.count)
    for value in values { builder.add(value) }
    for status in statuses { builder.add(status?.rawValue) }
    for contribution in contributions {
      builder.add(contribution.withValue)
      builder.add(contribution.rows)
      builder.add(contribution.reporting ?? -1)
      builder.add(contribution.expected ?? -1)
      builder.add(contribution.isPartial)
    }
  }
}
