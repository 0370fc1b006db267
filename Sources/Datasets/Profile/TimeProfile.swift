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
  /// Days of the weekend on which the dataset never has a row: they are no gap, and none counts in one.
  package var closedDays: Set<Weekday>

  /// Neighbouring periods without a row.
  package struct Gap: Sendable, Hashable {
    package var first: Period
    package var last: Period
    package var periodCount: Int
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
    let weekdays = Set(granularity == .day ? ordinals.map { CivilDate(dayNumber: $0).weekday } : [])
    closedDays = weekdays.isEmpty ? [] : Set([.saturday, .sunday]).subtracting(weekdays)
    gaps = []
    guard dataset.descriptor.resource.frequency != .once else { return }
    for (earlier, later) in zip(ordinals, ordinals.dropFirst()) where later > earlier + 1 {
      let missing = (earlier + 1..<later).filter { !isClosed($0) }
      guard let first = missing.first, let last = missing.last else { continue }
      gaps.append(
        Gap(
          first: Period(granularity, ordinal: first), last: Period(granularity, ordinal: last),
          periodCount: missing.count))
    }
  }

  private func isClosed(_ ordinal: Int) -> Bool {
    !closedDays.isEmpty && closedDays.contains(CivilDate(dayNumber: ordinal).weekday)
  }

  static func period(_ value: CellValue, _ granularity: Granularity) -> Period? {
    switch value {
    case .date(let date): Period(granularity, containing: date)
    case .period(let period): period.converted(to: granularity)
    default: nil
    }
  }
}
