/// Keeps the labels of a horizontal axis apart: those at the edges move inward, and one that would touch a more
/// important one is dropped.
enum HorizontalPlacement {
  struct Wish: Sendable, Hashable {
    var center: Double
    var width: Double
    /// The largest is placed first.
    var priority: Int
  }

  static let gapInPixels = 3.0

  /// - Shape: a centre for each wish, nil for one that is dropped.
  static func centers(_ wishes: [Wish], in range: ClosedRange<Double>) -> [Double?] {
    var centers: [Double?] = Array(repeating: nil, count: wishes.count)
    var taken: [ClosedRange<Double>] = []
    for index in wishes.indices.sorted(by: { (-wishes[$0].priority, $0) < (-wishes[$1].priority, $1) }) {
      let half = wishes[index].width / 2
      guard range.upperBound - range.lowerBound >= 2 * half else { continue }
      let center = max(range.lowerBound + half, min(wishes[index].center, range.upperBound - half))
      let span = (center - half - gapInPixels)...(center + half + gapInPixels)
      if taken.contains(where: { $0.overlaps(span) }) { continue }
      taken.append((center - half)...(center + half))
      centers[index] = center
    }
    return centers
  }
}
