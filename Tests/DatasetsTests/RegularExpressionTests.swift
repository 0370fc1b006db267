import Testing

@testable import Datasets

@Suite struct RegularExpressionTests {
  @Test(
    "Letters, digits and words of every script are meant",
    arguments: [
      (#"[ก-ฮ]{2}"#, "กข"), (#"\d+"#, "๒๕๖๙"), (#"[\w\p{M}]+"#, "ข้าวหอมมะลิ"), (#"\p{Thai}+"#, "ที่"), ("a|ab", "ab"),
      ("", ""),
    ])
  func scripts(pattern: String, text: String) throws {
    #expect(try RegularExpression(pattern, matching: .whole).verdict(on: text) == .matches)
  }

  @Test("The whole text must match, or any part of it")
  func extent() throws {
    #expect(try RegularExpression("b", matching: .whole).verdict(on: "abc") == .differs)
    #expect(try RegularExpression("b", matching: .anyPart).verdict(on: "abc") == .matches)
    #expect(try RegularExpression("a$", matching: .whole).verdict(on: "a\n") == .differs)
  }

  @Test(
    "What is no expression says from which character on",
    arguments: [
      ("[ก", 3), ("a(b", 4), ("*a", 1), (#"ก\C"#, 4), ("a{3,2}", 6),
    ])
  func faults(pattern: String, position: Int) {
    #expect {
      try RegularExpression(pattern, matching: .whole)
    } throws: { ($0 as? RegularExpression.Fault)?.offset == position - 1 }
  }

  @Test("A pattern that could be tried for hours is given up", arguments: ["(a+)+", "(a|aa)+", "(a*)*(a*)*"])
  func costly(pattern: String) throws {
    let expression = try RegularExpression(pattern, matching: .whole)
    for length in 40..<100 {
      #expect(expression.verdict(on: String(repeating: "a", count: length) + "!") == .tooCostly)
    }
  }
}
