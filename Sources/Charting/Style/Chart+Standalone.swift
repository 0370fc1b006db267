import SourceText

extension Chart {
  private static let marginInPixels = 16
  /// That of a file which holds the wide drawing of a page.
  package static let fileWidthInPixels = wideWidthInPixels + 2 * marginInPixels

  /// Whether it lies in the wide drawing of a page, and so in its file.
  package var liesWide: Bool {
    let width = Self.wideWidthInPixels
    return layout(width: Double(width), metrics: metrics(width: width)) is LyingLayout
  }

  /// A drawing for a press release or a slide: title, subtitle, notes and source inside, styles included.
  package func standalone(widthInPixels: Int = fileWidthInPixels, theme: ChartTheme = .light) -> ChartDrawing {
    let body = body(width: Chart.drawnWidth(widthInPixels) - 2 * Self.marginInPixels)
    return file(around: body, words: spokenText(hasTable: false), theme: theme)
  }

  func file(around body: ChartBody, words: String, theme: ChartTheme) -> ChartDrawing {
    let (margin, inner, metrics) = (Double(Self.marginInPixels), body.canvas.widthInPixels, body.canvas.metrics)
    let width = Int(inner + 2 * margin)
    // What is drawn names its patterns by its id.
    var canvas = Canvas(metrics: metrics, id: body.canvas.id, widthInPixels: Double(width))
    var y = margin
    let titleMetrics = TextMetrics(sizeInPixels: 16)
    // Bold letters are wider by about a tenth.
    let title = LabelText(
      description.title, maximumWidth: inner * 0.9, maximumLines: 4, metrics: titleMetrics, breaker: wordBreaker)
    for line in title.lines where !line.isEmpty {
      canvas.text(
        LabelText(line: line, metrics: titleMetrics), x: margin, baseline: y + titleMetrics.ascent, style: "ph-title")
      y += titleMetrics.lineHeight
    }
    canvas.paragraphs([description.subtitle], x: margin, top: &y, width: inner, breaker: wordBreaker)
    y += 8
    canvas.append(body.canvas, x: margin, y: y)
    y += body.layout.height + 4
    let cut = cutNames([title.full].compactMap(\.self) + body.canvas.cutTexts)
    let notes = notes(hasTable: false, untold: body.untold, omissions: body.layout.omissions)
    canvas.paragraphs(
      cut + notes + [description.source ?? ""], x: margin, top: &y, width: inner, breaker: wordBreaker)
    let document = SVGDocument(
      id: canvas.id, width: width, height: Int((y + margin / 2).rounded(.up)), isNarrow: body.isNarrow)
    return ChartDrawing(
      id: document.id, widthInPixels: width, heightInPixels: document.height,
      svg: document.bytes(
        title: description.title, words: words, language: language, body: canvas,
        style: ChartStyle.standalone(theme)),
      untold: body.untold, omissions: body.layout.omissions, textBoxes: canvas.textBoxes)
  }
}

extension Chart {
  /// The title and names that a drawing cuts, as a whole: there is no table beside it.
  private func cutNames(_ names: [String]) -> [String] {
    names.isEmpty ? [] : [Prose(th: "ชื่อเต็ม: ", en: "In full: ")[language] + names.joined(separator: "; ")]
  }
}

extension Canvas {
  /// Running text below one another, eight lines at most each; moves `top` below it.
  mutating func paragraphs(
    _ texts: [String], x: Double, top: inout Double, width: Double, breaker: WordBreaker
  ) {
    for text in texts where !text.isEmpty {
      let label = LabelText(text, maximumWidth: width, maximumLines: 8, metrics: metrics, breaker: breaker)
      self.text(label, x: x, baseline: top + metrics.ascent, style: "ph-note")
      top += Double(label.lines.count) * metrics.lineHeight
    }
  }

  /// Places another canvas, moved.
  mutating func append(_ other: Canvas, x: Double, y: Double) {
    include(other, before: "<g transform=\"translate(\(PathText.text(x)) \(PathText.text(y)))\">", x: x, y: y)
  }
}

extension PathText {
  static func text(_ pixels: Double) -> String {
    var bytes: [UInt8] = []
    append(halves(pixels), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
