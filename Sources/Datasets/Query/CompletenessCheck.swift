/// Tells of each value whether a part of what it should be made of is missing.
struct CompletenessCheck {
  private let aggregation: Aggregation
  private let axis: QueryAxis
  private let statuses: StatusReader?
  /// What the time field stores, of each row of the table.
  private let times: [Int32]
  /// Of each own period of the dataset, from that of the first time on, how many rows the cell has in it; those of
  /// another cell count for nothing.
  private var tallies: [(cell: Int32, rows: Int32)]
  private var cell: Int32 = 0

  init(_ plan: QueryPlan, _ axis: QueryAxis, _ statuses: StatusReader?) {
    aggregation = plan.aggregation
    self.axis = axis
    self.statuses = statuses
    let time = plan.dataset.schema.time.flatMap { plan.dataset.table.column($0.name) }
    switch time?.storage {
    case .date(let days): times = days
    case .period(let ordinals, _): times = ordinals
    default: times = []
    }
    tallies = Array(repeating: (0, 0), count: axis.parts == nil ? 0 : axis.places.count)
  }

  /// - Parameters:
  ///   - rows: those that the value is made of; not empty.
  ///   - empty: rows that belong to it but have no value.
  mutating func isPartial(at place: Int, _ rows: ArraySlice<Int32>, without empty: [Int32]) -> Bool {
    if aggregation == .sum, empty.contains(where: { !isExplained($0) }) { return true }
    guard let parts = axis.parts else { return false }
    if axis.tailCut == place { return true }
    if aggregation == .last { return !rows.contains { ordinal($0) == parts.lasts[place] } }
    if axis.headCut == place { return true }
    // Where members of a dimension are combined, each has a row in every period in which any has one.
    guard !parts.areForAllMembers else {
      let count = tally(rows, and: empty)
      return count.rows < count.most * parts.counts[place]
    }
    cell += 1
    let explained = empty.filter(isExplained)
    return Self.countDays(rows, times, from: axis.firstTime, in: cell, &tallies)
      + Self.countDays(explained[...], times, from: axis.firstTime, in: cell, &tallies) < parts.counts[place]
  }

  /// Counts the days of the rows that were not counted in this cell before.
  private static func countDays(
    _ rows: ArraySlice<Int32>, _ times: [Int32], from first: Int, in cell: Int32,
    _ tallies: inout [(cell: Int32, rows: Int32)]
  ) -> Int32 {
    var count: Int32 = 0
    var last = Int32.min
    let times = times.span
    // Rows mostly stand in the order of time.
    for row in rows where times[Int(row)] != last {
      last = times[Int(row)]
      let place = Int(last) - first
      if tallies[place].cell != cell {
        tallies[place].cell = cell
        count += 1
      }
    }
    return count
  }

  /// Whether the status of an empty cell says that nothing is missing: a holiday, what cannot exist or counts elsewhere.
  func isExplained(_ row: Int32) -> Bool { statuses?.status(of: row)?.explainsAbsence ?? false }

  private func ordinal(_ row: Int32) -> Int32 { axis.ownOrdinal(of: times[Int(row)]) }

  /// How many rows account for own periods of the dataset, and how many of them for one at most.
  private mutating func tally(_ rows: ArraySlice<Int32>, and empty: [Int32]) -> (rows: Int32, most: Int32) {
    cell += 1
    var count: (rows: Int32, most: Int32) = (0, 0)
    let first = axis.ownOrdinal(of: Int32(axis.firstTime))
    func note(_ row: Int32) {
      let place = Int(ordinal(row) - first)
      if tallies[place].cell != cell { tallies[place] = (cell, 0) }
      tallies[place].rows += 1
      count.rows += 1
      count.most = max(count.most, tallies[place].rows)
    }
    for row in rows { note(row) }
    for row in empty where isExplained(row) { note(row) }
    return count
  }
}
