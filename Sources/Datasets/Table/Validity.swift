/// Which rows of a column have a value: one bit each.
package struct Validity: Sendable, Hashable {
  package private(set) var count = 0
  private var words: [UInt64] = []

  mutating func append(_ isValid: Bool) {
    if count & 63 == 0 { words.append(0) }
    if isValid { words[count >> 6] |= 1 << UInt64(count & 63) }
    count += 1
  }

  package subscript(row: Int) -> Bool {
    words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  package var validCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
