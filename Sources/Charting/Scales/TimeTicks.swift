import Localization
import SourceText

/// A labelled place of a time axis.
struct TimeTick: Sendable, Hashable {
  /// Periods after the first.
  var slot: Int
  var label: String
  /// The year in the page's era.
  var year: Int
  /// Whether the year stands below the label: on the first tick and where it changes.
  var showsYear = false
}

/// The steps a time axis may take, from fine to coarse, and the ticks of each.
struct TimeTicks: Sendable {
  let first: Period
  let slotCount: Int
  let language: Language

  /// One step of the axis.
  enum Step: Sendable, Hashable {
    case periods(Int)
    /// Every n days, on the day the week starts.
    case weeks(Int)
    case months(Int)
  }

  /// More than these are never labelled, however wide the drawing.
  private static let mostTicks = 120

  /// The ticks of the finest step for which `fits` holds, else of the coarsest.
  /// - Complexity: one pass over the periods, and one over the places of each step that is tried.
  func ticks(where fits: ([TimeTick]) -> Bool) -> [TimeTick] {
    let starts = monthStarts
    var coarsest: [TimeTick] = []
    for step in steps {
      let slots = slots(every: step, monthStarts: starts)
      if slots.count > Self.mostTicks { continue }
      if !coarsest.isEmpty, slots.count < 2 { break }
      coarsest = withYears(slots.map { tick($0, step) }, step: step)
      if fits(coarsest) { break }
    }
    if coarsest.count < 2 || !fits(coarsest) { coarsest = ends(fits) }
    return coarsest
  }

  var steps: [Step] {
    let years: [Step] = [12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000].map(Step.months)
    return switch first.granularity {
    case .day: [.periods(1), .periods(2), .weeks(1), .weeks(2)] + [1, 2, 3, 6].map(Step.months) + years
    case .week: [.periods(1), .periods(2)] + [1, 2, 3, 6].map(Step.months) + years
    case .month: [1, 2, 3, 6].map(Step.months) + years
    case .quarter: [3, 6].map(Step.months) + years
    case .half: [.months(6)] + years
    case .year, .fiscalYear: years
    }
  }

  private func slots(every step: Step, monthStarts: [(slot: Int, month: Int)]) -> [Int] {
    switch step {
    case .periods(let count):
      (0..<slotCount).filter { (first.ordinal + $0) % count == 0 }
    case .weeks(let count):
      // 1970-01-05 was a Monday.
      (0..<slotCount).filter { (first.ordinal + $0 - 4) % (7 * count) == 0 }
    case .months(let count):
      monthStarts.filter { isAligned(month: $0.month, every: count) }.map(\.slot)
    }
  }

  /// The slots at which a month begins; of weeks, the first that begins in the month.
  private var monthStarts: [(slot: Int, month: Int)] {
    let months: (Int) -> Int
    switch first.granularity {
    case .month: months = { $0 }
    case .quarter: months = { $0 * 3 }
    case .half: months = { $0 * 6 }
    case .year, .fiscalYear: months = { $0 * 12 }
    case .day, .week:
      var starts: [(slot: Int, month: Int)] = []
      var previous = month(of: first.advanced(by: -1).firstDay)
      for slot in 0..<slotCount {
        let current = month(of: first.advanced(by: slot).firstDay)
        if current != previous { starts.append((slot, current)) }
        previous = current
      }
      return starts
    }
    return (0..<slotCount).map { ($0, months(first.ordinal + $0)) }
  }

  private func month(of date: CivilDate) -> Int {
    date.components.year * 12 + date.components.month - 1
  }

  /// Steps of several years fall on multiples in the page's era: 2565, 2570.
  private func isAligned(month: Int, every count: Int) -> Bool {
    guard count > 12 else { return month % count == 0 }
    return month % 12 == 0 && language.era.year(fromCommon: month / 12) % (count / 12) == 0
  }

  /// The first and the last period, or the first alone, where no round step serves.
  private func ends(_ fits: ([TimeTick]) -> Bool) -> [TimeTick] {
    let finest = steps[0]
    let both = slotCount > 1 ? [tick(0, finest), tick(slotCount - 1, finest)] : [tick(0, finest)]
    let dated = withYears(both, step: finest)
    return fits(dated) ? dated : withYears([tick(0, finest)], step: finest)
  }

  private func withYears(_ ticks: [TimeTick], step: Step) -> [TimeTick] {
    if case .months(let count) = step, count >= 12 { return ticks }
    var result = ticks
    for index in result.indices {
      result[index].showsYear = index == 0 || result[index].year != result[index - 1].year
    }
    return result
  }

  private func tick(_ slot: Int, _ step: Step) -> TimeTick {
    let period = first.advanced(by: slot)
    let (commonYear, month, day) = period.firstDay.components
    let year = language.era.year(fromCommon: commonYear)
    let months = CalendarWords.of(language).shortMonths
    if case .fiscalYear = period.granularity {
      let ending = language.era.year(fromCommon: period.ordinal)
      return TimeTick(slot: slot, label: language == .thai ? "ปีงบฯ \(ending)" : "FY\(ending)", year: ending)
    }
    if case .months(let count) = step, count >= 12 { return TimeTick(slot: slot, label: "\(year)", year: year) }
    let label =
      switch period.granularity {
      case .day, .week:
        if case .months = step { months[month - 1] } else { "\(day) \(months[month - 1])" }
      case .month: months[month - 1]
      case .quarter: (language == .thai ? "ไตรมาส " : "Q") + "\((month - 1) / 3 + 1)"
      case .half: language == .thai ? (month < 7 ? "ครึ่งปีแรก" : "ครึ่งปีหลัง") : (month < 7 ? "H1" : "H2")
      case .year, .fiscalYear: "\(year)"
      }
    return TimeTick(slot: slot, label: label, year: year)
  }
}
