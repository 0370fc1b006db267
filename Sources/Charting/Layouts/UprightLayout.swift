import Localization
import SourceText

/// Periods or categories along the bottom, values upwards.
struct UprightLayout: ChartLayout {
  let frame: PlotFrame
  let height: Double
  private let keys: SeriesKeys
  private let unit: LabelText?
  private let annotations: AnnotationStrip
  private let axisLabels: [PositionAxis.Label]
  private let endLabels: EndLabels
  /// From the plot down to the labels of positions, px.
  private let labelGap: Double

  static let tickLengthInPixels = 4.0
  /// From the plot down to the labels of positions, clear of the lowest number beside it and of those below bars.
  static func labelGap(_ numbers: NumberRoom) -> Double { max(labelGapInPixels, numbers.low + 3) }
  static let labelGapInPixels = 10.0

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    let data = chart.plots[0]
    let isNarrow = width < Double(Chart.narrowLimitInPixels)
    keys = SeriesKeys(chart, width: width, metrics: metrics)
    unit = chart.unitLabel(width: width, metrics: metrics)
    let left = ValueAxis.width(data, metrics: metrics)
    endLabels = EndLabels(
      chart, data: data, namesStandInKeys: !keys.keys.isEmpty, widths: EndLabels.widths(ofDrawing: width),
      metrics: metrics)
    let kind = chart.positionKind
    let right = endLabels.labels.isEmpty ? (kind == .points ? 6 : 2) : max(6, endLabels.width)
    let plotWidth = max(40, width - left - right)
    let positions = PositionScale(chart.description.positions, kind: kind, start: left, length: plotWidth)
    let plotted = data.withBarNumbers(chart, positions, metrics)
    let plotHeight = isNarrow ? 220.0 : 300
    let numbers = NumberRoom([plotted], height: plotHeight, metrics: metrics)
    labelGap = Self.labelGap(numbers)
    let rise = max(metrics.ascent * 0.7, numbers.high + max(2, AnnotationStrip.leastGap(chart.description)))
    annotations = AnnotationStrip(
      chart, positions: positions, range: left...(left + plotWidth), gap: rise, metrics: metrics)
    let unitHeight = unit.map { $0.height(metrics) + 2 } ?? 0
    let top = keys.height(metrics) + unitHeight + annotations.height + rise
    let plot = Box(x: left, y: top, width: plotWidth, height: plotHeight)
    frame = PlotFrame(
      chart: chart, data: plotted, metrics: metrics, plot: plot, positions: positions, orientation: .upright)
    axisLabels = PositionAxis.labels(chart, positions: positions, metrics: metrics, in: 0...width)
    let lineCount = axisLabels.map { $0.text.lines.count }.max() ?? 0
    height = plot.maxY + labelGap + metrics.height(lineCount: lineCount) + 2
  }

  var frames: [PlotFrame] { [frame] }
  var toldAnnotations: [ChartAnnotation] { annotations.told + endLabels.toldTargets(in: frame) }

  func draw(on canvas: inout Canvas) {
    let chart = frame.chart
    keys.draw(on: &canvas, top: 0)
    AnnotationMarks.drawBands(in: frame, on: &canvas)
    canvas.group("ph-axis", for: .eyesOnly) { canvas in
      if let unit {
        canvas.text(unit, x: 0, baseline: keys.height(frame.metrics) + frame.metrics.ascent)
      }
      if frame.data.hasValues {
        ValueAxis(frame: frame).draw(on: &canvas)
      } else {
        chart.drawNoData(in: frame.plot, on: &canvas)
      }
      PositionAxis.draw(axisLabels, gap: labelGap, in: frame, on: &canvas)
    }
    // Below lines and dots, but above what would cover the line of a note.
    let isSolid = frame.data.layers.contains(where: \.isSolid)
    if !isSolid { annotations.draw(in: frame, isAboveSolid: false, on: &canvas) }
    chart.drawMarks(in: frame, on: &canvas)
    if isSolid { annotations.draw(in: frame, isAboveSolid: true, on: &canvas) }
    NotePointer.drawDots(in: frame, on: &canvas)
    endLabels.draw(in: frame, on: &canvas)
    chart.drawNumbers(in: frame, on: &canvas)
  }
}

extension Chart {
  /// Bars need a band of their own, and so do numbers that stand alone; lines reach from edge to edge.
  var positionKind: PositionScale.Kind {
    let marks = description.layers.map(\.mark)
    return marks.contains { $0.mark.traits.positions == .bands } || marks.allSatisfy { $0 == .text } ? .bands : .points
  }

  var hasValues: Bool { plots.contains { $0.hasValues } }
}

extension Prose {
  static let noData = Prose(th: "ไม่มีข้อมูล", en: "no data")
}
