/// Where a series goes on the whole.
///
/// A straight line is laid through the observations by least squares. It is called a trend where it explains at least
/// 70 percent of their variance (R² ≥ 0.7), and where from the first observation to the last they go its way by at least
/// half of what lies between the lowest and the highest: a wave that ends where it began has none.
enum Trend: Sendable, Hashable {
  case rising
  case falling

  private static let leastExplained = 0.7
  private static let leastShareOfSpan = 0.5
  static let fewestObservations = 8

  /// Nil where there is none to speak of: it is not clear, or the observations are too few.
  init?(_ values: [Double?]) {
    var count = 0.0
    var meanX = 0.0
    var meanY = 0.0
    var xx = 0.0
    var xy = 0.0
    var yy = 0.0
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      count += 1
      let (dx, dy) = (Double(index) - meanX, value - meanY)
      meanX += dx / count
      meanY += dy / count
      xx += dx * (Double(index) - meanX)
      xy += dx * (value - meanY)
      yy += dy * (value - meanY)
    }
    guard Int(count) >= Self.fewestObservations else { return nil }
    let explained = xx > 0 && yy > 0 ? xy / xx * (xy / yy) : 0
    let known = values.compactMap(\.self)
    let change = (known.last ?? 0) - (known.first ?? 0)
    let span = (known.max() ?? 0) - (known.min() ?? 0)
    guard explained >= Self.leastExplained, (xy > 0 ? change : -change) >= Self.leastShareOfSpan * span else {
      return nil
    }
    self = xy > 0 ? .rising : .falling
  }
}
