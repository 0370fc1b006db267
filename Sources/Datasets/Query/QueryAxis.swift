import Localization

/// The periods of a result, or one place for everything in a dataset without time.
///
/// The run has no gaps, but for days: markets close, and a day on which nothing at all was observed is no gap in
/// any series.
struct QueryAxis {
  let periods: [Period]
  /// How many values a series has.
  let count: Int
  /// Of each time that a row may have, from `firstTime` on, the period it belongs to; -1 outside.
  let places: [Int32]
  let firstTime: Int
  /// Of each such time, the ordinal of the dataset's own period that holds it; empty where that is the time itself.
  private(set) var ownOrdinals: [Int32] = []
  /// What each period should be made of; nil where the periods are those of the dataset.
  var parts: PeriodParts?
  /// The place whose beginning lies before the range or the data; nil where none does.
  var headCut: Int?
  /// The place whose end lies behind them.
  var tailCut: Int?

  static let timeless = QueryAxis(periods: [], count: 1, places: [], firstTime: 0)
  static let empty = QueryAxis(periods: [], count: 0, places: [], firstTime: 0)

  private init(periods: [Period], count: Int, places: [Int32], firstTime: Int) {
    self.periods = periods
    self.count = count
    self.places = places
    self.firstTime = firstTime
  }

  /// Periods that the range, or the data, covers in part only: at most the first and the last.
  var partialPeriods: [Period] {
    Set([headCut, tailCut].compactMap(\.self)).sorted().map { periods[$0] }
  }

  /// The ordinal of the dataset's own period in which a time lies that has a place.
  func ownOrdinal(of time: Int32) -> Int32 {
    ownOrdinals.isEmpty ? time : ownOrdinals[Int(time) - firstTime]
  }

  /// - Parameters:
  ///   - stored: what the time field stores: days, months or years.
  ///   - times: the first and the last that the rows have.
  ///   - days: in a result by day, those that are shown, in order; nil for all.
  init(
    _ window: PeriodWindow, base: Granularity, per: Granularity, stored: Granularity, times: ClosedRange<Int>?,
    days: [Int32]?
  ) {
    let first = window.first.converted(to: per).ordinal
    let last = window.last.converted(to: per).ordinal
    let shown = per == .day ? days?.filter { first <= Int($0) && Int($0) <= last } : nil
    periods = shown?.map { Period(.day, ordinal: Int($0)) } ?? (first...last).map { Period(per, ordinal: $0) }
    count = periods.count
    let lower = max(times?.lowerBound ?? 0, Period(stored, containing: window.first.firstDay).ordinal)
    let upper = min(times?.upperBound ?? -1, Period(stored, containing: window.last.lastDay).ordinal)
    firstTime = lower
    guard lower <= upper else {
      places = []
      return
    }
    var places = Array(repeating: Int32(-1), count: upper - lower + 1)
    if let shown {
      for (place, day) in shown.enumerated() where lower <= Int(day) && Int(day) <= upper {
        places[Int(day) - lower] = Int32(place)
      }
      self.places = places
      return
    }
    if base != stored { ownOrdinals = places }
    // Days lie in the periods shown; a week lies whole in the one that holds its first day.
    let step = base == .day ? per : base
    var period = Period(stored, ordinal: lower).converted(to: step)
    var start = Period(stored, containing: period.firstDay).ordinal
    while start <= upper {
      let next = period.advanced(by: 1)
      let end = Period(stored, containing: next.firstDay).ordinal
      let place = Int32(period.converted(to: per).ordinal - first)
      for time in (start..<end).clamped(to: lower..<upper + 1) {
        places[time - lower] = place
        if base != stored { ownOrdinals[time - lower] = Int32(period.ordinal) }
      }
      period = next
      start = end
    }
    self.places = places
  }
}
