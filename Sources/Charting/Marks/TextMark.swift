import Localization
import SourceText

/// The number at its value. One that would touch another is left out: the table holds them all. Over bars it stands at
/// the end of its bar, or in its part of a stack; numbers of several series that nothing else draws have the marker of
/// their series at the value.
enum TextMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิตัวเลข", en: "Chart of numbers"), baseline: .free, positions: .points, naming: .keys,
    preliminary: Prose(th: "ตัวเลขเอียง", en: "Slanted numbers"), missing: Prose(th: "ที่ไม่มีตัวเลข", en: "No number"))

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let metrics = frame.metrics
    for trace in layer.traces {
      let series = frame.chart.series[trace.series]
      let bars = Bars(of: trace.series, in: frame)
      if layer.traces.count > 1, !frame.data.isDrawn(trace.series) {
        drawMarkers(trace, in: frame, on: &canvas)
      }
      for position in trace.extents.indices {
        guard let extent = trace.extents[position],
          let place = place(of: extent, at: position, on: bars, in: frame)
        else { continue }
        let label = LabelText(line: frame.data.numbers.valueText(place.value), metrics: metrics)
        let isPreliminary = series.status(at: position)?.isPreliminary == true
        draw(label, at: place.anchor, style: isPreliminary ? "ph-slanted" : nil, in: frame, on: &canvas)
      }
    }
  }

  /// Where a number stands to what it is the number of.
  private enum Side {
    case beyond, below
    /// In a part of a stack, which is so large.
    case inside(width: Double, height: Double)
  }

  /// Bars of the same series, at which its numbers stand.
  private struct Bars {
    let extents: [PlotLayer.Extent?]
    let isStack: Bool
    let isOfShares: Bool
    /// Of one bar across its band, px.
    let thickness: Double
    /// From the middle of the band to the middle of the bar, px.
    let offset: Double

    init?(of series: Int, in frame: PlotFrame) {
      guard let layer = frame.data.layers.first(where: { $0.mark == .bar }),
        let lane = layer.traces.firstIndex(where: { $0.series == series })
      else { return nil }
      extents = layer.traces[lane].extents
      isStack = layer.isStack
      isOfShares = layer.stacking == .normalize
      let lanes = layer.stacking == .none ? layer.traces.count : 1
      thickness = BarMark.thickness(in: frame, laneCount: lanes)
      offset = lanes > 1 ? (Double(lane) - Double(lanes - 1) / 2) * thickness : 0
    }
  }

  private typealias Anchor = (x: Double, y: Double, side: Side)

  /// The number and where it stands; in a stack of shares it is the share.
  private static func place(
    of extent: PlotLayer.Extent, at position: Int, on bars: Bars?, in frame: PlotFrame
  ) -> (value: Double, anchor: Anchor)? {
    guard let bars else {
      let point = frame.point(position, extent.end)
      return (extent.end, (point.x, point.y, .beyond))
    }
    guard let bar = bars.extents[position] else { return nil }
    if bars.isStack {
      let part = frame.bar(
        position, offset: -bars.thickness / 2, thickness: bars.thickness, from: bar.start, to: bar.end)
      let side = Side.inside(width: part.width, height: part.height)
      let value = bars.isOfShares ? bar.end - bar.start : extent.end
      return (value, (part.x + part.width / 2, part.y + part.height / 2, side))
    }
    var point = frame.point(position, bar.end)
    if frame.orientation == .upright { point.x += bars.offset } else { point.y += bars.offset }
    return (extent.end, (point.x, point.y, bar.end < 0 ? .below : .beyond))
  }

  private static func draw(
    _ label: LabelText, at place: Anchor, style: StaticString?, in frame: PlotFrame,
    on canvas: inout Canvas
  ) {
    let metrics = frame.metrics
    let gap = LyingLayout.gapInPixels
    let middle = place.y + metrics.middleToBaseline
    switch (frame.orientation, place.side) {
    case (_, .inside(let width, let height)):
      guard label.width + 6 <= width, metrics.height(lineCount: 1) <= height else { return }
      canvas.textIfFree(label, x: place.x, baseline: middle, anchor: .middle, style: style, plate: "ph-paper")
    case (.upright, .beyond):
      canvas.textIfFree(label, x: place.x, baseline: place.y - metrics.descent - 3, anchor: .middle, style: style)
    case (.upright, .below):
      canvas.textIfFree(label, x: place.x, baseline: place.y + metrics.ascent + 3, anchor: .middle, style: style)
    case (.lying, .beyond): canvas.textIfFree(label, x: place.x + gap, baseline: middle, anchor: .start, style: style)
    case (.lying, .below): canvas.textIfFree(label, x: place.x - gap, baseline: middle, anchor: .end, style: style)
    }
  }

  private static func drawMarkers(_ trace: PlotLayer.Trace, in frame: PlotFrame, on canvas: inout Canvas) {
    var markers = PathText()
    for position in trace.extents.indices {
      guard let extent = trace.extents[position] else { continue }
      let point = frame.point(position, extent.end)
      LineMarker.append(frame.chart.colors.places[trace.series], x: point.x, y: point.y, to: &markers)
    }
    canvas.group(frame.chart.colors.styleClass(trace.series)) { $0.path(markers, "ph-dot") }
  }
}
