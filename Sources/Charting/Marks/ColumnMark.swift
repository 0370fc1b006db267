/// Upright bars from zero, side by side where there are several series.
struct ColumnMark: Sendable {
  let frame: CartesianFrame

  /// The share of its band that a group of bars takes.
  static let fill = 0.78
  static let largestBarInPixels = 56.0

  func draw(on canvas: inout Canvas) {
    let chart = frame.chart
    let count = Double(chart.series.count)
    let bar = min(Self.largestBarInPixels, frame.positions.step * Self.fill / count)
    // A pixel between neighbours, where there is one to spare.
    let gap = chart.series.count > 1 && bar > 4 ? 1.0 : 0
    let zero = PathText.snapped(frame.y(0))
    var paths = BarPaths()
    for (index, series) in chart.series.enumerated() {
      for position in series.values.indices {
        guard let value = series.values[position] else { continue }
        let left = frame.positions.center(of: position) + (Double(index) - count / 2) * bar
        let end = frame.y(value)
        // What is there is seen: at least a pixel tall.
        let height = max(1, abs(zero - end))
        let box = Box(
          x: left, y: value < 0 ? zero : zero - height, width: max(1, bar - gap), height: height)
        paths.append(box, place: chart.place(series: index, category: position), status: series.status(at: position))
      }
    }
    paths.draw(on: &canvas)
  }
}
