/// Where a note of an upright plot points at: its line ends above what covers the plot there, and a dot stands at the value
/// that it means, where the line does not lead to it alone.
struct NotePointer: Sendable, Hashable {
  /// Where its line ends, px.
  let end: Double
  /// The middle of its dot, px.
  let dot: Double?

  /// From the line of a note down to a bar or a whole stack, px.
  private static let gapInPixels = 5.0
  private static let radiusInPixels = 3.5

  /// To a value of a series, or to a whole stack; nil where there is no value.
  init?(at index: Int, series key: String?, in frame: PlotFrame) {
    let ends = frame.data.layers.filter(\.isSolid).flatMap { layer in
      layer.traces.compactMap { $0.extents[index].map { max($0.start, $0.end) } }
    }
    let top = ends.max()
    let above = top.map { frame.value($0) - StackTotals.height(at: index, in: frame) - Self.gapInPixels }
    guard let key else {
      guard frame.data.layers.contains(where: \.isStack), let above else { return nil }
      (end, dot) = (above, nil)
      return
    }
    guard let (layer, extent) = Self.extent(at: index, of: key, in: frame) else { return nil }
    let isBeside = layer.mark == .bar && layer.stacking == .none && layer.traces.count > 1
    if isBeside || layer.mark == .text || layer.mark == .bar && !layer.isStack && extent.end == top {
      (end, dot) = (frame.value(extent.end) - Self.gapInPixels, nil)
      return
    }
    let isPart = layer.isStack || layer.stacking == .mirror
    let value = isPart ? extent.middle : extent.end
    let dot = frame.value(value)
    self.dot = dot
    if let top, let above, value < top { end = above } else { end = dot }
  }

  private static func extent(
    at index: Int, of key: String, in frame: PlotFrame
  ) -> (PlotLayer, PlotLayer.Extent)? {
    for layer in frame.data.layers {
      for trace in layer.traces where frame.chart.series[trace.series].key == key {
        // Numbers beside other marks stand where those do.
        if layer.mark == .text, frame.data.isDrawn(trace.series) { continue }
        if let extent = trace.extents[index] { return (layer, extent) }
      }
    }
    return nil
  }

  /// The dots of all notes, also of those whose labels have no room: above marks, each with a halo.
  static func drawDots(in frame: PlotFrame, on canvas: inout Canvas) {
    var path = PathText()
    for case .note(let index, let key, _) in frame.chart.description.annotations {
      guard let dot = NotePointer(at: index, series: key, in: frame)?.dot else { continue }
      path.circle(x: frame.positions.centers[index], y: dot, radius: radiusInPixels)
    }
    canvas.path(path, "ph-dot")
  }
}
