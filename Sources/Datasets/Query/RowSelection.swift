import Localization

/// The rows that pass the filters of a query, with their place in time.
struct RowSelection {
  private(set) var rows: [Int32] = []
  /// Of each row, the ordinal of the dataset's own period; 0 without time.
  private(set) var ordinals: [Int32] = []
  private(set) var range: ClosedRange<Int>?
  private(set) var lastWithValue: Int?

  /// Rows without a value of `by` belong to no series and are left out; so are rows without a time, which only a
  /// file with errors has.
  /// - Complexity: linear in the rows of the table times the filters.
  init(_ plan: QueryPlan) {
    let table = plan.dataset.table
    let time = plan.base.flatMap { base in
      table.schema.time.flatMap { table.column($0.name) }.map { TimeReader(column: $0, base: base) }
    }
    for row in 0..<table.rowCount where Self.passes(row, plan) {
      var ordinal = 0
      if let time {
        guard let found = time.ordinal(at: row) else { continue }
        ordinal = found
      }
      rows.append(Int32(row))
      ordinals.append(Int32(ordinal))
      range = range.map { min($0.lowerBound, ordinal)...max($0.upperBound, ordinal) } ?? ordinal...ordinal
      if plan.measure.validity[row] { lastWithValue = max(lastWithValue ?? ordinal, ordinal) }
    }
  }

  private static func passes(_ row: Int, _ plan: QueryPlan) -> Bool {
    for (column, words) in plan.filters {
      guard column.validity[row], words.contains(column.keyWord(at: row)) else { return false }
    }
    return plan.by?.validity[row] ?? true
  }
}

/// Reads the period of a row off its time field.
private struct TimeReader {
  let column: Column
  let base: Granularity

  func ordinal(at row: Int) -> Int? {
    guard column.validity[row] else { return nil }
    switch column.storage {
    case .period(let ordinals, _): return Int(ordinals[row])
    case .date(let days): return Period(base, containing: CivilDate(dayNumber: Int(days[row]))).ordinal
    default: return nil
    }
  }
}
