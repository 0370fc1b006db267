import Localization

/// The row of keys above bars and dots, and above lines among them: a swatch and a name for each series, in their order,
/// and for annotations whose labels have no room.
struct SeriesKeys: Sendable {
  struct Key: Sendable {
    let sign: Sign
    let x: Double
    let row: Int
    let text: LabelText
    var swatch: Double { sign.width }
  }

  /// What stands before a name.
  enum Sign: Sendable, Hashable {
    case series(place: Int?, ChartMark)
    /// Of small charts and lying ones, which have no room for its label.
    case annotation(ChartAnnotation)

    var width: Double {
      switch self {
      case .series(_, .line), .annotation(.target): SeriesKeys.lineSwatchInPixels
      case .series, .annotation: SeriesKeys.swatchInPixels
      }
    }
  }

  static let swatchInPixels = 10.0
  /// Of a line: its dashes are seen in print.
  static let lineSwatchInPixels = 26.0
  let keys: [Key]
  let rowCount: Int

  /// - Parameter hasAxis: whether numbers at an axis tell where a target stands.
  init(
    _ chart: Chart, naming annotations: [ChartAnnotation] = [], hasAxis: Bool = true, width: Double,
    metrics: TextMetrics
  ) {
    let named = annotations.map { (label: chart.keyText(of: $0, hasAxis: hasAxis), sign: Sign.annotation($0)) }
    var x = 0.0
    var row = 0
    var keys: [Key] = []
    for entry in Self.entries(chart) + named {
      let lead = entry.sign.width + 5
      let text = LabelText(
        entry.label, maximumWidth: width - lead, maximumLines: 1, metrics: metrics, breaker: chart.wordBreaker)
      if x > 0, x + lead + text.width > width {
        x = 0
        row += 1
      }
      keys.append(Key(sign: entry.sign, x: x, row: row, text: text))
      x += lead + text.width + 14
    }
    self.keys = keys
    rowCount = keys.isEmpty ? 0 : row + 1
  }

  /// One for each name and colour: the panels of a chart share them. Lines have one where other marks do, or where they
  /// have no names at their ends. None where there is but one.
  private static func entries(_ chart: Chart) -> [(label: String, sign: Sign)] {
    let description = chart.description
    let namesEnds =
      !description.panels.isEmpty || description.orientation == .lying
      || chart.plots.contains { plot in plot.layers.contains { plot.namesInKeys($0) } }
    var entries: [(label: String, sign: Sign)] = []
    for plot in chart.plots {
      for layer in plot.layers where namesEnds && layer.mark.mark.traits.naming == .ends || plot.namesInKeys(layer) {
        for trace in layer.traces {
          let label = chart.name(of: trace, in: layer)
          let place = chart.place(of: trace.series, in: layer)
          let isThere = entries.contains { entry in
            if case .series(place, _) = entry.sign { entry.label == label } else { false }
          }
          if !isThere { entries.append((label, .series(place: place, layer.mark))) }
        }
      }
    }
    // What is alone in its plot is named by the title of the chart or of the panel.
    let isAlone = chart.plots.allSatisfy { plot in
      let shown = plot.layers.flatMap { layer in layer.traces.map { chart.name(of: $0, in: layer) } }
      return Set(shown).count <= 1
    }
    return isAlone ? [] : entries
  }

  /// The annotations that are named as a whole.
  var told: [ChartAnnotation] {
    keys.compactMap { key in
      if case .annotation(let annotation) = key.sign, !key.text.isCut { annotation } else { nil }
    }
  }

  func height(_ metrics: TextMetrics) -> Double {
    rowCount == 0 ? 0 : Double(rowCount) * metrics.lineHeight + 5
  }

  func draw(on canvas: inout Canvas, top: Double) {
    guard !keys.isEmpty else { return }
    let metrics = canvas.metrics
    canvas.group("ph-keys", for: .eyesOnly) { canvas in
      for key in keys {
        let baseline = top + Double(key.row) * metrics.lineHeight + metrics.ascent
        draw(key, baseline: baseline, on: &canvas)
        canvas.text(key.text, x: key.x + key.swatch + 5, baseline: baseline)
      }
    }
  }

  private func draw(_ key: Key, baseline: Double, on canvas: inout Canvas) {
    let middle = baseline - canvas.metrics.middleToBaseline
    var swatch = PathText()
    let square = Box(
      x: key.x, y: baseline - Self.swatchInPixels + 1, width: Self.swatchInPixels, height: Self.swatchInPixels)
    let place: Int?
    let mark: ChartMark
    switch key.sign {
    case .series(let ownPlace, let ownMark): (place, mark) = (ownPlace, ownMark)
    case .annotation(.band):
      swatch.rectangle(square)
      return canvas.path(swatch, "ph-band")
    case .annotation(.event):
      swatch.segment(Box(x: square.x + square.width / 2, y: square.y, width: 0, height: square.height))
      return canvas.path(swatch, "ph-event")
    case .annotation:
      swatch.move(key.x, middle)
      swatch.line(key.x + key.swatch, middle)
      return canvas.path(swatch, "ph-target")
    }
    canvas.group(OrdinalColors.styleClass(place: place)) { canvas in
      switch mark {
      case .dot, .text:
        LineMarker.append(place, x: key.x + Self.swatchInPixels / 2, y: middle, to: &swatch)
        canvas.path(swatch, "ph-dot")
      case .rule, .line:
        swatch.move(key.x, middle)
        swatch.line(key.x + key.swatch, middle)
        canvas.path(swatch, "ph-line")
      default:
        swatch.rectangle(square)
        canvas.path(swatch, "ph-bar")
      }
    }
  }
}
