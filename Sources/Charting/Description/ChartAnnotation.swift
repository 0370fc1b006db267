import Localization

/// What a chart says beside its data. The positions are indices into those of the chart.
package enum ChartAnnotation: Sendable, Hashable {
  /// A line across the plot where a position begins: a law, a flood, a new base.
  /// - Parameter period: when it happened, where that is not the period of the position as a whole: a day of a month.
  case event(at: Int, period: Period? = nil, label: String)
  /// A stretch of positions that is shaded.
  case band(Int, Int, label: String)
  /// A line at one value: a target, a ceiling, the base of an index.
  case target(Double, label: String)
  /// A text that points at one value: that of a series, or a stack as a whole.
  case note(at: Int, series: String?, label: String)

  var label: String {
    switch self {
    case .event(_, _, let label), .band(_, _, let label), .target(_, let label), .note(_, _, let label): label
    }
  }
}
