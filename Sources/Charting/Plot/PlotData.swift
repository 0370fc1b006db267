import SourceText
import Localization

/// What one plot shows: its layers and the scale on which they stand. A chart has one, or one for each panel.
struct PlotData: Sendable {
  /// Of a panel.
  let label: String?
  let layers: [PlotLayer]
  let scale: ValueScale
  let numbers: AxisNumbers

  /// Whether any value is there.
  let hasValues: Bool
}

extension PlotData {
  /// Whether anything but numbers shows a series.
  func isDrawn(_ series: Int) -> Bool {
    layers.contains { layer in layer.mark != .text && layer.traces.contains { $0.series == series } }
  }

  /// Whether the series of a layer have their names in keys: numbers beside other marks of their series need none.
  func namesInKeys(_ layer: PlotLayer) -> Bool {
    layer.mark.mark.traits.naming == .keys && (layer.mark != .text || layer.traces.contains { !isDrawn($0.series) })
  }

  /// The plots of a chart: one, or one for each panel.
  static func all(of description: ChartDescription) -> [PlotData] {
    if description.panels.isEmpty {
      let layers = layers(of: description, members: Array(description.series.indices))
      return [make(label: nil, layers, scaledBy: [layers], description)]
    }
    let all = description.panels.map { panel in
      layers(of: description, members: description.series.indices.filter { description.series[$0].panel == panel.key })
    }
    return zip(description.panels, all).map { panel, layers in
      make(label: panel.label, layers, scaledBy: description.panelsShareScale ? all : [layers], description)
    }
  }

  private static func layers(of description: ChartDescription, members: [Int]) -> [PlotLayer] {
    description.layers.map { PlotLayer($0, of: description, members: members) }
  }

  private static func make(
    label: String?, _ layers: [PlotLayer], scaledBy: [[PlotLayer]], _ description: ChartDescription
  ) -> PlotData {
    // A number stands at the bar or the point of its series, wherever that is.
    let drawn = Set(scaledBy.joined().lazy.filter { $0.mark != .text }.flatMap { $0.traces.map(\.series) })
    var values: [Double] = []
    for layer in scaledBy.joined() {
      let isPoint = layer.mark.mark.traits.baseline == .free && !layer.isRange
      for trace in layer.traces where layer.mark != .text || !drawn.contains(trace.series) {
        for case let extent? in trace.extents {
          values.append(extent.end)
          if !isPoint { values.append(extent.start) }
        }
      }
    }
    let hasData = !values.isEmpty
    if description.panels.isEmpty || description.panelsShareScale {
      for case .target(let value, _) in description.annotations { values.append(value) }
    }
    let isFromZero = description.layers.contains { layer in
      layer.range == nil && layer.mark.mark.traits.baseline == .zero
    }
    let isNormalized = description.layers.contains { $0.stacking == .normalize }
    let measure = isNormalized ? ChartMeasure.share(in: description.language) : description.measure
    let scale = ValueScale.make(
      description.scale, values: values, baseline: isFromZero ? .zero : .free, decimals: measure.decimals,
      maximumTickCount: description.panels.isEmpty ? ValueScale.maximumTickCount : 4)
    let numbers = AxisNumbers(
      scale: scale, measure: measure, language: description.language,
      isMirrored: description.layers.contains { $0.stacking == .mirror })
    return PlotData(
      label: label, layers: layers, scale: scale, numbers: numbers,
      hasValues: hasData && layers.contains { $0.traces.contains { $0.extents.contains { $0 != nil } } })
  }
}

extension ChartMeasure {
  /// Of a normalised stack.
  static func share(in language: Language) -> ChartMeasure {
    ChartMeasure(
      name: "", unit: language == .thai ? "ร้อยละ" : "percent", decimals: 0, kind: .rate)
  }
}
