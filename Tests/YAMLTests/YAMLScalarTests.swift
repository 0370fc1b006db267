import Testing
import YAML

@Suite struct YAMLScalarTests {
  @Test(
    "Nulls and truth values are those of the core schema",
    arguments: [
      ("", YAMLScalar.Value.null), ("~", .null), ("null", .null), ("NULL", .null), ("true", .bool(true)),
      ("False", .bool(false)), ("TRUE", .bool(true)),
    ])
  func words(text: String, value: YAMLScalar.Value) {
    #expect(YAMLScalar(text: text, isPlain: true).value == value)
  }

  @Test(
    "Integers are decimal, hexadecimal or octal",
    arguments: [
      ("0", 0), ("-12", -12), ("+5", 5), ("007", 7), ("0x1F", 31), ("0o17", 15), ("9223372036854775807", Int.max),
    ])
  func integers(text: String, value: Int) {
    #expect(YAMLScalar(text: text, isPlain: true).value == .integer(value))
  }

  @Test(
    "Numbers have a point, an exponent, or more digits than an integer holds",
    arguments: [
      ("1e3", 1000.0), (".5", 0.5), ("-.5", -0.5), ("1.", 1.0), ("12.50", 12.5), ("+1.5E-2", 0.015),
      ("9223372036854775808", 9.223372036854775808e18),
    ])
  func numbers(text: String, value: Double) {
    #expect(YAMLScalar(text: text, isPlain: true).value == .number(value))
  }

  @Test(
    "All else is text, as are the words and times of YAML 1.1",
    arguments: [
      "no", "yes", "on", "off", "NO", "y", "12:30", "12:30:45", "2026-11-20", "1_000", "1,000", "0x", "0x-1F", "0x+1",
      "0o8", "-0x1F", "0b11", ".inf", "-.INF", ".nan", "inf", "nan", "1e999", "-", "+", ".", "..", "e3", "1e", "1.2.3",
      "nULL", "tRUE", "๑๒", "5 baht", "ข้าว", "0xG", "--1", "1-2",
    ])
  func texts(text: String) {
    #expect(YAMLScalar(text: text, isPlain: true).value == .string(text))
  }

  @Test("A quoted scalar is always text", arguments: ["", "null", "true", "1", "0x1F", "1.5"])
  func quoted(text: String) {
    #expect(YAMLScalar(text: text, isPlain: false).value == .string(text))
  }
}
