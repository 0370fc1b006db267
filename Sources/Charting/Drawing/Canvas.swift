import SourceText

/// Collects the elements of an SVG drawing, with style classes and without any style.
struct Canvas: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each text stands: nothing may overlap there.
  private(set) var textBoxes: [Box] = []
  /// Lines of events, targets and notes.
  private var annotationLines: [Box] = []
  /// Palette places that need a hatch; nil is grey.
  private(set) var hatches: [Int?] = []
  /// The full texts of labels that end in "…".
  private(set) var cutTexts: [String] = []
  let metrics: TextMetrics
  /// Begins every id.
  let id: String
  let widthInPixels: Double

  enum Anchor: Sendable { case start, middle, end }
  /// A rectangle of paper below a text.
  enum Plate: Sendable {
    case none, always
    /// Where the line of an event, a target or a note would run through the text.
    case overLines
  }
  enum Audience: Sendable {
    case everyone
    /// What the spoken text says already.
    case eyesOnly
  }

  init(metrics: TextMetrics, id: String, widthInPixels: Double) {
    self.metrics = metrics
    self.id = id
    self.widthInPixels = widthInPixels
  }

  mutating func group(_ style: StaticString, for audience: Audience = .everyone, _ body: (inout Canvas) -> Void) {
    bytes.append("<g class=\"")
    bytes.append(style)
    bytes.append(audience == .eyesOnly ? "\" aria-hidden=\"true\">" : "\">")
    body(&self)
    bytes.append("</g>")
  }

  mutating func path(_ path: PathText, _ style: StaticString) {
    guard !path.isEmpty else { return }
    bytes.append("<path class=\"")
    bytes.append(style)
    bytes.append("\" d=\"")
    bytes.append(contentsOf: path.bytes)
    bytes.append("\"/>")
  }

  /// Upright and level lines of events, targets and notes: boxes without width or height.
  mutating func lines(_ lines: [Box], _ style: StaticString, hasHalo: Bool) {
    var path = PathText()
    for line in lines { path.segment(line) }
    if hasHalo { self.path(path, "ph-halo-thin") }
    self.path(path, style)
    annotationLines += lines
  }

  /// A path of a coloured cell; where there is no data, hatched in grey.
  mutating func path(_ path: PathText, _ style: StepStyle) {
    guard !path.isEmpty else { return }
    if style == .missing {
      hatchedPath(path, place: nil)
      return
    }
    bytes.append("<path class=\"")
    bytes.append(style.rawValue)
    bytes.append("\" d=\"")
    bytes.append(contentsOf: path.bytes)
    bytes.append("\"/>")
  }

  /// The square of a tile map and what stands in it, named for those who point at it.
  mutating func tile(_ style: StepStyle, title: String, _ body: (inout Canvas) -> Void) {
    bytes.append("<g class=\"ph-tile \(style == .missing ? "ph-rest" : "on-" + style.rawValue)\"><title>")
    Escaping.escape(title, into: &bytes)
    bytes.append("</title>")
    body(&self)
    bytes.append("</g>")
  }

  /// A path filled with the hatch of a palette place.
  /// - Parameter isPale: whether a line of the same colour has to be seen on it.
  mutating func hatchedPath(_ path: PathText, place: Int?, isPale: Bool = false) {
    guard !path.isEmpty else { return }
    if !hatches.contains(place) { hatches.append(place) }
    bytes.append(isPale ? "<path class=\"ph-hatched ph-pale\" fill=\"url(#" : "<path class=\"ph-hatched\" fill=\"url(#")
    bytes.append(id)
    bytes.append("-h\(place ?? 0)")
    bytes.append(")\" d=\"")
    bytes.append(contentsOf: path.bytes)
    bytes.append("\"/>")
  }

  /// A label whose first line stands on `baseline`.
  /// - Parameter size: of letters, in px; nil for that of the drawing.
  mutating func text(
    _ label: LabelText, x: Double, baseline: Double, anchor: Anchor = .start, style: StaticString? = nil,
    plate: Plate = .none, size: Double? = nil
  ) {
    guard !label.lines.isEmpty else { return }
    let box = Self.box(of: label, x: x, baseline: baseline, anchor: anchor, metrics: metrics)
    textBoxes.append(box)
    let ground = Box(x: box.x - 2, y: box.y, width: box.width + 4, height: box.height)
    if plate == .always || plate == .overLines && annotationLines.contains(where: { $0.touches(ground) }) {
      var path = PathText()
      path.rectangle(ground)
      self.path(path, "ph-paper")
    }
    bytes.append("<text")
    if let style {
      bytes.append(" class=\"")
      bytes.append(style)
      bytes.append("\"")
    }
    attribute("x", x)
    attribute("y", baseline)
    if let size { attribute("font-size", size) }
    switch anchor {
    case .start: break
    case .middle: bytes.append(" text-anchor=\"middle\"")
    case .end: bytes.append(" text-anchor=\"end\"")
    }
    bytes.append(">")
    if let full = label.full {
      if !cutTexts.contains(full) { cutTexts.append(full) }
      bytes.append("<title>")
      Escaping.escape(full, into: &bytes)
      bytes.append("</title>")
    }
    Escaping.escape(label.lines[0], into: &bytes)
    for (index, line) in label.lines.enumerated().dropFirst() {
      bytes.append("<tspan")
      attribute("x", x)
      attribute("y", baseline + Double(index) * metrics.lineHeight)
      bytes.append(">")
      Escaping.escape(line, into: &bytes)
      bytes.append("</tspan>")
    }
    bytes.append("</text>")
  }

  /// A label that is left out where it would touch another or leave the drawing.
  mutating func textIfFree(
    _ label: LabelText, x: Double, baseline: Double, anchor: Anchor, style: StaticString? = nil,
    plate: Plate = .none
  ) {
    let box = Self.box(of: label, x: x, baseline: baseline, anchor: anchor, metrics: metrics)
    if box.y >= 0, box.x >= 0, box.maxX <= widthInPixels, !textBoxes.contains(where: { $0.touches(box, within: 2) }) {
      text(label, x: x, baseline: baseline, anchor: anchor, style: style, plate: plate)
    }
  }

  /// Takes in the elements of `other` inside the group that `opening` opens, moved by `x` and `y`.
  mutating func include(_ other: Canvas, before opening: String, x: Double, y: Double) {
    bytes.append(opening)
    bytes.append(contentsOf: other.bytes)
    bytes.append("</g>")
    textBoxes += other.textBoxes.map { Box(x: $0.x + x, y: $0.y + y, width: $0.width, height: $0.height) }
    for place in other.hatches where !hatches.contains(place) { hatches.append(place) }
  }

  private mutating func attribute(_ name: StaticString, _ pixels: Double) {
    bytes.append(" ")
    bytes.append(name)
    bytes.append("=\"")
    PathText.append(PathText.halves(pixels), to: &bytes)
    bytes.append("\"")
  }

  static func box(of label: LabelText, x: Double, baseline: Double, anchor: Anchor, metrics: TextMetrics) -> Box {
    let left =
      switch anchor {
      case .start: x
      case .middle: x - label.width / 2
      case .end: x - label.width
      }
    return Box(x: left, y: baseline - metrics.ascent, width: label.width, height: label.height(metrics))
  }
}
