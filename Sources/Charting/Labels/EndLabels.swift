import Localization

/// Names at the right ends of lines and areas, in place of a legend, and at target lines. A line that is alone shows its
/// last value instead.
struct EndLabels: Sendable {
  struct Label: Sendable {
    let text: LabelText
    let kind: Kind
    let isImportant: Bool

    /// A target stays at its line, names make room for it.
    var weight: Double {
      if case .target = kind { 8 } else { 1 }
    }
  }

  enum Kind: Sendable {
    /// Of a trace: its last observation that is there.
    case trace(place: Int?, position: Int, value: Double, hasMarker: Bool)
    case target(ChartAnnotation, Double)
  }

  static let gapInPixels = 13.0
  let labels: [Label]
  /// The room at the right of the plot, px.
  let width: Double

  /// What labels may take of a drawing, px, the best first.
  static func widths(ofDrawing width: Double) -> [Double] {
    width < Double(Chart.narrowLimitInPixels) ? [width * 0.3, width * 0.4] : [width * 0.26, width * 0.34]
  }

  /// - Parameters:
  ///   - namesStandInKeys: whether the keys above the plot name the lines too, so that only targets are left.
  ///   - widths: allowed ones, px, the best first; a wider one is taken to keep words whole.
  init(_ chart: Chart, data: PlotData, namesStandInKeys: Bool, widths: [Double], metrics: TextMetrics) {
    let layers = namesStandInKeys ? [] : data.layers.filter { $0.mark.mark.traits.naming == .ends }
    var best = EndLabels(chart, data: data, named: layers, maximumWidth: widths[0], metrics: metrics)
    for width in widths.dropFirst() where best.labels.contains(where: \.text.breaksWord) {
      best = EndLabels(chart, data: data, named: layers, maximumWidth: width, metrics: metrics)
    }
    self = best
  }

  private init(
    _ chart: Chart, data: PlotData, named: [PlotLayer], maximumWidth: Double, metrics: TextMetrics
  ) {
    func text(_ words: String) -> LabelText {
      LabelText(
        words, maximumWidth: maximumWidth - Self.gapInPixels, maximumLines: 2, metrics: metrics,
        breaker: chart.wordBreaker)
    }
    let isAlone = chart.series.count == 1
    var labels: [Label] = []
    for layer in named {
      for trace in layer.traces {
        let values = chart.series[trace.series].values
        guard let position = trace.extents.indices.last(where: { trace.extents[$0] != nil && values[$0] != nil }),
          let extent = trace.extents[position]
        else { continue }
        let place = chart.place(of: trace.series, in: layer)
        let isStacked = layer.stacking == .zero || layer.stacking == .normalize
        let value = isStacked ? extent.middle : extent.end
        let words =
          isAlone ? data.numbers.valueText(extent.end) : chart.name(of: trace, in: layer)
        labels.append(
          Label(
            text: text(words),
            kind: .trace(
              place: isAlone ? 1 : place, position: position, value: value, hasMarker: layer.mark == .line),
            isImportant: place != nil))
      }
    }
    for annotation in chart.description.annotations {
      guard case .target(let value, let words) = annotation else { continue }
      let label = text(words)
      // One without room is told below.
      if !label.isCut { labels.append(Label(text: label, kind: .target(annotation, value), isImportant: true)) }
    }
    self.labels = labels
    width = labels.isEmpty ? 0 : (labels.map(\.text.width).max() ?? 0) + Self.gapInPixels
  }

  /// The targets whose names stand there.
  func toldTargets(in frame: PlotFrame) -> [ChartAnnotation] {
    placement(in: frame).chosen.compactMap { index in
      guard case .target(let annotation, _) = labels[index].kind else { return nil }
      return annotation
    }
  }

  func draw(in frame: PlotFrame, on canvas: inout Canvas) {
    guard !labels.isEmpty else { return }
    let (chosen, centers) = placement(in: frame)
    canvas.group("ph-labels", for: .eyesOnly) { canvas in
      for (index, center) in zip(chosen, centers) { draw(labels[index], center: center, in: frame, on: &canvas) }
    }
  }

  /// The labels that have room, and their centres.
  private func placement(in frame: PlotFrame) -> (chosen: [Int], centers: [Double]) {
    let metrics = frame.metrics
    let wishes = labels.map { label in
      // More air around a label of two lines than between them.
      VerticalPlacement.Wish(
        center: end(of: label, in: frame).y,
        height: label.text.height(metrics) + (label.text.lines.count > 1 ? 5 : 1), weight: label.weight)
    }
    // A label may rise a little above the plot: nothing but the unit stands there.
    let range = (frame.plot.y - metrics.ascent * 0.3)...frame.plot.maxY
    return VerticalPlacement.thinned(wishes, mustStay: { labels[$0].isImportant }, in: range)
  }

  private func draw(_ label: Label, center: Double, in frame: PlotFrame, on canvas: inout Canvas) {
    let end = end(of: label, in: frame)
    // Beside a point that is alone, else at the right of the plot.
    let edge = frame.positions.slotCount == 1 ? end.x : frame.plot.maxX
    let x = edge + Self.gapInPixels
    let style: StaticString
    var marker = PathText()
    switch label.kind {
    case .trace(let place, _, _, let hasMarker):
      style = OrdinalColors.styleClass(place: place)
      if hasMarker { LineMarker.append(place, x: end.x, y: end.y, to: &marker) }
    case .target: style = "ph-note"
    }
    canvas.group(style) { canvas in
      if case .target = label.kind {
        // The line leads on to its name, so that this does not read as one of a series.
        var line = PathText()
        line.move(edge, end.y)
        line.line(x - 2, center)
        canvas.path(line, "ph-target")
      } else if abs(center - end.y) > 4 || edge - end.x > 4 {
        var connector = PathText()
        connector.move(end.x + 4, end.y)
        connector.line(x - 2, center)
        canvas.path(connector, "ph-connector")
      }
      canvas.path(marker, "ph-dot")
      let top = center - label.text.height(frame.metrics) / 2
      canvas.text(label.text, x: x, baseline: top + frame.metrics.ascent)
    }
  }

  private func end(of label: Label, in frame: PlotFrame) -> (x: Double, y: Double) {
    switch label.kind {
    case .trace(_, let position, let value, _): frame.point(position, value)
    case .target(_, let value): (frame.plot.maxX, frame.value(value))
    }
  }
}

extension Chart {
  /// The name of what a trace shows; a range is called by both of its series.
  func name(of trace: PlotLayer.Trace, in layer: PlotLayer) -> String {
    let high = series[trace.series]
    guard layer.isRange,
      let range = description.layers.compactMap(\.range).first(where: { $0.high == high.key }),
      let low = series.first(where: { $0.key == range.low && $0.panel == high.panel })
    else { return high.label }
    return "\(low.label)–\(high.label)"
  }
}
