import Localization
import SourceText

/// The plot of lines and upright bars: where it lies, its scales, and the axes around it.
struct CartesianFrame: Sendable {
  let chart: Chart
  let metrics: TextMetrics
  let width: Double
  let height: Double
  let plot: Box
  let positions: PositionScale
  let keys: SeriesKeys
  let unit: LabelText?
  let axisLabels: [PositionAxis.Label]
  let endLabels: LineEndLabels

  static let tickLengthInPixels = 4.0
  /// From the plot down to the labels of positions, clear of the lowest number beside it.
  static let labelGapInPixels = 10.0

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    self.chart = chart
    self.metrics = metrics
    self.width = width
    let isLine = chart.description.mark == .line
    let isNarrow = width < Double(Chart.narrowLimitInPixels)
    keys = isLine ? .none : SeriesKeys(chart, width: width, metrics: metrics)
    unit =
      chart.axisNumbers.unit.isEmpty
      ? nil
      : LabelText(
        chart.axisNumbers.unit, maximumWidth: width, maximumLines: 2, metrics: metrics, breaker: chart.wordBreaker)

    let numbers = chart.hasValues ? chart.scale.ticks.map { metrics.width(of: chart.axisNumbers.tickText($0)) } : []
    let left = (numbers.max() ?? 0) + 8
    endLabels = LineEndLabels(
      chart, widths: isNarrow ? [width * 0.3, width * 0.4] : [width * 0.26, width * 0.34], metrics: metrics)
    let right = isLine ? max(6, endLabels.width) : 2
    let unitHeight = unit.map { $0.height(metrics) + 2 } ?? 0
    let top = keys.height(metrics) + unitHeight + metrics.ascent * 0.7
    plot = Box(x: left, y: top, width: max(40, width - left - right), height: isNarrow ? 220 : 300)
    positions = PositionScale(
      chart.description.positions, kind: isLine ? .points : .bands, start: plot.x, length: plot.width)
    axisLabels = PositionAxis.labels(chart, positions: positions, metrics: metrics, in: 0...width)
    let lineCount = axisLabels.map { $0.text.lines.count }.max() ?? 0
    height = plot.maxY + Self.labelGapInPixels + metrics.height(lineCount: lineCount) + 2
  }

  func y(_ value: Double) -> Double {
    plot.maxY - chart.scale.fraction(value) * plot.height
  }

  /// Grid, numbers, unit and the axis of positions: below the marks.
  func drawAxes(on canvas: inout Canvas) {
    keys.draw(on: &canvas, chart: chart, top: 0)
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      if let unit {
        canvas.text(unit, x: 0, baseline: keys.height(metrics) + metrics.ascent)
      }
      if chart.hasValues {
        ValueAxis(frame: self).draw(on: &canvas)
      } else {
        let words = LabelText(line: Prose.noData[chart.language], metrics: metrics)
        canvas.text(words, x: plot.x + plot.width / 2, baseline: plot.y + plot.height / 2, anchor: .middle)
      }
      PositionAxis.draw(axisLabels, frame: self, on: &canvas)
    }
  }

  /// Names at the ends of lines: above the marks.
  func drawLabels(on canvas: inout Canvas) {
    endLabels.draw(on: &canvas, frame: self)
  }
}

extension Prose {
  static let noData = Prose(th: "ไม่มีข้อมูล", en: "no data")
}

extension Chart {
  var hasValues: Bool { series.contains { $0.values.contains { $0 != nil } } }
}
