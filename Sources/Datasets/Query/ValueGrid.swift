import Localization

/// The selected rows laid out by series and period, ready to be combined cell by cell.
struct ValueGrid {
  private let plan: QueryPlan
  private let axis: QueryAxis
  /// Places in the selection, ordered by cell; cell i holds `places[starts[i]..<starts[i + 1]]`.
  private let places: [Int32]
  private let starts: [Int]
  private let selection: RowSelection
  private let status: StatusReader?

  var rowCount: Int { places.count }

  /// - Complexity: linear in the selected rows and the cells (a counting sort).
  init(_ plan: QueryPlan, _ selection: RowSelection, _ axis: QueryAxis, _ keys: SeriesKeys) {
    self.plan = plan
    self.axis = axis
    self.selection = selection
    let table = plan.dataset.table
    status = table.schema.status.flatMap { table.column($0.name) }.flatMap(StatusReader.init)
    let cells = selection.rows.indices.map { place -> Int in
      guard let series = keys.index(ofRow: Int(selection.rows[place])),
        let period = axis.index(ofOrdinal: Int(selection.ordinals[place]))
      else { return -1 }
      return series * axis.count + period
    }
    var starts = Array(repeating: 0, count: keys.count * axis.count + 1)
    for cell in cells where cell >= 0 { starts[cell + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var places = Array(repeating: Int32(0), count: starts.last ?? 0)
    for (place, cell) in cells.enumerated() where cell >= 0 {
      places[next[cell]] = Int32(place)
      next[cell] += 1
    }
    self.starts = starts
    self.places = places
  }

  func series(_ index: Int, key: String?, label: LocalizedText) throws(QueryFailure) -> ResultSeries {
    var series = ResultSeries(key: key, label: label, values: [], statuses: [], contributions: [])
    for period in 0..<axis.count {
      let cell = index * axis.count + period
      let members = places[starts[cell]..<starts[cell + 1]]
      let rows = try rowsToCombine(members)
      let withValue = rows.filter { plan.measure.validity[$0] }
      series.values.append(value(of: withValue))
      series.statuses.append(status?.combined(withValue.isEmpty ? rows : withValue))
      series.contributions.append(Contribution(withValue: withValue.count, rows: rows.count))
    }
    return series
  }

  /// The rows of a cell that its value is made of.
  private func rowsToCombine(_ members: ArraySlice<Int32>) throws(QueryFailure) -> [Int] {
    let rows = members.map { Int(selection.rows[Int($0)]) }
    guard rows.count > 1 else { return rows }
    switch plan.aggregation {
    case .sum, .mean: return rows
    case .none: throw failure(rows, members)
    case .last:
      let filled = members.filter { plan.measure.validity[Int(selection.rows[Int($0)])] }
      let candidates = filled.isEmpty ? Array(members) : filled
      let last = candidates.map { selection.ordinals[Int($0)] }.max()
      let latest = candidates.filter { selection.ordinals[Int($0)] == last }
      if latest.count > 1 { throw failure(latest.map { Int(selection.rows[Int($0)]) }, latest[...]) }
      return latest.map { Int(selection.rows[Int($0)]) }
    }
  }

  private func value(of rows: [Int]) -> Double? {
    guard let first = rows.first else { return nil }
    if rows.count == 1 { return plan.measure.number(at: first) }
    var sum = CompensatedSum()
    for row in rows { sum.add(plan.measure.number(at: row) ?? 0) }
    return plan.aggregation == .mean ? sum.total / Double(rows.count) : sum.total
  }

  /// Why these rows may not become one value.
  private func failure(_ rows: [Int], _ members: ArraySlice<Int32>) -> QueryFailure {
    let measure = plan.measure.field.name
    let table = plan.dataset.table
    let open = table.columns.filter { column in
      let field = column.field
      guard field.role == .dimension, field.name != plan.by?.field.name, !plan.fixedFields.contains(field.name) else {
        return false
      }
      return Set(rows.map { column.validity[$0] ? column.keyWord(at: $0) &+ 1 : 0 }).count > 1
    }
    if !open.isEmpty {
      return QueryFailure(issues: open.map { QueryIssue(.dimensionOpen($0.field.name, measure: measure), .whole) })
    }
    let times = Set(members.map { selection.ordinals[Int($0)] })
    if times.count > 1, let per = plan.per {
      return QueryFailure(issues: [QueryIssue(.timeNotCombined(measure: measure, per), .per)])
    }
    return QueryFailure(issues: [QueryIssue(.rowsRepeated(measure: measure), .whole)])
  }
}

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

/// Reads SDMX statuses off a text column.
private struct StatusReader {
  private let column: Column
  private let codes: [UInt32]
  private let statuses: [ObservationStatus?]

  init?(_ column: Column) {
    guard case .text(let codes, let texts) = column.storage else { return nil }
    self.column = column
    self.codes = codes
    statuses = texts.map { ObservationStatus(rawValue: $0) }
  }

  /// The most cautious status among `rows`.
  func combined(_ rows: [Int]) -> ObservationStatus? {
    rows.compactMap { column.validity[$0] ? statuses[Int(codes[$0])] : nil }.max()
  }
}
