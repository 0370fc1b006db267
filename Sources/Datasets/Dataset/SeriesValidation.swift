import Localization
import SourceText

/// Checks the series of a dataset: the rows that agree in all dimensions, in the order of time.
///
/// Two rows of a series in one period are an error. A period without a row between the first and the last of a series
/// is a warning, but not where the periods are days, for markets close; and so are rows later than `lastUpdated`,
/// but for forecasts; and rows whose status contradicts their numbers; and values that say total; and what the rows show the descriptor to lack. A
/// dataset without a time field or a measure has no series.
/// - Complexity: linear in the rows, where those of each series stand in the order of time.
package func validateSeries(of dataset: Dataset, weekStart: Weekday) -> [Diagnostic] {
  DeclarationCheck(dataset).diagnostics() + validateRows(of: dataset, weekStart: weekStart)
}

private func validateRows(of dataset: Dataset, weekStart: Weekday) -> [Diagnostic] {
  var diagnostics = DataDiagnostics(dataset)
  StatusCheck(dataset)?.run(&diagnostics)
  TotalCheck(dataset: dataset).run(&diagnostics)
  guard let check = SeriesCheck(dataset, weekStart: weekStart) else { return diagnostics.finish() }
  check.checkPeriods(&diagnostics)
  check.checkUpdate(&diagnostics)
  return diagnostics.finish()
}

private struct SeriesCheck {
  let dataset: Dataset
  let time: Field
  let granularity: Granularity
  /// In which no period may lack a row; nil where any may.
  let gapGranularity: Granularity?
  /// The period of each row; `Int32.min` where it has none.
  let periods: [Int32]
  let groups: SeriesRows

  init?(_ dataset: Dataset, weekStart: Weekday) {
    let schema = dataset.schema
    guard let time = schema.time, !schema.measures.isEmpty, let column = dataset.table.column(time.name),
      let granularity = dataset.granularity(weekStart: weekStart)
    else { return nil }
    self.dataset = dataset
    self.time = time
    self.granularity = granularity
    let frequency = dataset.descriptor.resource.frequency
    let published = frequency.map { $0.granularity(weekStart: weekStart) } ?? granularity
    gapGranularity =
      granularity == .day || frequency == .once ? nil : granularity.nests(in: published) ? published : granularity
    periods = Self.periods(of: column, granularity)
    let names = Set(schema.dimensions.map(\.name) + schema.primaryKey).subtracting([time.name])
    groups = SeriesRows(dataset.table.columns.filter { names.contains($0.field.name) }, rowCount: column.count)
  }

  private static func periods(of column: Column, _ granularity: Granularity) -> [Int32] {
    // Most rows repeat the day of the row before.
    var last: (day: Int32, period: Int32)?
    func period(_ day: Int32) -> Int32 {
      if let last, last.day == day { return last.period }
      let period = Int32(Period(granularity, containing: CivilDate(dayNumber: Int(day))).ordinal)
      last = (day, period)
      return period
    }
    switch column.storage {
    case .date(let days): return days.indices.map { column.validity[$0] ? period(days[$0]) : .min }
    case .period(let ordinals, _): return ordinals.indices.map { column.validity[$0] ? ordinals[$0] : .min }
    default: return Array(repeating: .min, count: column.count)
    }
  }

  func checkPeriods(_ diagnostics: inout DataDiagnostics) {
    let series = groups.rows { periods[$0] != .min }.map(inOrder)
    for rows in series { checkTwice(rows, &diagnostics) }
    guard let gapGranularity else { return }
    let steps = periods.map { $0 == .min ? Int.min : step($0, gapGranularity) }
    checkGaps(series, steps, PresentPeriods(steps), gapGranularity, &diagnostics)
  }

  private func step(_ period: Int32, _ granularity: Granularity) -> Int {
    granularity == self.granularity
      ? Int(period) : Period(self.granularity, ordinal: Int(period)).converted(to: granularity).ordinal
  }

  private func inOrder(_ rows: [Int32]) -> [Int32] {
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { periods[Int($0)] <= periods[Int($1)] }
    return isSorted ? rows : rows.sorted { (periods[Int($0)], $0) < (periods[Int($1)], $1) }
  }

  private func checkTwice(_ rows: [Int32], _ diagnostics: inout DataDiagnostics) {
    var first = 0
    for index in rows.indices.dropFirst() {
      guard periods[Int(rows[index])] == periods[Int(rows[first])] else {
        first = index
        continue
      }
      let (row, firstRow) = (Int(rows[index]), Int(rows[first]))
      diagnostics.report(
        .periodTwice(
          row: dataset.number(ofRow: row), first: dataset.number(ofRow: firstRow),
          Period(granularity, ordinal: Int(periods[row])), series: groups.names(ofRow: row), era: time.format.era),
        kind: "series-period-twice", row: row, field: time.name, firstRow: firstRow)
    }
  }

