import Localization

extension Chart {
  /// Beyond this a number cannot be told from its neighbours.
  static let largestValue = 1e18
  /// On a logarithmic axis; with 15 digits behind the point, the most that a measure has, less reads as zero.
  static let smallestLogValue = 1e-15
  package static let maximumCategoryCount = 100
  static let maximumColumnCount = 120
  /// A year of days; each is as wide as a phone has room for.
  static let maximumDotCount = 370
  static let maximumPanelCount = 80
  static let maximumRowCount = 80
  static let maximumCalendarDayCount = 3_700

  static func check(_ description: ChartDescription) throws(ChartProblem) {
    guard isIdentifier(description.id) else { throw .identifier(description.id) }
    guard !description.series.isEmpty, !description.layers.isEmpty else { throw .noSeries }
    let count = description.positions.count
    guard count > 0 else { throw .noPositions }
    try checkSeries(description, positionCount: count)
    switch description.positions {
    case .time(let periods): try checkPeriods(periods)
    case .categories(let categories, _): try checkCategories(categories)
    }
    try checkPanels(description)
    try checkLayers(description)
    for case let range? in description.layers.map(\.range) { try checkRange(range, description) }
    try checkScale(description)
    try checkLegibility(description, positionCount: count)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func checkSeries(_ description: ChartDescription, positionCount count: Int) throws(ChartProblem) {
    var keys: Set<[String]> = []
    for series in description.series {
      guard keys.insert([series.panel ?? "", series.key]).inserted else { throw .repeatedSeries(key: series.key) }
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

  private static func checkPanels(_ description: ChartDescription) throws(ChartProblem) {
    let keys = description.panels.map(\.key)
    guard keys.count <= maximumPanelCount else {
      throw .tooManyPanels(count: keys.count, limit: maximumPanelCount)
    }
    guard !keys.isEmpty else { return }
    for series in description.series where !keys.contains(series.panel ?? "") { throw .noPanel(series: series.label) }
    if description.layers.contains(where: { [.cell, .tile].contains($0.mark) }) || description.orientation == .lying {
      throw .panelsNotPossible
    }
  }

  private static func checkLayers(_ description: ChartDescription) throws(ChartProblem) {
    let keys = Set(description.series.map(\.key))
    for layer in description.layers {
      for key in (layer.series ?? []) + [layer.range?.low, layer.range?.high].compactMap(\.self)
      where !keys.contains(key) { throw .unknownSeries(key: key) }
      let isRangeMark = layer.mark == .area || layer.mark == .rule
      if layer.mark == .rule, layer.range == nil { throw .rangeMissing }
      if layer.range != nil, !isRangeMark { throw .rangeNotPossible(layer.mark) }
      if layer.stacking != .none, layer.mark != .bar, layer.mark != .area { throw .stackNotPossible(layer.mark) }
      if [.line, .area].contains(layer.mark), case .categories = description.positions {
        throw .lineOverCategories
      }
      let drawn = description.series.filter { layer.series?.contains($0.key) ?? true }
      if layer.stacking == .mirror {
        let counts = Dictionary(grouping: drawn, by: \.panel).values.map(\.count)
        if let count = counts.first(where: { $0 != 2 }) { throw .mirrorNeedsTwo(count) }
      }
      if layer.mark == .area, layer.range == nil, layer.stacking == .none,
        Dictionary(grouping: drawn, by: \.panel).values.contains(where: { $0.count > 1 })
      {
        throw .areasCover
      }
      let isOneSided = layer.stacking == .normalize || layer.stacking == .mirror
      for series in isOneSided ? drawn : [] {
        guard let index = series.values.firstIndex(where: { ($0 ?? 0) < 0 }) else { continue }
        throw .shareOfNegative(
          layer.stacking, series: series.label, position: name(of: index, in: description.positions))
      }
    }
    if description.layers.count > 1, description.layers.contains(where: { [.cell, .tile].contains($0.mark) }) {
      throw .layersNotPossible
    }
    if description.layers.count(where: { $0.mark == .bar }) > 1 { throw .barsInTwoLayers }
    try checkShares(description)
    if description.mark == .tile {
      guard case .categories(let categories, _) = description.positions else { throw .tilePlaceMissing("") }
      try checkTiles(categories)
      guard description.series.count == 1 else {
        throw .tooManySeries(.tile, count: description.series.count, limit: 1)
      }
    }
    try checkAnnotations(description, keys: keys)
  }

  /// An axis of percent shows shares alone, and the numbers of what has one.
  private static func checkShares(_ description: ChartDescription) throws(ChartProblem) {
    let (shares, others) = (
      description.layers.filter { $0.stacking == .normalize }, description.layers.filter { $0.stacking != .normalize }
    )
    guard !shares.isEmpty else { return }
    let keys = shares.reduce(into: Set()) { $0.formUnion(description.keys(of: $1)) }
    for layer in others where layer.mark != .text || !description.keys(of: layer).isSubset(of: keys) {
      throw .valuesBesideShares(layer.mark)
    }
  }

  /// In no panel may a low value stand above its high one.
  private static func checkRange(
    _ range: ChartLayer.Range, _ description: ChartDescription
  ) throws(ChartProblem) {
    let lows = Dictionary(
      description.series.lazy.filter { $0.key == range.low }.map { ($0.panel, $0) },
      uniquingKeysWith: { first, _ in first })
    for high in description.series where high.key == range.high {
      guard let low = lows[high.panel] else { continue }
      for (index, pair) in zip(low.values, high.values).enumerated() {
        guard case (let lowest?, let highest?) = pair, lowest > highest else { continue }
        throw .rangeReversed(low: low.label, high: high.label, position: name(of: index, in: description.positions))
      }
    }
  }

  private static func checkAnnotations(_ description: ChartDescription, keys: Set<String>) throws(ChartProblem) {
    let positions = 0..<description.positions.count
    for annotation in description.annotations {
      switch annotation {
      case .event(let index, _, let label): guard positions.contains(index) else { throw .annotationOutside(label) }
      case .band(let first, let last, let label):
        guard positions.contains(first), positions.contains(last), first <= last else {
          throw .annotationOutside(label)
        }
      case .target(let value, let label):
        guard value.isFinite, abs(value) <= largestValue else { throw .annotationOutside(label) }
      case .note(let index, let series, let label):
        guard positions.contains(index) else { throw .annotationOutside(label) }
        if let series, !keys.contains(series) { throw .unknownSeries(key: series) }
      }
    }
  }

  private static func checkScale(_ description: ChartDescription) throws(ChartProblem) {
    guard description.scale != .linear else { return }
    guard description.layers.allSatisfy({ $0.stacking == .none }) else { throw .stackNeedsLinear }
    let isLog = description.scale == .log
    if isLog, description.layers.contains(where: { $0.range == nil && $0.mark.mark.traits.baseline == .zero }) {
      throw .logNeedsPoints
    }
    for series in description.series {
      for case (let index, let value?) in series.values.enumerated()
      where value.isFinite && (isLog ? value < smallestLogValue : value < 0) {
        throw .scaleNeedsPositive(
          description.scale, value: description.measure.text(value), of: series.label,
          position: name(of: index, in: description.positions))
      }
    }
    for case .target(let value, let label) in description.annotations where isLog ? value < smallestLogValue : value < 0
    {
      throw .scaleNeedsPositive(
        description.scale, value: description.measure.text(value), of: label, position: nil)
    }
  }

  private static func checkLegibility(_ description: ChartDescription, positionCount: Int) throws(ChartProblem) {
    if description.mark == .cell { return try checkCells(description, positionCount: positionCount) }
    let marked = description.layers.filter { $0.mark != .text }.reduce(into: Set()) {
      $0.formUnion(description.keys(of: $1))
    }
    for layer in description.layers {
      var keys = description.keys(of: layer)
      // Numbers beside other marks are left out where they have no room.
      if layer.mark == .text {
        keys.subtract(marked)
        if keys.isEmpty { continue }
      }
      let drawn = keys.count
      let limit = OrdinalColors.paletteSize
      switch layer.mark {
      case .line, .rule, .cell, .tile: break
      case .area where layer.range != nil: break
      case .area, .bar, .dot, .text:
        guard drawn <= limit else { throw .tooManySeries(layer.mark, count: drawn, limit: limit) }
      }
      if description.orientation == .upright { try checkRoom(of: layer, laneCount: drawn, description) }
    }
    guard description.isOverTime, description.orientation == .upright || description.mark == .line else {
      guard positionCount <= maximumCategoryCount else {
        throw .tooManyCategories(count: positionCount, limit: maximumCategoryCount)
      }
      return
    }
  }

  /// What has a place of its own at each period must have room for it on a phone.
  private static func checkRoom(
    of layer: ChartLayer, laneCount: Int, _ description: ChartDescription
  ) throws(ChartProblem) {
    guard case .time(let periods) = description.positions else { return }
    let slotCount = (periods.last?.ordinal ?? 0) - (periods.first?.ordinal ?? 0) + 1
    switch layer.mark {
    case .bar:
      let count = slotCount * (layer.stacking == .none ? laneCount : 1)
      guard count <= maximumColumnCount else { throw .tooManyColumns(.bar, count: count, limit: maximumColumnCount) }
    case .dot, .rule, .text:
      let limit = layer.mark == .dot ? maximumDotCount : maximumColumnCount
      guard slotCount <= limit else { throw .tooManyMarks(layer.mark, count: slotCount, limit: limit) }
    case .line, .area, .cell, .tile: break
    }
  }

  private static func checkCells(_ description: ChartDescription, positionCount: Int) throws(ChartProblem) {
    if case .time(let periods) = description.positions, periods[0].granularity == .day, description.series.count == 1 {
      let days = periods[periods.count - 1].ordinal - periods[0].ordinal + 1
      guard days <= maximumCalendarDayCount else {
        throw .tooManyDays(count: days, limit: maximumCalendarDayCount)
      }
      return
    }
    guard description.series.count <= maximumRowCount else {
      throw .tooManySeries(.cell, count: description.series.count, limit: maximumRowCount)
    }
    guard positionCount <= maximumColumnCount else {
      throw .tooManyColumns(.cell, count: positionCount, limit: maximumColumnCount)
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
}
