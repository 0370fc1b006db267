import Localization

/// What the values stand beside: periods or named categories.
package enum ChartPositions: Sendable {
  /// Ascending and of one length. A period with a missing value is a gap; a period that is not listed at all
  /// (a Sunday of a daily price) is passed over, but see `stretches`.
  case time([Period])
  /// `heading` names the column of the table: "จังหวัด".
  case categories([ChartCategory], heading: String)

  package var count: Int {
    switch self {
    case .time(let periods): periods.count
    case .categories(let categories, _): categories.count
    }
  }

  /// How much of a position has passed, 0 to 1, when `period` begins; none of it where that is nil.
  func share(before period: Period?, in index: Int) -> Double {
    guard case .time(let periods) = self, let day = period?.firstDay.dayNumber else { return 0 }
    let (first, last) = (periods[index].firstDay.dayNumber, periods[index].lastDay.dayNumber)
    return min(max(0, Double(day - first) / Double(last - first + 1)), 1)
  }

  /// Weekends and runs of holidays are shorter; days that lie farther apart are not joined by a line, unless they mostly
  /// lie about as far, as the first and the 16th of each month do.
  private static let longestStepInDays = 10

  /// Positions that a line may join, one stretch after another: all of them, except that days end where more are not
  /// listed than `longestStepInDays` and than twice the usual.
  var stretches: [Range<Int>] {
    guard case .time(let periods) = self, periods.first?.granularity == .day, count > 1 else { return [0..<count] }
    let steps = zip(periods, periods.dropFirst()).map { $1.ordinal - $0.ordinal }
    let usual = steps.sorted()[(steps.count - 1) / 2]
    let limit = max(Self.longestStepInDays, 2 * usual)
    let starts = periods.indices.dropFirst().filter { steps[$0 - 1] > limit }
    return zip([0] + starts, starts + [count]).map { $0..<$1 }
  }
}

package struct ChartCategory: Sendable, Hashable {
  package var key: String
  package var label: String
  /// Where it stands on a tile map; of `tile` marks only.
  package var tile: Tile?
  /// That its numbers are of; nil where they have none, or several.
  package var period: Period?

  /// A square of a tile map.
  package struct Tile: Sendable, Hashable {
    /// From the top, from any number.
    package var row: Int
    package var column: Int
    /// Two or three letters that stand in the square.
    package var abbreviation: String

    package init(row: Int, column: Int, abbreviation: String) {
      self.row = row
      self.column = column
      self.abbreviation = abbreviation
    }
  }

  package init(key: String, label: String, tile: Tile? = nil, period: Period? = nil) {
    self.key = key
    self.label = label
    self.tile = tile
    self.period = period
  }

  /// A category whose name is its key.
  package init(_ label: String) {
    self.init(key: label, label: label)
  }
}
