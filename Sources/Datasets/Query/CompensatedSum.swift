/// A sum that does not depend on small parts being lost beside large ones.
/// - Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  mutating func add(_ number: Double) {
    let next = sum + number
    lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
    sum = next
  }

  var total: Double { sum + lost }
}

/// Adds up rows of one measure: in integers where its numbers are, so that no digit is lost.
struct MeasureSum {
  private let column: Column

  init(_ column: Column) {
    self.column = column
  }

  /// The sum over `count` rows that have a value, divided by `divisor`.
  func total(of rows: some Sequence<Int32>, dividedBy divisor: Int) -> Double {
    switch column.storage {
    case .integer(let values): exact(values, scale: 0, rows, divisor)
    case .decimal(let values, let scale): exact(values, scale: scale, rows, divisor)
    default: compensated(rows) / Double(divisor)
    }
  }

  private func exact(_ values: [Int64], scale: Int, _ rows: some Sequence<Int32>, _ divisor: Int) -> Double {
    var sum: Int64 = 0
    for row in rows {
      let (next, overflows) = sum.addingReportingOverflow(values[Int(row)])
      if overflows { return compensated(rows) / Double(divisor) }
      sum = next
    }
    // Both are exact up to 2⁵³, so the division rounds once.
    return Double(sum) / (Column.powersOfTen[scale] * Double(divisor))
  }

  private func compensated(_ rows: some Sequence<Int32>) -> Double {
    var sum = CompensatedSum()
    if case .number(let values) = column.storage {
      for row in rows { sum.add(values[Int(row)]) }
    } else {
      for row in rows { sum.add(column.number(at: Int(row)) ?? 0) }
    }
    return sum.total
  }
}
