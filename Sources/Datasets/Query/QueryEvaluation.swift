import Localization

/// A planned query at work: its rows are found once, and laid out over as many runs of periods as a comparison needs.
struct QueryEvaluation {
  let plan: QueryPlan
  let keys: SeriesKeys
  /// Days that a result by day shows, in order; nil for all.
  let shownDays: [Int32]?
  /// Days on which the dataset has any row; empty where they are not needed.
  private let observedDays: [Int32]
  /// Of each part of the measure.
  private let selections: [RowSelection]
  /// Rows that pass the filters and belong to no series, of each part of the measure; nil for none.
  private let ungrouped: [RowSelection?]
  private let stored: Granularity
  /// From the first to the last time that any row has.
  private let times: ClosedRange<Int>?
  /// From the first to the last time at which every part of the measure has a value.
  private let timesWithValue: ClosedRange<Int>?
  private let until: Period?

  /// - Throws: where a dimension is left open that the measure cannot be combined over.
  init(_ plan: QueryPlan, _ context: QueryContext, fill: QueryFill?, until: Period?) throws(QueryFailure) {
    self.plan = plan
    self.until = until
    let split = plan.measure.components.map { RowSelection.split(plan, $0) }
    let selections = split.map(\.grouped)
    ungrouped = split.map(\.ungrouped)
    for (component, selection) in zip(plan.measure.components, selections) {
      try OpenDimensions(plan, component).check(selection)
    }
    self.selections = selections
    keys = SeriesKeys(plan, selections, context)
    let ranges = selections.compactMap(\.range)
    let first = ranges.map(\.lowerBound).min()
    times = first.flatMap { first in ranges.map(\.upperBound).max().map { first...$0 } }
    timesWithValue = Self.intersection(selections.map(\.rangeWithValue))
    let time = plan.dataset.schema.time.flatMap { plan.dataset.table.column($0.name) }
    if case .period(_, let granularity)? = time?.storage { stored = granularity } else { stored = .day }
    let observed =
      plan.base == .day ? plan.dataset.rowIndex?.observedDays ?? time.flatMap { RowIndex.observedDays($0) } : nil
    shownDays = plan.per == .day && fill == nil ? observed : nil
    observedDays = observed ?? []
  }

  private static func intersection(_ ranges: [ClosedRange<Int>?]) -> ClosedRange<Int>? {
    let known = ranges.compactMap(\.self)
    guard known.count == ranges.count, let first = known.map(\.lowerBound).max(),
      let last = known.map(\.upperBound).min(), first <= last
    else { return nil }
    return first...last
  }

  /// The dataset's own periods that the selection covers; nil where it covers none, or there is no time.
  func window(_ selection: PeriodSelection) -> PeriodWindow? {
    guard let base = plan.base, let per = plan.per else { return nil }
    let rows = times.map { ordinal($0.lowerBound, base)...ordinal($0.upperBound, base) }
    let lastWithValue = timesWithValue.map { ordinal($0.upperBound, base) }
    guard let end = awaited(after: lastWithValue) else {
      return PeriodWindow(selection, base: base, per: per, rows: rows, lastWithValue: lastWithValue)
    }
    return PeriodWindow(
      selection, base: base, per: per, rows: rows.map { min($0.lowerBound, end)...end } ?? end...end, lastWithValue: end
    )
  }

  /// The dataset's own period that the query is published about, where it is one, and the data has no value of it.
  private func awaited(after lastWithValue: Int?) -> Int? {
    guard let until, let limit = plan.limit, limit.granularity.nests(in: until.granularity) else { return nil }
    // Of the days of a longer period, any will do.
    let first = limit.granularity == .day ? Period(.day, containing: until.firstDay).ordinal : limit.ordinal
    return (lastWithValue ?? .min) < first ? limit.ordinal : nil
  }

  private func ordinal(_ time: Int, _ base: Granularity) -> Int {
    Period(stored, ordinal: time).converted(to: base).ordinal
  }

  /// From the first to the last of the dataset's own periods with a value; nil where there is none.
  var extent: ClosedRange<Period>? {
    guard let base = plan.base, let timesWithValue else { return nil }
    return Period(
      base, ordinal: ordinal(timesWithValue.lowerBound, base))...Period(
        base, ordinal: ordinal(timesWithValue.upperBound, base))
  }

  /// - Throws: where the result would be too large.
  func axis(_ window: PeriodWindow?) throws(QueryFailure) -> QueryAxis {
    guard let base = plan.base, let per = plan.per else { return QueryAxis.timeless }
    guard let window else { return QueryAxis.empty }
    let length = window.last.converted(to: per).ordinal - window.first.converted(to: per).ordinal + 1
    if shownDays == nil, length * max(keys.count, 1) > Query.valueLimit { throw Self.tooLarge }
    var axis = QueryAxis(window, base: base, per: per, stored: stored, times: times, days: shownDays)
    if axis.count * keys.count > Query.valueLimit { throw Self.tooLarge }
    if per != base { addParts(to: &axis, window, base, per) }
    return axis
  }