  /// A period that no series has is said once, and not again of each of them.
  private func checkGaps(
    _ series: [[Int32]], _ steps: [Int], _ present: PresentPeriods, _ granularity: Granularity,
    _ diagnostics: inout DataDiagnostics
  ) {
    var spans = SpannedHoles(present)
    for rows in series {
      var missing = (count: 0, first: 0, next: 0)
      for (row, next) in zip(rows, rows.dropFirst()) {
        let (step, nextStep) = (steps[Int(row)], steps[Int(next)])
        guard nextStep > step + 1 else { continue }
        let others = present.index(of: step) + 1..<present.index(of: nextStep)
        spans.add(others)
        guard !others.isEmpty else { continue }
        if missing.count == 0 { missing = (0, present.steps[others.lowerBound], Int(next)) }
        missing.count += others.count
      }
      guard missing.count > 0 else { continue }
      diagnostics.report(
        .gap(
          count: missing.count, first: Period(granularity, ordinal: missing.first),
          series: groups.names(ofRow: missing.next), hasStatus: dataset.schema.status != nil, era: time.format.era),
        kind: "series-gap", row: missing.next, field: time.name)
    }
    guard let (count, first, after) = spans.missing(),
      let row = steps.firstIndex(of: after)
    else { return }
    diagnostics.report(
      .gap(
        count: count, first: Period(granularity, ordinal: first), series: [], hasStatus: dataset.schema.status != nil,
        era: time.format.era),
      kind: "series-gap", row: row, field: time.name)
  }

  func checkUpdate(_ diagnostics: inout DataDiagnostics) {
    guard let updated = dataset.descriptor.resource.lastUpdated,
      let day = CivilDate(iso: updated.iso.prefix(10))
    else { return }
    let limit = Int32(Period(granularity, containing: day).ordinal)
    let status = dataset.schema.status.flatMap { dataset.table.column($0.name) }
    let forecast = status?.keyWord(of: .text(ObservationStatus.forecast.rawValue))
    var count = 0
    var first: Int?
    for row in periods.indices where periods[row] > limit {
      if let forecast, let status, status.validity[row], status.keyWord(at: row) == forecast { continue }
      count += 1
      first = first ?? row
    }
    guard let first else { return }
    diagnostics.report(
      .afterUpdate(
        count: count, Period(granularity, ordinal: Int(periods[first])), lastUpdated: String(updated.iso.prefix(10)),
        era: time.format.era),
      kind: "series-after-update", row: first, field: time.name)
  }
}

/// The periods in which any series has a row.
private struct PresentPeriods {
  /// Ascending.
  let steps: [Int]
  private let lowest: Int
  private let indices: [Int32]

  /// - Parameter steps: of each row; `Int.min` where it has none. Periods of a calendar of 9999 years are few enough
  ///   for a table of all.
  init(_ steps: [Int]) {
    let valid = steps.lazy.filter { $0 != .min }
    let bounds = (valid.min() ?? 0)...(valid.max() ?? 0)
    var isPresent = [Bool](repeating: false, count: bounds.count)
    for step in valid { isPresent[step - bounds.lowerBound] = true }
    var present: [Int] = []
    var indices = [Int32](repeating: 0, count: bounds.count)
    for offset in isPresent.indices where isPresent[offset] {
      indices[offset] = Int32(present.count)
      present.append(bounds.lowerBound + offset)
    }
    (self.steps, self.indices, lowest) = (present, indices, bounds.lowerBound)
  }

  /// Where `step`, which is present, stands among the steps.
  func index(of step: Int) -> Int { Int(indices[step - lowest]) }
}

/// Which of the holes between neighbouring present periods some series has on both sides.
private struct SpannedHoles {
  private let present: PresentPeriods
  /// By how many more series the hole behind each period is spanned than the one before it.
  private var changes: [Int]

  init(_ present: PresentPeriods) {
    self.present = present
    changes = Array(repeating: 0, count: present.steps.count + 1)
  }

  /// Takes a gap of one series, in which other series have the periods `others`.
  mutating func add(_ others: Range<Int>) {
    changes[others.lowerBound - 1] += 1
    changes[others.upperBound] -= 1
  }

  /// How many periods lie in the holes, the first of them, and the period behind that hole; nil where none does.
  func missing() -> (count: Int, first: Int, after: Int)? {
    var found: (count: Int, first: Int, after: Int)?
    var depth = 0
    let steps = present.steps
    for index in steps.indices.dropLast() {
      depth += changes[index]
      let count = steps[index + 1] - steps[index] - 1
      guard depth > 0, count > 0 else { continue }
      found = ((found?.count ?? 0) + count, found?.first ?? steps[index] + 1, found?.after ?? steps[index + 1])
    }
    return found
  }
}
