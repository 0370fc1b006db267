import Localization

/// The periods of a result: a run without gaps, or one place for everything in a dataset without time.
struct QueryAxis {
  let periods: [Period]
  /// How many values a series has.
  let count: Int
  private let base: Granularity?
  private let per: Granularity?
  private let bounds: ClosedRange<Int>

  static let timeless = QueryAxis(periods: [], count: 1, base: nil, per: nil, bounds: 0...0)

  private init(periods: [Period], count: Int, base: Granularity?, per: Granularity?, bounds: ClosedRange<Int>) {
    self.periods = periods
    self.count = count
    self.base = base
    self.per = per
    self.bounds = bounds
  }

  init(_ window: PeriodWindow?, base: Granularity, per: Granularity) {
    guard let window else {
      self.init(periods: [], count: 0, base: base, per: per, bounds: 0...0)
      return
    }
    let first = window.first.converted(to: per).ordinal
    let last = window.last.converted(to: per).ordinal
    self.init(
      periods: (first...last).map { Period(per, ordinal: $0) }, count: last - first + 1, base: base, per: per,
      bounds: window.first.ordinal...window.last.ordinal)
  }

  /// The place of a row by the ordinal of the dataset's own period; nil outside.
  func index(ofOrdinal ordinal: Int) -> Int? {
    guard let base, let per else { return 0 }
    guard count > 0, bounds.contains(ordinal) else { return nil }
    return Period(base, ordinal: ordinal).converted(to: per).ordinal - periods[0].ordinal
  }
}
