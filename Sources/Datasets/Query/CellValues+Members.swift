extension CellValues {
  /// Marks each mean as partial that lacks a member of the combined dimension: fewer than the most that its series has
  /// here or in `other` account for it. A mean of fewer members is another mean, and its change is no change of price.
  mutating func markMissingMembers(seriesCount: Int, beside other: inout CellValues) {
    let most = zip(mostMembers(seriesCount), other.mostMembers(seriesCount)).map { max($0, $1) }
    markFewerMembers(than: most)
    other.markFewerMembers(than: most)
  }

  /// Of each series.
  private func mostMembers(_ seriesCount: Int) -> [Int32] {
    let width = seriesCount == 0 ? 0 : members.count / seriesCount
    return (0..<seriesCount).map { members[$0 * width..<($0 + 1) * width].max() ?? 0 }
  }

  private mutating func markFewerMembers(than most: [Int32]) {
    guard !members.isEmpty else { return }
    let width = members.count / most.count
    for cell in members.indices where values[cell] != nil && members[cell] < most[cell / width] {
      contributions[cell].isPartial = true
    }
  }
}

extension QueryEvaluation {
  /// Marks the means that lack members which others of their series have; a single one is set beside that of the period
  /// before.
  func markMissingMembers(in cells: inout CellValues, on axis: QueryAxis) throws(QueryFailure) {
    var earlier = CellValues()
    if !cells.members.isEmpty, axis.count == 1, let base = plan.base, let period = axis.periods.first {
      let before = previous(period)
      earlier = try self.cells(on: try self.axis(PeriodWindow(base, from: before, through: before)))
    }
    cells.markMissingMembers(seriesCount: keys.count, beside: &earlier)
  }
}
