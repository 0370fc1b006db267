import Localization

/// The order in which values of a field can be said to lie between two others.
package enum ValueOrder: Sendable, Hashable {
  case number
  case time

  enum Bound {
    case number(Double)
    case period(Period)
  }

  init?(_ type: FieldType) {
    if type == .integer || type == .number {
      self = .number
    } else if type == .date || type == .yearmonth || type == .year {
      self = .time
    } else {
      return nil
    }
  }

  func bound(_ text: String) -> Bound? {
    switch self {
    case .number: Double(plain: text).map { .number($0) }
    case .time: Period(iso: text).map { .period($0) }
    }
  }
}

extension Double {
  fileprivate init?(plain text: String) {
    guard case .number(let number) = try? CellParser.value(text, as: .number) else { return nil }
    self = number
  }
}

extension RowFilter {
  /// Values from one bound to another; a period that is a bound is included whole.
  /// - Returns: nil where the first lies behind the second.
  init?(_ column: Column, from: ValueOrder.Bound?, to: ValueOrder.Bound?) {
    var test = Test.nothing
    switch column.storage {
    case .integer, .number, .decimal:
      var lower = -Double.infinity
      var upper = Double.infinity
      if case .number(let number)? = from { lower = number }
      if case .number(let number)? = to { upper = number }
      guard lower <= upper else { return nil }
      test = .numbers(lower...upper)
    case .date, .period:
      var granularity = Granularity.day
      if case .period(_, let length) = column.storage { granularity = length }
      var lower = Int(Int32.min)
      var upper = Int(Int32.max)
      if case .period(let period)? = from {
        let first = Period(granularity, containing: period.firstDay)
        lower = first.firstDay < period.firstDay ? first.ordinal + 1 : first.ordinal
        if case .period(let end)? = to, end.lastDay < period.firstDay { return nil }
      }
      if case .period(let period)? = to { upper = Period(granularity, containing: period.lastDay).ordinal }
      if lower <= upper { test = .ordinals(Int32(clamping: lower)...Int32(clamping: upper)) }
    default: break
    }
    self.init(column: column, test: test) { _ in true }
  }
}
