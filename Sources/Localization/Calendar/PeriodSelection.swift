/// Which periods a query asks for.
package enum PeriodSelection: Sendable, Hashable {
  case all
  /// The last period that has data.
  case latest
  /// `last 52 weeks`, counted back from the last period that has data.
  case last(count: Int, of: Granularity)
  /// From the first day of the first to the last day of the last.
  case range(from: Period, through: Period)
  case since(Period)

  /// More days than data can have; beyond it the arithmetic of days could overflow.
  static let longestCount = 1_000_000

  /// How a query writes it.
  package static let format =
    "all / latest / last 52 weeks / since 2567 / 2025-01..2026-10 / 2026-11-20 / 2026-W47 / 2026-11 / 2026-Q4 / 2026-H2 / 2026 / FY2026"

  /// From `all`, `latest`, `last 52 weeks`, `2025-01..2026-10`, `since 2567`, or one period (`2026-10`).
  package init?(_ text: String, weekStart: Weekday) {
    let words = text.split(separator: " ")
    if text == "all" {
      self = .all
    } else if text == "latest" {
      self = .latest
    } else if words.count == 3, words[0] == "last", let count = Digits.value(words[1]),
      (1...Self.longestCount).contains(count),
      let granularity = Granularity(name: words[2], weekStart: weekStart)
    {
      self = .last(count: count, of: granularity)
    } else if words.count == 2, words[0] == "since", let period = Period(iso: words[1]) {
      self = .since(period)
    } else if let dots = text.range(ofDots: ()), let first = Period(iso: text[..<dots.lowerBound]),
      let last = Period(iso: text[dots.upperBound...]), first.firstDay <= last.lastDay
    {
      self = .range(from: first, through: last)
    } else if let period = Period(iso: text) {
      self = .range(from: period, through: period)
    } else {
      return nil
    }
  }
}

extension String {
  fileprivate func range(ofDots: Void) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix("..") { return index..<self.index(index, offsetBy: 2) }
      formIndex(after: &index)
    }
    return nil
  }
}
