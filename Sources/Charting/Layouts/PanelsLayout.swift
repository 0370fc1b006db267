import Localization

/// Small multiples: a plot for each panel, side by side and below one another.
struct PanelsLayout: ChartLayout {
  let height: Double
  private let chart: Chart
  private let keys: SeriesKeys
  private let unit: LabelText?
  private let panels: [Panel]
  /// From a plot down to the labels of positions, and up to its title, px.
  private let labelGap: Double
  private let rise: Double

  private struct Panel {
    let frame: PlotFrame
    let title: LabelText
    let showsNumbers: Bool
    let axisLabels: [PositionAxis.Label]
  }

  private static let gapInPixels = 26.0
  /// How far the first label may stand in the gap, so that its middle is below its tick: the last one of the panel beside
  /// it is not to look like one with it.
  private static let overhangInPixels = 18.0

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    self.chart = chart
    keys = SeriesKeys(chart, naming: chart.annotationsInKeys, width: width, metrics: metrics)
    unit = chart.unitLabel(width: width, metrics: metrics)
    let count = chart.plots.count
    let sharesScale = chart.description.panelsShareScale
    let numbers = chart.plots.map { ValueAxis.width($0, metrics: metrics) }.max() ?? 0
    var columns = min(count, width < Double(Chart.narrowLimitInPixels) || count == 4 ? 2 : count <= 6 ? 3 : 4)
    // Numbers stand at the left of the first column, or of each where the axes differ.
    func room(_ columns: Int) -> Double {
      let taken = Self.gapInPixels * Double(columns - 1) + numbers * Double(sharesScale ? 1 : columns)
      return (width - taken) / Double(columns)
    }
    while columns > 1, room(columns) < 80 { columns -= 1 }
    let plotWidth = max(40, room(columns))
    let plotHeight = (plotWidth * 0.62).rounded()
    let numberRoom = NumberRoom(chart.plots, height: plotHeight, metrics: metrics)
    labelGap = UprightLayout.labelGap(numberRoom)
    rise = max(9, numberRoom.high + 2)
    var y = keys.height(metrics) + (unit.map { $0.height(metrics) + 6 } ?? 0)
    var panels: [Panel] = []
    for start in stride(from: 0, to: count, by: columns) {
      let row = start..<min(count, start + columns)
      let titles = row.map { index in
        LabelText(
          chart.plots[index].label ?? "", maximumWidth: plotWidth * 0.9, maximumLines: 2, metrics: metrics,
          breaker: chart.wordBreaker)
      }
      let titleHeight = titles.map { $0.height(metrics) }.max() ?? 0
      let top = y + titleHeight + rise
      var lineCount = 0
      for (column, index) in row.enumerated() {
        let leading = sharesScale ? numbers : numbers * Double(column + 1)
        let left = leading + Double(column) * (plotWidth + Self.gapInPixels)
        let plot = Box(x: left, y: top, width: plotWidth, height: plotHeight)
        let positions = PositionScale(
          chart.description.positions, kind: chart.positionKind, start: left, length: plotWidth)
        let labels = PositionAxis.labels(
          chart, positions: positions, metrics: metrics,
          in: max(0, left - (column == 0 || !sharesScale ? numbers : 0) - Self.overhangInPixels)...(left + plotWidth))
        lineCount = max(lineCount, labels.map { $0.text.lines.count }.max() ?? 0)
        panels.append(
          Panel(
            frame: PlotFrame(
              chart: chart, data: chart.plots[index], metrics: metrics, plot: plot, positions: positions,
              orientation: .upright),
            title: titles[column], showsNumbers: column == 0 || !sharesScale, axisLabels: labels))
      }
      y = top + plotHeight + labelGap + metrics.height(lineCount: lineCount) + 14
    }
    self.panels = panels
    height = y - 10
  }

  var frames: [PlotFrame] { panels.map(\.frame) }

  /// Those that the row of keys names once for all panels; a target only where each has its line.
  var toldAnnotations: [ChartAnnotation] {
    keys.told.filter { annotation in
      if case .target(let value, _) = annotation { chart.panels(without: value).isEmpty } else { true }
    }
  }

  func draw(on canvas: inout Canvas) {
    let metrics = canvas.metrics
    keys.draw(on: &canvas, top: 0)
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      if let unit { canvas.text(unit, x: 0, baseline: keys.height(metrics) + metrics.ascent) }
    }
    for panel in panels {
      let frame = panel.frame
      AnnotationMarks.drawBands(in: frame, on: &canvas)
      canvas.group("ph-axis", for: .eyesOnly) { canvas in
        let baseline = frame.plot.y - rise - panel.title.height(metrics) + metrics.ascent
        canvas.text(panel.title, x: frame.plot.x, baseline: baseline, style: "ph-name")
        // A panel without values has the numbers of its row all the same, where the row shares them.
        if frame.data.hasValues || chart.description.panelsShareScale && chart.hasValues {
          ValueAxis(frame: frame, showsNumbers: panel.showsNumbers).draw(on: &canvas)
        }
        if !frame.data.hasValues { chart.drawNoData(in: frame.plot, on: &canvas) }
        PositionAxis.draw(panel.axisLabels, gap: labelGap, in: frame, on: &canvas)
      }
      chart.drawMarks(in: frame, on: &canvas)
    }
    // When all titles stand: a number may not touch one of the next panel.
    for panel in panels { chart.drawNumbers(in: panel.frame, on: &canvas) }
  }
}
