import Localization

/// Reads the bytes of one cell as a value of its field's type. It never guesses: what is not written as declared
/// is a fault; what it may have been meant to be is for `CellExplainer` to say.
enum CellParser {
  static func integer(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Int64 {
    do {
      return try format.hasPlainNumbers
        ? DecimalParser.integer(cell, format)
        : DecimalParser.integer(NumberNormalizer.plain(cell, format).span, NumberNormalizer.format(format))
    } catch {
      throw .type(.integer, cause(error))
    }
  }

  static func number(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Double {
    do {
      return try format.hasPlainNumbers
        ? DecimalParser.number(cell, format)
        : DecimalParser.number(NumberNormalizer.plain(cell, format).span, NumberNormalizer.format(format))
    } catch {
      throw .type(.number, cause(error))
    }
  }

  private static func cause(_ failure: DecimalParser.Failure) -> CellFault.LikelyCause? {
    switch failure {
    case .malformed: nil
    case .outOfRange: .outOfRange
    case .imprecise: .imprecise
    case .tooSmall: .tooSmall
    }
  }

  /// `yyyy-mm-dd`, or as the field's pattern says.
  static func date(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> CivilDate {
    let parts = try dateParts(cell, format, .date)
    guard let date = CivilDate(year: try commonYear(parts, format, .date), month: parts.month, day: parts.day) else {
      throw .type(.date, .noSuchDay)
    }
    return date
  }

  /// `yyyy-mm`, or as the field's pattern says; as months since year 0.
  static func month(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Int {
    let parts = try dateParts(cell, format, .yearmonth)
    guard (1...12).contains(parts.month) else { throw .type(.yearmonth, nil) }
    return try commonYear(parts, format, .yearmonth) * 12 + parts.month - 1
  }

  /// `yyyy`, or as the field's pattern says.
  static func year(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Int {
    let parts = try dateParts(cell, format, .year)
    return try commonYear(parts, format, .year)
  }

  static func boolean(_ cell: Span<UInt8>, _ format: CellFormat) throws(CellFault) -> Bool {
    if format.trueValues.contains(where: { cell.holds($0) }) { return true }
    if format.falseValues.contains(where: { cell.holds($0) }) { return false }
    throw .type(.boolean, nil)
  }

  /// One scalar of a descriptor or query, such as a minimum, read by the rules of cells written plainly.
  static func value(_ text: String, as type: FieldType) throws(CellFault) -> CellValue {
    try value(text, as: type, CellFormat())
  }

  static func value(_ text: String, as type: FieldType, _ format: CellFormat) throws(CellFault) -> CellValue {
    let bytes = Array(text.utf8)
    let cell = bytes.span
    switch type {
    case .integer: return .integer(try integer(cell, format))
    case .number: return .number(try number(cell, format))
    case .boolean: return .boolean(try boolean(cell, format))
    case .date: return .date(try date(cell, format))
    case .yearmonth: return .period(Period(.month, ordinal: try month(cell, format)))
    case .year: return .period(Period(.year, ordinal: try year(cell, format)))
    default: return .text(try TextForm.canonical(text, type, format).get())
    }
  }

  /// The parts of an ISO date of ASCII digits, without a detour; nil for any other text, and where a pattern is
  /// declared.
  @inline(__always)
  private static func plainParts(
    _ cell: Span<UInt8>, _ format: CellFormat, _ type: FieldType
  ) -> DateParts? {
    let hasDay = type == .date
    let hasMonth = hasDay || type == .yearmonth
    let length = hasDay ? 10 : hasMonth ? 7 : type == .year ? 4 : -1
    guard cell.count == length, format.datePattern == nil, let year = digits(cell, 0..<4) else { return nil }
    var parts = DateParts()
    parts.year = year
    if hasMonth {
      guard cell[4] == UInt8(ascii: "-"), let month = digits(cell, 5..<7) else { return nil }
      parts.month = month
    }
    if hasDay {
      guard cell[7] == UInt8(ascii: "-"), let day = digits(cell, 8..<10) else { return nil }
      parts.day = day
    }
    return parts
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

  static func dateParts(_ cell: Span<UInt8>, _ format: CellFormat, _ type: FieldType) throws(CellFault) -> DateParts {
    if let parts = plainParts(cell, format, type) { return parts }
    let parts =
      if let pattern = format.datePattern {
        pattern.read(cell, hasThaiDigits: format.hasThaiDigits)
      } else {
        ISODate.read(cell, type, hasThaiDigits: format.hasThaiDigits)
      }
    if let parts { return parts }
    guard let pattern = format.datePattern else { throw .type(type, nil) }
    throw .dateForm(type, format: pattern.text, example: pattern.example(format), nil)
  }

  /// The year of the common era. One of 2400 to 2700 that is not declared Buddhist is refused, never taken for the
  /// distant future, and so is any other that is.
  static func commonYear(_ parts: DateParts, _ format: CellFormat, _ type: FieldType) throws(CellFault) -> Int {
    let isBuddhist = format.era == .buddhist
    if parts.hasShortYear {
      return isBuddhist ? 2500 + parts.year - Era.offset : parts.year + (parts.year < 69 ? 2000 : 1900)
    }
    guard parts.year > 0 else { throw .type(type, nil) }
    guard (1...12).contains(parts.month), (1...31).contains(parts.day) else { throw .type(type, .noSuchDay) }
    guard (2400...2700).contains(parts.year) == isBuddhist else {
      throw .type(type, isBuddhist ? .commonYear : .buddhistYear)
    }
    return isBuddhist ? parts.year - Era.offset : parts.year
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
