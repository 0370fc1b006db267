/// Which rows of a column have a value: one bit each, and none at all while every row has one.
package struct Validity: Sendable, Hashable {
  package private(set) var count = 0
  /// Empty where every row has a value.
  private var words: [UInt64] = []

  mutating func append(_ isValid: Bool) {
    if !isValid, words.isEmpty { materialize() }
    if !words.isEmpty || !isValid { appendBit(isValid) }
    count += 1
  }

  /// Adds rows that all have a value.
  mutating func appendValid(_ rowCount: Int) {
    if words.isEmpty { count += rowCount } else { for _ in 0..<rowCount { append(true) } }
  }

  mutating func append(_ other: Validity) {
    if words.isEmpty, other.words.isEmpty {
      count += other.count
    } else {
      for row in 0..<other.count { append(other[row]) }
    }
  }

  /// Takes the value of a row away.
  mutating func remove(_ row: Int) {
    if words.isEmpty { materialize() }
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  private mutating func materialize() {
    words = Array(repeating: .max, count: count >> 6)
    if count & 63 != 0 { words.append((1 << UInt64(count & 63)) - 1) }
  }

  private mutating func appendBit(_ isValid: Bool) {
    if count & 63 == 0 { words.append(0) }
    if isValid { words[count >> 6] |= 1 << UInt64(count & 63) }
  }

  package subscript(row: Int) -> Bool {
    words.isEmpty || words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  package var validCount: Int { words.isEmpty ? count : words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether every row has a value.
  package var isComplete: Bool { words.isEmpty || validCount == count }
}
