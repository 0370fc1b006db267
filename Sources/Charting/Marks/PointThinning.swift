/// Drops points that no screen could show: above two in a pixel column, only the column's lowest and highest stay.
enum PointThinning {
  /// - Complexity: one pass. The first and the last point always stay, and the order is kept.
  static func thinned<Point>(
    _ points: [Point], x: (Point) -> Double, y: (Point) -> Double, flag: (Point) -> Bool
  ) -> [Point] {
    guard let first = points.first, let last = points.last, x(last) > x(first),
      Double(points.count) > 2 * (x(last) - x(first) + 1)
    else { return points }
    var result = [first]
    var start = 1
    while start < points.count - 1 {
      let column = x(points[start]).rounded(.down)
      var low = start
      var high = start
      var end = start
      // A change from final to preliminary begins a new column, so that it is not lost.
      while end < points.count - 1, x(points[end]).rounded(.down) == column, flag(points[end]) == flag(points[start]) {
        if y(points[end]) < y(points[low]) { low = end }
        if y(points[end]) > y(points[high]) { high = end }
        end += 1
      }
      result.append(points[min(low, high)])
      if low != high { result.append(points[max(low, high)]) }
      start = end
    }
    result.append(last)
    return result
  }
}
