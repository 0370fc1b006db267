import Localization
import SourceText

/// Everything a chart says. The drawing, its spoken text, the table and the CSV are all made from this one
/// value, so they cannot disagree.
package struct ChartDescription: Sendable {
  /// A letter, then letters, digits, `-` and `_`; unique in the page. Every id inside the SVG begins with it.
  package var id: String
  package var language: Language
  /// The message of the chart, as a sentence.
  package var title: String
  /// Measure, conditions, area and period: see `ChartSubtitle`.
  package var subtitle: String
  /// "ที่มา: กรมการค้าภายใน"; written under a drawing that stands alone.
  package var source: String?
  /// What a reader must know of the data, a sentence each: they stand with the notes on how to read the drawing.
  package var remarks: [String]
  package var positions: ChartPositions
  package var measure: ChartMeasure
  package var series: [ChartSeries]
  /// From the lowest to the uppermost; at least one.
  package var layers: [ChartLayer]
  package var orientation: ChartOrientation
  package var scale: ChartScale
  /// Small multiples; none is one plot. Each series then names its panel.
  package var panels: [ChartPanel]
  /// Whether all panels have one value axis, so that they can be compared.
  package var panelsShareScale: Bool
  package var annotations: [ChartAnnotation]
  /// Keys of the series (lines) or categories (bars, tiles) the message is about; the others turn grey.
  package var highlighted: Set<String>

  package init(
    id: String, language: Language, title: String, subtitle: String = "", source: String? = nil,
    remarks: [String] = [], positions: ChartPositions, measure: ChartMeasure, series: [ChartSeries],
    layers: [ChartLayer],
    orientation: ChartOrientation = .upright, scale: ChartScale = .linear, panels: [ChartPanel] = [],
    panelsShareScale: Bool = true, annotations: [ChartAnnotation] = [], highlighted: Set<String> = []
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.remarks = remarks
    self.positions = positions
    self.measure = measure
    self.series = series
    self.layers = layers
    self.orientation = orientation
    self.scale = scale
    self.panels = panels
    self.panelsShareScale = panelsShareScale
    self.annotations = annotations
    self.highlighted = highlighted
  }

  /// The mark the chart is called by: that of its first layer.
  var mark: ChartMark { layers.first?.mark ?? .line }

  var isOverTime: Bool {
    if case .time = positions { true } else { false }
  }

  /// Keys of the series that a layer shows; of a range, the upper one.
  func keys(of layer: ChartLayer) -> Set<String> {
    if let range = layer.range { return [range.high] }
    return Set(layer.series ?? series.map(\.key))
  }
}
