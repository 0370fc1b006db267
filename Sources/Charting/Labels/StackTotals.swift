import Localization

/// The sum of each stack at its end, or of the last alone where not all have room, for one that reaches over its neighbour
/// may be taken for the neighbour's; none where parts lie below zero. "–" stands for a stack that is not drawn because a
/// part of it is missing.
enum StackTotals {
  static func draw(in frame: PlotFrame, on canvas: inout Canvas) {
    drawDashes(in: frame, on: &canvas)
    guard let layer = layer(of: frame.data) else { return }
    let totals = totals(of: layer)
    let labels = labels(totals, in: frame)
    canvas.group("ph-values", for: .eyesOnly) { canvas in
      for position in totals.indices {
        guard let total = totals[position], let label = labels[position] else { continue }
        draw(label, at: frame.point(position, total.end), in: frame, on: &canvas)
      }
    }
  }

  /// From the end of an upright stack up to its total.
  static let gapInPixels = 0.4

  /// What the total of a stack takes above its end, px; zero where it has none.
  static func height(at position: Int, in frame: PlotFrame) -> Double {
    guard let layer = layer(of: frame.data), labels(totals(of: layer), in: frame)[position] != nil else { return 0 }
    return frame.metrics.height(lineCount: 1) + gapInPixels
  }

  /// Whose stacks have totals.
  private static func layer(of data: PlotData) -> PlotLayer? {
    data.layers.first { $0.hasTotals && !$0.reachesBelowZero }
  }

  /// Whether stacks have none because parts of them lie below zero.
  static func lack(in data: PlotData) -> Bool {
    data.layers.contains { $0.hasTotals && $0.reachesBelowZero } && layer(of: data) == nil
  }

  /// Of stacks with totals, the highest value at which one ends.
  static func highestEnd(in data: PlotData) -> Double? {
    layer(of: data).flatMap { totals(of: $0).compactMap { $0?.end }.max() }
  }

  /// The sum of a stack and where its part above zero ends.
  private typealias Total = (sum: Double, end: Double)

  /// Rather a total at each stack than all its digits, but three of them and those of the axis, for totals are to be told
  /// apart; else that of the last stack, if none that it reaches over is higher.
  private static func labels(_ totals: [Total?], in frame: PlotFrame) -> [LabelText?] {
    let numbers = frame.data.numbers
    func labels(decimals: Int) -> [LabelText?] {
      totals.map { total in
        total.map { LabelText(line: numbers.text($0.sum, decimals: decimals), metrics: frame.metrics) }
      }
    }
    let full = labels(decimals: numbers.valueDecimals)
    guard frame.orientation == .upright else { return full }
    let least = numbers.leastDecimals(of: totals.compactMap { $0?.sum })
    let all = (min(least, numbers.valueDecimals)...numbers.valueDecimals).reversed().lazy.map(labels)
    if let fitting = all.first(where: { areClear($0, in: frame) }) { return fitting }
    var last = [LabelText?](repeating: nil, count: totals.count)
    guard let total = totals.last ?? nil, let label = full.last ?? nil else { return last }
    let reached = Int((label.width / frame.positions.step).rounded(.up))
    if totals.suffix(reached + 1).allSatisfy({ ($0?.end ?? 0) <= total.end }) { last[totals.count - 1] = label }
    return last
  }

  private static func areClear(_ labels: [LabelText?], in frame: PlotFrame) -> Bool {
    let room = frame.positions.step - 2
    return zip(labels, labels.dropFirst()).allSatisfy { (($0?.width ?? 0) + ($1?.width ?? 0)) / 2 <= room }
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
      canvas.textIfFree(
        label, x: x, baseline: end.y - gapInPixels - frame.metrics.descent, anchor: .middle, plate: .overLines)
    case .lying:
      canvas.textIfFree(
        label, x: end.x + 5, baseline: end.y + frame.metrics.middleToBaseline, anchor: .start,
        plate: .overLines)
    }
  }

  /// The room they need beside lying stacks, px.
  static func room(_ data: PlotData, _ metrics: TextMetrics) -> Double {
    guard let layer = data.layers.first(where: { $0.mark == .bar && $0.stacking == .zero }) else { return 0 }
    return totals(of: layer).compactMap { $0.map { metrics.width(of: data.numbers.valueText($0.sum)) } }.max() ?? 0
  }

  /// Of each position; nil where a part is missing.
  private static func totals(of layer: PlotLayer) -> [Total?] {
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

extension PlotLayer {
  /// Whether it is made of stacks that come to a sum.
  fileprivate var hasTotals: Bool { mark == .bar && stacking == .zero && traces.count > 1 }

  fileprivate var reachesBelowZero: Bool {
    traces.contains { $0.extents.contains { ($0?.end ?? 0) < 0 } }
  }
}
