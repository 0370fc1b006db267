import Localization
import SourceText

/// The number at its value. One that would touch another is left out: the table holds them all. Over bars and areas it
/// stands at their ends, or in its part of a stack; numbers of several series that nothing else draws have the marker of
/// their series at the value.
enum TextMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิตัวเลข", en: "Chart of numbers"), baseline: .free, positions: .points, naming: .keys,
    preliminary: Prose(th: "ตัวเลขเอียง", en: "Slanted numbers"), missing: Prose(th: "ที่ไม่มีตัวเลข", en: "No number"))

  /// From a value up or down to the ink of its number.
  static let gapInPixels = 3.0

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let metrics = frame.metrics
    for trace in layer.traces {
      let series = frame.chart.series[trace.series]
      let ground = Ground(of: trace.series, in: frame)
      if layer.traces.count > 1, !frame.data.isDrawn(trace.series) {
        drawMarkers(trace, in: frame, on: &canvas)
      }
      for position in trace.extents.indices {
        guard let extent = trace.extents[position],
          let place = place(of: extent, at: position, on: ground, in: frame)
        else { continue }
        let label = LabelText(line: frame.data.numbers.valueText(place.value), metrics: metrics)
        // Numbers that stand at bars of themselves have no sign of their own.
        let isPreliminary =
          frame.chart.description.layers.contains { $0.mark == .text }
          && series.status(at: position)?.isPreliminary == true
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

  /// The bars or the area of the same series, at which its numbers stand.
  private struct Ground {
    let extents: [PlotLayer.Extent?]
    let isStack: Bool
    let isOfShares: Bool
    /// How far a number in a part of a stack may reach along the positions, px: of a bar, across its band.
    let thickness: Double
    /// From the middle of the band to the middle of the bar, px.
    let offset: Double

    init?(of series: Int, in frame: PlotFrame) {
      func lane(in layer: PlotLayer) -> Int? { layer.traces.firstIndex { $0.series == series } }
      guard let layer = frame.data.layers.first(where: { $0.isSolid && lane(in: $0) != nil }),
        let lane = lane(in: layer)
      else { return nil }
      extents = layer.traces[lane].extents
      isStack = layer.isStack
      isOfShares = layer.stacking == .normalize
      let lanes = layer.mark == .bar && layer.stacking == .none ? layer.traces.count : 1
      thickness = layer.mark == .bar ? BarMark.thickness(in: frame, laneCount: lanes) : frame.positionsLength
      offset = lanes > 1 ? (Double(lane) - Double(lanes - 1) / 2) * thickness : 0
    }
  }

  private typealias Anchor = (x: Double, y: Double, side: Side)

  /// The number and where it stands; in a stack of shares it is the share.
  private static func place(
    of extent: PlotLayer.Extent, at position: Int, on ground: Ground?, in frame: PlotFrame
  ) -> (value: Double, anchor: Anchor)? {
    guard let ground else {
      let point = frame.point(position, extent.end)
      return (extent.end, (point.x, point.y, .beyond))
    }
    guard let bar = ground.extents[position] else { return nil }
    if ground.isStack {
      let part = frame.bar(
        position, offset: -ground.thickness / 2, thickness: ground.thickness, from: bar.start, to: bar.end)
      let side = Side.inside(width: part.width, height: part.height)
      let value = ground.isOfShares ? bar.end - bar.start : extent.end
      return (value, (part.x + part.width / 2, part.y + part.height / 2, side))
    }
    var point = frame.point(position, bar.end)
    if frame.orientation == .upright { point.x += ground.offset } else { point.y += ground.offset }
    return (extent.end, (point.x, point.y, bar.end < 0 ? .below : .beyond))
  }

  private static func draw(
    _ label: LabelText, at place: Anchor, style: StaticString?, in frame: PlotFrame,
    on canvas: inout Canvas
  ) {
    let metrics = frame.metrics
    let gap = LyingLayout.gapInPixels
    let middle = place.y + metrics.middleToBaseline
    let (x, anchor, baseline): (Double, Canvas.Anchor, Double)
    var plate = Canvas.Plate.overLines
    switch (frame.orientation, place.side) {
    case (_, .inside(let width, let height)):
      guard label.width + 6 <= width, metrics.height(lineCount: 1) <= height else { return }
      // At the ends of an area it stays inside the plot.
      let reach = label.width / 2 + 2
      (x, anchor, baseline) = (max(frame.plot.x + reach, min(place.x, frame.plot.maxX - reach)), .middle, middle)
      plate = .always
    case (.upright, .beyond):
      (x, anchor, baseline) = (place.x, .middle, place.y - metrics.descent - gapInPixels)
    case (.upright, .below): (x, anchor, baseline) = (place.x, .middle, place.y + metrics.ascent + gapInPixels)
    case (.lying, .beyond): (x, anchor, baseline) = (place.x + gap, .start, middle)
    case (.lying, .below): (x, anchor, baseline) = (place.x - gap, .end, middle)
    }
    canvas.textIfFree(label, x: x, baseline: baseline, anchor: anchor, style: style, plate: plate)
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
