import Localization
import SourceText

extension Chart {
  var isOfShares: Bool { description.layers.contains { $0.stacking == .normalize } }

  /// What the drawing is measured in: of shares percent of their sum, though table and file hold the values themselves.
  var shownMeasure: ChartMeasure {
    guard isOfShares else { return description.measure }
    var measure = ChartMeasure.share(in: language)
    measure.name = description.measure.name
    measure.decimals = 1
    return measure
  }

  /// The series with what the drawing shows of them: nothing of a stack whose whole is not known.
  var shownSeries: [ChartSeries] {
    var shown = series
    for plot in plots {
      for layer in plot.layers where layer.isStack {
        for trace in layer.traces where layer.stacking == .normalize || !plot.isDrawnUnstacked(trace.series) {
          shown[trace.series].values = zip(trace.extents, series[trace.series].values).map { extent, value in
            guard let value, let extent else { return nil }
            return layer.stacking == .normalize ? extent.end - extent.start : value
          }
        }
      }
    }
    return shown
  }

  /// That shares make up a whole, and that numbers rounded for the drawing may not.
  var shareNote: Prose? {
    guard isOfShares else { return nil }
    let rounding =
      plots.contains(where: \.roundsSharesApart)
      ? Prose(
        th: " แต่ตัวเลขที่แสดงอาจรวมกันไม่ได้ 100 เพราะการปัดเศษ",
        en: "; the numbers shown may not add up to 100 because of rounding") : Prose(th: "", en: "")
    let whole =
      description.isOverTime
      ? Prose(th: "แต่ละงวดรวมเป็นร้อยละ 100", en: "Each period adds up to 100 percent")
      : Prose(th: "แต่ละรายการรวมเป็นร้อยละ 100", en: "Each category adds up to 100 percent")
    return Prose(th: whole.thai + rounding.thai, en: whole.english + rounding.english)
  }
}

extension PlotData {
  fileprivate func isDrawnUnstacked(_ series: Int) -> Bool {
    layers.contains { layer in
      layer.mark != .text && !layer.isStack && layer.traces.contains { $0.series == series }
    }
  }

  /// Whether the numbers of a whole, as they stand in its parts, add up to something else than 100.
  fileprivate var roundsSharesApart: Bool {
    let numbered = Set(layers.lazy.filter { $0.mark == .text }.flatMap { $0.traces.map(\.series) })
    guard let layer = layers.first(where: { $0.stacking == .normalize }), let count = layer.traces.first?.extents.count,
      layer.traces.contains(where: { numbered.contains($0.series) })
    else { return false }
    return (0..<count).contains { position in
      let parts = layer.traces.compactMap { $0.extents[position] }.map { $0.end - $0.start }
      let sum = parts.reduce(0) { $0 + NumberText.rounded($1, decimals: numbers.valueDecimals) }
      return parts.contains { $0 > 0 } && NumberText.rounded(sum, decimals: numbers.valueDecimals) != 100
    }
  }
}
