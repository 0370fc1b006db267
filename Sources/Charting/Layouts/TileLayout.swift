import Localization
import SourceText

/// A map of square tiles, each with its abbreviation and value. The key of the colours stands in the largest gap of the
/// map, else below it.
struct TileLayout: ChartLayout {
  let height: Double
  private let chart: Chart
  private let colors: QuantizedColors
  private let keys: StepKeys
  private let keysPlace: (x: Double, y: Double, isColumn: Bool)
  private let unit: LabelText?
  private let origin: (x: Double, y: Double)
  private let size: Double
  /// Digits after the point for which every number has room in its tile; nil where not even whole ones have.
  private let decimals: Int?
  /// The largest with which every abbreviation has room in its tile, else the smallest there is.
  private let letterMetrics: TextMetrics
  let omissions: Set<Omission>
  private let firstRow: Int
  private let firstColumn: Int
  private let width: Double

  static let gapInPixels = 2.0
  static let smallestLetterInPixels = 9.0

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    self.chart = chart
    self.width = width
    let tiles = chart.tiles.compactMap { $0.tile }
    let rows = (tiles.map(\.row).min() ?? 0)...(tiles.map(\.row).max() ?? 0)
    let columns = (tiles.map(\.column).min() ?? 0)...(tiles.map(\.column).max() ?? 0)
    firstRow = rows.lowerBound
    firstColumn = columns.lowerBound
    colors = QuantizedColors(
      chart.series[0].values.compactMap { $0 }, decimals: chart.description.measure.decimals)
    keys = StepKeys(chart, colors: colors, hasMissing: chart.missingCount > 0, metrics: metrics)
    unit = chart.unitLabel(width: width, metrics: metrics)
    let size = min(44, (width / Double(columns.count)).rounded(.down))
    self.size = size
    let numbers = chart.plots[0].numbers
    let values = chart.series[0].values.compactMap { $0 }
    let room = size - Self.gapInPixels - 2
    let hasTwoLines = size - Self.gapInPixels >= 2 * metrics.lineHeight
    let decimals = (0...numbers.valueDecimals).reversed().first { decimals in
      hasTwoLines && values.allSatisfy { metrics.width(of: numbers.text($0, decimals: decimals)) <= room }
    }
    self.decimals = decimals
    let sizes = stride(from: metrics.sizeInPixels, through: Self.smallestLetterInPixels, by: -1)
    func haveRoom(_ metrics: TextMetrics) -> Bool {
      tiles.allSatisfy { metrics.width(of: $0.abbreviation) <= room }
    }
    let fitting = sizes.lazy.map { TextMetrics(sizeInPixels: $0) }.first(where: haveRoom)
    letterMetrics = fitting ?? TextMetrics(sizeInPixels: Self.smallestLetterInPixels)
    var omissions: Set<Omission> = []
    if fitting == nil { omissions.insert(.letters) }
    if decimals == nil, !values.isEmpty { omissions.insert(.numbers) }
    self.omissions = omissions
    let mapWidth = size * Double(columns.count)
    let mapHeight = size * Double(rows.count)
    let top = unit.map { $0.height(metrics) + 6 } ?? 2
    origin = ((width - mapWidth) / 2, top)
    let keysHeight = keys.columnHeight(metrics)
    // In the gap nearest to the top right, or in the room beside the map.
    let taken = Set(tiles.map { ($0.row - rows.lowerBound) * columns.count + $0.column - columns.lowerBound })
    let needed = (rows: Int((keysHeight / size).rounded(.up)), columns: Int(((keys.width + 6) / size).rounded(.up)))
    let gap = Self.gap(rows: rows.count, columns: columns.count, taken: taken, needed: needed)
    if (width - mapWidth) / 2 >= keys.width + 12 {
      keysPlace = (origin.x + mapWidth + 12, top, true)
      height = top + max(mapHeight, keysHeight) + 2
    } else if let gap {
      keysPlace = (origin.x + Double(gap.column) * size + 4, top + Double(gap.row) * size + 2, true)
      height = top + mapHeight + 2
    } else {
      keysPlace = (0, top + mapHeight + 8, false)
      height = top + mapHeight + 8 + keys.rowHeight(width: width, metrics: metrics)
    }
  }

  /// The first free stretch that is large enough, from the right.
  private static func gap(
    rows: Int, columns: Int, taken: Set<Int>, needed: (rows: Int, columns: Int)
  ) -> (row: Int, column: Int)? {
    guard rows >= needed.rows, columns >= needed.columns else { return nil }
    for row in 0...(rows - needed.rows) {
      for column in (0...(columns - needed.columns)).reversed() {
        let isFree = (row..<row + needed.rows).allSatisfy { y in
          (column..<column + needed.columns).allSatisfy { !taken.contains(y * columns + $0) }
        }
        if isFree { return (row, column) }
      }
    }
    return nil
  }

  func draw(on canvas: inout Canvas) {
    let metrics = canvas.metrics
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      if let unit { canvas.text(unit, x: 0, baseline: metrics.ascent) }
      if keysPlace.isColumn {
        keys.drawColumn(x: keysPlace.x, top: keysPlace.y, on: &canvas)
      } else {
        keys.drawRow(width: width, top: keysPlace.y, on: &canvas)
      }
    }
    let series = chart.series[0]
    var outline = PathText()
    var dots = PathText()
    canvas.group("ph-tiles") { canvas in
      for (index, category) in chart.tiles.enumerated() {
        guard let tile = category.tile else { continue }
        let box = Box(
          x: origin.x + Double(tile.column - firstColumn) * size, y: origin.y + Double(tile.row - firstRow) * size,
          width: size - Self.gapInPixels, height: size - Self.gapInPixels)
        let value = series.values[index]
        let style = value.map { colors.style(colors.step(of: $0)) } ?? .missing
        draw(
          category, tile, value, status: series.status(at: index)?.words[chart.language], in: box, style, on: &canvas)
        if chart.isHighlighted(category: index) { outline.rectangle(box) }
        if series.status(at: index)?.isPreliminary == true { dots.circle(x: box.maxX - 5, y: box.y + 5, radius: 2) }
      }
      canvas.path(dots, "ph-cell-dot")
      canvas.path(outline, "ph-own")
    }
  }

  private func draw(
    _ category: ChartCategory, _ tile: ChartCategory.Tile, _ value: Double?, status: String?, in box: Box,
    _ style: StepStyle, on canvas: inout Canvas
  ) {
    let metrics = canvas.metrics
    let measure = chart.description.measure
    let words = value.map { measure.phrase($0, in: chart.language) } ?? Prose.noData[chart.language]
    let name = [category.label, words, status ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    canvas.tile(style, title: name) { canvas in
      var path = PathText()
      path.rectangle(box)
      canvas.path(path, style)
      let middle = box.x + box.width / 2
      let size = letterMetrics.sizeInPixels == metrics.sizeInPixels ? nil : letterMetrics.sizeInPixels
      // Nothing else stands in a tile, so what fits into it is clear of all other texts.
      let letters = LabelText(line: tile.abbreviation, metrics: letterMetrics)
      let hasLetters = letters.width <= box.width - 2
      let center = box.y + box.height / 2
      guard let decimals, let value else {
        guard hasLetters else { return }
        let baseline = center + letterMetrics.middleToBaseline
        // The lines of a hatch would run through the letters.
        let plate = style == .missing ? Canvas.Plate.always : .none
        canvas.text(letters, x: middle, baseline: baseline, anchor: .middle, plate: plate, size: size)
        return
      }
      let number = LabelText(line: chart.plots[0].numbers.text(value, decimals: decimals), metrics: metrics)
      let baseline = hasLetters ? center - 1.5 + metrics.lineHeight : center + metrics.middleToBaseline
      if hasLetters { canvas.text(letters, x: middle, baseline: center - 1.5, anchor: .middle, size: size) }
      canvas.text(number, x: middle, baseline: baseline, anchor: .middle)
    }
  }
}
