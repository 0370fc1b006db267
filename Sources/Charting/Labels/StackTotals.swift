import Localization

/// The sum of each stack, at its end; left out where there is no room, or where parts lie on both sides of zero.
enum StackTotals {
  static func draw(in frame: PlotFrame, on canvas: inout Canvas) {
    guard let layer = frame.data.layers.first(where: { $0.mark == .bar && $0.stacking == .zero }),
      layer.traces.count > 1, !layer.traces.contains(where: { $0.extents.contains { ($0?.end ?? 0) < 0 } })
    else { return }
    let metrics = frame.metrics
    let labels = totals(of: layer).enumerated().compactMap { position, total -> (Int, Double, LabelText)? in
      guard let total else { return nil }
      return (position, total.end, LabelText(line: frame.data.numbers.valueText(total.sum), metrics: metrics))
    }
    if frame.orientation == .upright, labels.contains(where: { $0.2.width + 4 > frame.positions.step }) { return }
    canvas.group("ph-values", for: .eyesOnly) { canvas in
      for (position, end, label) in labels {
        let place = frame.point(position, end)
        switch frame.orientation {
        case .upright: canvas.textIfFree(label, x: place.x, baseline: place.y - 4, anchor: .middle)
        case .lying:
          canvas.textIfFree(label, x: place.x + 5, baseline: place.y + metrics.middleToBaseline, anchor: .start)
        }
      }
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
