/// The shape at the end of a line: the second cue beside its colour.
enum LineMarker {
  static func append(_ place: Int?, x: Double, y: Double, to path: inout PathText) {
    switch place {
    case 2: path.rectangle(Box(x: x - 3.5, y: y - 3.5, width: 7, height: 7))
    case 3: polygon([(0, -4.5), (4.5, 3.5), (-4.5, 3.5)], x, y, &path)
    case 4: polygon([(0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0)], x, y, &path)
    case 5: polygon([(0, 4.5), (4.5, -3.5), (-4.5, -3.5)], x, y, &path)
    case 6: polygon([(-4, -4), (4, 4), (4, -4), (-4, 4)], x, y, &path)
    case 1: path.circle(x: x, y: y, radius: 3.5)
    default: path.circle(x: x, y: y, radius: 2)
    }
  }

  private static func polygon(_ corners: [(Double, Double)], _ x: Double, _ y: Double, _ path: inout PathText) {
    path.move(x + corners[0].0, y + corners[0].1)
    for corner in corners.dropFirst() { path.line(x + corner.0, y + corner.1) }
    path.close()
  }
}
