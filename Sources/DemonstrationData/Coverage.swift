/// The periods the demonstration site covers; to bring it up to date, move the ends and write the files again.
package enum Coverage {
  /// The last week with prices, by its Monday.
  package static let lastWeek = Day(year: 2026, month: 11, day: 9)
  package static let weeksOfPaddy = 104
  package static let weeksOfFood = 60
  package static let months = Month(year: 2024, month: 1)...Month(year: 2026, month: 10)

  /// The quarters that have ended by then, by their first months.
  package static let quarters = stride(from: months.lowerBound.number, through: months.upperBound.number - 2, by: 3)
    .map(Month.init(number:))
  /// The months of indices: their base year and all after it.
  package static let indexMonths = Month(year: baseYear, month: 1)...months.upperBound
  /// The year in which indices stand at 100.
  package static let baseYear = 2023
  package static let years = 2019...2025

  static func weeks(_ count: Int) -> [Day] {
    (0..<count).map { lastWeek.adding(weeks: $0 - count + 1) }
  }

  static var allMonths: [Month] { all(of: months) }
  static var allIndexMonths: [Month] { all(of: indexMonths) }

  private static func all(of months: ClosedRange<Month>) -> [Month] {
    (months.lowerBound.number...months.upperBound.number).map(Month.init(number:))
  }
}

/// How an observation came about, in the letters of SDMX `CL_OBS_STATUS`.
package enum Status: String, Sendable {
  case normal = "A"
  case provisional = "P"
  /// It should exist and was not collected.
  case missing = "O"
  /// It cannot exist: a closed crossing has no trade to measure.
  case cannotExist = "M"
}
