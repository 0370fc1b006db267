import Localization
import SourceText

/// A thin line across each position from one series to another, with a short stroke at both ends.
enum RuleMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิช่วงค่า", en: "Range plot"), baseline: .free, positions: .bands, naming: .keys,
    preliminary: Prose(th: "เส้นประ", en: "Dashed line"), missing: Prose(th: "ที่ไม่มีเส้น", en: "No line"))

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let chart = frame.chart
    let half = min(4, frame.positions.step * 0.3)
    for trace in layer.traces {
      let series = chart.series[trace.series]
      var solid = PathText()
      var dashed = PathText()
      for position in trace.extents.indices {
        guard let extent = trace.extents[position] else { continue }
        let center = frame.positions.centers[position]
        let (low, high) = (frame.value(extent.start), frame.value(extent.end))
        var path = PathText()
        frame.segment((center, low), (center, high), in: &path)
        for end in Set([low, high]).sorted() { frame.segment((center - half, end), (center + half, end), in: &path) }
        if series.status(at: position)?.isPreliminary == true { dashed.append(path) } else { solid.append(path) }
      }
      canvas.group(OrdinalColors.styleClass(place: chart.place(of: trace.series, in: layer))) { canvas in
        canvas.path(solid, "ph-line")
        canvas.path(dashed, "ph-line ph-preliminary")
      }
    }
  }
}
