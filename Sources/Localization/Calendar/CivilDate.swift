/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
package struct CivilDate: Sendable, Hashable, Comparable {
  package var dayNumber: Int

  package init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Nil where the month has no such day, or the year (Christian era) is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(year: year, month: month)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Year of the Christian era, month and day from 1.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7)!
  }

  package func advanced(byDays days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  package static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  package static func < (first: CivilDate, second: CivilDate) -> Bool {
    first.dayNumber < second.dayNumber
  }

  /// `2026-11-20`.
  package var iso: String {
    let (year, month, day) = components
    return "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
  }

  /// From `2026-11-20`. A year of 2400 to 2700 is Buddhist, as people in Thailand write it.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Digits.value(bytes[..<4]), let month = Digits.value(bytes[5..<7]), let day = Digits.value(bytes[8...])
    else { return nil }
    self.init(year: Era.commonYear(from: year), month: month, day: day)
  }
}

package enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// From its English name in lower case, as settings write it.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  package var name: String { Self.names[rawValue] }

  package static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

/// The era in which a year is printed.
package enum Era: Sendable, Hashable {
  case buddhist
  case common

  package static let offset = 543

  /// That of the year with which a period begins as it is written.
  package init(ofWritten text: some StringProtocol) {
    let year = Digits.value((text.hasPrefix("FY") ? text.dropFirst(2) : text[...]).prefix(4))
    self = year.map { Self.commonYear(from: $0) != $0 } == true ? .buddhist : .common
  }

  package func year(fromCommon year: Int) -> Int {
    self == .buddhist ? year &+ Self.offset : year
  }

  /// Years 2400 to 2700 are Buddhist.
  package static func commonYear(from year: Int) -> Int {
    (2400...2700).contains(year) ? year - offset : year
  }
}

enum Digits {
  /// The value of text that is digits and nothing else.
  static func value(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// The value of at most 18 bytes that are digits and nothing else.
  fileprivate static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
