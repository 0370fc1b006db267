/// The axis of values: faint lines across the plot, a number at each, a stronger line at zero.
struct ValueAxis: Sendable {
  let frame: PlotFrame
  /// Not in panels that have the same axis as the one at their left.
  var showsNumbers = true

  static let gapInPixels = 8.0

  func draw(on canvas: inout Canvas) {
    let scale = frame.data.scale
    var grid = PathText()
    for tick in scale.ticks where tick != 0 { append(tick, to: &grid) }
    canvas.path(grid, "ph-grid")
    if scale.includesZero {
      var zero = PathText()
      append(0, to: &zero)
      canvas.path(zero, "ph-zero")
    }
    if showsNumbers { drawNumbers(on: &canvas) }
  }

  private func append(_ value: Double, to path: inout PathText) {
    let across = frame.value(value)
    switch frame.orientation {
    case .upright: frame.segment((frame.plot.x, across), (frame.plot.maxX, across), in: &path)
    case .lying: frame.segment((frame.plot.y, across), (frame.plot.maxY, across), in: &path)
    }
  }

  private func drawNumbers(on canvas: inout Canvas) {
    let metrics = frame.metrics
    for tick in frame.data.scale.ticks {
      let label = LabelText(line: frame.data.numbers.tickText(tick), metrics: metrics)
      switch frame.orientation {
      case .upright:
        canvas.text(
          label, x: frame.plot.x - Self.gapInPixels, baseline: frame.value(tick) + metrics.middleToBaseline, anchor: .end)
      case .lying:
        canvas.textIfFree(label, x: frame.value(tick), baseline: frame.plot.maxY + 4 + metrics.ascent, anchor: .middle)
      }
    }
  }

  /// The room its numbers take beside an upright plot, px.
  static func width(_ data: PlotData, metrics: TextMetrics) -> Double {
    guard data.hasValues else { return gapInPixels }
    return (data.scale.ticks.map { metrics.width(of: data.numbers.tickText($0)) }.max() ?? 0) + gapInPixels
  }
}
