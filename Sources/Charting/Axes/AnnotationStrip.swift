/// Events, shaded stretches and notes: their labels stand in rows above the plot, each with a line down to what it
/// means. A label that finds no row, or would be cut, is told below the chart instead.
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
      guard let x = Self.x(of: annotation, chart.description.positions, positions) else { return nil }
      let text = LabelText(
        annotation.label, maximumWidth: maximumWidth, maximumLines: 1, metrics: metrics, breaker: chart.wordBreaker)
      return text.isCut ? nil : (annotation, x, text)
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

  /// From the plot up to the lowest row, px: the line of a note is seen above a value at the very top.
  static func leastGap(_ description: ChartDescription) -> Double {
    description.annotations.contains { if case .note = $0 { true } else { false } } ? 16 : 0
  }

  private static func x(
    of annotation: ChartAnnotation, _ places: ChartPositions, _ positions: PositionScale
  ) -> Double? {
    switch annotation {
    case .event(let index, let period, _): positions.place(in: index, share: places.share(before: period, in: index))
    case .note(let index, _, _): positions.centers[index]
    case .band(let first, let last, _):
      (positions.place(in: first, share: 0) + positions.place(in: last, share: 1)) / 2
    case .target: nil
    }
  }

  /// Those whose labels stand there.
  var told: [ChartAnnotation] { labels.map(\.annotation) }

  var height: Double { rowCount == 0 ? 0 : Double(rowCount) * metrics.lineHeight + 4 }

  /// Labels and the lines that lead down from them; `AnnotationMarks` draws those across the plot.
  /// - Parameter isAboveSolid: whether bars or areas lie below, from which a halo parts the lines.
  func draw(in frame: PlotFrame, isAboveSolid: Bool, on canvas: inout Canvas) {
    guard !labels.isEmpty else { return }
    let lines = labels.map { label in
      let top = baseline(label, in: frame) + metrics.descent + 1
      return Box(x: label.x, y: top, width: 0, height: max(0, end(of: label.annotation, in: frame) - top))
    }
    canvas.lines(lines, "ph-event", hasHalo: isAboveSolid)
    canvas.group("ph-remarks", for: .eyesOnly) { canvas in
      for label in labels { canvas.text(label.text, x: label.left, baseline: baseline(label, in: frame)) }
    }
  }

  private func baseline(_ label: Label, in frame: PlotFrame) -> Double {
    frame.plot.y - gap - Double(label.row) * metrics.lineHeight - metrics.descent
  }

  private func end(of annotation: ChartAnnotation, in frame: PlotFrame) -> Double {
    switch annotation {
    // Across the plot, where there is no value to point at.
    case .note(let index, let key, _): NotePointer(at: index, series: key, in: frame)?.end ?? frame.plot.maxY
    case .event, .band, .target: frame.plot.y
    }
  }
}
