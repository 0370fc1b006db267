/// Names at the right ends of lines, in place of a legend. A line that is alone shows its last value instead.
struct LineEndLabels: Sendable {
  struct Label: Sendable {
    let series: Int
    /// The last observation that is there.
    let index: Int
    let value: Double
    let text: LabelText
    let isImportant: Bool
  }

  static let gapInPixels = 13.0
  let labels: [Label]
  /// The room at the right of the plot, px.
  let width: Double

  /// - Parameter widths: allowed ones, px, the best first; a wider one is taken to keep words whole.
  init(_ chart: Chart, widths: [Double], metrics: TextMetrics) {
    var best = LineEndLabels(chart, maximumWidth: widths[0], metrics: metrics)
    for width in widths.dropFirst() where best.labels.contains(where: \.text.breaksWord) {
      best = LineEndLabels(chart, maximumWidth: width, metrics: metrics)
    }
    self = best
  }

  private init(_ chart: Chart, maximumWidth: Double, metrics: TextMetrics) {
    guard chart.description.mark == .line else {
      labels = []
      width = 0
      return
    }
    labels = chart.series.indices.compactMap { index in
      let series = chart.series[index]
      guard let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last] else {
        return nil
      }
      let words = chart.series.count == 1 ? chart.axisNumbers.valueText(value) : series.label
      let text = LabelText(
        words, maximumWidth: maximumWidth - Self.gapInPixels, maximumLines: 2, metrics: metrics,
        breaker: chart.wordBreaker)
      return Label(series: index, index: last, value: value, text: text, isImportant: chart.colors.places[index] != nil)
    }
    width = labels.isEmpty ? 0 : (labels.map(\.text.width).max() ?? 0) + Self.gapInPixels
  }

  func draw(on canvas: inout Canvas, frame: CartesianFrame) {
    let metrics = frame.metrics
    let chart = frame.chart
    let wishes = labels.map { label in
      VerticalPlacement.Wish(center: frame.y(label.value), height: label.text.height(metrics) + 1)
    }
    // A label may rise a little above the plot: nothing but the unit stands there.
    let range = (frame.plot.y - metrics.ascent * 0.3)...frame.plot.maxY
    let (chosen, centers) = VerticalPlacement.thinned(wishes, mustStay: { labels[$0].isImportant }, in: range)
    let isAlone = chart.series.count == 1
    canvas.group("ph-labels", for: .eyesOnly) { canvas in
      for (index, center) in zip(chosen, centers) {
        let label = labels[index]
        let end = (x: frame.positions.center(of: label.index), y: frame.y(label.value))
        canvas.group(chart.colors.styleClass(label.series)) { canvas in
          let x = frame.plot.maxX + Self.gapInPixels
          if abs(center - end.y) > 4 || frame.plot.maxX - end.x > 4 {
            var connector = PathText()
            connector.move(end.x + 4, end.y)
            connector.line(x - 2, center)
            canvas.path(connector, "ph-connector")
          }
          var marker = PathText()
          LineMarker.append(
            isAlone ? 1 : chart.colors.places[label.series], x: end.x, y: end.y, to: &marker)
          canvas.path(marker, "ph-dot")
          let top = center - label.text.height(metrics) / 2
          canvas.text(label.text, x: x, baseline: top + metrics.ascent)
        }
      }
    }
  }
}

/// The shape at the end of a line: the second cue beside its colour.
enum LineMarker {
  static func append(_ place: Int?, x: Double, y: Double, to path: inout PathText) {
    switch place {
    case 2: path.rectangle(Box(x: x - 3.5, y: y - 3.5, width: 7, height: 7))
    case 3: polygon([(0, -4.5), (4.5, 3.5), (-4.5, 3.5)], x, y, &path)
    case 4: polygon([(0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0)], x, y, &path)
    case 5: polygon([(0, 4.5), (4.5, -3.5), (-4.5, -3.5)], x, y, &path)
    case 6: polygon([(-4, -4), (4, 4), (4, -4), (-4, 4)], x, y, &path)
    case 1: path.circle(x: x, y: y, radius: 3.5)
    default: path.circle(x: x, y: y, radius: 2)
    }
  }

  private static func polygon(_ corners: [(Double, Double)], _ x: Double, _ y: Double, _ path: inout PathText) {
    path.move(x + corners[0].0, y + corners[0].1)
    for corner in corners.dropFirst() { path.line(x + corner.0, y + corner.1) }
    path.close()
  }
}
