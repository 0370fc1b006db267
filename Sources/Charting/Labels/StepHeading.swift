import Localization

/// What stands above cells: the unit, then the key of their colours.
struct StepHeading: Sendable {
  let colors: QuantizedColors
  private let unit: LabelText?
  private let keys: StepKeys
  private let unitHeight: Double
  private let width: Double
  /// - Units: px.
  let height: Double

  /// - Parameter hasMissing: whether days are hatched that are not listed.
  init(_ chart: Chart, hasMissing: Bool = false, width: Double, metrics: TextMetrics) {
    self.width = width
    colors = QuantizedColors(
      chart.series.flatMap { $0.values.compactMap { $0 } }, decimals: chart.description.measure.decimals)
    keys = StepKeys(chart, colors: colors, hasMissing: hasMissing || chart.missingCount > 0, metrics: metrics)
    unit = chart.unitLabel(width: width, metrics: metrics)
    unitHeight = unit.map { $0.height(metrics) + 4 } ?? 0
    height = unitHeight + keys.rowHeight(width: width, metrics: metrics)
  }

  func draw(on canvas: inout Canvas) {
    if let unit { canvas.text(unit, x: 0, baseline: canvas.metrics.ascent) }
    keys.drawRow(width: width, top: unitHeight, on: &canvas)
  }

  /// The style of a value, or of one that is missing.
  func style(of value: Double?) -> StepStyle {
    value.map { colors.style(colors.step(of: $0)) } ?? .missing
  }
}
