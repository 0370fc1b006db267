import SourceText

extension CSVWriter {
  /// A cell with a number as published, without grouping; an empty one where it is missing.
  package mutating func number(_ value: Double?, decimals: Int) {
    if let value { cell(plain: NumberText.plain(value, decimals: decimals)) } else { missing() }
  }
}
