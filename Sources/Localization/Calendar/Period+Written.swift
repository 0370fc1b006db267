// A period alone, of whatever length: where only its text is kept.

extension Period {
  /// As a bulletin writes it: `2026-11`, and a week as `2026-11-16 week`.
  package var written: String {
    if case .week = granularity { iso + " week" } else { iso }
  }

  /// - Parameter weekStart: on which weeks begin.
  package init?(written text: String, weekStart: Weekday) {
    let words = text.split(separator: " ")
    guard let first = words.first, let period = Period(iso: first) else { return nil }
    switch words.count {
    case 1: self = period
    case 2 where words[1] == "week": self = period.converted(to: .week(startingOn: weekStart))
    default: return nil
    }
  }
}
