/// Events, shaded stretches and notes: their labels stand in rows above the plot, each with a line down to what it
/// means. A label that finds no row is told below the chart instead.
struct AnnotationStrip: Sendable {
  private struct Label {
    let annotation: ChartAnnotation
    let text: LabelText
    /// Where its line goes down.
    let x: Double
    let left: Double
    let row: Int
  }

  private let labels: [Label]
  private let rowCount: Int
  private let metrics: TextMetrics
  /// From the plot up to the lowest row, px.
  private let gap: Double

  static let maximumRowCount = 3

  init(_ chart: Chart, positions: PositionScale, range: ClosedRange<Double>, gap: Double, metrics: TextMetrics) {
    self.metrics = metrics
    self.gap = gap
    let maximumWidth = min(160, (range.upperBound - range.lowerBound) * 0.6)
    let wishes = chart.description.annotations.compactMap { annotation -> (ChartAnnotation, Double, LabelText)? in
      guard let x = Self.x(of: annotation, positions) else { return nil }
      let text = LabelText(
        annotation.label, maximumWidth: maximumWidth, maximumLines: 1, metrics: metrics, breaker: chart.wordBreaker)
      return (annotation, x, text)
    }
    // From the right: a label stands above those whose lines it would cross.
    var placed: [Label] = []
    for (annotation, x, text) in wishes.sorted(by: { $0.1 > $1.1 }) {
      let left = max(range.lowerBound, min(x - 2, range.upperBound - text.width))
      let right = left + text.width + 6
      let covered = placed.filter {
        $0.left < right && $0.left + $0.text.width + 6 > left || ($0.x >= left && $0.x <= right)
      }
      let row = (covered.map(\.row).max() ?? -1) + 1
      let isCrossed = placed.contains { $0.row < row && $0.left <= x && $0.left + $0.text.width >= x }
      guard row < Self.maximumRowCount, !isCrossed else { continue }
      placed.append(Label(annotation: annotation, text: text, x: x, left: left, row: row))
    }
    labels = placed
    rowCount = (placed.map(\.row).max() ?? -1) + 1
  }

  private static func x(of annotation: ChartAnnotation, _ positions: PositionScale) -> Double? {
    switch annotation {
    case .event(let index, _): positions.start(of: index)
    case .note(let index, _, _): positions.centers[index]
    case .band(let first, let last, _): (positions.centers[first] + positions.centers[last]) / 2
    case .target: nil
    }
  }

  /// Those whose labels stand there as a whole.
  var told: [ChartAnnotation] { labels.filter { !$0.text.isCut }.map(\.annotation) }

  var height: Double { rowCount == 0 ? 0 : Double(rowCount) * metrics.lineHeight + 4 }

  /// Labels and the lines that lead down from them; `AnnotationMarks` draws those across the plot.
  /// - Parameter isAboveSolid: whether bars or areas lie below, from which a halo parts the lines.
  func draw(in frame: PlotFrame, isAboveSolid: Bool, on canvas: inout Canvas) {
    guard !labels.isEmpty else { return }
    var path = PathText()
    for label in labels {
      path.move(label.x, baseline(label, in: frame) + metrics.descent + 1)
      path.line(label.x, end(of: label.annotation, in: frame))
    }
    if isAboveSolid { canvas.path(path, "ph-halo-thin") }
    canvas.path(path, "ph-event")
    canvas.group("ph-remarks", for: .eyesOnly) { canvas in
      for label in labels { canvas.text(label.text, x: label.left, baseline: baseline(label, in: frame)) }
    }
  }

  private func baseline(_ label: Label, in frame: PlotFrame) -> Double {
    frame.plot.y - gap - Double(label.row) * metrics.lineHeight - metrics.descent
  }

  private func end(of annotation: ChartAnnotation, in frame: PlotFrame) -> Double {
    switch annotation {
    case .note(let index, let key, _):
      for layer in frame.data.layers {
        for trace in layer.traces where frame.chart.series[trace.series].key == key {
          // Numbers beside other marks stand where those do.
          if layer.mark == .text, frame.data.isDrawn(trace.series) { continue }
          guard let extent = trace.extents[index] else { continue }
          // Into a part of a stack, else to just above the value.
          return layer.isStack ? frame.value(extent.middle) : frame.value(extent.end) - 5
        }
      }
      return frame.plot.y
    case .event, .band, .target: return frame.plot.y
    }
  }
}
