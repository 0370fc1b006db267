/// Tells rows apart by the values of some columns.
enum RowKeys {
  /// Rows whose values in `columns` all occurred in an earlier row, each with the first such row. A row that misses
  /// one of the values has no key and repeats none.
  /// - Complexity: linear in rows times columns.
  static func repeated(_ columns: [Column], rowCount: Int) -> [(row: Int, first: Int)] {
    guard !columns.isEmpty else { return [] }
    var groups = groups(of: columns[0], rowCount: rowCount)
    for column in columns.dropFirst() { groups = refine(groups, by: column) }
    var firstRows: [Int32: Int] = [:]
    firstRows.reserveCapacity(rowCount)
    var repeated: [(row: Int, first: Int)] = []
    for row in 0..<rowCount where groups[row] >= 0 {
      if let first = firstRows[groups[row]] {
        repeated.append((row, first))
      } else {
        firstRows[groups[row]] = row
      }
    }
    return repeated
  }

  private static func groups(of column: Column, rowCount: Int) -> [Int32] {
    refine(Array(repeating: 0, count: rowCount), by: column)
  }

  /// Splits each group by the values of one more column; -1 is no group.
  private static func refine(_ groups: [Int32], by column: Column) -> [Int32] {
    var numbers: [SIMD2<UInt64>: Int32] = [:]
    return groups.indices.map { row in
      guard groups[row] >= 0, column.validity[row] else { return -1 }
      let key = SIMD2(UInt64(groups[row]), column.keyWord(at: row))
      if let number = numbers[key] { return number }
      let number = Int32(numbers.count)
      numbers[key] = number
      return number
    }
  }
}
