/// One mark, drawn over some of the series. Layers lie on one another in the order in which they are given.
package struct ChartLayer: Sendable, Hashable {
  package var mark: ChartMark
  /// Keys of the series that are drawn; nil is all of them.
  package var series: [String]?
  package var stacking: ChartStacking
  /// Keys of the two series between which an area or a rule reaches; nil draws each series from zero.
  package var range: Range?

  /// A stretch from one series to another.
  package struct Range: Sendable, Hashable {
    package var low: String
    package var high: String

    package init(low: String, high: String) {
      self.low = low
      self.high = high
    }
  }

  package init(
    _ mark: ChartMark, series: [String]? = nil, stacking: ChartStacking = .none, range: Range? = nil
  ) {
    self.mark = mark
    self.series = series
    self.stacking = stacking
    self.range = range
  }
}

/// How the bars or areas of one position stand to each other.
package enum ChartStacking: String, Sendable, Hashable, CaseIterable {
  case none
  /// On one another: those above zero upwards, those below zero downwards.
  case zero
  /// On one another, as shares of their sum.
  case normalize
  /// The first series upwards, the second downwards: exports and imports. The axis has no signs.
  case mirror
}

/// Which way the values of bars and dots run.
package enum ChartOrientation: Sendable, Hashable {
  /// Upwards; over categories whose names have no room below, they lie.
  case upright
  /// To the right, with the names of the positions at the left.
  case lying
}
