import Charting
import Datasets
import SourceText

/// What a chart can be drawn in spite of, but not as it was meant.
extension ChartComposer {
  func warnings(on chart: Chart) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if let wish = spec.isHorizontal, !wish.value, chart.liesWide {
      warnings.append(Diagnostic(FigureProblem.namesWithoutRoom, at: spec.place(wish.range)))
    }
    if let (label, percent) = chart.flatteningTarget {
      warnings.append(Diagnostic(FigureProblem.targetFlattens(label: label, percent: percent), at: place(of: label)))
    }
    for label in chart.notesWithoutValue {
      warnings.append(Diagnostic(FigureProblem.noteWithoutValue(label: label), at: place(of: label)))
    }
    if chart.paleLineCount > 0 {
      warnings.append(
        Diagnostic(FigureProblem.linesArePale(chart.paleLineCount), at: spec.place(spec.layers.first?.range)))
    }
    return warnings
  }

  /// Of an annotation.
  private func place(of label: String) -> Diagnostic.Place {
    spec.place(spec.annotations.first { $0.label == label }?.range)
  }

  /// Reports a total that stands in a stack among its parts.
  private mutating func checkTotals(_ layer: LayerSpec, _ rows: SeriesRows, at range: SourceRange) {
    let named = layer.series.map { names in Set(names.flatMap { keys(named: $0.value, rows) }) }
    let drawn = rows.items.filter { named?.contains($0.key) ?? true }
    guard drawn.count > 1, let total = drawn.first(where: { ExtraRow.isTotal($0.label) }) else { return }
    diagnostics.append(Diagnostic(FigureProblem.totalInStack(total.label), at: spec.place(range)))
  }

  /// Reports a `stack` of what is never stacked, and of one series, unless it is what `by` has for the moment.
  mutating func checkStacks(_ rows: SeriesRows, _ plan: ChannelPlan) {
    for layer in spec.layers {
      guard let stacking = layer.stacking else { continue }
      if [.zero, .normalize].contains(stacking.value) { checkTotals(layer, rows, at: stacking.range) }
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
