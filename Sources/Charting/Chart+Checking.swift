import Localization

extension Chart {
  /// Beyond this a number cannot be told from its neighbours.
  static let largestValue = 1e18
  static let maximumCategoryCount = 100
  static let maximumColumnCount = 120

  static func check(_ description: ChartDescription) throws(ChartProblem) {
    guard isIdentifier(description.id) else { throw .identifier(description.id) }
    guard !description.series.isEmpty else { throw .noSeries }
    let count = description.positions.count
    guard count > 0 else { throw .noPositions }
    try checkSeries(description, positionCount: count)
    switch description.positions {
    case .time(let periods): try checkPeriods(periods)
    case .categories(let categories, _): try checkCategories(categories)
    }
    try checkLegibility(description, positionCount: count)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func checkSeries(_ description: ChartDescription, positionCount count: Int) throws(ChartProblem) {
    var keys: Set<String> = []
    for series in description.series {
      guard keys.insert(series.key).inserted else { throw .repeatedSeries(key: series.key) }
      guard series.values.count == count else {
        throw .valueCount(series: series.label, expected: count, found: series.values.count)
      }
      guard series.statuses.isEmpty || series.statuses.count == count else {
        throw .statusCount(series: series.label, expected: count, found: series.statuses.count)
      }
      if let index = series.values.firstIndex(where: { $0.map { $0.isFinite && abs($0) > largestValue } ?? false }) {
        throw .valueTooLarge(series: series.label, position: name(of: index, in: description.positions))
      }
    }
  }

  private static func checkPeriods(_ periods: [Period]) throws(ChartProblem) {
    for (first, second) in zip(periods, periods.dropFirst()) {
      guard first.granularity == second.granularity else { throw .mixedPeriods(first.iso, second.iso) }
      guard first.ordinal < second.ordinal else { throw .periodsNotAscending(first.iso, second.iso) }
    }
  }

  private static func checkCategories(_ categories: [ChartCategory]) throws(ChartProblem) {
    var keys: Set<String> = []
    for category in categories {
      guard keys.insert(category.key).inserted else { throw .repeatedCategory(key: category.key) }
    }
  }

  private static func checkLegibility(_ description: ChartDescription, positionCount: Int) throws(ChartProblem) {
    let seriesCount = description.series.count
    guard description.mark != .line else { return }
    guard seriesCount <= OrdinalColors.paletteSize else {
      throw .tooManySeries(count: seriesCount, limit: OrdinalColors.paletteSize)
    }
    if case .time(let periods) = description.positions, description.mark == .column {
      let slotCount = (periods.last?.ordinal ?? 0) - (periods.first?.ordinal ?? 0) + 1
      guard slotCount * seriesCount <= maximumColumnCount else {
        throw .tooManyColumns(count: slotCount * seriesCount, limit: maximumColumnCount)
      }
    } else {
      guard positionCount <= maximumCategoryCount else {
        throw .tooManyCategories(count: positionCount, limit: maximumCategoryCount)
      }
    }
  }

  private static func name(of index: Int, in positions: ChartPositions) -> String {
    switch positions {
    case .time(let periods): periods[index].iso
    case .categories(let categories, _): categories[index].label
    }
  }

  /// What is not a number is missing; no status means normal.
  static func cleaned(_ description: ChartDescription) -> ChartDescription {
    var result = description
    for index in result.series.indices {
      let values = result.series[index].values
      if values.contains(where: { $0.map { !$0.isFinite } ?? false }) {
        result.series[index].values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
      }
      if result.series[index].statuses.allSatisfy({ $0 == nil || $0 == .normal }) { result.series[index].statuses = [] }
    }
    return result
  }

  static func sorted(_ description: ChartDescription) -> ChartDescription {
    guard description.order == .descending, case .categories(let categories, let heading) = description.positions
    else { return description }
    let values = description.series[0].values
    let order = categories.indices.sorted { first, second in
      switch (values[first], values[second]) {
      case (let a?, let b?): a != b ? a > b : first < second
      case (nil, nil): first < second
      case (_, nil): true
      case (nil, _): false
      }
    }
    var result = description
    result.positions = .categories(order.map { categories[$0] }, heading: heading)
    for index in result.series.indices {
      let series = result.series[index]
      result.series[index].values = order.map { series.values[$0] }
      if !series.statuses.isEmpty { result.series[index].statuses = order.map { series.statuses[$0] } }
    }
    return result
  }
}
