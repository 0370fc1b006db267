/// What stands for a value. Each has a file in `Marks` that says how it is drawn and spoken of.
package enum ChartMark: String, Sendable, Hashable, CaseIterable {
  /// Straight from one value to the next.
  case line
  /// From zero, from the layer below it in a stack, or from one series to another, filled.
  case area
  /// A bar from zero for each value: beside one another, or stacked.
  case bar
  /// A dot at each value; over categories, the dots of one are joined.
  case dot
  /// A thin line at each position from one series to another.
  case rule
  /// The number itself, at its value.
  case text
  /// A coloured cell for each value: days as a calendar, other periods and categories as a grid.
  case cell
  /// A square for each place of a map, coloured by its value.
  case tile

  /// The place that lists the marks.
  var mark: any Mark.Type {
    switch self {
    case .line: LineMark.self
    case .area: AreaMark.self
    case .bar: BarMark.self
    case .dot: DotMark.self
    case .rule: RuleMark.self
    case .text: TextMark.self
    case .cell: CellMark.self
    case .tile: TileMark.self
    }
  }
}
