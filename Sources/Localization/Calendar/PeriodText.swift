import SourceText

/// How much of a date is written.
package enum DateStyle: Sendable, Hashable {
  /// วันศุกร์ที่ 21 พฤศจิกายน พ.ศ. 2568 · Friday, 21 November 2025
  case full
  /// 21 พฤศจิกายน 2568 · 21 November 2025
  case long
  /// 21 พ.ย. 2568 · 21 Nov 2025
  case medium
}

extension Language {
  /// The era of this language's pages.
  package var era: Era { self == .thai ? .buddhist : .common }
}

extension CivilDate {
  package func text(in language: Language, style: DateStyle = .long) -> String {
    let (year, month, day) = components
    let words = CalendarWords.of(language)
    let shownYear = language.era.year(fromCommon: year)
    switch style {
    case .full:
      let weekday = words.weekdays[weekday.rawValue]
      return language == .thai
        ? "วัน\(weekday)ที่ \(day) \(words.months[month - 1]) พ.ศ. \(shownYear)"
        : "\(weekday), \(day) \(words.months[month - 1]) \(shownYear)"
    case .long: return "\(day) \(words.months[month - 1]) \(shownYear)"
    case .medium: return "\(day) \(words.shortMonths[month - 1]) \(shownYear)"
    }
  }
}

extension Period {
  /// The period as a reader names it; a week is printed as its dates.
  package func text(in language: Language, style: DateStyle = .long) -> String {
    let words = CalendarWords.of(language)
    let months = style == .medium ? words.shortMonths : words.months
    let (year, month, day) = firstDay.components
    let shownYear = language.era.year(fromCommon: year)
    switch granularity {
    case .day: return firstDay.text(in: language, style: style)
    case .week:
      let (lastYear, lastMonth, lastDayOfMonth) = lastDay.components
      let end = "\(lastDayOfMonth) \(months[lastMonth - 1]) \(language.era.year(fromCommon: lastYear))"
      if (year, month) == (lastYear, lastMonth) { return "\(day)–\(end)" }
      if year == lastYear { return "\(day) \(months[month - 1]) – \(end)" }
      return "\(day) \(months[month - 1]) \(shownYear) – \(end)"
    case .month: return "\(months[month - 1]) \(shownYear)"
    case .quarter:
      let quarter = (month - 1) / 3 + 1
      return language == .thai ? "ไตรมาส \(quarter) ปี \(shownYear)" : "quarter \(quarter) of \(shownYear)"
    case .half:
      let half = (month - 1) / 6 + 1
      return language == .thai ? "ครึ่งปีที่ \(half) ปี \(shownYear)" : "half \(half) of \(shownYear)"
    case .year: return language == .thai ? "ปี \(shownYear)" : "\(shownYear)"
    case .fiscalYear:
      let ending = language.era.year(fromCommon: ordinal)
      return language == .thai ? "ปีงบประมาณ \(ending)" : "fiscal year \(ending)"
    }
  }
}

/// Names of months and weekdays.
/// - Source: Unicode CLDR, th and en.
package struct CalendarWords: Sendable {
  package let months: [String]
  package let shortMonths: [String]
  package let weekdays: [String]
  package let shortWeekdays: [String]

  package static func of(_ language: Language) -> CalendarWords {
    switch language {
    case .thai: thai
    case .english: english
    }
  }

  static let thai = CalendarWords(
    months: [
      "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
      "พฤศจิกายน", "ธันวาคม",
    ],
    shortMonths: [
      "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ],
    weekdays: ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"],
    shortWeekdays: ["จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."])

  static let english = CalendarWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
}
