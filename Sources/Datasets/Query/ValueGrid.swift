/// The selected rows laid out by series and period, ready to be combined cell by cell.
struct ValueGrid {
  /// The rows of cell i are `rows[starts[i]..<starts[i + 1]]`; cell = series × periods + period.
  let starts: [Int32]
  let rows: [Int32]

  var cellCount: Int { starts.count - 1 }

  /// - Complexity: linear in the selected rows and the cells (a counting sort).
  init(_ selection: RowSelection, _ axis: QueryAxis, _ keys: SeriesKeys) {
    let cells = Self.cells(selection, axis, keys)
    var starts = Array(repeating: Int32(0), count: keys.count * axis.count + 1)
    for cell in cells where cell >= 0 { starts[Int(cell) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    let selected = selection.rows.span
    let count = Int(starts[starts.count - 1])
    let rows = Array<Int32>(unsafeUninitializedCapacity: count) { rows, filled in
      var next = next.mutableSpan
      let cells = cells.span
      for place in cells.indices {
        let cell = Int(cells[place])
        guard cell >= 0 else { continue }
        rows[Int(next[cell])] = selected[place]
        next[cell] += 1
      }
      filled = count
    }
    self.starts = starts
    self.rows = rows
  }

  /// Of each selected row its cell; -1 where it has none.
  private static func cells(_ selection: RowSelection, _ axis: QueryAxis, _ keys: SeriesKeys) -> [Int32] {
    let isTimeless = axis.periods.isEmpty && axis.count == 1
    let width = Int32(axis.count)
    let times = selection.times.span
    let groups = selection.groups.span
    let places = axis.places.span
    let seriesOfGroup = keys.seriesOfGroup.span
    let count = selection.rows.count
    return Array(unsafeUninitializedCapacity: count) { cells, filled in
      for place in 0..<count {
        var period: Int32 = 0
        if !isTimeless {
          let time = Int(times[place]) - axis.firstTime
          period = time >= 0 && time < places.count ? places[time] : -1
        }
        let series = keys.isSingle ? 0 : seriesOfGroup[Int(groups[place])]
        cells[place] = period < 0 || series < 0 ? -1 : series * width + period
      }
      filled = count
    }
  }
}
