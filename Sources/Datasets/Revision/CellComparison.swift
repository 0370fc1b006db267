import Localization

/// Tells whether a cell of one edition equals one of the other, without a value for each row.
struct CellComparison {
  private enum Way {
    case numbers
    /// The words of both columns mean the same.
    case words
    /// The number that each word has in a list of the values of both.
    case shared(old: [Int32], new: [Int32])
    /// The types differ: as data files write them.
    case texts
  }

  private let old: Column
  private let new: Column
  private let way: Way

  init(_ old: Column, _ new: Column) {
    self.old = old
    self.new = new
    switch (old.field.type, new.field.type) {
    case (.integer, .integer), (.boolean, .boolean), (.date, .date), (.yearmonth, .yearmonth), (.year, .year):
      way = .words
    case (let first, let second) where first.isNumeric && second.isNumeric: way = .numbers
    case (let first, let second) where first == second:
      var values = SharedValues()
      way = .shared(old: values.numbers(of: old), new: values.numbers(of: new))
    default: way = .texts
    }
  }

  func areEqual(_ oldRow: Int, _ newRow: Int) -> Bool {
    guard old.validity[oldRow], new.validity[newRow] else { return old.validity[oldRow] == new.validity[newRow] }
    switch way {
    case .numbers: return old.number(at: oldRow) == new.number(at: newRow)
    case .words: return old.keyWord(at: oldRow) == new.keyWord(at: newRow)
    case .shared(let first, let second): return first[oldRow] == second[newRow]
    case .texts: return old[oldRow]?.text == new[newRow]?.text
    }
  }
}

/// Numbers the values of several columns alike.
struct SharedValues {
  private var known: [CellValue: Int32] = [:]

  /// How many values there are.
  var count: Int { known.count }

  /// Row by row; -1 where the value is missing.
  /// - Complexity: one look-up by word for each row, one by value for each distinct value.
  mutating func numbers(of column: Column) -> [Int32] {
    var words = WordNumbers()
    var ofWord: [Int32] = []
    var numbers: [Int32] = []
    numbers.reserveCapacity(column.count)
    for row in 0..<column.count {
      guard column.validity[row] else {
        numbers.append(-1)
        continue
      }
      let word = words.number(of: column.keyWord(at: row))
      if word == ofWord.count { ofWord.append(number(of: column[row])) }
      numbers.append(ofWord[word])
    }
    return numbers
  }

  private mutating func number(of value: CellValue?) -> Int32 {
    guard let value else { return -1 }
    if let number = known[value] { return number }
    let number = Int32(known.count)
    known[value] = number
    return number
  }
}
