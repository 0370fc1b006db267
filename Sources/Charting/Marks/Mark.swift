import SourceText

/// One way to draw values. A new one is a file that conforms, and a case of `ChartMark`.
protocol Mark: Sendable {
  static var traits: MarkTraits { get }
  /// Draws a layer into a plot. Marks that have a layout of their own, such as tiles, draw nothing here.
  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas)
}

/// What the rest of a chart has to know about a mark.
struct MarkTraits: Sendable {
  /// "แผนภูมิเส้น", "line chart".
  let words: Prose
  /// Whether a value is read from the length or the size of the mark, so that its axis begins at zero.
  let baseline: ValueScale.Baseline
  let positions: PositionScale.Kind
  let naming: Naming
  /// What shows that a value is preliminary: "เส้นประ", "dashed line".
  let preliminary: Prose
  /// What shows that a value is missing; nil where the key of colours says it.
  let missing: Prose?

  /// Where series get their names.
  enum Naming: Sendable {
    /// At the ends of the lines.
    case ends
    /// In a row of keys above the plot.
    case keys
    /// Beside the mark itself.
    case none
  }
}
