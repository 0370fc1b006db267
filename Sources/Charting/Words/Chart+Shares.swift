import Localization

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

  /// The series with what the drawing shows of them.
  var shownSeries: [ChartSeries] {
    guard isOfShares else { return series }
    var shown = series
    for layer in plots.lazy.flatMap(\.layers) where layer.stacking == .normalize {
      for trace in layer.traces {
        shown[trace.series].values = zip(trace.extents, series[trace.series].values).map { extent, value in
          value.flatMap { _ in extent.map { $0.end - $0.start } }
        }
      }
    }
    return shown
  }
}
