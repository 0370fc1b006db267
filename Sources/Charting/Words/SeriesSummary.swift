import Localization

/// What the values of one series come to.
struct SeriesSummary: Sendable, Hashable {
  /// Positions of observations that are there.
  let first: Int
  let last: Int
  let lowest: Int
  let highest: Int
  let observationCount: Int

  /// Nil where every value is missing. Of equal values the first counts.
  init?(_ series: ChartSeries) {
    var first: Int?
    var last = 0
    var low = (index: 0, value: Double.infinity)
    var high = (index: 0, value: -Double.infinity)
    var count = 0
    for (index, value) in series.values.enumerated() {
      guard let value else { continue }
      if first == nil { first = index }
      last = index
      count += 1
      if value < low.value { low = (index, value) }
      if value > high.value { high = (index, value) }
    }
    guard let first else { return nil }
    self.first = first
    self.last = last
    lowest = low.index
    highest = high.index
    observationCount = count
  }
}
