import Charting
import SourceText

/// What a chart can be drawn in spite of, but not as it was meant.
extension ChartComposer {
  func warnings(on chart: Chart) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if let wish = spec.isHorizontal, !wish.value, chart.lies(widthInPixels: Chart.wideWidthInPixels) {
      warnings.append(Diagnostic(FigureProblem.namesWithoutRoom, at: spec.place(wish.range)))
    }
    if let (label, percent) = chart.flatteningTarget {
      let range = spec.annotations.first { $0.label == label }?.range
      warnings.append(
        Diagnostic(FigureProblem.targetFlattens(label: label, percent: percent), at: spec.place(range)))
    }
    return warnings
  }

  /// Reports a `stack` of what is never stacked, and of one series, unless it is what `by` has for the moment.
  mutating func checkStacks(_ rows: SeriesRows, _ plan: ChannelPlan) {
    for layer in spec.layers {
      guard let stacking = layer.stacking else { continue }
      let hasNoEffect: Bool
      switch (layer.mark, stacking.value) {
      case (.bar, .zero), (.area, .zero), (.bar, .normalize), (.area, .normalize):
        hasNoEffect =
          layer.series.map { $0.count == 1 && keys(named: $0[0].value, rows).count == 1 } ?? plan.color.isEmpty
      case (.bar, _), (.area, _): hasNoEffect = false
      case (_, let value): hasNoEffect = value == .none
      }
      guard hasNoEffect else { continue }
      warnings.append(
        Diagnostic(
          FigureProblem.stackWithoutEffect(stacking.value, layer.mark), at: spec.place(stacking.range)))
    }
  }
}
