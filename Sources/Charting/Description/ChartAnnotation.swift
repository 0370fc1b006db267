/// What a chart says beside its data. The positions are indices into those of the chart.
package enum ChartAnnotation: Sendable, Hashable {
  /// A line across the plot at one position: a law, a flood, a new base.
  case event(at: Int, label: String)
  /// A stretch of positions that is shaded.
  case band(Int, Int, label: String)
  /// A line at one value: a target, a ceiling, the base of an index.
  case target(Double, label: String)
  /// A text that points at one value: that of a series, or a stack as a whole.
  case note(at: Int, series: String?, label: String)

  var label: String {
    switch self {
    case .event(_, let label), .band(_, _, let label), .target(_, let label), .note(_, _, let label): label
    }
  }
}
