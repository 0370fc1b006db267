import SourceText
import YAML

/// How a site writes its dates.
package struct DateReading: Sendable {
  /// Of times without a zone.
  package var zone: ZoneOffset
  /// The day from which dates are seen; nil where nobody knows what day it is.
  private var today: CivilDate?

  package init(zone: ZoneOffset, clock: Instant? = nil) {
    self.zone = zone
    today = clock?.date(in: zone)
  }

  /// The same of dates that belong to a day; nil for the day of the clock.
  package func seen(from day: CivilDate?) -> DateReading {
    var reading = self
    reading.today = day ?? today
    return reading
  }

  /// Of two years, one of them a leap year.
  private static let longestOutlook = 731

  /// What is wrong with the year of a date, as far as that shows; `text` is how it is written.
  func problem(of date: CivilDate, _ text: String, key: String) -> YearProblem? {
    let year = date.components.year
    if Era.commonYear(from: year - Era.offset) != year - Era.offset {
      return .addedTwice(text, key: key, year: year)
    }
    let isTooLate = today.map { date.dayNumber > $0.dayNumber + Self.longestOutlook } ?? false
    if year >= 1900, !isTooLate { return nil }
    let other = year + Era.offset
    let isMeant = year < 1900 && other >= 1900 && today.map { other <= $0.components.year + 2 } ?? true
    return .unlikely(text, key: key, year: year, meant: isMeant ? other : nil)
  }
}

/// A year that can hardly be meant. Years are of the Christian era.
package enum YearProblem: Sendable, Hashable {
  /// A year of the Buddhist era to which 543 was added once more: 3112 for 2569.
  case addedTwice(String, key: String, year: Int)
  /// Before 1900, or more than two years ahead.
  /// - Parameter meant: the year from which 543 was taken once too often.
  case unlikely(String, key: String, year: Int, meant: Int?)
}

extension YearProblem: Problem {
  package var code: String {
    switch self {
    case .addedTwice: "year-buddhist"
    case .unlikely: "year-unlikely"
    }
  }

  package var severity: Severity { if case .unlikely = self { .warning } else { .error } }

  package var message: Prose {
    switch self {
    case .addedTwice(_, let key, let year):
      Prose(
        th: "'\(key)' เขียนปีเป็น \(year) ซึ่งเป็นปีพุทธศักราชที่บวก 543 ซ้ำอีกครั้ง",
        en: "'\(key)' has the year \(year), a year of the Buddhist era to which 543 was added once more")
    case .unlikely(_, let key, let year, _):
      Prose(
        th: "'\(key)' อยู่ในปี ค.ศ. \(year) (พ.ศ. \(year + Era.offset)) ซึ่งไม่น่าเป็นไปได้",
        en: "'\(key)' is in the year \(year) (\(year + Era.offset) of the Buddhist era), which is unlikely")
    }
  }

  package var hint: Prose? {
    switch self {
    case .addedTwice(let text, _, let year):
      Prose(
        th: "เขียนว่า '\(Self.text(text, of: year - Era.offset))' หรือ '\(Self.text(text, of: year - 2 * Era.offset))'",
        en: "write '\(Self.text(text, of: year - 2 * Era.offset))', or '\(Self.text(text, of: year - Era.offset))'")
    case .unlikely(let text, _, _, let meant?):
      Prose(
        th: "หมายถึง '\(Self.text(text, of: meant))' หรือไม่ ลบ 543 จากปีคริสต์ศักราชแล้วจะได้ปีนี้",
        en: "did you mean '\(Self.text(text, of: meant))'? 543 is taken from Buddhist years alone")
    case .unlikely: Prose(th: "ตรวจปีอีกครั้ง", en: "look at the year again")
    }
  }

  /// The same with another year in the place of its four digits.
  private static func text(_ text: String, of year: Int) -> String {
    guard let start = text.firstIndex(where: \.isNumber) else { return text }
    return text[..<start] + Digits.padded(year, 4) + text[start...].dropFirst(4)
  }
}

extension YAMLMappingReader {
  /// A day, `2026-11-20`, of a likely year.
  package mutating func date(
    _ key: String, format: String, required: Bool = false, _ dates: DateReading
  ) -> CivilDate? {
    likely(key, format: format, required: required, dates, day: { $0 }) { CivilDate(iso: $0) }
  }

  /// A moment, `2026-11-20T09:00`, of a likely year.
  package mutating func instant(
    _ key: String, format: String, required: Bool = false, _ dates: DateReading
  ) -> Instant? {
    likely(key, format: format, required: required, dates, day: { $0.date(in: dates.zone) }) {
      Instant($0, zone: dates.zone)
    }
  }

  /// What `parse` understands, where its day is in the calendar and of a likely year.
  private mutating func likely<Value>(
    _ key: String, format: String, required: Bool, _ dates: DateReading, day: (Value) -> CivilDate,
    _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = node(key, required: required) else {
      describe(key, as: .format(format))
      return nil
    }
    guard let text = node.scalar?.text, let value = parse(text) else {
      if reportsMissingDay(key) { return nil }
      if let problem = node.scalar.flatMap({ PeriodProblem(handwritten: $0.text, key: key, form: format) }) {
        report(problem, at: node.range)
        return nil
      }
      return report(type: .format(format), of: key, node)
    }
    return accepts(day(value), of: key, dates) ? value : nil
  }

  /// Reports a day that is in no calendar.
  package mutating func reportsMissingDay(_ key: String) -> Bool {
    guard let node = node(key), let problem = node.scalar.flatMap({ PeriodProblem(dayOf: $0.text, key: key) }) else {
      return false
    }
    report(problem, at: node.range)
    return true
  }

  /// Reports a year that can hardly be meant.
  /// - Parameter date: what was read of `key`.
  /// - Returns: false where it is wrong for certain.
  package mutating func accepts(_ date: CivilDate, of key: String, _ dates: DateReading) -> Bool {
    guard let node = node(key), let problem = dates.problem(of: date, node.scalar?.text ?? "", key: key) else {
      return true
    }
    report(problem, at: node.range)
    return problem.severity != .error
  }
}