  private func addParts(to axis: inout QueryAxis, _ window: PeriodWindow, _ base: Granularity, _ per: Granularity) {
    if base == .day {
      axis.parts = PeriodParts(days: observedDays, count: axis.count) { [axis] day in
        axis.places.indices.contains(Int(day) - axis.firstTime) ? axis.places[Int(day) - axis.firstTime] : -1
      }
    } else {
      axis.parts = PeriodParts(base, of: axis.periods)
    }
    guard let timesWithValue, let start = axis.periods.first else { return }
    let first = max(window.first, Period(base, ordinal: ordinal(timesWithValue.lowerBound, base)))
    let last = min(window.last, Period(base, ordinal: ordinal(timesWithValue.upperBound, base)))
    guard first <= last else { return }
    let (head, tail) = (first.converted(to: per), last.converted(to: per))
    let begin = PeriodWindow(base, from: head, through: head).first
    let end = PeriodWindow(base, from: tail, through: tail).last
    if begin < first, !Self.isWeekend(from: begin, to: first.advanced(by: -1)) {
      axis.headCut = head.ordinal - start.ordinal
    }
    if last < end, !Self.isWeekend(from: last.advanced(by: 1), to: end) { axis.tailCut = tail.ordinal - start.ordinal }
  }

  private static let tooLarge = QueryFailure(issues: [QueryIssue(.tooLarge(limit: Query.valueLimit), .period)])

  /// - Complexity: linear in the selected rows and the values of the result.
  func cells(on axis: QueryAxis) throws(QueryFailure) -> CellValues { try cells(selections, on: axis, keys) }

  /// One series of the rows that belong to none; nil where there are no such rows.
  func ungroupedCells(on axis: QueryAxis) throws(QueryFailure) -> CellValues? {
    let selections = ungrouped.compactMap(\.self)
    return selections.count < ungrouped.count ? nil : try cells(selections, on: axis, .rest)
  }

  private func cells(
    _ selections: [RowSelection], on axis: QueryAxis, _ keys: SeriesKeys
  ) throws(QueryFailure) -> CellValues {
    var parts: [CellValues] = []
    for (component, selection) in zip(plan.measure.components, selections) {
      let grid = ValueGrid(selection, axis, keys)
      let aggregator = CellAggregator(plan, component, rowCount: grid.rows.count)
      parts.append(try aggregator.values(grid, keys, on: axis))
    }
    return plan.measure.formula.map { CellValues(parts, $0, plan.measure, plan.aggregation) } ?? parts[0]
  }

  /// What the series on `axis` leave out; nil for nothing.
  func leftOut(on axis: QueryAxis) -> LeftOut? {
    guard let column = plan.by?.path.column, ungrouped.contains(where: { $0 != nil }) else { return nil }
    var isLeftOut = Array(repeating: false, count: column.count)
    for selection in ungrouped.compactMap(\.self) {
      for row in ValueGrid(selection, axis, .rest).rows { isLeftOut[Int(row)] = true }
    }
    let rows = isLeftOut.indices.filter { isLeftOut[$0] }
    let members = Set(rows.filter { column.validity[$0] }.map { column.keyWord(at: $0) })
    return rows.isEmpty ? nil : LeftOut(members: members.count, rows: rows.count)
  }

  /// Whether only days lie between the two on which markets are closed: a month that begins on a Saturday is whole
  /// from its first Monday on.
  private static func isWeekend(from first: Period, to last: Period) -> Bool {
    guard first.granularity == .day, last.ordinal - first.ordinal < 2 else { return false }
    return (first.ordinal...last.ordinal).allSatisfy {
      let weekday = CivilDate(dayNumber: $0).weekday
      return weekday == .saturday || weekday == .sunday
    }
  }
}

extension CellValues {
  /// Works the formula out on its parts, cell by cell.
  init(_ parts: [CellValues], _ formula: MeasureFormula, _ measure: PlannedMeasure, _ aggregation: Aggregation) {
    let sharesRows = measure.components.allSatisfy(\.filters.isEmpty)
    let scale = measure.exactScale
    starts = [0]
    members = parts[0].members.indices.map { cell in parts.map { $0.members[cell] }.min() ?? 0 }
    for cell in parts[0].values.indices {
      let contributions = parts.map { $0.contributions[cell] }
      var value = formula.value { parts[$0].values[cell] }
      // A mean of several numbers has more digits than they have.
      if let scale, aggregation != .mean || contributions.allSatisfy({ $0.withValue <= 1 }) {
        value = value.map { Self.rounded($0, scale: scale) }
      }
      values.append(value)
      statuses.append(parts.reduce(nil) { $0.mostCautious(with: $1.statuses[cell]) })
      var contribution = contributions[0]
      if sharesRows {
        contribution.withValue = contributions.map(\.withValue).min() ?? 0
        rows += parts[0].rows(of: cell)
      } else {
        contribution.withValue = contributions.reduce(0) { $0 + $1.withValue }
        contribution.rows = contributions.reduce(0) { $0 + $1.rows }
        rows += Set(parts.flatMap { $0.rows(of: cell) }).sorted()
      }
      contribution.reporting = contributions.compactMap(\.reporting).min()
      contribution.isPartial = contributions.contains(where: \.isPartial)
      self.contributions.append(contribution)
      starts.append(Int32(rows.count))
    }
  }

  /// A sum of decimals is a decimal: 0.3 − 0.1 is 0.2.
  private static func rounded(_ value: Double, scale: Int) -> Double {
    let digits = (value * Column.powersOfTen[scale]).rounded()
    return abs(digits) < 0x1p53 ? digits / Column.powersOfTen[scale] : value
  }

  /// One series for each key.
  func series(_ keys: SeriesKeys, width: Int) -> [ResultSeries] {
    keys.keys.enumerated().map { index, key in
      let range = index * width..<(index + 1) * width
      return ResultSeries(
        key: key.text, label: key.label, values: Array(values[range]), statuses: Array(statuses[range]),
        contributions: Array(contributions[range]))
    }
  }
}
