import Localization
import SourceText

/// The sum of each stack, at its end; left out where there is no room, or where parts lie on both sides of zero. "–"
/// stands for a stack that is not drawn because a part of it is missing.
enum StackTotals {
  static func draw(in frame: PlotFrame, on canvas: inout Canvas) {
    drawDashes(in: frame, on: &canvas)
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
        draw(label, at: frame.point(position, end), in: frame, on: &canvas)
      }
    }
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
    case .upright: canvas.textIfFree(label, x: end.x, baseline: end.y - 4, anchor: .middle)
    case .lying:
      canvas.textIfFree(label, x: end.x + 5, baseline: end.y + frame.metrics.middleToBaseline, anchor: .start)
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

extension Chart {
  /// Said where some parts of a stack are there and another is missing.
  var stackNote: Prose? {
    let isInPart = plots.lazy.flatMap(\.layers).contains { layer in
      guard layer.isStack, let whole = layer.traces.first?.extents else { return false }
      return whole.indices.contains { index in
        whole[index] == nil && layer.traces.contains { series[$0.series].values[index] != nil }
      }
    }
    guard isInPart else { return nil }
    return Prose(
      th: "ตำแหน่งที่ขาดข้อมูลบางส่วนไม่มียอดรวม จึงไม่แสดงส่วนที่เหลือ ดูค่าเหล่านั้นได้ในตาราง",
      en: "Where a part is missing the whole is not known, so nothing is drawn; the table holds the other parts")
  }
}
