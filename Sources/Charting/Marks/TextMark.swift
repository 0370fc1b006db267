import Localization
import SourceText

/// The number at its value. One that would touch another is left out: the table holds them all.
enum TextMark: Mark {
  static let traits = MarkTraits(
    words: Prose(th: "แผนภูมิตัวเลข", en: "Chart of numbers"), baseline: .free, positions: .points, naming: .none,
    preliminary: Prose(th: "ตัวเลขเอียง", en: "Slanted numbers"), missing: Prose(th: "ที่ไม่มีตัวเลข", en: "No number"))

  static func draw(_ layer: PlotLayer, in frame: PlotFrame, on canvas: inout Canvas) {
    let metrics = frame.metrics
    for trace in layer.traces {
      let series = frame.chart.series[trace.series]
      for position in trace.extents.indices {
        guard let extent = trace.extents[position] else { continue }
        let label = LabelText(line: frame.data.numbers.valueText(extent.end), metrics: metrics)
        let place = frame.point(position, extent.end)
        let isPreliminary = series.status(at: position)?.isPreliminary == true
        switch frame.orientation {
        case .upright:
          canvas.textIfFree(
            label, x: place.x, baseline: place.y - metrics.descent - 3, anchor: .middle,
            style: isPreliminary ? "ph-slanted" : nil)
        case .lying:
          canvas.textIfFree(
            label, x: place.x + LyingLayout.gapInPixels, baseline: place.y + metrics.middleToBaseline, anchor: .start,
            style: isPreliminary ? "ph-slanted" : nil)
        }
      }
    }
  }
}
