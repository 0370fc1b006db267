/// Reads decimal text from bytes into numbers, rounded correctly.
///
/// Grammar: an optional sign, digits with an optional fraction (`12`, `12.`, `.5`, `12.5`), an optional
/// exponent. Nothing else: no space, no NaN, no infinity.
enum DecimalParser {
  enum Failure: Error {
    case malformed
    case outOfRange
    /// Beyond 2^53, where not every whole number has a Double of its own: this one has none.
    case imprecise
    /// Nearer to zero than any Double.
    case tooSmall
  }

  /// - Complexity: linear in the text; up to 15 digits take no detour through `String`.
  static func number(_ text: Span<UInt8>, _ format: CellFormat) throws(Failure) -> Double {
    let scan = try Scan(text, format, allowsFraction: true)
    // Clinger's fast path: both numbers are exact in a Double, so one operation rounds once.
    if scan.mantissa <= 1 << 53, !scan.isTruncated, abs(scan.exponent) <= 22 {
      let digits = Double(scan.mantissa)
      let power = powersOfTen[abs(scan.exponent)]
      let size = scan.exponent < 0 ? digits / power : digits * power
      return scan.isNegative && size != 0 ? -size : size
    }
    guard let value = Double(String(decoding: scan.plainText(of: text, format), as: UTF8.self)), value.isFinite else {
      throw .outOfRange
    }
    guard value != 0 || scan.mantissa == 0 else { throw .tooSmall }
    guard scan.keepsItsWholePart(in: value) else { throw .imprecise }
    return value == 0 ? 0 : value
  }

  static func integer(_ text: Span<UInt8>, _ format: CellFormat) throws(Failure) -> Int64 {
    let scan = try Scan(text, format, allowsFraction: false)
    guard !scan.isTruncated else { throw .outOfRange }
    guard scan.mantissa <= UInt64(Int64.max) else { throw .outOfRange }
    return scan.isNegative ? -Int64(scan.mantissa) : Int64(scan.mantissa)
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
  ]
}

/// The digits of a number as one integer and a power of ten.
private struct Scan {
  var isNegative = false
  var mantissa: UInt64 = 0
  var exponent = 0
  /// Whether digits did not fit in `mantissa`.
  var isTruncated = false
  private var hasExponent = false

  init(_ text: Span<UInt8>, _ format: CellFormat, allowsFraction: Bool) throws(DecimalParser.Failure) {
    var index = 0
    var digitCount = 0
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    // Digits since the last group mark; -1 before the first mark, when up to three may stand.
    var groupLength = -1
    while index < text.count {
      let byte = text[index]
      if let digit = Self.digit(byte) {
        take(digit)
        digitCount += 1
        if groupLength >= 0 { groupLength += 1 }
      } else if byte == format.groupCharacter {
        guard groupLength == 3 || (groupLength < 0 && (1...3).contains(digitCount)) else { throw .malformed }
        groupLength = 0
      } else {
        break
      }
      index += 1
    }
    guard groupLength < 0 || groupLength == 3 else { throw .malformed }
    if allowsFraction, index < text.count, text[index] == format.decimalCharacter {
      index += 1
      while index < text.count, let digit = Self.digit(text[index]) {
        take(digit)
        exponent -= 1
        digitCount += 1
        index += 1
      }
    }
    guard digitCount > 0 else { throw .malformed }
    if allowsFraction, index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      exponent += try Self.exponent(text, &index)
      hasExponent = true
    }
    guard index == text.count else { throw .malformed }
  }

  /// Whether `value` is the number as written, where that is large and written out: 12345678901234567 has no Double,
  /// and would be taken for its neighbour. A fraction may lose its last digits, and 6.02e23 says itself that it is rounded.
  func keepsItsWholePart(in value: Double) -> Bool {
    guard !hasExponent, value.magnitude > Double(1 << 53 as UInt64) else { return true }
    return exponent == 0 && !isTruncated && UInt64(exactly: value.magnitude) == mantissa
  }

  private mutating func take(_ digit: UInt64) {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(digit)
    if overflow || carry { isTruncated = true } else { mantissa = sum }
  }

  private static func exponent(_ text: Span<UInt8>, _ index: inout Int) throws(DecimalParser.Failure) -> Int {
    index += 1
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var value = 0
    var count = 0
    while index < text.count, let digit = digit(text[index]) {
      value = min(value * 10 + Int(digit), 100_000)
      count += 1
      index += 1
    }
    guard count > 0 else { throw .malformed }
    return isNegative ? -value : value
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    byte >= 48 && byte <= 57 ? UInt64(byte - 48) : nil
  }

  /// The checked text with `.` for its decimal mark and no group marks, as `Double` reads it.
  func plainText(of text: Span<UInt8>, _ format: CellFormat) -> [UInt8] {
    var plain: [UInt8] = []
    for index in 0..<text.count {
      let byte = text[index]
      if byte == format.groupCharacter { continue }
      plain.append(byte == format.decimalCharacter ? UInt8(ascii: ".") : byte)
    }
    // `Double` wants a digit on both sides of the point.
    if let point = plain.firstIndex(of: UInt8(ascii: ".")) {
      if point + 1 == plain.count || !(48...57).contains(plain[point + 1]) {
        plain.insert(UInt8(ascii: "0"), at: point + 1)
      }
      if point == 0 || !(48...57).contains(plain[point - 1]) { plain.insert(UInt8(ascii: "0"), at: point) }
    }
    return plain
  }
}
