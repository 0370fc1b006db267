import Localization
import SourceText

/// Days as a calendar: a column for each week, Monday first, a block for each year, or for each half on a phone, from the
/// first with a value to the last. Months have borders.
struct CalendarLayout: ChartLayout {
  let height: Double
  private let chart: Chart
  private let heading: StepHeading
  private let blocks: [Block]
  private let lineHeight: Double
  private let cell: Double
  private let left: Double

  private struct Block {
    let title: String
    let first: CivilDate
    let last: CivilDate
    let top: Double
    /// Of the Monday in whose week the block begins.
    var firstMonday: Int { first.dayNumber - (first.dayNumber + 3) % 7 }
  }

  /// Of the positions, by day.
  private let indices: [Int: Int]
  /// Days that are not listed though they should be.
  private let missingDays: Set<Int>

  init(_ chart: Chart, periods: [Period], width: Double, metrics: TextMetrics) {
    self.chart = chart
    lineHeight = metrics.lineHeight
    let isNarrow = width < Double(Chart.narrowLimitInPixels)
    var indices: [Int: Int] = [:]
    for (index, period) in periods.enumerated() { indices[period.ordinal] = index }
    self.indices = indices
    let known = chart.series[0].openPositions ?? periods.indices
    missingDays = Self.missingDays(among: periods[known])
    heading = StepHeading(chart, hasMissing: !missingDays.isEmpty, width: width, metrics: metrics)
    left = (CalendarWords.of(chart.language).shortWeekdays.map { metrics.width(of: $0) }.max() ?? 0) + 8
    let weeks = isNarrow ? 28.0 : 54.0
    // On the half-pixel grid, so that the cells of a row are alike.
    cell = max(4, ((width - left) / weeks * 2).rounded(.down) / 2)
    let blockHeight = 2 * metrics.lineHeight + cell * 7 + 16
    var y = heading.height + 2
    var blocks: [Block] = []
    let (first, last) = (periods[known.lowerBound].firstDay, periods[known.upperBound - 1].firstDay)
    for year in first.components.year...last.components.year {
      let halves = isNarrow ? [(1, 6), (7, 12)] : [(1, 12)]
      for (start, end) in halves {
        let from = Period(.month, ordinal: year * 12 + start - 1).firstDay
        let to = Period(.month, ordinal: year * 12 + end - 1).lastDay
        guard to >= first, from <= last else { continue }
        let title = "\(chart.language.era.year(fromCommon: year))"
        blocks.append(Block(title: title, first: from, last: to, top: y))
        y += blockHeight
      }
    }
    self.blocks = blocks
    height = y
  }

  /// Days between others that are not listed. None where the day of the week is rarely listed, as the Saturdays of a market
  /// that opened on one of them, and so none in a series of two days a month.
  private static func missingDays(among periods: ArraySlice<Period>) -> Set<Int> {
    guard let first = periods.first?.ordinal, let last = periods.last?.ordinal else { return [] }
    let listed = Set(periods.map(\.ordinal))
    let days = Dictionary(grouping: first...last) { CivilDate(dayNumber: $0).weekday }.values
    let due = days.filter { days in days.count(where: listed.contains) * 2 > days.count }
    return Set(due.joined()).subtracting(listed)
  }

  func draw(on canvas: inout Canvas) {
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      heading.draw(on: &canvas)
      for block in blocks { drawWords(block, on: &canvas) }
    }
    var paths = CellPaths()
    for block in blocks { append(block, to: &paths) }
    paths.draw(on: &canvas)
    // Above the cells, in the gaps between them; a month without data is an empty frame.
    var borders = PathText()
    for block in blocks {
      for month in months(of: block) { appendBorder(of: month, in: block, to: &borders) }
    }
    canvas.path(borders, "ph-halo-thin")
    canvas.path(borders, "ph-month")
  }

  private func months(of block: Block) -> [Period] {
    let (year, first, _) = block.first.components
    return (first...block.last.components.month).map { Period(.month, ordinal: year * 12 + $0 - 1) }
  }

  /// Around the days of a month: a step where it begins and where it ends within a week.
  private func appendBorder(of month: Period, in block: Block, to path: inout PathText) {
    func column(_ date: CivilDate) -> Double { x(date, in: block) - 0.5 }
    func row(_ date: CivilDate) -> Double { top + Double((date.dayNumber - block.firstMonday) % 7) * cell }
    let top = cellTop(block) - 0.5
    let bottom = top + 7 * cell
    let (first, next) = (month.firstDay, month.lastDay.advanced(byDays: 1))
    // The day after one that ends a week begins the next column, in its first row: then there is no step.
    let step =
      row(next) > top
      ? [(column(next) + cell, top), (column(next) + cell, row(next)), (column(next), row(next))]
      : [(column(next), top)]
    let corners =
      [(column(first), row(first)), (column(first) + cell, row(first)), (column(first) + cell, top)] + step
      + [(column(next), bottom), (column(first), bottom)]
    path.move(corners[0].0, corners[0].1)
    for (x, y) in corners.dropFirst() { path.line(x, y) }
    path.close()
  }

  /// The year, the months above their first whole week and every other weekday.
  private func drawWords(_ block: Block, on canvas: inout Canvas) {
    let metrics = canvas.metrics
    canvas.group("ph-time") { canvas in
      let title = LabelText(line: block.title, metrics: metrics)
      canvas.text(title, x: left, baseline: block.top + metrics.ascent, style: "ph-name")
    }
    let words = CalendarWords.of(chart.language)
    for month in months(of: block) {
      let date = month.firstDay
      let label = LabelText(line: words.shortMonths[date.components.month - 1], metrics: metrics)
      canvas.textIfFree(
        label, x: x(date.advanced(byDays: 6), in: block), baseline: block.top + metrics.lineHeight + 3 + metrics.ascent,
        anchor: .start)
    }
    for weekday in [0, 2, 4] where cell * 2 >= metrics.lineHeight {
      let y = cellTop(block) + (Double(weekday) + 0.5) * cell
      let label = LabelText(line: words.shortWeekdays[weekday], metrics: metrics)
      canvas.text(label, x: left - 6, baseline: y + metrics.middleToBaseline, anchor: .end)
    }
  }

  private func cellTop(_ block: Block) -> Double { block.top + 2 * lineHeight + 7 }

  private func x(_ date: CivilDate, in block: Block) -> Double {
    left + Double((date.dayNumber - block.firstMonday) / 7) * cell
  }

  private func append(_ block: Block, to paths: inout CellPaths) {
    let series = chart.series[0]
    for day in block.first.dayNumber...block.last.dayNumber {
      let index = indices[day]
      guard index != nil || missingDays.contains(day) else { continue }
      let row = (day - block.firstMonday) % 7
      let box = Box(
        x: x(CivilDate(dayNumber: day), in: block), y: cellTop(block) + Double(row) * cell, width: cell - 1,
        height: cell - 1)
      paths.append(
        box, heading.style(of: index.flatMap { series.values[$0] }),
        isPreliminary: index.flatMap { series.status(at: $0) }?.isPreliminary ?? false)
    }
  }
}
