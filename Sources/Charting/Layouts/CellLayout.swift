import Localization

/// A grid of coloured cells: positions along the bottom, a row for each series.
struct CellLayout: ChartLayout {
  let height: Double
  private let chart: Chart
  private let heading: StepHeading
  private let names: [LabelText]
  private let frame: PlotFrame
  private let axisLabels: [PositionAxis.Label]
  private let rows: [(top: Double, height: Double)]

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    self.chart = chart
    heading = StepHeading(chart, width: width, metrics: metrics)
    names = chart.series.map { series in
      LabelText(
        series.label, maximumWidth: width * 0.3, maximumLines: 2, metrics: metrics, breaker: chart.wordBreaker)
    }
    let left = (names.map(\.width).max() ?? 0) + 8
    var y = heading.height + 4
    rows = names.map { name in
      let height = max(20, name.height(metrics) + 4)
      defer { y += height }
      return (y, height)
    }
    let plot = Box(x: left, y: heading.height + 4, width: max(40, width - left - 2), height: y - heading.height - 4)
    let positions = PositionScale(chart.description.positions, kind: .bands, start: left, length: plot.width)
    frame = PlotFrame(
      chart: chart, data: chart.plots[0], metrics: metrics, plot: plot, positions: positions, orientation: .upright)
    axisLabels = PositionAxis.labels(chart, positions: positions, metrics: metrics, in: 0...width)
    let lineCount = axisLabels.map { $0.text.lines.count }.max() ?? 0
    height = plot.maxY + UprightLayout.labelGapInPixels + metrics.height(lineCount: lineCount) + 2
  }

  var frames: [PlotFrame] { [frame] }
  var rowCenters: [Double] { rows.map { $0.top + $0.height / 2 } }

  func draw(on canvas: inout Canvas) {
    let metrics = canvas.metrics
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      heading.draw(on: &canvas)
      PositionAxis.draw(axisLabels, gap: UprightLayout.labelGapInPixels, in: frame, on: &canvas)
    }
    canvas.group("ph-names", for: .eyesOnly) { canvas in
      for (name, row) in zip(names, rows) {
        let baseline = row.top + row.height / 2 - name.height(metrics) / 2 + metrics.ascent
        canvas.text(name, x: frame.plot.x - 8, baseline: baseline, anchor: .end)
      }
    }
    var paths = CellPaths()
    let step = frame.positions.step
    let gap = step > 5 ? 1.0 : 0
    for (series, row) in zip(chart.series, rows) {
      for position in series.values.indices {
        let box = Box(
          x: frame.positions.centers[position] - step / 2, y: row.top, width: max(1, step - gap), height: row.height - 1
        )
        paths.append(
          box, heading.style(of: series.values[position]),
          isPreliminary: series.status(at: position)?.isPreliminary ?? false)
      }
    }
    paths.draw(on: &canvas)
  }
}
