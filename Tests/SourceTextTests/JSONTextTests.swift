import SourceText
import Testing

@Suite struct JSONTextTests {
  @Test(
    "A string is escaped, also for a script element",
    arguments: [
      ("", #""""#), ("ข้าว 😀", #""ข้าว 😀""#), (#"a"b\c"#, #""a\"b\\c""#), ("a\n\tb\r", #""a\n\tb\u000d""#),
      ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("</script>&", #""\u003c/script\u003e\u0026""#),
    ])
  func strings(text: String, json: String) {
    #expect(JSONText.string(text) == json)
  }

  @Test("An object keeps the order of its members")
  func objects() {
    #expect(JSONText.object([("b", "1"), ("a", "[2]"), ("\"", "null")]) == #"{"b":1,"a":[2],"\"":null}"#)
  }

  @Test("An array is its values", arguments: [([String](), "[]"), (["1"], "[1]"), (["1", #""x""#], #"[1,"x"]"#)])
  func arrays(values: [String], json: String) {
    #expect(JSONText.array(values) == json)
  }
}
