import Localization
import SourceText

/// Straight lines from one observation to the next. A missing one breaks the line, a lone one is a dot,
/// the way to and from a preliminary one is dashed. Over bars and areas a line has a halo.
enum LineMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิเส้น", en: "Line chart"), baseline: .free, positions: .points, naming: .ends,
    preliminary: Prose(th: "เส้นประ", en: "Dashed line"), missing: Prose(th: "ช่วงที่เส้นขาด", en: "Gap in a line"))

  private struct Point {
    var x: Double
    var y: Double
    var isPreliminary: Bool
  }

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let colors = frame.chart.colors
    // Grey below, then the last colour first, so that the first series lies on top.
    let order = layer.traces.sorted { first, second in
      let places = (colors.places[first.series] ?? 99, colors.places[second.series] ?? 99)
      return places.0 != places.1 ? places.0 > places.1 : first.series > second.series
    }
    for trace in order {
      canvas.group(colors.styleClass(trace.series)) { canvas in
        draw(trace, in: frame, on: &canvas)
      }
    }
  }

  private static func draw(_ trace: PlotLayer.Trace, in frame: PlotFrame, on canvas: inout Canvas) {
    var solid = PathText()
    var dashed = PathText()
    var dots = PathText()
    var hollow = PathText()
    for run in runs(of: trace, in: frame) {
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
    if frame.data.layers.contains(where: \.isSolid) {
      canvas.path(solid, "ph-halo")
      canvas.path(dashed, "ph-halo")
    }
    canvas.path(solid, "ph-line")
    canvas.path(dashed, "ph-line ph-preliminary")
    canvas.path(dots, "ph-dot")
    canvas.path(hollow, "ph-hollow")
  }

  private static func append(_ points: [Point], solid: inout PathText, dashed: inout PathText) {
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

  /// Observations without a gap; a break of the series begins a new run.
  private static func runs(of trace: PlotLayer.Trace, in frame: PlotFrame) -> [[Point]] {
    let series = frame.chart.series[trace.series]
    var runs: [[Point]] = []
    for stretch in frame.chart.stretches {
      var run: [Point] = []
      for index in stretch {
        let status = series.status(at: index)
        let extent = trace.extents[index]
        if extent == nil || status == .seriesBreak {
          if !run.isEmpty { runs.append(run) }
          run = []
        }
        guard let extent else { continue }
        let place = frame.point(index, extent.end)
        run.append(Point(x: place.x, y: place.y, isPreliminary: status?.isPreliminary ?? false))
      }
      if !run.isEmpty { runs.append(run) }
    }
    return runs
  }
}
