import Localization
import SourceText

/// How often a dataset is published.
package enum Frequency: String, Sendable, Hashable, CaseIterable {
  case daily, weekly, monthly, quarterly, annual, once

  /// What a message calls it.
  package var words: Prose {
    switch self {
    case .daily: Prose(th: "รายวัน", en: "daily")
    case .weekly: Prose(th: "รายสัปดาห์", en: "weekly")
    case .monthly: Prose(th: "รายเดือน", en: "monthly")
    case .quarterly: Prose(th: "รายไตรมาส", en: "quarterly")
    case .annual: Prose(th: "รายปี", en: "annual")
    case .once: Prose(th: "เผยแพร่ครั้งเดียว", en: "published once")
    }
  }

  /// The length of the periods that dates of such a dataset stand for.
  package func granularity(weekStart: Weekday) -> Granularity {
    switch self {
    case .daily, .once: .day
    case .weekly: .week(startingOn: weekStart)
    case .monthly: .month
    case .quarterly: .quarter
    case .annual: .year
    }
  }

  /// How often there is a period of a length; nil of half years, which no dataset has.
  package init?(_ granularity: Granularity) {
    switch granularity {
    case .day: self = .daily
    case .week: self = .weekly
    case .month: self = .monthly
    case .quarter: self = .quarterly
    case .year, .fiscalYear: self = .annual
    case .half: return nil
    }
  }
}
