/// A day of the Gregorian calendar, counted from 1 January 1970.
package struct Day: Comparable, Hashable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`, for years after 0.
  package init(year: Int, month: Int, day: Int) {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let century = yearFromMarch / 400
    let yearOfEra = yearFromMarch % 400
    number = century * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// - Source: as above, `civil_from_days`.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + shifted / 146_097 * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 0 is Monday, 6 is Sunday.
  package var weekday: Int { (number + 3) % 7 }

  package func adding(weeks: Int) -> Day { Day(number: number + 7 * weeks) }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let (year, month, day) = components
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

/// A month of the Gregorian calendar.
package struct Month: Comparable, Hashable, Sendable {
  /// Months since January of the year 0.
  package let number: Int

  package init(number: Int) { self.number = number }
  package init(year: Int, month: Int) { number = year * 12 + month - 1 }

  package var year: Int { number / 12 }
  /// 1 is January.
  package var month: Int { number % 12 + 1 }

  package static func < (a: Month, b: Month) -> Bool { a.number < b.number }
}

extension Month: CustomStringConvertible {
  package var description: String { "\(year)-\(twoDigits(month))" }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
