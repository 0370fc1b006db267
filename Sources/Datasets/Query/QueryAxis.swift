import Localization

/// The periods of a result, or one place for everything in a dataset without time.
///
/// The run has no gaps, but for days: markets close, and a day on which nothing at all was observed is no gap in
/// any series.
struct QueryAxis {
  let periods: [Period]
  /// How many values a series has.
  let count: Int
  private let base: Granularity?
  private let per: Granularity?
  private let bounds: ClosedRange<Int>
  /// Of days that are left out, there is no place.
  private let places: [Int: Int]?

  static let timeless = QueryAxis(periods: [], count: 1, base: nil, per: nil, bounds: 0...0, places: nil)

  private init(
    periods: [Period], count: Int, base: Granularity?, per: Granularity?, bounds: ClosedRange<Int>, places: [Int: Int]?
  ) {
    self.periods = periods
    self.count = count
    self.base = base
    self.per = per
    self.bounds = bounds
    self.places = places
  }

  /// - Parameter observedDays: day numbers on which the dataset has any row; asked for where the result is by day.
  init(_ window: PeriodWindow?, base: Granularity, per: Granularity, observedDays: () -> Set<Int>) {
    guard let window else {
      self.init(periods: [], count: 0, base: base, per: per, bounds: 0...0, places: nil)
      return
    }
    let first = window.first.converted(to: per).ordinal
    let last = window.last.converted(to: per).ordinal
    var ordinals = Array(per == .day ? 0..<0 : first..<(last + 1))
    var places: [Int: Int]?
    if per == .day {
      ordinals = observedDays().filter { (first...last).contains($0) }.sorted()
      places = Dictionary(uniqueKeysWithValues: ordinals.enumerated().map { ($1, $0) })
    }
    let periods = ordinals.map { Period(per, ordinal: $0) }
    self.init(
      periods: periods, count: periods.count, base: base, per: per,
      bounds: window.first.ordinal...window.last.ordinal, places: places)
  }

  /// The place of a row by the ordinal of the dataset's own period; nil outside.
  func index(ofOrdinal ordinal: Int) -> Int? {
    guard let base, let per else { return 0 }
    guard count > 0, bounds.contains(ordinal) else { return nil }
    if let places { return places[ordinal] }
    return Period(base, ordinal: ordinal).converted(to: per).ordinal - periods[0].ordinal
  }
}
