import Localization
import SourceText

/// How often and when a series is published: `every Friday 09:00`, `ทุกวันศุกร์ 09:00 น.`
package struct ReleaseRhythm: Sendable, Hashable {
  package enum Days: Sendable, Hashable {
    case daily
    /// Monday to Friday.
    case workday
    case weekly(Weekday)
    /// On a day of each month, its last where it is shorter.
    case monthly(day: Int)
    case lastOfMonth
  }

  package let days: Days
  /// After midnight in the site's zone.
  package let secondsOfDay: Int

  /// How a series writes it.
  package static let format =
    "every Friday 09:00 / every day 08:00 / every workday 16:00 / every month on day 15 09:00 / every month on the last day 09:00 / ทุกวันศุกร์ 09:00 / ทุกเดือนวันที่ 15 09:00"

  package init?(_ text: String) {
    var words = text.split(separator: " ").map { $0.lowercased() }
    if words.last == "น." { words.removeLast() }
    guard let time = words.popLast(), let seconds = Self.seconds(time) else { return nil }
    if words.first == "every" {
      guard let days = Self.english(Array(words.dropFirst())) else { return nil }
      self.days = days
    } else {
      guard let days = Self.thai(words.joined()) else { return nil }
      self.days = days
    }
    secondsOfDay = seconds
  }

  private static func english(_ words: [String]) -> Days? {
    switch words {
    case ["day"]: return .daily
    case ["workday"], ["weekday"]: return .workday
    case ["month", "on", "the", "last", "day"]: return .lastOfMonth
    case _ where words.count == 1: return Weekday(name: words[0]).map { .weekly($0) }
    case _ where words.count == 4 && words[..<3] == ["month", "on", "day"]:
      return day(words[3]).map { .monthly(day: $0) }
    default: return nil
    }
  }

  private static func thai(_ text: String) -> Days? {
    switch text {
    case "ทุกวัน": return .daily
    case "ทุกวันทำการ": return .workday
    case "ทุกเดือนวันสุดท้าย", "ทุกวันสุดท้ายของเดือน", "ทุกสิ้นเดือน": return .lastOfMonth
    default: break
    }
    for (lead, rest) in [("ทุกเดือนวันที่", ""), ("ทุกวันที่", "ของเดือน")]
    where text.hasPrefix(lead) && text.hasSuffix(rest) {
      return day(String(text.dropFirst(lead.count).dropLast(rest.count))).map { .monthly(day: $0) }
    }
    guard text.hasPrefix("ทุกวัน") else { return nil }
    return CalendarWords.of(.thai).weekdays.firstIndex(of: String(text.dropFirst("ทุกวัน".count)))
      .flatMap { Weekday(rawValue: $0) }.map { .weekly($0) }
  }

  private static func day(_ text: String) -> Int? { Int(text).flatMap { (1...31).contains($0) ? $0 : nil } }

  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.utf8.count == 2 ? Int($0) : nil }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 3600 + minute * 60
  }

  package func falls(on date: CivilDate) -> Bool {
    switch days {
    case .daily: true
    case .workday: date.weekday != .saturday && date.weekday != .sunday
    case .weekly(let weekday): date.weekday == weekday
    case .monthly(let day): date.components.day == min(day, Self.lastDay(of: date))
    case .lastOfMonth: date.components.day == Self.lastDay(of: date)
    }
  }

  private static func lastDay(of date: CivilDate) -> Int {
    Period(.month, containing: date).lastDay.components.day
  }

  package func instant(on date: CivilDate, zone: ZoneOffset) -> Instant {
    Instant(date: date, secondsOfDay: secondsOfDay, zone: zone)
  }
}
