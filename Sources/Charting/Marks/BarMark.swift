import Localization
import SourceText

/// Bars from zero, beside one another where there are several series, or on one another in a stack.
enum BarMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิแท่ง", en: "Bar chart"), baseline: .zero, positions: .bands, naming: .keys,
    preliminary: Prose(th: "แท่งลายเฉียง", en: "Hatched bars"), missing: Prose(th: "ช่องว่าง", en: "Empty place"))

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let chart = frame.chart
    let lanes = layer.stacking == .none ? layer.traces.count : 1
    let bar = thickness(in: frame, laneCount: lanes)
    // A pixel between neighbours, where there is one to spare.
    let gap = lanes > 1 && bar > 4 ? 1.0 : 0
    var paths = BarPaths()
    for (index, trace) in layer.traces.enumerated() {
      let lane = lanes > 1 ? Double(index) : 0
      let offset = (lane - Double(lanes) / 2) * bar
      let series = chart.series[trace.series]
      for position in trace.extents.indices {
        guard let extent = trace.extents[position], let value = series.values[position] else { continue }
        // A bar of zero is a line on the axis, for nothing would read as missing; in a stack it has no place.
        if value == 0, layer.stacking != .none { continue }
        var box = frame.bar(position, offset: offset, thickness: max(1, bar - gap), from: extent.start, to: extent.end)
        if layer.stacking == .zero || layer.stacking == .normalize { box = apart(box, in: frame) }
        paths.append(
          box, place: chart.place(series: trace.series, category: position), status: series.status(at: position))
      }
    }
    paths.draw(on: &canvas)
  }

  /// Of one bar across its band, px.
  static func thickness(in frame: PlotFrame, laneCount: Int) -> Double {
    switch frame.orientation {
    case .upright: upright(step: frame.positions.step, laneCount: laneCount)
    case .lying: laneCount > 1 ? LyingLayout.pitch(frame.metrics) : (frame.metrics.sizeInPixels * 0.95).rounded()
    }
  }

  /// As `thickness`, of a standing bar.
  static func upright(step: Double, laneCount: Int) -> Double {
    min(PlotFrame.largestBarInPixels, step * PlotFrame.bandFill / Double(laneCount))
  }

  /// The lighter line between stacked colours: a pixel off the far end of a part that is longer than three.
  private static func apart(_ box: Box, in frame: PlotFrame) -> Box {
    var box = box
    switch frame.orientation {
    case .upright where box.height > 3:
      box.y += 1
      box.height -= 1
    case .lying where box.width > 3: box.width -= 1
    default: break
    }
    return box
  }
}
