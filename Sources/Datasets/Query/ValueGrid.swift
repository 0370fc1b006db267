/// The selected rows laid out by series and period, ready to be combined cell by cell.
struct ValueGrid {
  /// The rows of cell i are `rows[starts[i]..<starts[i + 1]]`; cell = series × periods + period.
  let starts: [Int32]
  let rows: [Int32]

  var cellCount: Int { starts.count - 1 }

  /// - Complexity: linear in the selected rows and the cells (a counting sort).
  init(_ selection: RowSelection, _ axis: QueryAxis, _ keys: SeriesKeys) {
    let isTimeless = axis.periods.isEmpty && axis.count == 1
    let width = Int32(axis.count)
    var cells = Array(repeating: Int32(-1), count: selection.rows.count)
    var starts = Array(repeating: Int32(0), count: keys.count * axis.count + 1)
    for place in cells.indices {
      let period = isTimeless ? 0 : axis.place(ofTime: selection.times[place])
      guard period >= 0 else { continue }
      let series = keys.series(at: place, of: selection)
      guard series >= 0 else { continue }
      let cell = series * width + period
      cells[place] = cell
      starts[Int(cell) + 1] += 1
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var rows = Array(repeating: Int32(0), count: Int(starts[starts.count - 1]))
    for place in cells.indices {
      let cell = Int(cells[place])
      guard cell >= 0 else { continue }
      rows[Int(next[cell])] = selection.rows[place]
      next[cell] += 1
    }
    self.starts = starts
    self.rows = rows
  }
}
