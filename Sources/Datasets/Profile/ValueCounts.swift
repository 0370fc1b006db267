import Localization

/// How often each value of a column occurs.
struct ValueCounts {
  struct Entry {
    /// The first row that has the value.
    let row: Int
    var count: Int
  }

  private(set) var missingCount = 0
  /// In order of first appearance.
  private(set) var entries: [Entry] = []

  /// - Complexity: linear in the rows.
  init(_ column: Column) {
    var numbers = WordNumbers()
    for row in 0..<column.count {
      guard column.validity[row] else {
        missingCount += 1
        continue
      }
      let number = numbers.number(of: column.keyWord(at: row))
      if number < entries.count {
        entries[number].count += 1
      } else {
        entries.append(Entry(row: row, count: 1))
      }
    }
  }
}

/// Numbers distinct words 0, 1, 2 … in order of first appearance.
///
/// Small words, which codes, days and months are, are found in an array; the others by hashing.
struct WordNumbers {
  private static let denseLimit: UInt64 = 1 << 20

  private(set) var count = 0
  /// 0 where a word has no number yet, else the number and one.
  private var dense: [Int32] = []
  private var sparse = WordTable()

  mutating func number(of word: UInt64) -> Int {
    guard word < Self.denseLimit else {
      let (number, isNew) = sparse.insert(word, number: count)
      if isNew { count += 1 }
      return number
    }
    let index = Int(word)
    if index >= dense.count {
      dense.append(contentsOf: repeatElement(0, count: max(index + 1, dense.count * 2) - dense.count))
    }
    if dense[index] == 0 {
      count += 1
      dense[index] = Int32(count)
    }
    return Int(dense[index]) - 1
  }
}

/// Numbers by word: open addressing, so that a million words cost two flat arrays.
struct WordTable {
  private var words: [UInt64]
  /// -1 where the slot is free.
  private var numbers: [Int32]
  private(set) var count = 0

  init(minimumCapacity: Int = 0) {
    var size = 16
    while size * 3 < minimumCapacity * 4 { size *= 2 }
    words = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
  }

  /// Keeps `number` for a word that has none yet; returns the number that the word has.
  @discardableResult
  mutating func insert(_ word: UInt64, number: Int) -> (number: Int, isNew: Bool) {
    if (count + 1) * 4 > words.count * 3 { grow() }
    let slot = slot(of: word)
    if numbers[slot] >= 0 { return (Int(numbers[slot]), false) }
    words[slot] = word
    numbers[slot] = Int32(number)
    count += 1
    return (number, true)
  }

  subscript(word: UInt64) -> Int? {
    let number = numbers[slot(of: word)]
    return number < 0 ? nil : Int(number)
  }

  /// Where the word stands, or the free slot where it belongs.
  private func slot(of word: UInt64) -> Int {
    // Multiplying spreads neighbours, the shift brings the high bits, which depend on all, to the low end.
    let mixed = (word ^ word >> 32) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 20) & (words.count - 1)
    while numbers[slot] >= 0, words[slot] != word { slot = (slot + 1) & (words.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = WordTable(minimumCapacity: words.count)
    for (slot, number) in numbers.enumerated() where number >= 0 {
      larger.insert(words[slot], number: Int(number))
    }
    self = larger
  }
}
