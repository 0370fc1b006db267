import Localization

extension PlotData {
  /// The same with the number of each standing bar at its end, if all of them have room; of bars alone over categories,
  /// as lying ones have them.
  func withBarNumbers(_ chart: Chart, _ positions: PositionScale, _ metrics: TextMetrics) -> PlotData {
    guard chart.hasValuesAtEnds, !chart.description.isOverTime, let layer = layers.first else { return self }
    let room = BarMark.upright(step: positions.step, laneCount: layer.traces.count)
    let extents = layer.traces.lazy.flatMap(\.extents).compactMap(\.self)
    let areClear = extents.allSatisfy { extent in
      metrics.width(of: numbers.valueText(extent.end)) + 4 <= (layer.traces.count > 1 ? room : positions.step)
    }
    guard areClear else { return self }
    let text = PlotLayer(mark: .text, stacking: .none, isRange: false, traces: layer.traces)
    return PlotData(label: label, layers: layers + [text], scale: scale, numbers: numbers, hasValues: hasValues)
  }
}
