import Localization

/// One cell whose value is another than before.
package struct CellChange: Sendable, Hashable {
  package var field: String
  package var isMeasure: Bool
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

  /// The difference in percent of the size of the old number; nil where that is zero, or one is no number.
  package var percent: Double? {
    guard let difference, let old = old?.number, old != 0 else { return nil }
    let percent = difference / abs(old) * 100
    return percent.isFinite ? percent : nil
  }

  /// Measures come first: changes from zero, by size; then those in percent, by size; then values that appeared or
  /// vanished. Other fields follow by row.
  static func precedes(_ first: CellChange, _ second: CellChange) -> Bool {
    let (firstRank, secondRank) = (first.rank, second.rank)
    if firstRank != secondRank { return firstRank < secondRank }
    let (firstSize, secondSize) = (first.size, second.size)
    if firstSize != secondSize { return firstSize > secondSize }
    return (first.newRow, first.field) < (second.newRow, second.field)
  }

  private var rank: Int {
    guard isMeasure else { return 3 }
    guard difference != nil else { return 2 }
    return percent == nil ? 0 : 1
  }

  private var size: Double { isMeasure ? abs(percent ?? difference ?? 0) : 0 }
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
