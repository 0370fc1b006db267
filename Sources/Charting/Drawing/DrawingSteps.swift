import Localization

/// Where a drawing has the periods or categories of its table, so that a page can show their values under a pointer. What
/// they are is in the table alone.
package struct DrawingSteps: Sendable, Hashable {
  /// Whether positions stand one below the other.
  package let areLying: Bool
  /// "x y width height" of each plot, `;` between them; px of the drawing.
  package let plots: String
  /// Where the middles of the positions stand from the left or upper edge of a plot, px. "first step" where they are one
  /// step apart, in the order of the table; "first step 0 1 3 …" with how many steps behind the first, where not.
  package let places: String
  /// Of a grid of cells, the middles of its rows in the same form, in the order of the series; else nil.
  package let rows: String?

  /// - Parameter positions: those that the table lists.
  /// - Returns: nil where the layout has no plot, or the table nothing.
  init?(_ layout: some ChartLayout, of positions: Range<Int>) {
    guard let frame = layout.frames.first, !positions.isEmpty else { return nil }
    areLying = frame.orientation == .lying
    plots = layout.frames.map { frame in
      let plot = frame.plot
      return [plot.x, plot.y, plot.width, plot.height].map(Self.number).joined(separator: " ")
    }.joined(separator: ";")
    let centers = Array(frame.positions.centers[positions])
    places = Self.text(centers, from: areLying ? frame.plot.y : frame.plot.x)
    rows = layout.rowCenters.isEmpty ? nil : Self.text(layout.rowCenters, from: frame.plot.y)
  }

  /// - Parameter centers: ascending, at least one.
  static func text(_ centers: [Double], from origin: Double) -> String {
    let gaps = zip(centers.dropFirst(), centers).map(-)
    var step = gaps.min() ?? 0
    func slots() -> [Int] { centers.map { step > 0 ? Int((($0 - centers[0]) / step).rounded()) : 0 } }
    let areRegular = zip(centers, slots()).allSatisfy { abs(centers[0] + Double($1) * step - $0) < 0.5 }
    if !areRegular { step = 0.5 }
    let slots = slots()
    let listed = slots == Array(slots.indices) ? [] : slots.map(String.init)
    return ([number(centers[0] - origin), number(step)] + listed).joined(separator: " ")
  }

  /// To a thousandth: of 500 steps, the last is right to half a pixel.
  private static func number(_ pixels: Double) -> String {
    let rounded = NumberText.rounded(pixels, decimals: 3)
    return NumberText.plain(rounded, decimals: NumberText.decimalCount(of: rounded))
  }
}

extension Chart {
  /// Style classes of the series, in the order of the table's columns; none where colours tell values, or there is nothing to
  /// tell apart.
  package var seriesStyles: [String] {
    series.count > 1 && description.mark != .cell ? series.indices.map { "\(colors.styleClass($0))" } : []
  }

  /// Which plot each series stands in, in the order of the table's columns; none where there is but one.
  package var seriesPlots: [Int] {
    if description.panels.isEmpty { return [] }
    return series.map { series in description.panels.firstIndex { $0.key == series.panel } ?? 0 }
  }
}
