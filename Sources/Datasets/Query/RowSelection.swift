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
    let measured = plan.measure.validity
    var first = Int.max
    var last = Int.min
    for row in Self.passing(plan) {
      var ordinal = 0
      if let time {
        guard let found = time.ordinal(at: Int(row)) else { continue }
        ordinal = found
      }
      rows.append(row)
      ordinals.append(Int32(ordinal))
      first = min(first, ordinal)
      last = max(last, ordinal)
      if measured[Int(row)] { lastWithValue = max(lastWithValue ?? ordinal, ordinal) }
    }
    range = rows.isEmpty ? nil : first...last
  }

  /// Column by column, each looking only at what the ones before let through.
  private static func passing(_ plan: QueryPlan) -> [Int32] {
    var rows: [Int32]?
    for (column, words) in plan.filters { rows = passing(column, words, among: rows) }
    guard let by = plan.by else { return rows ?? Array(0..<Int32(plan.dataset.table.rowCount)) }
    let validity = by.validity
    return (rows ?? Array(0..<Int32(plan.dataset.table.rowCount))).filter { validity[Int($0)] }
  }

  /// - Parameter rows: nil for all.
  private static func passing(_ column: Column, _ words: Set<UInt64>, among rows: [Int32]?) -> [Int32] {
    let validity = column.validity
    let candidates = rows ?? Array(0..<Int32(column.count))
    guard case .text(let codes, let texts) = column.storage else {
      return candidates.filter { validity[Int($0)] && words.contains(column.keyWord(at: Int($0))) }
    }
    // A text's word is its code: look each up once, not once a row.
    let wanted = texts.indices.map { words.contains(UInt64($0)) }
    return candidates.filter { row in validity[Int(row)] && wanted[Int(codes[Int(row)])] }
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
