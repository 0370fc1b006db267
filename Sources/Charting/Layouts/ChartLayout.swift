import Localization
import SourceText

/// Where everything of a drawing stands. Each kind has a file; the chart chooses one by what it shows.
protocol ChartLayout: Sendable {
  /// - Units: px.
  var height: Double { get }
  /// Annotations whose text it draws as a whole; the others are told below the chart.
  var toldAnnotations: [ChartAnnotation] { get }
  var omissions: Set<Omission> { get }
  /// Plots whose positions a page can point at: all have the same, at the same distance from their edge.
  var frames: [PlotFrame] { get }
  /// Of a grid of cells: the middles of its rows, px.
  var rowCenters: [Double] { get }
  func draw(on canvas: inout Canvas)
}

/// What a drawing leaves out where it has no room.
enum Omission: Sendable, Hashable, CaseIterable {
  /// Of tiles.
  case letters
  case numbers
}

extension ChartLayout {
  var toldAnnotations: [ChartAnnotation] { [] }
  var omissions: Set<Omission> { [] }
  var frames: [PlotFrame] { [] }
  var rowCenters: [Double] { [] }
}

extension Chart {
  /// The place that lists the layouts.
  func layout(width: Double, metrics: TextMetrics) -> any ChartLayout {
    switch description.mark {
    case .tile: return TileLayout(self, width: width, metrics: metrics)
    case .cell:
      if case .time(let periods) = description.positions, periods.first?.granularity == .day, series.count == 1 {
        return CalendarLayout(self, periods: periods, width: width, metrics: metrics)
      }
      return CellLayout(self, width: width, metrics: metrics)
    default: break
    }
    if !description.panels.isEmpty { return PanelsLayout(self, width: width, metrics: metrics) }
    return liesDown(width: width, metrics: metrics)
      ? LyingLayout(self, width: width, metrics: metrics) : UprightLayout(self, width: width, metrics: metrics)
  }

  /// Whether bars lie: by wish, or because names of categories have no room below upright ones.
  func liesDown(width: Double, metrics: TextMetrics) -> Bool {
    if description.orientation == .lying { return true }
    guard case .categories(let categories, _) = description.positions else { return false }
    // Room for the numbers of the axis is taken off as a guess that errs to the safe side.
    let targets = EndLabels(
      self, data: plots[0], namesStandInKeys: true, widths: EndLabels.widths(ofDrawing: width), metrics: metrics)
    let room = (width - metrics.sizeInPixels * 5 - targets.width) / Double(max(1, categories.count)) - 6
    return categories.contains { category in
      let label = LabelText(
        category.label, maximumWidth: room, maximumLines: 2, metrics: metrics, breaker: wordBreaker)
      return label.isCut || label.breaksWord
    }
  }

  /// The unit as it stands at the top of the axis; nil for a bare number.
  func unitLabel(width: Double, metrics: TextMetrics) -> LabelText? {
    let unit = plots[0].numbers.unit
    guard !unit.isEmpty else { return nil }
    return LabelText(unit, maximumWidth: width, maximumLines: 2, metrics: metrics, breaker: wordBreaker)
  }

  func drawNoData(in plot: Box, on canvas: inout Canvas) {
    let words = LabelText(line: Prose.noData[language], metrics: canvas.metrics)
    canvas.text(
      words, x: plot.x + plot.width / 2, baseline: plot.y + plot.height / 2 + canvas.metrics.middleToBaseline,
      anchor: .middle)
  }

  /// Marks of one plot, from the lowest layer to the uppermost, and the lines of breaks, events and targets: below lines
  /// and dots, but above what would cover them.
  func drawMarks(in frame: PlotFrame, on canvas: inout Canvas) {
    let layers = frame.data.layers.filter { $0.mark != .text }
    let firstAbove = layers.lastIndex(where: \.isSolid).map { $0 + 1 } ?? 0
    canvas.group("ph-marks") { canvas in
      for layer in layers[..<firstAbove] { layer.mark.mark.draw(layer, in: frame, on: &canvas) }
      SeriesBreaks.draw(in: frame, isAboveSolid: firstAbove > 0, on: &canvas)
      AnnotationMarks.drawLines(in: frame, isAboveSolid: firstAbove > 0, on: &canvas)
      for layer in layers[firstAbove...] { layer.mark.mark.draw(layer, in: frame, on: &canvas) }
    }
  }

  /// Numbers at their values and the totals of stacks, where the other labels leave room.
  func drawNumbers(in frame: PlotFrame, on canvas: inout Canvas) {
    StackTotals.draw(in: frame, on: &canvas)
    for layer in frame.data.layers where layer.mark == .text {
      canvas.group("ph-values", for: .eyesOnly) { canvas in
        TextMark.draw(layer, in: frame, on: &canvas)
      }
    }
  }
}
