/// The upright axis: faint lines across the plot, a number at each, a stronger line at zero.
struct ValueAxis: Sendable {
  let frame: CartesianFrame

  func draw(on canvas: inout Canvas) {
    let scale = frame.chart.scale
    var grid = PathText()
    for tick in scale.ticks where tick != 0 {
      grid.move(frame.plot.x, frame.y(tick))
      grid.line(frame.plot.maxX, frame.y(tick))
    }
    canvas.path(grid, "ph-grid")
    if scale.includesZero {
      var zero = PathText()
      zero.move(frame.plot.x, frame.y(0))
      zero.line(frame.plot.maxX, frame.y(0))
      canvas.path(zero, "ph-zero")
    }
    for tick in scale.ticks {
      let label = LabelText(line: frame.chart.axisNumbers.tickText(tick), metrics: frame.metrics)
      canvas.text(
        label, x: frame.plot.x - 8, baseline: frame.y(tick) + frame.metrics.middleToBaseline, anchor: .end)
    }
  }
}
