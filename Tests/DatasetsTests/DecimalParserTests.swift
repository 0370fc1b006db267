import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct DecimalParserTests {
  static func number(_ text: String, _ format: CellFormat = CellFormat()) -> Double? {
    let bytes = Array(text.utf8)
    return try? DecimalParser.number(bytes.span, format)
  }

  @Test("Decimal text is rounded as the standard library rounds it", arguments: 0..<20)
  func agreesWithTheStandardLibrary(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
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
      let number = Self.number(text)
      #expect(number == nil || number?.bitPattern == standard?.bitPattern, "\(text)")
      // More digits than a Double keeps are refused, and only they.
      let digits = (whole + fraction).drop { $0 == "0" }.reversed().drop { $0 == "0" }
      #expect(number != nil || digits.count > 15, "\(text)")
      let random = Double(bitPattern: UInt64.random(in: 1..<0x7FF0_0000_0000_0000, using: &generator))
      #expect(Self.number("\(random)") == random)
    }
  }

  @Test(
    "Nothing but a plain decimal number is read",
    arguments: [
      "", "-", "+", ".", "1.2.3", " 1", "1 ", "1,234", "12,5", "NaN", "inf", "-inf", "0x10", "1e", "1e+", "1_000", "๑๒",
      "1e400", "--1", "12-", "1.5%", "1e-400", "-1e-330", "12345678901234567", "12345678901234567.5",
      "90071992547409.93", "9007199254740.991",
    ])
  func refused(text: String) {
    #expect(Self.number(text) == nil)
  }

  @Test("Whatever a program writes of a Double is read as that Double", arguments: ["%.17g", "%.17e", "%.15g"])
  func printed(format: String) {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let random = Double.random(in: -1e6...1e6, using: &generator)
      let text = String(format: format, random)
      #expect(Self.number(text) == Double(text), "\(text)")
    }
  }

  @Test(
    "A fraction may have more digits than can be kept where none of those that can be printed change",
    arguments: ["0.33333333333333333333", "1234567.8912345678", "0.\(String(repeating: "3", count: 900))", "1.5e-300"])
  func longTail(text: String) {
    #expect(Self.number(text) == Double(text))
  }

  @Test("An exponent and a long fraction meet")
  func longFraction() {
    #expect(Self.number("0." + String(repeating: "0", count: 100_001) + "1e100003") == 10)
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
