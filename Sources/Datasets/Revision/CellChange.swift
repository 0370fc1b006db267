import Localization

/// One cell whose value is another than before.
package struct CellChange: Sendable, Hashable {
  package var field: String
  package var isMeasure: Bool
  /// Whether the difference is one of percentage points.
  package var isRate: Bool
  package var oldRow: Int
  package var newRow: Int
  /// Nil where the value is missing.
  package var old: CellValue?
  package var new: CellValue?

  /// New minus old; nil where one of them is no number.
  package var difference: Double? {
    guard let old = old?.number, let new = new?.number else { return nil }
    return new - old
  }

  /// The difference in percent of the size of the old number; nil of a rate, and where that is zero or one is no number.
  package var percent: Double? { isRate ? nil : relative }

  private var relative: Double? {
    guard let difference, let old = old?.number, old != 0 else { return nil }
    let percent = difference / abs(old) * 100
    return percent.isFinite ? percent : nil
  }

  /// Measures come first: by percent, changes from zero before the others; then values that appeared or vanished. Other
  /// fields follow by row.
  func precedes(_ other: CellChange, by order: ChangeOrder) -> Bool {
    let (rank, otherRank) = (self.rank(order), other.rank(order))
    if rank != otherRank { return rank < otherRank }
    let (size, otherSize) = (self.size(order), other.size(order))
    if size != otherSize { return size > otherSize }
    return (newRow, field) < (other.newRow, other.field)
  }

  private func rank(_ order: ChangeOrder) -> Int {
    guard isMeasure else { return 3 }
    guard difference != nil else { return 2 }
    return order == .percent && relative == nil ? 0 : 1
  }

  private func size(_ order: ChangeOrder) -> Double {
    guard isMeasure else { return 0 }
    return abs((order == .percent ? relative : nil) ?? difference ?? 0)
  }
}

/// Which changes stand first.
package enum ChangeOrder: String, Sendable, CaseIterable {
  /// The largest in percent of the old number.
  case percent
  /// The largest in the unit of the number.
  case difference
}

extension CellValue {
  /// Of an integer or a number.
  package var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
