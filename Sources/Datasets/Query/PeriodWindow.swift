import Localization

/// The run of a dataset's own periods that a selection covers.
///
/// A period belongs to the selection by its first day, as it belongs to a longer period: the week of 31 October
/// is October's.
struct PeriodWindow {
  let first: Period
  let last: Period

  /// - Parameters:
  ///   - rows: the first and last period of the rows that the filters leave; nil where there are none.
  ///   - lastWithValue: the last of them in which the measure has a value.
  /// - Returns: nil where the selection covers no period.
  init?(
    _ selection: PeriodSelection, base: Granularity, per: Granularity, rows: ClosedRange<Int>?, lastWithValue: Int?
  ) {
    let end = lastWithValue.map { Period(base, ordinal: $0) }
    switch selection {
    case .all:
      guard let rows else { return nil }
      first = Period(base, ordinal: rows.lowerBound)
      last = Period(base, ordinal: rows.upperBound)
    case .latest:
      guard let end else { return nil }
      first = Self.firstPeriod(base, from: end.converted(to: per).firstDay)
      last = end
    case .last(let count, let unit):
      guard let end else { return nil }
      let start = Self.firstPeriod(base, from: end.converted(to: unit).advanced(by: 1 - count).firstDay)
      // Before the first row there is nothing that could be missing.
      first = rows.map { max(start, Period(base, ordinal: $0.lowerBound)) } ?? start
      last = end
    case .since(let start):
      guard let rows else { return nil }
      first = Self.firstPeriod(base, of: start)
      last = Period(base, ordinal: rows.upperBound)
    case .range(let start, let through):
      first = Self.firstPeriod(base, of: start)
      last = Period(base, containing: through.lastDay)
    }
    if first > last { return nil }
  }

  /// The whole of two periods and what lies between them.
  init(_ base: Granularity, from start: Period, through end: Period) {
    first = Self.firstPeriod(base, of: start)
    last = Period(base, containing: end.lastDay)
  }

  /// The first period of `start`; where that is shorter than a period, the one that holds it.
  static func firstPeriod(_ base: Granularity, of start: Period) -> Period {
    start.granularity.nests(in: base) ? start.converted(to: base) : firstPeriod(base, from: start.firstDay)
  }

  private static func firstPeriod(_ base: Granularity, from day: CivilDate) -> Period {
    let period = Period(base, containing: day)
    return period.firstDay < day ? period.advanced(by: 1) : period
  }
}
