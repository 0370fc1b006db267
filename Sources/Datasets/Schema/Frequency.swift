import Localization

/// How often a dataset is published.
package enum Frequency: String, Sendable, Hashable, CaseIterable {
  case daily, weekly, monthly, quarterly, annual, once

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
