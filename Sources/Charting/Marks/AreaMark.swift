import Localization
import SourceText

/// Filled stretches between two edges: from zero, in a stack, or from one series to another. A missing observation
/// interrupts the area, and so does a break of the series; a preliminary end is hatched.
enum AreaMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิพื้นที่", en: "Area chart"), baseline: .zero, positions: .points, naming: .ends,
    preliminary: Prose(th: "พื้นที่ลายเฉียง", en: "Hatched area"), missing: Prose(th: "ช่วงที่พื้นที่ขาด", en: "Gap in an area"))

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    for trace in layer.traces {
      let place = frame.chart.place(of: trace.series, in: layer)
      var solid = PathText()
      var hatched = PathText()
      for run in runs(of: trace, in: layer, frame) {
        append(run, of: trace, in: frame, to: &solid, or: &hatched)
      }
      canvas.group(OrdinalColors.styleClass(place: place)) { canvas in
        canvas.path(solid, layer.isRange ? "ph-range" : "ph-bar")
        canvas.hatchedPath(hatched, place: place, isPale: layer.isRange)
      }
    }
  }

  /// Positions next to each other that have values and are all preliminary or all not; neighbours share their border.
  /// A stack ends as a whole where one of its parts breaks.
  private static func runs(
    of trace: PlotLayer.Trace, in layer: PlotLayer, _ frame: PlotFrame
  ) -> [(positions: Range<Int>, isPreliminary: Bool)] {
    let series = frame.chart.series[trace.series]
    let breaking = (layer.isStack ? layer.traces : [trace]).map { frame.chart.series[$0.series] }
    func breaks(_ index: Int) -> Bool { breaking.contains { $0.status(at: index) == .seriesBreak } }
    var runs: [(positions: Range<Int>, isPreliminary: Bool)] = []
    for (stretch, index) in frame.chart.stretches.lazy.flatMap({ stretch in stretch.lazy.map { (stretch, $0) } })
    where trace.extents[index] != nil {
      let isPreliminary = series.status(at: index)?.isPreliminary ?? false
      if let last = runs.last, last.positions.upperBound == index, index > stretch.lowerBound, !breaks(index) {
        if last.isPreliminary == isPreliminary {
          runs[runs.count - 1].positions = last.positions.lowerBound..<index + 1
        } else if isPreliminary {
          runs.append((index - 1..<index + 1, true))
        } else {
          runs[runs.count - 1].positions = last.positions.lowerBound..<index + 1
          runs.append((index..<index + 1, false))
        }
      } else {
        runs.append((index..<index + 1, isPreliminary))
      }
    }
    return runs
  }

  private static func append(
    _ run: (positions: Range<Int>, isPreliminary: Bool), of trace: PlotLayer.Trace, in frame: PlotFrame,
    to solid: inout PathText, or hatched: inout PathText
  ) {
    var path = PathText()
    var outline: [(x: Double, y: Double)] = []
    for index in run.positions { outline.append(frame.point(index, trace.extents[index]!.end)) }
    for index in run.positions.reversed() { outline.append(frame.point(index, trace.extents[index]!.start)) }
    if run.positions.count == 1 {
      // A lone one is a thin bar, so that it is seen.
      let extent = trace.extents[run.positions.lowerBound]!
      path.rectangle(
        frame.bar(run.positions.lowerBound, offset: -1.5, thickness: 3, from: extent.start, to: extent.end))
    } else {
      path.move(outline[0].x, outline[0].y)
      for point in outline.dropFirst() { path.line(point.x, point.y) }
      path.close()
    }
    if run.isPreliminary { hatched.append(path) } else { solid.append(path) }
  }
}
