import Localization

/// The values of one field, row by row, in the narrowest form that holds them.
package struct Column: Sendable {
  package let field: Field
  package let storage: Storage
  package let validity: Validity

  /// A row without a value holds 0 in its storage, which means nothing: ask `validity` first.
  package enum Storage: Sendable {
    /// Codes into the distinct texts, which stand in order of first appearance.
    case text(codes: [UInt32], texts: [String])
    case integer([Int64])
    /// Numbers as they are written: 12.35 is 1235 with two digits behind the point.
    case decimal([Int64], scale: Int)
    case number([Double])
    case boolean([Bool])
    /// Days since 1970-01-01.
    case date([Int32])
    /// Ordinals of `Period` of one granularity, month or year.
    case period([Int32], Granularity)
  }

  package var count: Int { validity.count }

  /// The value of a row; nil where it is missing.
  package subscript(row: Int) -> CellValue? {
    guard validity[row] else { return nil }
    switch storage {
    case .text(let codes, let texts): return .text(texts[Int(codes[row])])
    case .integer(let values): return .integer(values[row])
    case .decimal(let values, let scale): return .number(Self.number(values[row], scale: scale))
    case .number(let values): return .number(values[row])
    case .boolean(let values): return .boolean(values[row])
    case .date(let values): return .date(CivilDate(dayNumber: Int(values[row])))
    case .period(let values, let granularity): return .period(Period(granularity, ordinal: Int(values[row])))
    }
  }

  /// The value of a row of a numeric column.
  func number(at row: Int) -> Double? {
    guard validity[row] else { return nil }
    switch storage {
    case .integer(let values): return Double(values[row])
    case .decimal(let values, let scale): return Self.number(values[row], scale: scale)
    case .number(let values): return values[row]
    default: return nil
    }
  }

  /// The number nearest to `digits` divided by ten to the power of `scale`; exact division rounds once.
  /// - Parameter scale: 0 to 18.
  static func number(_ digits: Int64, scale: Int) -> Double { Double(digits) / powersOfTen[scale] }

  static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]

  /// Equal for two rows exactly if their values are, within one column.
  func keyWord(at row: Int) -> UInt64 {
    switch storage {
    case .text(let codes, _): UInt64(codes[row])
    case .integer(let values), .decimal(let values, _): UInt64(bitPattern: values[row])
    case .number(let values): (values[row] == 0 ? 0 : values[row]).bitPattern
    case .boolean(let values): values[row] ? 1 : 0
    case .date(let values), .period(let values, _): UInt64(bitPattern: Int64(values[row]))
    }
  }

  /// The key word that a row holding `value` has; nil where no row can.
  func keyWord(of value: CellValue) -> UInt64? {
    switch (storage, value) {
    case (.text(_, let texts), .text(let text)): texts.firstIndex(of: text).map { UInt64($0) }
    case (.integer, .integer(let number)): UInt64(bitPattern: number)
    case (.decimal(_, let scale), .number(let number)):
      Int64(exactly: (number * Self.powersOfTen[scale]).rounded())
        .flatMap { Self.number($0, scale: scale) == number ? UInt64(bitPattern: $0) : nil }
    case (.number, .number(let number)): (number == 0 ? 0 : number).bitPattern
    case (.boolean, .boolean(let flag)): flag ? 1 : 0
    case (.date, .date(let date)): UInt64(bitPattern: Int64(date.dayNumber))
    case (.period(_, let granularity), .period(let period)) where period.granularity == granularity:
      UInt64(bitPattern: Int64(period.ordinal))
    default: nil
    }
  }

  /// The distinct values, in order of first appearance.
  func distinctValues() -> [CellValue] {
    if case .text(_, let texts) = storage { return texts.map { .text($0) } }
    var seen: Set<UInt64> = []
    return (0..<count).compactMap { row in
      validity[row] && seen.insert(keyWord(at: row)).inserted ? self[row] : nil
    }
  }
}
