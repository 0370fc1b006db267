/// A rectangle of a drawing, px from the top left corner.
struct Box: Sendable, Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }

  /// Whether the two come nearer than `gap`.
  func touches(_ other: Box, within gap: Double = 0) -> Bool {
    x < other.maxX + gap && other.x < maxX + gap && y < other.maxY + gap && other.y < maxY + gap
  }
}
