/// How long a period is.
package enum Granularity: Sendable, Hashable {
  case day
  case week(startingOn: Weekday)
  case month
  case quarter
  case half
  case year
  /// 1 October to 30 September; named by the year in which it ends.
  case fiscalYear

  /// The word queries and descriptors use.
  package var name: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .half: "half"
    case .year: "year"
    case .fiscalYear: "fiscalYear"
    }
  }

  /// Its word for a count of periods: `weeks`, `halves`.
  package func name(ofCount count: Int) -> String {
    if count == 1 { return name }
    return self == .half ? "halves" : name + "s"
  }

  package static let names = ["day", "week", "month", "quarter", "half", "year", "fiscalYear"]

  /// From its word, singular or plural; weeks start on `weekStart`.
  package init?(name: some StringProtocol, weekStart: Weekday) {
    switch name {
    case "day", "days": self = .day
    case "week", "weeks": self = .week(startingOn: weekStart)
    case "month", "months": self = .month
    case "quarter", "quarters": self = .quarter
    case "half", "halves": self = .half
    case "year", "years": self = .year
    case "fiscalYear", "fiscalYears": self = .fiscalYear
    default: return nil
    }
  }

  /// Whether every period of this length lies within one of `other`.
  package func nests(in other: Granularity) -> Bool {
    switch (self, other) {
    case _ where self == other: true
    case (.day, _): true
    case (.month, .quarter), (.month, .half), (.month, .year), (.month, .fiscalYear): true
    case (.quarter, .half), (.quarter, .year), (.quarter, .fiscalYear), (.half, .year): true
    default: false
    }
  }
}
