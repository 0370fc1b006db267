import Localization

/// The row of keys above bars and dots, and above lines among them: a swatch and a name for each series, in their order.
struct SeriesKeys: Sendable {
  struct Key: Sendable {
    let place: Int?
    let mark: ChartMark
    let x: Double
    let row: Int
    let text: LabelText
    var swatch: Double { SeriesKeys.swatch(of: mark) }
  }

  static let swatchInPixels = 10.0
  /// Of a line: its dashes are seen in print.
  static let lineSwatchInPixels = 26.0
  let keys: [Key]
  let rowCount: Int

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    var x = 0.0
    var row = 0
    var keys: [Key] = []
    for entry in Self.entries(chart) {
      let lead = Self.swatch(of: entry.mark) + 5
      let text = LabelText(
        entry.label, maximumWidth: width - lead, maximumLines: 1, metrics: metrics, breaker: chart.wordBreaker)
      if x > 0, x + lead + text.width > width {
        x = 0
        row += 1
      }
      keys.append(Key(place: entry.place, mark: entry.mark, x: x, row: row, text: text))
      x += lead + text.width + 14
    }
    self.keys = keys
    rowCount = keys.isEmpty ? 0 : row + 1
  }

  /// One for each name and colour: the panels of a chart share them. Lines have one where other marks do, or where they
  /// have no names at their ends. None where there is but one.
  private static func entries(_ chart: Chart) -> [(label: String, place: Int?, mark: ChartMark)] {
    let description = chart.description
    let namesEnds =
      !description.panels.isEmpty || description.orientation == .lying
      || chart.plots.contains { plot in plot.layers.contains { plot.namesInKeys($0) } }
    var entries: [(label: String, place: Int?, mark: ChartMark)] = []
    for plot in chart.plots {
      for layer in plot.layers where namesEnds && layer.mark.mark.traits.naming == .ends || plot.namesInKeys(layer) {
        for trace in layer.traces {
          let label = chart.name(of: trace, in: layer)
          let place = chart.place(of: trace.series, in: layer)
          if !entries.contains(where: { $0.label == label && $0.place == place }) {
            entries.append((label, place, layer.mark))
          }
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

  fileprivate static func swatch(of mark: ChartMark) -> Double { mark == .line ? lineSwatchInPixels : swatchInPixels }

  func height(_ metrics: TextMetrics) -> Double {
    rowCount == 0 ? 0 : Double(rowCount) * metrics.lineHeight + 5
  }

  func draw(on canvas: inout Canvas, top: Double) {
    guard !keys.isEmpty else { return }
    let metrics = canvas.metrics
    canvas.group("ph-keys", for: .eyesOnly) { canvas in
      for key in keys {
        let baseline = top + Double(key.row) * metrics.lineHeight + metrics.ascent
        canvas.group(OrdinalColors.styleClass(place: key.place)) { canvas in
          var swatch = PathText()
          switch key.mark {
          case .dot, .text:
            LineMarker.append(
              key.place, x: key.x + Self.swatchInPixels / 2, y: baseline - metrics.middleToBaseline, to: &swatch)
            canvas.path(swatch, "ph-dot")
          case .rule, .line:
            swatch.move(key.x, baseline - metrics.middleToBaseline)
            swatch.line(key.x + key.swatch, baseline - metrics.middleToBaseline)
            canvas.path(swatch, "ph-line")
          default:
            swatch.rectangle(
              Box(
                x: key.x, y: baseline - Self.swatchInPixels + 1, width: Self.swatchInPixels,
                height: Self.swatchInPixels))
            canvas.path(swatch, "ph-bar")
          }
        }
        canvas.text(key.text, x: key.x + key.swatch + 5, baseline: baseline)
      }
    }
  }
}
