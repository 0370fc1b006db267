/// A plot on the page: where its positions and values lie. Marks draw into it without knowing which way it stands.
struct PlotFrame: Sendable {
  let chart: Chart
  let data: PlotData
  let metrics: TextMetrics
  let plot: Box
  /// Along x where the plot is upright, along y where it lies.
  let positions: PositionScale
  let orientation: ChartOrientation

  /// The share of its band that the bars of a position take.
  static let bandFill = 0.78
  static let largestBarInPixels = 56.0

  /// How long the plot is along its positions, px.
  var positionsLength: Double { orientation == .upright ? plot.width : plot.height }

  /// Along the axis of values, px.
  func value(_ value: Double) -> Double {
    let fraction = data.scale.fraction(value)
    return switch orientation {
    case .upright: plot.maxY - fraction * plot.height
    case .lying: plot.x + fraction * plot.width
    }
  }

  func point(_ position: Int, _ value: Double) -> (x: Double, y: Double) {
    let center = positions.centers[position]
    return switch orientation {
    case .upright: (center, self.value(value))
    case .lying: (self.value(value), center)
    }
  }

  /// A bar across its position: `offset` px from the middle of the band to the near side of the bar.
  func bar(_ position: Int, offset: Double, thickness: Double, from start: Double, to end: Double) -> Box {
    let near = positions.centers[position] + offset
    // What is there is seen: at least a pixel long.
    let (first, last) = (PathText.snapped(value(start)), value(end))
    let length = max(1, abs(last - first))
    let grows = orientation == .lying ? end >= start : end < start
    let origin = grows ? first : first - length
    return switch orientation {
    case .upright: Box(x: near, y: origin, width: thickness, height: length)
    case .lying: Box(x: origin, y: near, width: length, height: thickness)
    }
  }

  /// A line across the whole plot at `value`: a box without width or height.
  func line(at value: Double) -> Box {
    let across = self.value(value)
    return switch orientation {
    case .upright: Box(x: plot.x, y: across, width: plot.width, height: 0)
    case .lying: Box(x: across, y: plot.y, width: 0, height: plot.height)
    }
  }

  /// A line across the whole plot where a position begins.
  func line(before position: Int) -> Box { line(along: positions.start(of: position)) }

  /// A line across the whole plot at a place along its positions, px.
  func line(along: Double) -> Box {
    switch orientation {
    case .upright: Box(x: along, y: plot.y, width: 0, height: plot.height)
    case .lying: Box(x: plot.x, y: along, width: plot.width, height: 0)
    }
  }

  /// Moves `path` to one place and draws a line to another, both given along positions and values in px.
  func segment(_ from: (along: Double, across: Double), _ to: (along: Double, across: Double), in path: inout PathText)
  {
    switch orientation {
    case .upright:
      path.move(from.along, from.across)
      path.line(to.along, to.across)
    case .lying:
      path.move(from.across, from.along)
      path.line(to.across, to.along)
    }
  }
}
