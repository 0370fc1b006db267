/// Where a series goes on the whole.
///
/// A straight line is laid through the observations by least squares. It is called a trend where it explains at least
/// half of their variance (R² ≥ 0.5).
enum Trend: Sendable, Hashable {
  case rising
  case falling
  case unclear

  static let fewestObservations = 8

  /// Nil where there are too few observations to speak of one.
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
    self = explained < 0.5 ? .unclear : xy > 0 ? .rising : .falling
  }
}
