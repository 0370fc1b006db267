import Localization

/// Which of the dataset's own periods each longer period of a result should be made of.
struct PeriodParts {
  /// Of each place, how many there should be.
  let counts: [Int32]
  /// Of each place, the ordinal of the last one.
  let lasts: [Int32]
  /// Whether each member of a dimension has a row in every one of them, as no member has on every day.
  let areForAllMembers: Bool

  /// Every one of the calendar.
  init(_ base: Granularity, of periods: [Period]) {
    let windows = periods.map { PeriodWindow(base, from: $0, through: $0) }
    counts = windows.map { Int32($0.last.ordinal - $0.first.ordinal + 1) }
    lasts = windows.map { Int32($0.last.ordinal) }
    areForAllMembers = true
  }

  /// The days on which the dataset has any row: on others, markets are closed.
  /// - Parameter place: that of a day; -1 where it has none.
  init(days: [Int32], count: Int, place: (Int32) -> Int32) {
    var counts = Array(repeating: Int32(0), count: count)
    var lasts = Array(repeating: Int32(-1), count: count)
    for day in days {
      let place = Int(place(day))
      guard place >= 0 else { continue }
      counts[place] += 1
      lasts[place] = day
    }
    self.counts = counts
    self.lasts = lasts
    areForAllMembers = false
  }
}
