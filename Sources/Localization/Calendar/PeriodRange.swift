import SourceText

/// From one period to another of the same length.
package struct PeriodRange: Sendable, Hashable {
  package let first: Period
  package let last: Period

  package init(_ first: Period, _ last: Period) {
    self.first = first
    self.last = last
  }

  /// From the first to the last of some; nil of none.
  package init?(_ periods: [Period]) {
    guard let first = periods.first, let last = periods.last else { return nil }
    self.init(first, last)
  }

  /// "มกราคม – ตุลาคม 2568"; days and weeks as "6 มกราคม – 23 พฤศจิกายน 2568".
  package func text(in language: Language, style: DateStyle = .long) -> String {
    if first == last { return first.text(in: language, style: style) }
    switch first.granularity {
    case .day, .week: return days(in: language, style)
    case .year:
      let era = language.era
      let years = "\(era.year(fromCommon: first.ordinal))–\(era.year(fromCommon: last.ordinal))"
      return language == .thai ? "ปี \(years)" : years
    case .month where first.firstDay.components.year == last.firstDay.components.year:
      let month = first.firstDay.components.month
      return "\(CalendarWords.of(language).name(ofMonth: month, style)) – \(last.text(in: language, style: style))"
    default:
      return "\(first.text(in: language, style: style)) – \(last.text(in: language, style: style))"
    }
  }

  /// What both ends share is said once: "6 มกราคม – 23 พฤศจิกายน 2568", "3–16 November 2025".
  private func days(in language: Language, _ style: DateStyle) -> String {
    let (year, month, day) = first.firstDay.components
    let (lastYear, lastMonth, _) = last.lastDay.components
    let end = last.lastDay.text(in: language, style: style)
    if (year, month) == (lastYear, lastMonth) { return "\(day)–\(end)" }
    if year == lastYear { return "\(day) \(CalendarWords.of(language).name(ofMonth: month, style)) – \(end)" }
    return "\(first.firstDay.text(in: language, style: style)) – \(end)"
  }
}

extension CalendarWords {
  fileprivate func name(ofMonth month: Int, _ style: DateStyle) -> String {
    (style == .medium ? shortMonths : months)[month - 1]
  }
}
