extension Chart {
  /// More are too small to read on a phone.
  static let maximumTileColumnCount = 20
  static let maximumTileRowCount = 40

  /// Each tile has a place of its own, in a map that a phone has room for.
  static func checkTiles(_ categories: [ChartCategory]) throws(ChartProblem) {
    var taken: [[Int]: String] = [:]
    for category in categories {
      guard let tile = category.tile else { throw .tilePlaceMissing(category.label) }
      if let other = taken.updateValue(category.label, forKey: [tile.row, tile.column]) {
        throw .tilesInOnePlace(other, category.label, row: tile.row, column: tile.column)
      }
    }
    let straggler =
      straggler(\.row, limit: maximumTileRowCount, of: categories)
      ?? straggler(\.column, limit: maximumTileColumnCount, of: categories)
    if let category = straggler, let tile = category.tile {
      throw .tileFarAway(category.label, row: tile.row, column: tile.column)
    }
  }

  /// The tile farthest from the middle, where they reach over more rows or columns than `limit`. Places
  /// are compared as doubles, which do not overflow.
  private static func straggler(
    _ side: (ChartCategory.Tile) -> Int, limit: Int, of categories: [ChartCategory]
  ) -> ChartCategory? {
    let places = categories.map { category in Double(category.tile.map(side) ?? 0) }
    let sorted = places.sorted()
    guard let first = sorted.first, let last = sorted.last, last - first >= Double(limit) else { return nil }
    let middle = sorted[sorted.count / 2]
    return places.indices.max { abs(places[$0] - middle) < abs(places[$1] - middle) }.map { categories[$0] }
  }
}
