/// The axis of values: faint lines across the plot, a number at each, a stronger line at zero.
struct ValueAxis: Sendable {
  let frame: PlotFrame
  /// Not in panels that have the same axis as the one at their left.
  var showsNumbers = true

  static let gapInPixels = 8.0

  func draw(on canvas: inout Canvas) {
    let scale = frame.data.scale
    var grid = PathText()
    for tick in scale.ticks where tick != 0 { grid.segment(frame.line(at: tick)) }
    canvas.path(grid, "ph-grid")
    if scale.includesZero {
      var zero = PathText()
      zero.segment(frame.line(at: 0))
      canvas.path(zero, "ph-zero")
    }
    if showsNumbers { drawNumbers(on: &canvas) }
  }

  private func drawNumbers(on canvas: inout Canvas) {
    let metrics = frame.metrics
    let labels = frame.data.scale.ticks.map { tick in
      (at: frame.value(tick), text: LabelText(line: frame.data.numbers.tickText(tick), metrics: metrics))
    }
    switch frame.orientation {
    case .upright:
      let height = metrics.height(lineCount: 1)
      for index in stride(from: 0, to: labels.count, by: Self.every(labels.map { ($0.at, height) })) {
        canvas.text(
          labels[index].text, x: frame.plot.x - Self.gapInPixels,
          baseline: labels[index].at + metrics.middleToBaseline, anchor: .end)
      }
    case .lying:
      let every = Self.every(labels.map { ($0.at, $0.text.width + 6) })
      let shown = stride(from: 0, to: labels.count, by: every).map { labels[$0] }
      let centers = HorizontalPlacement.centers(
        shown.map { .init(center: $0.at, width: $0.text.width, priority: 0) }, in: 0...canvas.widthInPixels)
      for (label, center) in zip(shown, centers) {
        guard let center else { continue }
        canvas.text(label.text, x: center, baseline: frame.plot.maxY + 4 + metrics.ascent, anchor: .middle)
      }
    }
  }

  /// The smallest n for which every n-th number stands clear of the next.
  private static func every(_ labels: [(at: Double, length: Double)]) -> Int {
    for every in 1..<max(2, labels.count) {
      let shown = stride(from: 0, to: labels.count, by: every).map { labels[$0] }
      if zip(shown, shown.dropFirst()).allSatisfy({ ($0.length + $1.length) / 2 <= abs($1.at - $0.at) }) {
        return every
      }
    }
    return max(1, labels.count)
  }

  /// The room its numbers take beside an upright plot, px.
  static func width(_ data: PlotData, metrics: TextMetrics) -> Double {
    guard data.hasValues else { return gapInPixels }
    return (data.scale.ticks.map { metrics.width(of: data.numbers.tickText($0)) }.max() ?? 0) + gapInPixels
  }
}
