import Foundation
import Localization
import SourceText
import TestSupport
import Testing

@Suite struct NumberTextTests {
  @Test(
    "Numbers are rounded half away from zero, as a spreadsheet does",
    arguments: [
      (2.345, 2, "2.35"), (1.005, 2, "1.01"), (-1.005, 2, "\u{2212}1.01"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
      (-2.5, 0, "\u{2212}3"), (0.05, 1, "0.1"), (0.04, 1, "0.0"), (999.995, 2, "1,000.00"), (9.995, 2, "10.00"),
      (0.1 + 0.2, 1, "0.3"), (8.325, 2, "8.33"), (1.115, 2, "1.12"), (0.285, 2, "0.29"), (10.235, 2, "10.24"),
      (4.35 * 100, 0, "435"), (1.0049999999999999, 2, "1.01"), (1.00499999999999, 2, "1.00"),
    ])
  func rounding(number: Double, decimals: Int, text: String) {
    #expect(NumberText.text(number, decimals: decimals) == text)
  }

  @Test(
    "What rounds to zero has no sign",
    arguments: [(-0.04, 1, "0.0"), (-0.0, 0, "0"), (-0.4, 0, "0"), (-1e-12, 2, "0.00"), (0, 2, "0.00")])
  func zero(number: Double, decimals: Int, text: String) {
    #expect(NumberText.text(number, decimals: decimals) == text)
  }

  @Test(
    "Thousands are grouped",
    arguments: [
      (0, "0"), (12, "12"), (123, "123"), (1_234, "1,234"), (-12_345, "\u{2212}12,345"), (123_456, "123,456"),
      (1_234_567, "1,234,567"), (1e15, "1,000,000,000,000,000"), (1e16, "10,000,000,000,000,000"),
      (123_456_789_012_345, "123,456,789,012,345"), (1e21, "1,000,000,000,000,000,000,000"),
    ])
  func grouping(number: Double, text: String) {
    #expect(NumberText.text(number, decimals: 0) == text)
  }

  @Test("Grouping can be left out")
  func ungrouped() {
    #expect(NumberText.text(1234567.891, decimals: 2, grouping: false) == "1234567.89")
  }

  @Test(
    "Small numbers keep their decimals",
    arguments: [
      (1e-12, 12, "0.000000000001"), (1e-12, 2, "0.00"), (0.000123, 6, "0.000123"),
      (Double.leastNonzeroMagnitude, 3, "0.000"),
    ])
  func small(number: Double, decimals: Int, text: String) {
    #expect(NumberText.text(number, decimals: decimals) == text)
  }

  @Test("A number that is none has no text", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    #expect(
      [NumberText.text(number, decimals: 2), NumberText.plain(number, decimals: 2), NumberText.shortest(number)] == [
        "", "", "",
      ])
  }

  @Test("A negative number of decimals counts as none")
  func negativeDecimals() {
    #expect(NumberText.text(12.5, decimals: -3) == "13")
  }

  @Test(
    "Data files get plain digits and an ASCII minus",
    arguments: [(-1234.5, 1, "-1234.5"), (1e15, 0, "1000000000000000"), (-0.04, 1, "0.0")])
  func plain(number: Double, decimals: Int, text: String) {
    #expect(NumberText.plain(number, decimals: decimals) == text)
  }

  @Test(
    "The shortest text has no exponent and no needless digit",
    arguments: [
      (12.35, "12.35"), (1640, "1640"), (-0.5, "-0.5"), (1e-7, "0.0000001"), (1e21, "1000000000000000000000"), (0, "0"),
      (-0.0, "0"),
      (0.1 + 0.2, "0.30000000000000004"),
    ])
  func shortest(number: Double, text: String) {
    #expect(NumberText.shortest(number) == text)
  }

