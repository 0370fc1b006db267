import Localization

/// Straight lines from one observation to the next. A missing one breaks the line, a lone one is a dot,
/// the way to and from a preliminary one is dashed.
struct LineMark: Sendable {
  let frame: CartesianFrame

  private struct Point {
    var x: Double
    var y: Double
    var isPreliminary: Bool
  }

  func draw(on canvas: inout Canvas) {
    let chart = frame.chart
    // Grey below, then the last colour first, so that the first series lies on top.
    let order = chart.series.indices.sorted { first, second in
      let places = (chart.colors.places[first] ?? 99, chart.colors.places[second] ?? 99)
      return places.0 != places.1 ? places.0 > places.1 : first > second
    }
    canvas.group("ph-marks") { canvas in
      for index in order {
        canvas.group(chart.colors.styleClass(index)) { canvas in
          draw(chart.series[index], on: &canvas)
        }
      }
    }
  }

  private func draw(_ series: ChartSeries, on canvas: inout Canvas) {
    var solid = PathText()
    var dashed = PathText()
    var dots = PathText()
    var hollow = PathText()
    var breaks = PathText()
    for run in runs(of: series, breaks: &breaks) {
      let points = PointThinning.thinned(run, x: \.x, y: \.y, flag: \.isPreliminary)
      if points.count == 1 {
        if points[0].isPreliminary {
          hollow.circle(x: points[0].x, y: points[0].y, radius: 3)
        } else {
          dots.circle(x: points[0].x, y: points[0].y, radius: 3.5)
        }
      }
      append(points, solid: &solid, dashed: &dashed)
    }
    canvas.path(breaks, "ph-break")
    canvas.path(solid, "ph-line")
    canvas.path(dashed, "ph-line ph-preliminary")
    canvas.path(dots, "ph-dot")
    canvas.path(hollow, "ph-hollow")
  }

  private func append(_ points: [Point], solid: inout PathText, dashed: inout PathText) {
    var wasDashed: Bool?
    for (previous, point) in zip(points, points.dropFirst()) {
      let isDashed = previous.isPreliminary || point.isPreliminary
      if isDashed {
        if wasDashed != true { dashed.move(previous.x, previous.y) }
        dashed.line(point.x, point.y)
      } else {
        if wasDashed != false { solid.move(previous.x, previous.y) }
        solid.line(point.x, point.y)
      }
      wasDashed = isDashed
    }
  }

  /// Observations without a gap; a break of the series begins a new run and is marked above and below the point.
  private func runs(of series: ChartSeries, breaks: inout PathText) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for index in series.values.indices {
      guard let value = series.values[index] else {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      let status = series.status(at: index)
      let point = Point(
        x: frame.positions.center(of: index), y: frame.y(value), isPreliminary: status?.isPreliminary ?? false)
      if status == .seriesBreak {
        if !run.isEmpty { runs.append(run) }
        run = []
        breaks.move(point.x, frame.plot.y)
        breaks.line(point.x, frame.plot.maxY)
      }
      run.append(point)
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}
