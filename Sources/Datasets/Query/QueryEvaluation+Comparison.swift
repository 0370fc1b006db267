import Localization

extension QueryEvaluation {
  /// Replaces each value by how it stands to another; where that is missing, or zero and divided by, none is left.
  func compare(_ cells: inout CellValues, on axis: QueryAxis, by comparison: QueryComparison) throws(QueryFailure) {
    guard axis.count > 0 else { return }
    switch comparison {
    case .share: shareOut(&cells, beside: try ungroupedCells(on: axis), width: axis.count)
    case .index(let base, let era): try index(&cells, to: base, era, width: axis.count)
    case .previous, .previousDifference, .yearAgo, .yearAgoDifference:
      try change(&cells, on: axis, by: comparison)
    }
  }

  private func change(
    _ cells: inout CellValues, on axis: QueryAxis, by comparison: QueryComparison
  ) throws(QueryFailure) {
    guard let base = plan.base, let first = axis.periods.first, let last = axis.periods.last else { return }
    let isYearAgo = comparison == .yearAgo || comparison == .yearAgoDifference
    let start = isYearAgo ? first.yearAgo : previous(first)
    let end = isYearAgo ? last.yearAgo : last
    let earlierAxis = try self.axis(PeriodWindow(base, from: start, through: end))
    var earlier = try self.cells(on: earlierAxis)
    cells.markMissingMembers(seriesCount: keys.count, beside: &earlier)
    let places = Dictionary(uniqueKeysWithValues: earlierAxis.periods.enumerated().map { ($1, $0) })
    let partners = axis.periods.map { period -> Int? in
      if isYearAgo { return places[period.yearAgo] }
      return places[period].flatMap { $0 > 0 ? $0 - 1 : nil }
    }
    let isAbsolute = comparison == .previousDifference || comparison == .yearAgoDifference
    let kind = plan.measure.facts.kind
    cells.combine(width: axis.count) { series, place in
      partners[place].map { earlier.cell(series * earlierAxis.count + $0) }
    } value: { later, earlier in
      if isAbsolute || kind == .rate { return later - earlier }
      // A percentage of what is negative or nothing makes no sense.
      return earlier > 0 && later >= 0 ? (later - earlier) / earlier * 100 : nil
    }
  }

  /// The period before; among days that are left out, the one shown before.
  func previous(_ period: Period) -> Period {
    guard let shownDays else { return period.advanced(by: -1) }
    return shownDays.last { Int($0) < period.ordinal }.map { Period(.day, ordinal: Int($0)) } ?? period
  }

  private func index(_ cells: inout CellValues, to start: Period, _ era: Era, width: Int) throws(QueryFailure) {
    guard let base = plan.base, let per = plan.per else { return }
    let periods = PeriodWindow(per, from: start, through: start)
    let axis = try axis(PeriodWindow(base, from: periods.first, through: periods.last))
    var parts = try self.cells(on: axis)
    cells.markMissingMembers(seriesCount: keys.count, beside: &parts)
    let levels = parts.means(seriesCount: keys.count, width: axis.count)
    if let extent, levels.allSatisfy({ $0.value == nil }) {
      let problem = QueryProblem.baseEmpty(start.iso(in: era), first: extent.lowerBound, last: extent.upperBound)
      throw QueryFailure(issues: [QueryIssue(problem, .compare)])
    }
    cells.sharedRows = levels.map(\.rows)
    cells.combine(width: width) { series, _ in
      CellValues.Cell(
        value: levels[series].value, status: levels[series].status, isPartial: levels[series].isPartial)
    } value: { level, base in
      base > 0 ? level / base * 100 : nil
    }
  }

  /// - Parameter rest: what belongs to no series, but to the whole.
  private func shareOut(_ cells: inout CellValues, beside rest: CellValues?, width: Int) {
    let totals = (0..<width).map { place -> CellValues.Cell in
      let parts = (0..<keys.count).map { cells.cell($0 * width + place) } + (rest.map { [$0.cell(place)] } ?? [])
      return CellValues.Cell(totalOf: parts)
    }
    cells.combine(width: width) { _, place in
      totals[place]
    } value: { part, total in
      total > 0 ? part / total * 100 : nil
    }
  }
}

extension CellValues {
  /// One value with what stands behind it.
  struct Cell {
    var value: Double?
    var status: ObservationStatus?
    var rows: [Int32] = []
    var isPartial = false

    init(value: Double? = nil, status: ObservationStatus? = nil, rows: [Int32] = [], isPartial: Bool = false) {
      self.value = value
      self.status = status
      self.rows = rows
      self.isPartial = isPartial
    }

    /// The sum of those that have a value. Its rows are not told: they would be all that there are.
    init(totalOf parts: [Cell]) {
      self.init()
      var sum = CompensatedSum()
      for part in parts {
        guard let number = part.value else { continue }
        sum.add(number)
        value = sum.total
        status = status.mostCautious(with: part.status)
        isPartial = isPartial || part.isPartial
      }
    }
  }

  func cell(_ index: Int) -> Cell {
    Cell(
      value: values[index], status: statuses[index], rows: Array(rows(of: index)),
      isPartial: contributions[index].isPartial)
  }

  /// Of each series, the mean of its values; none where one is missing.
  func means(seriesCount: Int, width: Int) -> [Cell] {
    (0..<seriesCount).map { series in
      let range = series * width..<(series + 1) * width
      let known = values[range].compactMap(\.self)
      var mean = Cell(rows: range.flatMap { rows(of: $0) })
      mean.isPartial = contributions[range].contains(where: \.isPartial)
      mean.status = statuses[range].reduce(nil) { $0.mostCautious(with: $1) }
      if known.count == width, width > 0 {
        var sum = CompensatedSum()
        for value in known { sum.add(value) }
        mean.value = sum.total / Double(width)
      }
      return mean
    }
  }

  /// Sets each value against its partner; the status is the more cautious of the two, the rows are those of both, and
  /// what either lacks, the result lacks.
  mutating func combine(
    width: Int, partner: (_ series: Int, _ place: Int) -> Cell?, value: (Double, Double) -> Double?
  ) {
    var result = CellValues()
    result.contributions = contributions
    result.sharedRows = sharedRows
    result.starts = [0]
    for cell in values.indices {
      let other = partner(cell / width, cell % width)
      let combined = values[cell].flatMap { own in other?.value.flatMap { value(own, $0) } }
      result.values.append(combined.flatMap { $0.isFinite ? $0 : nil })
      result.contributions[cell].isPartial =
        combined != nil && (contributions[cell].isPartial || other?.isPartial == true)
      result.statuses.append(statuses[cell].mostCautious(with: other?.status))
      result.rows += rows(of: cell)
      result.rows += other?.rows ?? []
      result.starts.append(Int32(result.rows.count))
    }
    self = result
  }
}
