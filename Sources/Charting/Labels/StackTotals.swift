import Localization

/// The sum of each stack, or of every second or third, at its end; none where there is no room for that, or where parts
/// lie below zero. "–" stands for a stack that is not drawn because a part of it is missing.
enum StackTotals {
  static func draw(in frame: PlotFrame, on canvas: inout Canvas) {
    drawDashes(in: frame, on: &canvas)
    guard let layer = frame.data.layers.first(where: { $0.mark == .bar && $0.stacking == .zero }),
      layer.traces.count > 1, !layer.traces.contains(where: { $0.extents.contains { ($0?.end ?? 0) < 0 } })
    else { return }
    let metrics = frame.metrics
    let totals = totals(of: layer)
    let numbers = frame.data.numbers
    func labels(decimals: Int) -> [LabelText] {
      totals.map { LabelText(line: $0.map { numbers.text($0.sum, decimals: decimals) } ?? "", metrics: metrics) }
    }
    // Rather a total at each stack than all its digits, but three of them and those of the axis: rather some totals
    // than such as cannot be told apart.
    var shown = labels(decimals: numbers.valueDecimals)
    if frame.orientation == .upright {
      let least = numbers.leastDecimals(of: totals.compactMap { $0?.sum })
      for decimals in (least..<max(least, numbers.valueDecimals)).reversed() where every(shown, in: frame) > 1 {
        shown = labels(decimals: decimals)
      }
    }
    let every = frame.orientation == .upright ? every(shown, in: frame) : 1
    guard every <= largestStep else { return }
    canvas.group("ph-values", for: .eyesOnly) { canvas in
      // The last one is there in any case.
      for position in stride(from: totals.count - 1, through: 0, by: -every).reversed() {
        guard let total = totals[position] else { continue }
        var place = frame.point(position, total.end)
        if every > 1 {
          // It reaches over its neighbours: above the higher one, if that is not far from its own stack.
          let beside = [position - 1, position + 1].filter(totals.indices.contains).compactMap { totals[$0]?.end }
          let top = frame.value(max(total.end, beside.max() ?? 0))
          if place.y - top > metrics.lineHeight { continue }
          place.y = top
        }
        draw(shown[position], at: place, in: frame, on: &canvas)
      }
    }
  }

  private static let largestStep = 3

  /// The smallest n for which the totals of every n-th stack stand clear of each other.
  private static func every(_ labels: [LabelText], in frame: PlotFrame) -> Int {
    (1...largestStep).first { every in
      let room = frame.positions.step * Double(every) - 2
      return zip(labels, labels.dropFirst(every)).allSatisfy { ($0.width + $1.width) / 2 <= room }
    } ?? largestStep + 1
  }

  private static func drawDashes(in frame: PlotFrame, on canvas: inout Canvas) {
    guard frame.data.hasValues, let layer = frame.data.layers.first(where: { $0.mark == .bar && $0.isStack }),
      let trace = layer.traces.first, trace.extents.contains(where: { $0 == nil })
    else { return }
    let dash = LabelText(line: "–", metrics: frame.metrics)
    canvas.group("ph-values", for: .eyesOnly) { canvas in
      for position in trace.extents.indices where trace.extents[position] == nil {
        draw(dash, at: frame.point(position, 0), in: frame, on: &canvas)
      }
    }
  }

  /// Beyond the end of a stack, if nothing stands there.
  private static func draw(
    _ label: LabelText, at end: (x: Double, y: Double), in frame: PlotFrame, on canvas: inout Canvas
  ) {
    switch frame.orientation {
    case .upright:
      let x = min(end.x, canvas.widthInPixels - label.width / 2)
      canvas.textIfFree(label, x: x, baseline: end.y - 4, anchor: .middle, plate: frame.chart.numberPlate)
    case .lying:
      canvas.textIfFree(
        label, x: end.x + 5, baseline: end.y + frame.metrics.middleToBaseline, anchor: .start,
        plate: frame.chart.numberPlate)
    }
  }

  /// The room they need beside lying stacks, px.
  static func room(_ data: PlotData, _ metrics: TextMetrics) -> Double {
    guard let layer = data.layers.first(where: { $0.mark == .bar && $0.stacking == .zero }) else { return 0 }
    return totals(of: layer).compactMap { $0.map { metrics.width(of: data.numbers.valueText($0.sum)) } }.max() ?? 0
  }

  /// The sum at each position and where the part above zero ends; nil where a part is missing.
  private static func totals(of layer: PlotLayer) -> [(sum: Double, end: Double)?] {
    guard let count = layer.traces.first?.extents.count else { return [] }
    return (0..<count).map { position in
      var sum = 0.0
      var end = 0.0
      for trace in layer.traces {
        guard let extent = trace.extents[position] else { return nil }
        sum += extent.end - extent.start
        end = max(end, extent.end)
      }
      return (sum, end)
    }
  }
}
