/// The rows of a table by the values that they share in some columns; a missing value is one of them.
struct SeriesRows {
  private let columns: [Column]
  /// The group of each row, numbered in the order of their first rows.
  private var groups: [Int32]
  private var count = 1

  /// - Complexity: linear in rows times columns.
  init(_ columns: [Column], rowCount: Int) {
    self.columns = columns
    groups = Array(repeating: 0, count: rowCount)
    for column in columns { refine(by: column) }
  }

  /// Splits each group by the values of one more column.
  private mutating func refine(by column: Column) {
    let (codes, codeCount) = Self.codes(of: column)
    // A table of all pairs where it is small, else a dictionary of those that occur.
    let size = count.multipliedReportingOverflow(by: codeCount)
    var next: Int32 = 0
    if !size.overflow, size.partialValue <= max(1 << 16, groups.count * 4) {
      var numbers = [Int32](repeating: -1, count: size.partialValue)
      for row in groups.indices {
        let pair = Int(groups[row]) * codeCount + Int(codes[row])
        if numbers[pair] < 0 {
          numbers[pair] = next
          next += 1
        }
        groups[row] = numbers[pair]
      }
    } else {
      var numbers: [UInt64: Int32] = [:]
      for row in groups.indices {
        let pair = UInt64(groups[row]) << 32 | UInt64(codes[row])
        if let number = numbers[pair] {
          groups[row] = number
        } else {
          numbers[pair] = next
          groups[row] = next
          next += 1
        }
      }
    }
    count = max(1, Int(next))
  }

  /// A small number for each distinct value; 0 for a missing one.
  private static func codes(of column: Column) -> (codes: [UInt32], count: Int) {
    if case .text(let codes, let texts) = column.storage {
      return (codes.indices.map { column.validity[$0] ? codes[$0] + 1 : 0 }, texts.count + 1)
    }
    var numbers: [UInt64: UInt32] = [:]
    let codes = (0..<column.count).map { row -> UInt32 in
      guard column.validity[row] else { return 0 }
      let word = column.keyWord(at: row)
      if let number = numbers[word] { return number }
      let number = UInt32(numbers.count + 1)
      numbers[word] = number
      return number
    }
    return (codes, numbers.count + 1)
  }

  /// The rows of each group that `isIncluded` takes, in the order of the table.
  func rows(where isIncluded: (Int) -> Bool) -> [[Int32]] {
    var sizes = [Int](repeating: 0, count: count)
    for row in groups.indices where isIncluded(row) { sizes[Int(groups[row])] += 1 }
    var rows = sizes.map { size in
      var rows: [Int32] = []
      rows.reserveCapacity(size)
      return rows
    }
    for row in groups.indices where isIncluded(row) { rows[Int(groups[row])].append(Int32(row)) }
    return rows.filter { !$0.isEmpty }
  }

  /// The values that the rows of one group share, but for missing ones.
  func names(ofRow row: Int) -> [String] { columns.compactMap { $0[row]?.text } }
}
