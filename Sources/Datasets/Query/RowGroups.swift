import Localization

/// The rows of a dataset numbered by their values at the end of a path.
struct RowGroups {
  let path: FieldPath
  /// The value of each number.
  let values: [CellValue]
  private let numbering: Numbering
  /// Of each number, the values of the dataset's field that lead to it, as their list has them; empty where no list
  /// tells.
  let members: [[CellValue]]

  private enum Numbering {
    /// By the code of a text; nil is the code itself.
    case codes([UInt32], numbers: [Int32]?)
    case words([UInt64: Int32])
  }

  /// - Complexity: linear in the distinct values and the entries of the first list; for fields other than texts, in
  ///   the rows.
  init(_ path: FieldPath) {
    self.path = path
    let column = path.column
    guard path.isRollup else {
      values = column.distinctValues()
      members = []
      if case .text(let codes, _) = column.storage {
        numbering = .codes(codes, numbers: nil)
      } else {
        numbering = .words(Self.words(of: values, column))
      }
      return
    }
    var values: [CellValue] = []
    var members: [[CellValue]] = []
    var numbers: [CellValue: Int32] = [:]
    var numberOfKey: [CellValue: Int32] = [:]
    for key in path.steps[0].list.keys {
      guard let start = try? CellParser.value(key, as: column.field.type), let value = path.value(of: start) else {
        continue
      }
      let number = numbers[value] ?? Int32(values.count)
      if number == values.count {
        numbers[value] = number
        values.append(value)
        members.append([])
      }
      members[Int(number)].append(start)
      numberOfKey[start] = number
    }
    self.values = values
    self.members = members
    if case .text(let codes, let texts) = column.storage {
      numbering = .codes(codes, numbers: texts.map { numberOfKey[.text($0)] ?? -1 })
    } else {
      var words: [UInt64: Int32] = [:]
      for (key, number) in numberOfKey {
        if let word = column.keyWord(of: key) { words[word] = number }
      }
      numbering = .words(words)
    }
  }

  private static func words(of values: [CellValue], _ column: Column) -> [UInt64: Int32] {
    var words: [UInt64: Int32] = [:]
    for (number, value) in values.enumerated() {
      if let word = column.keyWord(of: value) { words[word] = Int32(number) }
    }
    return words
  }

  /// The number of each row; -1 where it has no value.
  func numbers(of rows: [Int32]) -> [Int32] {
    let validity = path.column.validity
    let isComplete = validity.isKnownComplete(for: rows.count)
    switch numbering {
    case .codes(let codes, nil):
      return rows.map { isComplete || validity[Int($0)] ? Int32(bitPattern: codes[Int($0)]) : -1 }
    case .codes(let codes, let numbers?):
      return rows.map { isComplete || validity[Int($0)] ? numbers[Int(codes[Int($0)])] : -1 }
    case .words(let words):
      return rows.map { validity[Int($0)] ? words[path.column.keyWord(at: Int($0))] ?? -1 : -1 }
    }
  }

  /// Counts the numbers that the rows have and `seen` does not hold `round` for, and writes it there.
  func countNew(_ rows: ArraySlice<Int32>, seen: inout [Int32], round: Int32) -> Int {
    var count = 0
    var seen = seen.mutableSpan
    let validity = path.column.validity
    if case .codes(let codes, nil) = numbering {
      let codes = codes.span
      for row in rows where validity[Int(row)] {
        let number = Int(codes[Int(row)])
        if seen[number] != round {
          seen[number] = round
          count += 1
        }
      }
      return count
    }
    for number in numbers(of: Array(rows)) where number >= 0 && seen[Int(number)] != round {
      seen[Int(number)] = round
      count += 1
    }
    return count
  }
}

extension Validity {
  /// Whether every row has a value; not looked into for a few rows, which are better asked one by one.
  func isKnownComplete(for asked: Int) -> Bool {
    asked * 16 > count && validCount == count
  }
}
