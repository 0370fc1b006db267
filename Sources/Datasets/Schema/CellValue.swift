import Localization

/// One value of one cell, typed.
package enum CellValue: Sendable, Hashable {
  case text(String)
  case integer(Int64)
  case number(Double)
  case boolean(Bool)
  case date(CivilDate)
  /// A month or a year.
  case period(Period)

  /// As data files write it: ISO dates, the shortest number, `true` and `false`.
  package var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): NumberText.shortest(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.iso
    case .period(let period): period.iso
    }
  }

  /// Order between values of one type; texts have none.
  func isLess(than other: CellValue) -> Bool {
    switch (self, other) {
    case (.integer(let first), .integer(let second)): first < second
    case (.number(let first), .number(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    case (.period(let first), .period(let second)): first < second
    default: false
    }
  }
}
