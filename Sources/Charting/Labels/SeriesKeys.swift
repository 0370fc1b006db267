/// The row of keys above grouped bars: a swatch and a name for each series, in the order of the bars.
struct SeriesKeys: Sendable {
  struct Key: Sendable {
    let series: Int
    let x: Double
    let row: Int
    let text: LabelText
  }

  static let swatchInPixels = 10.0
  let keys: [Key]
  let rowCount: Int

  /// No keys: lines are named at their ends.
  static let none = SeriesKeys()

  private init() {
    keys = []
    rowCount = 0
  }

  init(_ chart: Chart, width: Double, metrics: TextMetrics) {
    guard chart.series.count > 1 else {
      keys = []
      rowCount = 0
      return
    }
    var x = 0.0
    var row = 0
    var keys: [Key] = []
    let lead = Self.swatchInPixels + 5
    for (index, series) in chart.series.enumerated() {
      let text = LabelText(
        series.label, maximumWidth: width - lead, maximumLines: 1, metrics: metrics, breaker: chart.wordBreaker)
      if x > 0, x + lead + text.width > width {
        x = 0
        row += 1
      }
      keys.append(Key(series: index, x: x, row: row, text: text))
      x += lead + text.width + 14
    }
    self.keys = keys
    rowCount = row + 1
  }

  func height(_ metrics: TextMetrics) -> Double {
    rowCount == 0 ? 0 : Double(rowCount) * metrics.lineHeight + 5
  }

  func draw(on canvas: inout Canvas, chart: Chart, top: Double) {
    guard !keys.isEmpty else { return }
    let metrics = canvas.metrics
    canvas.group("ph-keys", for: .eyesOnly) { canvas in
      for key in keys {
        let baseline = top + Double(key.row) * metrics.lineHeight + metrics.ascent
        canvas.group(chart.colors.styleClass(key.series)) { canvas in
          var swatch = PathText()
          swatch.rectangle(
            Box(
              x: key.x, y: baseline - Self.swatchInPixels + 1, width: Self.swatchInPixels, height: Self.swatchInPixels))
          canvas.path(swatch, "ph-bar")
        }
        canvas.text(key.text, x: key.x + Self.swatchInPixels + 5, baseline: baseline)
      }
    }
  }
}
