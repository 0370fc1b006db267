import SourceText

extension Chart {
  package static let wideWidthInPixels = 720
  package static let narrowWidthInPixels = 360
  /// Those a drawing may have.
  package static let widthsInPixels = 280...4000
  /// Below this a drawing is made for a phone: larger text, a lower plot, shorter labels.
  static let narrowLimitInPixels = 480

  /// The nearest width that a drawing may have.
  static func drawnWidth(_ width: Int) -> Int {
    min(max(width, widthsInPixels.lowerBound), widthsInPixels.upperBound)
  }

  /// What a figure of a page shows; the stylesheet shows the drawing that fits its container.
  package func drawings() -> ChartDrawings {
    let wide = drawing(widthInPixels: Self.wideWidthInPixels)
    let narrow = drawing(widthInPixels: Self.narrowWidthInPixels)
    let untold = description.annotations.filter { wide.untold.contains($0) || narrow.untold.contains($0) }
    let notes = notes(hasTable: true, untold: untold, omissions: wide.omissions.union(narrow.omissions))
    return ChartDrawings(wide: wide, narrow: narrow, notes: notes)
  }

  /// The chart for a page: its title and notes stand beside it in HTML, its colours in `ChartStyle.css`.
  package func drawing(widthInPixels: Int) -> ChartDrawing {
    let width = Chart.drawnWidth(widthInPixels)
    let id = "\(description.id)-\(width)"
    var canvas = Canvas(metrics: metrics(width: width), id: id, widthInPixels: Double(width))
    let (layout, untold) = draw(on: &canvas, width: Double(width))
    let isNarrow = width < Self.narrowLimitInPixels
    let svg = SVGDocument(id: id, width: width, height: Int(layout.height.rounded(.up)), isNarrow: isNarrow)
    return ChartDrawing(
      id: id, widthInPixels: width, heightInPixels: svg.height,
      svg: svg.bytes(
        title: description.title, words: spokenText(), language: language, body: canvas),
      steps: DrawingSteps(layout, of: tabled()), untold: untold, omissions: layout.omissions,
      textBoxes: canvas.textBoxes)
  }

  func metrics(width: Int) -> TextMetrics {
    TextMetrics(sizeInPixels: width < Self.narrowLimitInPixels ? 13 : 12)
  }

  /// Draws marks, axes and labels from the top.
  /// - Returns: where they stand, and the annotations whose text does not stand among them as a whole.
  func draw(on canvas: inout Canvas, width: Double) -> (layout: any ChartLayout, untold: [ChartAnnotation]) {
    let layout = layout(width: width, metrics: canvas.metrics)
    layout.draw(on: &canvas)
    let told = layout.toldAnnotations
    return (layout, description.annotations.filter { !told.contains($0) })
  }
}