  /// Numbers as they occur: of every size, many of them with few decimals or just on a half.
  private func sample(_ generator: inout SeededGenerator) -> Double {
    switch Int.random(in: 0...3, using: &generator) {
    case 0: Double(Int.random(in: -9_999_999...9_999_999, using: &generator)) / 1000
    case 1: Double(Int.random(in: -99_999...99_999, using: &generator)) + 0.5
    case 2: Double.random(in: -1...1, using: &generator) * pow(10, Double(Int.random(in: -6...12, using: &generator)))
    default: Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) * 1.1
    }
  }

  @Test("The shortest text reads back as the same number", arguments: 1...4)
  func shortestRoundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let wrong = (0..<2_000).map { _ in sample(&generator) }.filter { Double(NumberText.shortest($0)) != $0 }
    #expect(wrong == [])
  }

  /// `number`, which is written with its shortest digits, rounded to fifteen of them, then to `decimals`.
  private func decimal(_ number: Double, decimals: Int) -> Decimal? {
    guard let written = Decimal(string: "\(number)"), number != 0 else { return Decimal(string: "\(number)") }
    var digitsBeforePoint = 0
    while pow(Decimal(10), digitsBeforePoint) <= abs(written) { digitsBeforePoint += 1 }
    while digitsBeforePoint > -20, pow(Decimal(10), digitsBeforePoint - 1) > abs(written) { digitsBeforePoint -= 1 }
    return rounded(rounded(written, 15 - digitsBeforePoint), decimals)
  }

  private func rounded(_ number: Decimal, _ decimals: Int) -> Decimal {
    var (number, result) = (number, Decimal())
    NSDecimalRound(&result, &number, decimals, .plain)
    return result
  }

  @Test("Rounding agrees with decimal arithmetic on the first fifteen digits", arguments: 0...4)
  func decimalArithmetic(decimals: Int) {
    var generator = SeededGenerator(seed: UInt64(decimals) + 20)
    let wrong = (0..<2_000).map { _ in sample(&generator) }.filter { number in
      Decimal(string: NumberText.plain(number, decimals: decimals)) != decimal(number, decimals: decimals)
    }
    #expect(wrong == [])
  }

  @Test("A grouped text without its commas is the plain text", arguments: 0...3)
  func commas(decimals: Int) {
    var generator = SeededGenerator(seed: UInt64(decimals) + 40)
    let wrong = (0..<1_000).map { _ in sample(&generator) }.filter { number in
      let text = NumberText.text(number, decimals: decimals).replacing(",", with: "").replacing("\u{2212}", with: "-")
      return text != NumberText.plain(number, decimals: decimals)
    }
    #expect(wrong == [])
  }

  @Test(
    "A rounded number is what its text says",
    arguments: [(2.345, 2, 2.35), (-1.005, 2, -1.01), (1e300, 0, 1e300), (-0.04, 1, 0)])
  func rounded(number: Double, decimals: Int, result: Double) {
    #expect(NumberText.rounded(number, decimals: decimals) == result)
  }

  // MARK: Compact numbers

  @Test(
    "Axes name the largest unit that fits",
    arguments: [
      (0, Language.thai, 1, ""), (999, .thai, 1, ""), (1_000, .thai, 1e3, "พัน"), (25_000, .thai, 1e4, "หมื่น"),
      (150_000, .thai, 1e5, "แสน"),
      (20_000_000, .thai, 1e6, "ล้าน"), (999_999_999, .thai, 1e6, "ล้าน"), (1e9, .thai, 1e9, "พันล้าน"),
      (3e10, .thai, 1e10, "หมื่นล้าน"),
      (-3e11, .thai, 1e11, "แสนล้าน"), (5e12, .thai, 1e12, "ล้านล้าน"), (999, .english, 1, ""),
      (25_000, .english, 1e3, "thousand"),
      (-3e6, .english, 1e6, "million"), (2e9, .english, 1e9, "billion"), (2e13, .english, 1e12, "trillion"),
    ])
  func compact(largest: Double, language: Language, divisor: Double, word: String) {
    let compact = CompactNumber(for: largest, in: language)
    #expect(compact.divisor == divisor)
    #expect(compact.word == word)
  }
}
