import Localization

/// Reads the bytes of one cell as a value of its field's type. It never guesses: what is not written as declared
/// is a fault, and what it may have been meant to be goes into the hint only.
enum CellParser {
  static func integer(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Int64 {
    do {
      return try DecimalParser.integer(cell, format)
    } catch {
      throw .type(.integer, error == .outOfRange ? .outOfRange : CellFault.LikelyCause(of: cell, for: .integer))
    }
  }

  static func number(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Double {
    do {
      return try DecimalParser.number(cell, format)
    } catch {
      throw .type(.number, error == .outOfRange ? .outOfRange : CellFault.LikelyCause(of: cell, for: .number))
    }
  }

  /// `yyyy-mm-dd`.
  static func date(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> CivilDate {
    guard cell.count == 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-"),
      let written = digits(cell, 0..<4), let month = digits(cell, 5..<7), let day = digits(cell, 8..<10)
    else { throw .type(.date, CellFault.LikelyCause(of: cell, for: .date)) }
    let year = try commonYear(written, format, .date)
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .type(.date, .noSuchDay) }
    return date
  }

  /// `yyyy-mm`, as months since year 0.
  static func month(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Int {
    guard cell.count == 7, cell[4] == UInt8(ascii: "-"), let written = digits(cell, 0..<4),
      let month = digits(cell, 5..<7), (1...12).contains(month)
    else { throw .type(.yearmonth, CellFault.LikelyCause(of: cell, for: .yearmonth)) }
    return try commonYear(written, format, .yearmonth) * 12 + month - 1
  }

  static func year(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Int {
    guard cell.count == 4, let written = digits(cell, 0..<4) else {
      throw .type(.year, CellFault.LikelyCause(of: cell, for: .year))
    }
    return try commonYear(written, format, .year)
  }

  static func boolean(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Bool {
    if format.trueValues.contains(where: { cell.holds($0) }) { return true }
    if format.falseValues.contains(where: { cell.holds($0) }) { return false }
    throw .type(.boolean, CellFault.LikelyCause(of: cell, for: .boolean))
  }

  /// One scalar of a descriptor, such as a minimum, read by the rules of the field's cells written plainly.
  static func value(_ text: String, as type: FieldType) throws(CellFault) -> CellValue {
    let bytes = Array(text.utf8)
    let cell = bytes.span
    let plain = CellFormat()
    switch type {
    case .integer: return .integer(try integer(cell, plain))
    case .number: return .number(try number(cell, plain))
    case .boolean: return .boolean(try boolean(cell, plain))
    case .date: return .date(try date(cell, plain))
    case .yearmonth: return .period(Period(.month, ordinal: try month(cell, plain)))
    case .year: return .period(Period(.year, ordinal: try year(cell, plain)))
    default: return .text(text)
    }
  }

  /// A year of 2400 to 2700 that is not declared Buddhist is refused, never taken for the distant future.
  private static func commonYear(_ written: Int, _ format: CellFormat, _ type: FieldType) throws(CellFault) -> Int {
    switch format.era {
    case .common:
      if (2400...2700).contains(written) { throw .type(type, .buddhistYear) }
      guard written > 0 else { throw .type(type, nil) }
      return written
    case .buddhist:
      guard written > Era.offset else { throw .type(type, nil) }
      return written - Era.offset
    }
  }

  private static func digits(_ cell: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = Int(cell[index]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

extension Span<UInt8> {
  func holds(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    var index = 0
    for byte in text.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The bytes as text. They have been found to be UTF-8.
  var text: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
