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

  /// What a figure of a page shows, and its file; the stylesheet shows the drawing that fits its container.
  package func drawings() -> ChartDrawings {
    let words = spokenText()
    let wideBody = body(width: Self.wideWidthInPixels)
    let wide = drawing(wideBody, words: words)
    let narrow = drawing(body(width: Self.narrowWidthInPixels), words: words)
    let untold = description.annotations.filter { wide.untold.contains($0) || narrow.untold.contains($0) }
    // What only the narrow one leaves out stands in none of its tiles, which is plain to see.
    let notes = notes(hasTable: true, untold: untold, omissions: wide.omissions)
    let wordsOfFile = series.count > Self.spokenSeriesLimit ? spokenText(hasTable: false) : words
    let file = file(around: wideBody, words: wordsOfFile, theme: .light)
    return ChartDrawings(wide: wide, narrow: narrow, file: file, notes: notes)
  }

  /// The chart for a page: its title and notes stand beside it in HTML, its colours in `ChartStyle.css`.
  package func drawing(widthInPixels: Int) -> ChartDrawing {
    drawing(body(width: Chart.drawnWidth(widthInPixels)), words: spokenText())
  }

  private func drawing(_ body: ChartBody, words: String) -> ChartDrawing {
    let svg = SVGDocument(
      id: body.canvas.id, width: Int(body.canvas.widthInPixels), height: Int(body.layout.height.rounded(.up)),
      isNarrow: body.isNarrow)
    return ChartDrawing(
      id: svg.id, widthInPixels: svg.width, heightInPixels: svg.height,
      svg: svg.bytes(title: description.title, words: words, language: language, body: body.canvas),
      steps: DrawingSteps(body.layout, of: tabled()), untold: body.untold, omissions: body.layout.omissions,
      textBoxes: body.canvas.textBoxes)
  }

  func metrics(width: Int) -> TextMetrics {
    TextMetrics(sizeInPixels: width < Self.narrowLimitInPixels ? 13 : 12)
  }

  /// Marks, axes and labels, from the top.
  func body(width: Int) -> ChartBody {
    let metrics = metrics(width: width)
    var canvas = Canvas(metrics: metrics, id: "\(description.id)-\(width)", widthInPixels: Double(width))
    let layout = layout(width: Double(width), metrics: metrics)
    layout.draw(on: &canvas)
    let told = layout.toldAnnotations
    let untold = description.annotations.filter { !told.contains($0) }
    return ChartBody(canvas: canvas, layout: layout, untold: untold, isNarrow: width < Self.narrowLimitInPixels)
  }
}

/// A chart without what stands around it.
struct ChartBody {
  let canvas: Canvas
  /// Where its parts stand.
  let layout: any ChartLayout
  /// Annotations whose text does not stand among them as a whole.
  let untold: [ChartAnnotation]
  /// Whether it is made for a phone.
  let isNarrow: Bool
}
