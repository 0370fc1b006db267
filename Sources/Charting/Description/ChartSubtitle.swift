import Localization
import SourceText

/// The line under the title: what is measured, under which conditions, where and when. The unit stands at the top of
/// the axis, once, for there it is that of the numbers: "ล้านบาท" where they are divided.
package enum ChartSubtitle {
  /// What became of the values of the measure.
  package enum Form: Sendable {
    case asMeasured
    /// Of their sum.
    case share
    case index

    fileprivate func name(_ measure: String, in language: Language) -> String {
      guard !measure.isEmpty else { return "" }
      switch (self, language) {
      case (.asMeasured, _): return measure
      case (.share, .thai): return measure.hasPrefix("สัดส่วน") ? measure : ThaiPhrase.joined("สัดส่วน", measure)
      case (.share, .english): return measure + ", shares"
      case (.index, .thai): return measure.hasPrefix("ดัชนี") ? measure : ThaiPhrase.joined("ดัชนี", measure)
      case (.index, .english): return measure + ", index"
      }
    }
  }

  /// "ราคาเฉลี่ย ความชื้นไม่เกิน 15% · จังหวัดสุรินทร์ · มกราคม 2567 – ตุลาคม 2568".
  package static func text(
    measure: String, form: Form = .asMeasured, conditions: String? = nil, area: String? = nil, periods: [Period] = [],
    in language: Language
  ) -> String {
    var first = form.name(measure, in: language)
    if let conditions, !conditions.isEmpty { first += (language == .thai ? " " : ", ") + conditions }
    return [first, area ?? "", PeriodRange(periods)?.text(in: language) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

/// From the first to the last period of a chart.
struct PeriodRange: Sendable {
  let first: Period
  let last: Period

  init?(_ periods: [Period]) {
    guard let first = periods.first, let last = periods.last else { return nil }
    self.first = first
    self.last = last
  }

  /// "มกราคม – ตุลาคม 2568"; days and weeks as "6 มกราคม – 23 พฤศจิกายน 2568".
  func text(in language: Language) -> String {
    if first == last { return first.text(in: language) }
    switch first.granularity {
    case .day, .week: return days(in: language)
    case .year:
      let era = language.era
      let years = "\(era.year(fromCommon: first.ordinal))–\(era.year(fromCommon: last.ordinal))"
      return language == .thai ? "ปี \(years)" : years
    case .month where first.firstDay.components.year == last.firstDay.components.year:
      let months = CalendarWords.of(language).months
      return "\(months[first.firstDay.components.month - 1]) – \(last.text(in: language))"
    default:
      return "\(first.text(in: language)) – \(last.text(in: language))"
    }
  }

  /// What both ends share is said once: "6 มกราคม – 23 พฤศจิกายน 2568", "3–16 November 2025".
  private func days(in language: Language) -> String {
    let (year, month, day) = first.firstDay.components
    let (lastYear, lastMonth, _) = last.lastDay.components
    let end = last.lastDay.text(in: language)
    if (year, month) == (lastYear, lastMonth) { return "\(day)–\(end)" }
    if year == lastYear { return "\(day) \(CalendarWords.of(language).months[month - 1]) – \(end)" }
    return "\(first.firstDay.text(in: language)) – \(end)"
  }
}
