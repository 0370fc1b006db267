/// How far numbers at the ends of their values reach out of a plot, px: there they need room.
struct NumberRoom: Sendable {
  /// Beyond the lowest and the highest value of the axis.
  private(set) var low = 0.0
  private(set) var high = 0.0

  /// - Parameters:
  ///   - length: of the axis of values, px; rather too short than too long.
  ///   - size: of a number along that axis with the gap to its value, px.
  init(_ plots: [PlotData], length: Double, size: (_ number: String) -> Double) {
    for data in plots {
      for layer in data.layers where layer.mark == .text {
        for trace in layer.traces { add(trace, data, length, size) }
      }
    }
  }

  /// Of an upright plot.
  init(_ plots: [PlotData], height: Double, metrics: TextMetrics) {
    self.init(plots, length: height) { _ in metrics.height(lineCount: 1) + TextMark.gapInPixels }
    for data in plots {
      guard let highest = StackTotals.highestEnd(in: data) else { continue }
      let end = data.scale.fraction(highest) * height
      high = max(high, end + metrics.height(lineCount: 1) + StackTotals.gapInPixels - height)
    }
  }

  private mutating func add(
    _ trace: PlotLayer.Trace, _ data: PlotData, _ axis: Double, _ size: (String) -> Double
  ) {
    let layers = data.layers.filter { layer in
      layer.mark != .text && layer.traces.contains { $0.series == trace.series }
    }
    // In a stack they stand inside the parts.
    guard !layers.contains(where: \.isStack) else { return }
    let bars = layers.first { $0.isSolid }?.traces.first { $0.series == trace.series }
    for (own, bar) in zip(trace.extents, bars?.extents ?? trace.extents) {
      guard let own, let bar else { continue }
      let length = size(data.numbers.valueText(own.end))
      let end = data.scale.fraction(bar.end) * axis
      if bars != nil, bar.end < 0 {
        low = max(low, length - end)
      } else {
        high = max(high, length + end - axis)
      }
    }
  }
}
