/// One day, week, month … as an integer: neighbours differ by one.
package struct Period: Sendable, Hashable, Comparable {
  package var granularity: Granularity
  /// Days since 1970-01-01; weeks since the one that holds it; months, quarters, halves, years since year 0.
  package var ordinal: Int

  package init(_ granularity: Granularity, ordinal: Int) {
    self.granularity = granularity
    self.ordinal = ordinal
  }

  /// The period of this length in which `date` lies.
  package init(_ granularity: Granularity, containing date: CivilDate) {
    let (year, month, _) = date.components
    self.granularity = granularity
    ordinal =
      switch granularity {
      case .day: date.dayNumber
      case .week(let start): Self.floorDivide(date.dayNumber - Self.firstWeekStart(start), 7)
      case .month: year * 12 + month - 1
      case .quarter: year * 4 + (month - 1) / 3
      case .half: year * 2 + (month - 1) / 6
      case .year: year
      case .fiscalYear: month >= 10 ? year + 1 : year
      }
  }

  package var firstDay: CivilDate {
    switch granularity {
    case .day: CivilDate(dayNumber: ordinal)
    case .week(let start): CivilDate(dayNumber: Self.firstWeekStart(start) + ordinal * 7)
    case .month: Self.firstOfMonth(ordinal)
    case .quarter: Self.firstOfMonth(ordinal * 3)
    case .half: Self.firstOfMonth(ordinal * 6)
    case .year: Self.firstOfMonth(ordinal * 12)
    case .fiscalYear: Self.firstOfMonth((ordinal - 1) * 12 + 9)
    }
  }

  package var lastDay: CivilDate {
    advanced(by: 1).firstDay.advanced(byDays: -1)
  }

  package func advanced(by count: Int) -> Period {
    Period(granularity, ordinal: ordinal + count)
  }

  /// The period of another length that holds this one's first day.
  package func converted(to other: Granularity) -> Period {
    other == granularity ? self : Period(other, containing: firstDay)
  }

  /// The same period a year before: 52 weeks for a week.
  package var yearAgo: Period {
    switch granularity {
    case .day:
      let (year, month, day) = firstDay.components
      return Period(
        .day,
        containing: CivilDate(unchecked: year - 1, month, min(day, CivilDate.dayCount(year: year - 1, month: month))))
    case .week: return advanced(by: -52)
    case .month: return advanced(by: -12)
    case .quarter: return advanced(by: -4)
    case .half: return advanced(by: -2)
    case .year, .fiscalYear: return advanced(by: -1)
    }
  }

  package static func < (first: Period, second: Period) -> Bool {
    first.granularity == second.granularity ? first.ordinal < second.ordinal : first.firstDay < second.firstDay
  }

  /// The day number of the first `start` weekday at or before 1970-01-01, a Thursday.
  private static func firstWeekStart(_ start: Weekday) -> Int {
    -((Weekday.thursday.rawValue - start.rawValue + 7) % 7)
  }

  private static func firstOfMonth(_ month: Int) -> CivilDate {
    let year = floorDivide(month, 12)
    return CivilDate(unchecked: year, month - year * 12 + 1, 1)
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}

extension Period {
  /// As data files write it: `2026-11-20`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`, `FY2026`; a week by its first day.
  package var iso: String { iso(in: .common) }

  /// The same with years of an era.
  package func iso(in era: Era) -> String {
    let (commonYear, month, day) = firstDay.components
    let year = Digits.padded(era.year(fromCommon: commonYear), 4)
    switch granularity {
    case .day, .week: return "\(year)-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
    case .month: return "\(year)-\(Digits.padded(month, 2))"
    case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
    case .half: return "\(year)-H\((month - 1) / 6 + 1)"
    case .year: return year
    case .fiscalYear: return "FY\(Digits.padded(era.year(fromCommon: ordinal), 4))"
    }
  }

  /// From what `iso` writes, or a week of ISO 8601 (`2026-W47`); years may be Buddhist. A day stays a day: convert it to
  /// a week where one is meant.
  package init?(iso text: some StringProtocol) {
    if let date = CivilDate(iso: text) {
      self.init(.day, containing: date)
      return
    }
    if text.hasPrefix("FY") {
      guard text.utf8.count == 6, let written = Digits.value(text.dropFirst(2)) else { return nil }
      let year = Era.commonYear(from: written)
      guard (1...9999).contains(year) else { return nil }
      self.init(.fiscalYear, ordinal: year)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let written = Digits.value(first) else { return nil }
    let year = Era.commonYear(from: written)
    guard (1...9999).contains(year) else { return nil }
    guard parts.count == 2 else {
      guard parts.count == 1 else { return nil }
      self.init(.year, ordinal: year)
      return
    }
    if parts[1].hasPrefix("W") {
      guard parts[1].utf8.count == 3, let week = Digits.value(parts[1].dropFirst()) else { return nil }
      self.init(isoYear: year, week: week)
      return
    }
    guard parts[1].utf8.count == 2 else { return nil }
    if let month = Digits.value(parts[1]), (1...12).contains(month) {
      self.init(.month, ordinal: year * 12 + month - 1)
    } else if parts[1].hasPrefix("Q"), let quarter = Digits.value(parts[1].dropFirst()), (1...4).contains(quarter) {
      self.init(.quarter, ordinal: year * 4 + quarter - 1)
    } else if parts[1].hasPrefix("H"), let half = Digits.value(parts[1].dropFirst()), (1...2).contains(half) {
      self.init(.half, ordinal: year * 2 + half - 1)
    } else {
      return nil
    }
  }

  /// A week of ISO 8601: the first of a year is the one that holds 4 January. Nil where the year has no such week.
  private init?(isoYear year: Int, week: Int) {
    let first = Period(.week(startingOn: .monday), containing: CivilDate(unchecked: year, 1, 4))
    let next = Period(.week(startingOn: .monday), containing: CivilDate(unchecked: year + 1, 1, 4))
    guard week >= 1, week <= next.ordinal - first.ordinal else { return nil }
    self = first.advanced(by: week - 1)
  }
}
