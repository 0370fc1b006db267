import Localization
import SourceText

/// A dot at each value. Over categories the dots of one are joined by a thin line, so that their distance is seen.
enum DotMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิจุด", en: "Dot plot"), baseline: .free, positions: .bands, naming: .keys,
    preliminary: Prose(th: "จุดกลวง", en: "Hollow dots"), missing: Prose(th: "ที่ไม่มีจุด", en: "No dot"))

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let chart = frame.chart
    if case .categories = chart.description.positions, layer.traces.count > 1 {
      canvas.path(joins(layer, in: frame), "ph-join")
    }
    for trace in layer.traces.reversed() {
      let series = chart.series[trace.series]
      var dots = PathText()
      var hollow = PathText()
      for position in trace.extents.indices {
        guard let extent = trace.extents[position] else { continue }
        let place = frame.point(position, extent.end)
        if series.status(at: position)?.isPreliminary == true {
          LineMarker.append(chart.colors.places[trace.series], x: place.x, y: place.y, to: &hollow)
        } else {
          LineMarker.append(chart.colors.places[trace.series], x: place.x, y: place.y, to: &dots)
        }
      }
      canvas.group(chart.colors.styleClass(trace.series)) { canvas in
        canvas.path(dots, "ph-dot")
        canvas.path(hollow, "ph-hollow")
      }
    }
  }

  private static func joins(_ layer: PlotLayer, in frame: PlotFrame) -> PathText {
    var path = PathText()
    for position in 0..<frame.chart.description.positions.count {
      let values = layer.traces.compactMap { $0.extents[position]?.end }
      guard let low = values.min(), let high = values.max(), low < high else { continue }
      let center = frame.positions.centers[position]
      frame.segment((center, frame.value(low)), (center, frame.value(high)), in: &path)
    }
    return path
  }
}
