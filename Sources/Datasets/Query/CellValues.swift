import Localization

/// What is known of every cell of a result, flat: cell = series × periods + period.
struct CellValues {
  var values: [Double?] = []
  var statuses: [ObservationStatus?] = []
  var contributions: [Contribution] = []
  /// The rows behind cell i are `rows[starts[i]..<starts[i + 1]]`.
  var starts: [Int32] = []
  var rows: [Int32] = []
  /// Of each cell of a mean over a dimension, how many of its members have a value, or a status that says why there is
  /// none; empty where nothing is counted.
  var members: [Int32] = []
  /// Of each series, rows that stand behind all of its values, such as those of an index's base; empty where there
  /// are none.
  var sharedRows: [[Int32]] = []

  func rows(of cell: Int) -> ArraySlice<Int32> { rows[Int(starts[cell])..<Int(starts[cell + 1])] }
}

extension Optional<ObservationStatus> {
  /// The more cautious of the two; one that is not told gives way.
  func mostCautious(with other: ObservationStatus?) -> ObservationStatus? {
    switch (self, other) {
    case (let first?, let second?): max(first, second)
    case (let first, nil): first
    case (nil, let second): second
    }
  }
}
