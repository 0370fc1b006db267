import SourceText
import Testing

@testable import YAML

@Suite("JSON that programs wrote")
struct JSONParserTests {
  @Test(
    "it gives the nodes that the reader of YAML gives",
    arguments: [
      "{}", "[]", "null", " [ 1 , -2.50, 0, 1e3, 1.5E-7, true, false, null ]\n",
      #"{"a": {"b": ["x", "", "ก\n\"\\", "\u0e01\/"]}, "ข": "1", "null": "true"}"#,
    ])
  func sameNodes(text: String) throws {
    let node = try #require(JSONParser.parse(Array(text.utf8)))
    let (root, problems) = YAMLParser.parse(SourceFile(path: "a.json", text: text))
    let other = try #require(root)
    #expect(problems.isEmpty && "\(node)" == "\(other)")
  }

  @Test(
    "what is not JSON is nothing",
    arguments: [
      "", "{", "[1,]", "[1 2]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{a: 1}", "'a'", "01", "1.", "-", "1e999", "nul",
      "[] []", "\"a\nb\"",
      #""\x""#, #""\ud800""#, "\"", String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
  func refused(text: String) {
    #expect(JSONParser.parse(Array(text.utf8)) == nil)
  }

  @Test("nor is what is not UTF-8")
  func encoding() {
    #expect(JSONParser.parse([UInt8(ascii: "\""), 0xE0, 0xB8, UInt8(ascii: "\"")]) == nil)
  }
}
