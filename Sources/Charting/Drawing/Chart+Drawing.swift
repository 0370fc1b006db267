import SourceText

extension Chart {
  package static let wideWidthInPixels = 720
  package static let narrowWidthInPixels = 360
  /// Below this a drawing is made for a phone: larger text, a lower plot, shorter labels.
  static let narrowLimitInPixels = 480

  /// Both drawings of a figure; the stylesheet shows the one that fits its container.
  package func drawings() -> (wide: ChartDrawing, narrow: ChartDrawing) {
    (drawing(widthInPixels: Self.wideWidthInPixels), drawing(widthInPixels: Self.narrowWidthInPixels))
  }

  /// The chart for a page: its title and notes stand beside it in HTML, its colours in `ChartStyle.css`.
  package func drawing(widthInPixels: Int) -> ChartDrawing {
    let width = min(max(widthInPixels, 280), 4000)
    let id = "\(description.id)-\(width)"
    var canvas = Canvas(metrics: metrics(width: width), id: id, widthInPixels: Double(width))
    let height = draw(on: &canvas, width: Double(width))
    let isNarrow = width < Self.narrowLimitInPixels
    let svg = SVGDocument(id: id, width: width, height: Int(height.rounded(.up)), isNarrow: isNarrow)
    return ChartDrawing(
      id: id, widthInPixels: width, heightInPixels: svg.height, svg: svg.bytes(chart: self, body: canvas),
      textBoxes: canvas.textBoxes)
  }

  func metrics(width: Int) -> TextMetrics {
    TextMetrics(sizeInPixels: width < Self.narrowLimitInPixels ? 13 : 12)
  }

  /// Draws marks, axes and labels from the top; returns the height they take.
  func draw(on canvas: inout Canvas, width: Double) -> Double {
    let layout = layout(width: width, metrics: canvas.metrics)
    layout.draw(on: &canvas)
    return layout.height
  }
}
