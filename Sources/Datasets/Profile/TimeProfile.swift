import Localization

/// How far the rows of a dataset reach in time, and where nothing was observed between.
package struct TimeProfile: Sendable, Hashable {
  package var field: String
  package var first: Period
  package var last: Period
  /// Periods that have a row.
  package var periodCount: Int
  /// Runs of periods without a row, in order; empty where the dataset appears once.
  package var gaps: [Gap]

  /// Neighbouring periods without a row.
  package struct Gap: Sendable, Hashable {
    package var first: Period
    package var last: Period

    package var periodCount: Int { last.ordinal - first.ordinal + 1 }
  }

  package var missingPeriodCount: Int { gaps.reduce(0) { $0 + $1.periodCount } }

  /// The first of those that hold the most periods.
  package var longestGap: Gap? {
    gaps.reduce(nil) { longest, gap in
      gap.periodCount > longest?.periodCount ?? 0 ? gap : longest
    }
  }

  init?(_ dataset: Dataset, weekStart: Weekday) {
    guard let field = dataset.schema.time, let column = dataset.table.column(field.name),
      let granularity = dataset.granularity(weekStart: weekStart)
    else { return nil }
    let ordinals = Set(
      ValueCounts(column).entries.compactMap { column[$0.row].flatMap { Self.period($0, granularity)?.ordinal } }
    ).sorted()
    guard let first = ordinals.first, let last = ordinals.last else { return nil }
    self.field = field.name
    self.first = Period(granularity, ordinal: first)
    self.last = Period(granularity, ordinal: last)
    periodCount = ordinals.count
    gaps = []
    guard dataset.descriptor.resource.frequency != .once else { return }
    for (earlier, later) in zip(ordinals, ordinals.dropFirst()) where later > earlier + 1 {
      gaps.append(
        Gap(first: Period(granularity, ordinal: earlier + 1), last: Period(granularity, ordinal: later - 1)))
    }
  }

  private static func period(_ value: CellValue, _ granularity: Granularity) -> Period? {
    switch value {
    case .date(let date): Period(granularity, containing: date)
    case .period(let period): period.converted(to: granularity)
    default: nil
    }
  }
}
