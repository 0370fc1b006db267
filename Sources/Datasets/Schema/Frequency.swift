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
}
