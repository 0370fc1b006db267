/// The layout of lying bars: names at the left, a row for each position, values at the ends.
struct RankedFrame: Sendable {
  struct Row: Sendable {
    let name: LabelText
    let top: Double
    let height: Double
    var middle: Double { top + height / 2 }
  }

  let chart: Chart
  let metrics: TextMetrics
  let width: Double
  let height: Double
  let keys: SeriesKeys
  let unit: LabelText?
  let rows: [Row]
  /// From the top of the first row to the bottom of the last, and between the ends of the longest bars.
  let plot: Box
  /// Right edge of the names.
  let namesEnd: Double
  private let lowest: Double
  private let highest: Double

  static let gapInPixels = 6.0

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    self.chart = chart
    self.metrics = metrics
    self.width = width
    keys = SeriesKeys(chart, width: width, metrics: metrics)
    unit =
      chart.axisNumbers.unit.isEmpty
      ? nil
      : LabelText(
        chart.axisNumbers.unit, maximumWidth: width, maximumLines: 2, metrics: metrics, breaker: chart.wordBreaker)
    let values = chart.series.flatMap { $0.values.compactMap { $0 } }
    lowest = min(0, values.min() ?? 0)
    highest = max(0, values.max() ?? 0)
    func room(_ values: [Double]) -> Double {
      values.map { metrics.width(of: chart.axisNumbers.valueText($0)) + Self.gapInPixels }.max() ?? 0
    }
    let leftRoom = room(values.filter { $0 < 0 })
    let rightRoom = max(room(values.filter { $0 >= 0 }), metrics.width(of: "–") + Self.gapInPixels)
    let names = Self.names(chart, width: width, beside: leftRoom + rightRoom, metrics: metrics)
    // Bold letters are wider by up to a tenth.
    namesEnd = names.indices.map { names[$0].width * (chart.isHighlighted(category: $0) ? 1.1 : 1) }.max() ?? 0

    let pitch = Self.pitch(chart, metrics)
    var y = keys.height(metrics) + (unit.map { $0.height(metrics) + 4 } ?? 2)
    let top = y
    rows = names.map { name in
      let height = max(name.height(metrics) + 3, pitch * Double(chart.series.count) + (chart.series.count > 1 ? 6 : 2))
      defer { y += height }
      return Row(name: name, top: y, height: height)
    }
    height = y + 2

    let left = namesEnd + 8 + leftRoom
    plot = Box(x: left, y: top, width: max(20, width - left - rightRoom), height: y - top)
  }

  /// Names as wide as leaves the bars and their values room.
  private static func names(
    _ chart: Chart, width: Double, beside values: Double, metrics: TextMetrics
  ) -> [LabelText] {
    let shares = width < Double(Chart.narrowLimitInPixels) ? [0.4, 0.3, 0.22, 0.14] : [0.36, 0.24, 0.14]
    let share = shares.first { width * (1 - $0) - 8 - values >= 80 } ?? 0.14
    return (0..<chart.description.positions.count).map { index in
      LabelText(
        chart.positionText(index), maximumWidth: width * share, maximumLines: 2, metrics: metrics,
        breaker: chart.wordBreaker)
    }
  }

  /// From one bar of a row to the next: a value has to stand at each.
  static func pitch(_ chart: Chart, _ metrics: TextMetrics) -> Double { metrics.height(lineCount: 1) + 1 }

  func x(_ value: Double) -> Double {
    highest > lowest ? plot.x + (value - lowest) / (highest - lowest) * plot.width : plot.x
  }
}
