import Localization

/// Dashed lines across a plot over time where a series breaks: what stands before and after cannot be compared. On an
/// axis of bands they stand before the band. Above bars and areas they have a halo.
enum SeriesBreaks {
  static func draw(in frame: PlotFrame, isAboveSolid: Bool, on canvas: inout Canvas) {
    guard frame.chart.marksBreaks else { return }
    var path = PathText()
    for index in indices(in: frame) { path.segment(frame.line(before: index)) }
    if isAboveSolid { canvas.path(path, "ph-halo-thin") }
    canvas.path(path, "ph-break")
  }

  /// Positions at which some series of the plot breaks, ascending.
  private static func indices(in frame: PlotFrame) -> [Int] {
    var found: Set<Int> = []
    for trace in frame.data.layers.lazy.flatMap(\.traces) {
      let series = frame.chart.series[trace.series]
      for (index, status) in series.statuses.enumerated() where status == .seriesBreak && trace.extents[index] != nil {
        found.insert(index)
      }
    }
    return found.sorted()
  }
}

extension Chart {
  /// Whether breaks of series are shown: over time, and not by colours of cells.
  var marksBreaks: Bool {
    guard case .time = description.positions else { return false }
    return description.mark != .cell
  }
}
