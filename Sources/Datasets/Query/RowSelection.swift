import Localization

/// The rows that pass the filters of a query, with their place in time and among the groups.
struct RowSelection {
  private(set) var rows: [Int32]
  /// Of each row, the number of its group; empty where the query makes one series.
  private(set) var groups: [Int32] = []
  /// Of each row, what its time field stores: the number of a day, a month or a year; empty without time.
  private(set) var times: [Int32] = []
  private(set) var range: ClosedRange<Int>?
  /// From the first to the last time with a value.
  private(set) var rangeWithValue: ClosedRange<Int>?

  /// Rows without a time, which only a file with errors has, are left out.
  private init(_ rows: [Int32], groups: [Int32], _ plan: QueryPlan, _ measure: Column) {
    self.rows = rows
    self.groups = groups
    let schema = plan.dataset.schema
    guard plan.base != nil, let time = schema.time.flatMap({ plan.dataset.table.column($0.name) }) else { return }
    place(time, measure, limit: plan.limit.map { Self.stored($0, in: time) })
  }

  /// The rows that fall into series, and those that do not because they have no value of `by`; nil for none of them.
  /// - Complexity: linear in the rows of the table times the filters; with an index, in those of the narrowest filter.
  static func split(
    _ plan: QueryPlan, _ component: PlannedMeasure.Component
  ) -> (grouped: RowSelection, ungrouped: RowSelection?) {
    let rows = passing(plan.filters + component.filters, plan.dataset)
    let groups = plan.by?.numbers(of: rows) ?? []
    guard groups.contains(-1) else { return (RowSelection(rows, groups: groups, plan, component.column), nil) }
    let kept = zip(rows, groups).filter { $0.1 >= 0 }.map(\.0)
    let rest = zip(rows, groups).filter { $0.1 < 0 }.map(\.0)
    return (
      RowSelection(kept, groups: groups.filter { $0 >= 0 }, plan, component.column),
      RowSelection(rest, groups: [], plan, component.column)
    )
  }

  /// The last time within a period, as a field stores it.
  private static func stored(_ period: Period, in time: Column) -> Int32 {
    if case .period = time.storage { return Int32(period.ordinal) }
    return Int32(period.lastDay.dayNumber)
  }

  private mutating func keep(where isKept: (Int) -> Bool) {
    let kept = rows.indices.filter(isKept)
    guard kept.count < rows.count else { return }
    rows = kept.map { rows[$0] }
    times = kept.map { times[$0] }
    if !groups.isEmpty { groups = kept.map { groups[$0] } }
  }

  /// - Parameter limit: the last time that is looked at, as the time field stores it; nil for all.
  private mutating func place(_ time: Column, _ measure: Column, limit: Int32?) {
    let stored: [Int32]
    switch time.storage {
    case .date(let days): stored = days
    case .period(let ordinals, _): stored = ordinals
    default: stored = []
    }
    if !time.validity.isKnownComplete(for: rows.count) {
      let isPlaced = rows.map { time.validity[Int($0)] }
      if isPlaced.contains(false) {
        if !groups.isEmpty { groups = zip(groups, isPlaced).filter(\.1).map(\.0) }
        rows = zip(rows, isPlaced).filter(\.1).map(\.0)
      }
    }
    times = rows.map { stored[Int($0)] }
    if let limit {
      let times = times
      keep { times[$0] <= limit }
    }
    var (first, last) = (Int32.max, Int32.min)
    for time in times {
      first = min(first, time)
      last = max(last, time)
    }
    guard first <= last else { return }
    range = Int(first)...Int(last)
    if measure.validity.isKnownComplete(for: rows.count) {
      rangeWithValue = range
      return
    }
    var firstWithValue = Int32.max
    var lastWithValue = Int32.min
    for (row, time) in zip(rows, times) where measure.validity[Int(row)] {
      firstWithValue = min(firstWithValue, time)
      lastWithValue = max(lastWithValue, time)
    }
    if firstWithValue <= lastWithValue { rangeWithValue = Int(firstWithValue)...Int(lastWithValue) }
  }

  /// Filter by filter, each looking only at what the ones before let through.
  private static func passing(_ filters: [RowFilter], _ dataset: Dataset) -> [Int32] {
    var filters = filters
    var rows: [Int32]?
    if let found = dataset.rowIndex?.rows(passing: filters) {
      rows = found.rows
      filters = found.rest
    }
    for filter in filters { rows = filter.passing(rows) }
    return rows ?? Array(0..<Int32(dataset.table.rowCount))
  }
}
