import Localization

/// Makes one value of the rows of each cell, as the measure allows.
struct CellAggregator {
  private let plan: QueryPlan
  private let measure: Column
  private let component: PlannedMeasure.Component
  private let sum: MeasureSum
  private let statuses: StatusReader?
  private let members: MemberCounter?
  private let isComplete: Bool
  private let ordinal: (Int32) -> Int

  init(_ plan: QueryPlan, _ component: PlannedMeasure.Component, rowCount: Int) {
    self.plan = plan
    self.component = component
    measure = component.column
    sum = MeasureSum(measure)
    let table = plan.dataset.table
    statuses = table.schema.status.flatMap { table.column($0.name) }.flatMap { StatusReader($0, rowCount: rowCount) }
    isComplete = measure.validity.isKnownComplete(for: rowCount)
    members = plan.counted.map { MemberCounter($0) }
    ordinal = Self.ordinal(plan)
  }

  /// - Complexity: linear in the rows of the grid.
  func values(_ grid: ValueGrid, _ keys: SeriesKeys, on axis: QueryAxis) throws(QueryFailure) -> CellValues {
    var members = members
    var completeness = CompletenessCheck(plan, axis, statuses)
    var cells = CellValues()
    cells.values.reserveCapacity(grid.cellCount)
    cells.contributions.reserveCapacity(grid.cellCount)
    cells.statuses.reserveCapacity(grid.cellCount)
    let takesLast = plan.aggregation == .last
    if takesLast { cells.starts = [0] }
    for cell in 0..<grid.cellCount {
      let range = Int(grid.starts[cell])..<Int(grid.starts[cell + 1])
      var rows = grid.rows[range]
      if rows.count > 1 { rows = try combinable(rows) }
      let (withValue, empty) = isComplete ? (rows, []) : rows.split(by: measure.validity)
      cells.values.append(value(of: withValue))
      cells.statuses.append(statuses?.combined(withValue, without: empty))
      var contribution = Contribution(withValue: withValue.count, rows: rows.count)
      if members != nil {
        contribution.reporting = members?.count(withValue)
        contribution.expected = keys.keys[cell / axis.count].expected
        if plan.aggregation == .mean {
          let explained = empty.filter(completeness.isExplained)
          let accounting = explained.isEmpty ? contribution.reporting : members?.count((withValue + explained)[...])
          cells.members.append(Int32(accounting ?? 0))
        }
      }
      if !withValue.isEmpty {
        contribution.isPartial = completeness.isPartial(at: cell % axis.count, withValue, without: empty)
      }
      cells.contributions.append(contribution)
      if takesLast {
        cells.rows += rows
        cells.starts.append(Int32(cells.rows.count))
      }
    }
    if !takesLast {
      cells.rows = grid.rows
      cells.starts = grid.starts
    }
    return cells
  }

  /// The rows of a cell that its value is made of.
  private func combinable(_ rows: ArraySlice<Int32>) throws(QueryFailure) -> ArraySlice<Int32> {
    switch plan.aggregation {
    case .sum, .mean: return rows
    case .none: throw failure(rows)
    case .last:
      let filled = rows.filter { measure.validity[Int($0)] }
      let candidates = filled.isEmpty ? Array(rows) : filled
      let last = candidates.map { ordinal($0) }.max()
      let latest = candidates.filter { ordinal($0) == last }
      if latest.count > 1 { throw failure(latest[...]) }
      return latest[...]
    }
  }

  private func value(of rows: ArraySlice<Int32>) -> Double? {
    guard let first = rows.first else { return nil }
    if rows.count == 1 { return measure.number(at: Int(first)) }
    return sum.total(of: rows, dividedBy: plan.aggregation == .mean ? rows.count : 1)
  }

  /// Why these rows may not become one value.
  private func failure(_ rows: ArraySlice<Int32>) -> QueryFailure {
    let name = measure.field.name
    if Set(rows.map { ordinal($0) }).count > 1, let per = plan.per {
      return QueryFailure(issues: [QueryIssue(.timeNotCombined(measure: name, per), .per)])
    }
    return QueryFailure(issues: [QueryIssue(.rowsRepeated(measure: name), .whole)])
  }

  /// The ordinal of the dataset's own period in which a row lies.
  private static func ordinal(_ plan: QueryPlan) -> (Int32) -> Int {
    guard let base = plan.base, let time = plan.dataset.schema.time else { return { _ in 0 } }
    switch plan.dataset.table.column(time.name)?.storage {
    case .date(let days):
      return { Period(base, containing: CivilDate(dayNumber: Int(days[Int($0)]))).ordinal }
    case .period(let ordinals, _): return { Int(ordinals[Int($0)]) }
    default: return { _ in 0 }
    }
  }
}

extension ArraySlice<Int32> {
  /// The rows that have a value, and those that have none; nothing is copied where all have.
  fileprivate func split(by validity: Validity) -> (withValue: ArraySlice<Int32>, empty: [Int32]) {
    guard let first = firstIndex(where: { !validity[Int($0)] }) else { return (self, []) }
    var withValue = Array(self[..<first])
    var empty: [Int32] = []
    withValue.reserveCapacity(count - 1)
    for row in self[first...] {
      if validity[Int(row)] { withValue.append(row) } else { empty.append(row) }
    }
    return (withValue[...], empty)
  }
}

/// Counts the distinct members of a dimension among rows.
private struct MemberCounter {
  private let groups: RowGroups
  private var seen: [Int32]
  private var round: Int32 = 0

  init(_ groups: RowGroups) {
    self.groups = groups
    seen = Array(repeating: 0, count: groups.values.count)
  }

  mutating func count(_ rows: ArraySlice<Int32>) -> Int {
    round += 1
    return groups.countNew(rows, seen: &seen, round: round)
  }
}
