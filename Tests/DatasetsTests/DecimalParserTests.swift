import Testing

@testable import Datasets

@Suite struct DecimalParserTests {
  static func number(_ text: String, _ format: CellFormat = CellFormat()) -> Double? {
    let bytes = Array(text.utf8)
    return try? DecimalParser.number(bytes.span, format)
  }

  @Test("Decimal text is rounded as the standard library rounds it", arguments: 0..<20)
  func agreesWithTheStandardLibrary(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<500 {
      let whole = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
      let fraction = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }
      .joined()
      let exponent = Bool.random(using: &generator) ? "" : "e\(Int.random(in: -300...280, using: &generator))"
      let text = whole + (fraction.isEmpty ? "" : "." + fraction) + exponent
      let standard = Double(text)
      // A large whole number that is written out and would become its neighbour is refused.
      let isWrittenOut = exponent.isEmpty && (standard?.magnitude ?? 0) > 9_007_199_254_740_992
      let isExact = fraction.isEmpty && UInt64(whole).flatMap { UInt64(exactly: standard ?? 0) == $0 } == true
      #expect(Self.number(text)?.bitPattern == (isWrittenOut && !isExact ? nil : standard?.bitPattern), "\(text)")
      let random = Double(bitPattern: UInt64.random(in: 1..<0x7FF0_0000_0000_0000, using: &generator))
      #expect(Self.number("\(random)") == random)
    }
  }

  @Test(
    "Nothing but a plain decimal number is read",
    arguments: [
      "", "-", "+", ".", "1.2.3", " 1", "1 ", "1,234", "12,5", "NaN", "inf", "-inf", "0x10", "1e", "1e+", "1_000", "๑๒",
      "1e400", "--1", "12-", "1.5%", "1e-400", "-1e-330", "12345678901234567", "12345678901234567.5",
    ])
  func refused(text: String) {
    #expect(Self.number(text) == nil)
  }

  @Test(
    "Sign, bare points and exponents are read",
    arguments: [("-0", 0.0), ("+1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("-2.50E-1", -0.25)])
  func accepted(text: String, expected: Double) {
    #expect(Self.number(text) == expected)
    #expect(Self.number(text)?.sign == (expected < 0 ? .minus : .plus))
  }

  @Test(
    "Declared group and decimal marks are read, groups only of three",
    arguments: [
      ("1,234", 1234.0), ("12,345,678.5", 12_345_678.5), ("1234", 1234), ("1,23", nil), ("1234,567", nil),
      (",123", nil), ("1,234,", nil),
    ])
  func groups(text: String, expected: Double?) {
    var format = CellFormat()
    format.groupCharacter = UInt8(ascii: ",")
    #expect(Self.number(text, format) == expected)
  }

  @Test("Integers reach to the ends of 64 bits and no further")
  func integers() {
    func integer(_ text: String) -> Int64? {
      let bytes = Array(text.utf8)
      return try? DecimalParser.integer(bytes.span, CellFormat())
    }
    #expect(integer("9223372036854775807") == .max)
    #expect(integer("9223372036854775808") == nil)
    #expect(integer("99999999999999999999999") == nil)
    #expect(integer("-42") == -42)
    #expect(integer("1.0") == nil)
  }
}
