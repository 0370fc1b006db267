/// The rows of each series, in the order in which the series first appear.
struct SeriesGrouping {
  let keys: [String]
  /// For each series its rows, with the place of each in time.
  let rows: [[(row: Int, position: Int)]]

  /// - Parameter column: whose values make the series; nil for a single one.
  init(by column: Column?, rows: [Int], span: TimeSpan) {
    var keys: [String] = []
    var grouped: [[(row: Int, position: Int)]] = []
    var places: [String: Int] = [:]
    for row in rows {
      guard let position = span.position(of: row) else { continue }
      let key: String
      if let column {
        guard let value = column.value(at: row) else { continue }
        key = value.text
      } else {
        key = ""
      }
      if let place = places[key] {
        grouped[place].append((row, position))
      } else {
        places[key] = keys.count
        keys.append(key)
        grouped.append([(row, position)])
      }
    }
    self.keys = keys
    self.rows = grouped
  }
}
