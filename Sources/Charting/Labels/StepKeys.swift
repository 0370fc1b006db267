import Localization
import SourceText

/// The key of quantised colours: a swatch for each step with the values it stands for, and one for no data.
struct StepKeys: Sendable {
  let entries: [(style: StepStyle, text: LabelText)]

  static let swatchInPixels = 12.0

  init(_ chart: Chart, colors: QuantizedColors, hasMissing: Bool, metrics: TextMetrics) {
    let numbers = chart.plots[0].numbers
    // What is next to zero is not written.
    let written = colors.stepOfZero == 0 ? colors.limits.dropFirst() : colors.limits[...]
    // A division takes digits behind the point that the limits had before it.
    let decimals = Self.fewest(
      colors.decimals + PowersOfTen.floorLog(numbers.divisor), for: written.map { $0 / numbers.divisor })
    func number(_ value: Double) -> String { numbers.text(value, decimals: decimals) }
    var entries: [(style: StepStyle, text: LabelText)] = []
    if chart.hasValues {
      let last = colors.limits.count
      for step in 0...last {
        let words =
          switch step {
          case colors.stepOfZero: number(0)
          case last where last == 0: number(colors.lowest)
          case 1 where colors.stepOfZero == 0:
            last == 1 ? "> " + number(0) : "> " + number(0) + " – < " + number(colors.limits[1])
          case 0: "< " + number(colors.limits[0])
          case last: "≥ " + number(colors.limits[last - 1])
          default: number(colors.limits[step - 1]) + " – < " + number(colors.limits[step])
          }
        entries.append((colors.style(step), LabelText(line: words, metrics: metrics)))
      }
    }
    if hasMissing { entries.append((.missing, LabelText(line: Prose.noData[chart.language], metrics: metrics))) }
    self.entries = entries
  }

  /// The fewest decimals, `most` at most, with which the limits are written in full.
  private static func fewest(_ most: Int, for limits: [Double]) -> Int {
    (0..<max(0, most)).first { decimals in
      limits.allSatisfy { abs(NumberText.rounded($0, decimals: decimals) - $0) <= abs($0) * 1e-9 }
    } ?? max(0, most)
  }

  var width: Double { (entries.map(\.text.width).max() ?? 0) + Self.swatchInPixels + 6 }

  func columnHeight(_ metrics: TextMetrics) -> Double { Double(entries.count) * metrics.lineHeight }

  /// One below the other.
  func drawColumn(x: Double, top: Double, on canvas: inout Canvas) {
    for (index, entry) in entries.enumerated() {
      draw(entry, x: x, top: top + Double(index) * canvas.metrics.lineHeight, on: &canvas)
    }
  }

  /// Beside one another, in as many rows as it takes.
  func drawRow(width: Double, top: Double, on canvas: inout Canvas) {
    let places = places(width: width)
    for (entry, place) in zip(entries, places) {
      draw(entry, x: place.x, top: top + Double(place.row) * canvas.metrics.lineHeight, on: &canvas)
    }
  }

  func rowHeight(width: Double, metrics: TextMetrics) -> Double {
    entries.isEmpty ? 0 : Double((places(width: width).last?.row ?? 0) + 1) * metrics.lineHeight + 6
  }

  private func places(width: Double) -> [(x: Double, row: Int)] {
    var x = 0.0
    var row = 0
    return entries.map { entry in
      let length = Self.swatchInPixels + 5 + entry.text.width
      if x > 0, x + length > width { (x, row) = (0, row + 1) }
      defer { x += length + 14 }
      return (x, row)
    }
  }

  private func draw(_ entry: (style: StepStyle, text: LabelText), x: Double, top: Double, on canvas: inout Canvas) {
    let metrics = canvas.metrics
    var swatch = PathText()
    swatch.rectangle(
      Box(
        x: x, y: top + metrics.ascent - Self.swatchInPixels + 1, width: Self.swatchInPixels,
        height: Self.swatchInPixels))
    canvas.path(swatch, entry.style)
    canvas.text(entry.text, x: x + Self.swatchInPixels + 5, baseline: top + metrics.ascent)
  }
}
