import SourceText
import Testing
import YAML

@testable import Datasets

@Suite struct JSONSchemaTests {
  private static func schema(_ text: String) -> (schema: JSONSchema, codes: [String]) {
    let file = SourceFile(path: "x.yaml", text: text)
    var reader = YAMLMappingReader(file, YAMLParser.parse(file).root, named: "jsonSchema")
    let schema = JSONSchema(&reader)
    return (schema, reader.diagnostics.map(\.problem.code))
  }

  @Test(
    "A value that breaks a rule is found at its place",
    arguments: [
      ("{type: object}", "[1]", "$ type"), ("{type: integer}", "1.5", "$ type"),
      ("{type: [string, 'null']}", "1", "$ type"),
      ("{enum: [1, a, null]}", "2", "$ enum"), ("{const: {a: 1}}", "{\"a\":2}", "$ const"),
      ("{minimum: 2}", "1", "$ minimum"),
      ("{exclusiveMinimum: 2}", "2", "$ exclusiveMinimum"), ("{maximum: 2}", "2.5", "$ maximum"),
      ("{multipleOf: 0.1}", "0.25", "$ multipleOf"),
      ("{minLength: 2}", "\"ก\"", "$ minLength"), ("{maxLength: 1}", "\"กข\"", "$ maxLength"),
      ("{pattern: '^a'}", "\"ba\"", "$ pattern"),
      ("{items: {type: integer}}", "[1, \"x\"]", "$[1] type"), ("{minItems: 1}", "[]", "$ minItems"),
      ("{maxItems: 1}", "[1,2]", "$ maxItems"),
      ("{uniqueItems: true}", "[1, 1.0]", "$ uniqueItems"), ("{required: [a]}", "{\"b\":1}", "$ required"),
      ("{properties: {a: {properties: {b: {type: string}}}}}", "{\"a\":{\"b\":1}}", "$.a.b type"),
      ("{properties: {a: {}}, additionalProperties: false}", "{\"a\":1,\"b\":2}", "$.b additionalProperties"),
      ("{additionalProperties: {type: string}}", "{\"b\":2}", "$.b type"),
      ("{minProperties: 1}", "{}", "$ minProperties"),
    ])
  func faults(schema: String, value: String, expected: String) throws {
    let (schema, codes) = Self.schema(schema)
    #expect(codes == [])
    let fault = schema.fault(of: try #require(JSONValue(value)), CompiledPatterns())
    #expect(fault.map { "\($0.path) \($0.keyword)" } == expected)
  }

  @Test(
    "A value that meets all rules has no fault",
    arguments: [
      ("{type: object, properties: {a: {type: integer}}, required: [a]}", "{\"a\":1,\"b\":[]}"),
      ("{type: [array, object], items: {enum: [1, 2]}, maxItems: 2}", "[1,2]"), ("{multipleOf: 0.1}", "0.3"),
      ("{}", "null"),
      ("{pattern: '[ก-ฮ]'}", "\"ที่\""), ("{type: integer}", "1.0"), ("{const: null}", "null"),
    ])
  func sound(schema: String, value: String) throws {
    let (schema, codes) = Self.schema(schema)
    #expect(codes == [])
    #expect(schema.fault(of: try #require(JSONValue(value)), CompiledPatterns()) == nil)
  }

  @Test(
    "A keyword that is not carried out is an error",
    arguments: [
      "{anyOf: [{}]}", "{$ref: '#/x'}", "{format: date}", "{items: {not: {}}}", "{typ: object}", "{type: text}",
    ])
  func keywords(schema: String) throws {
    #expect(Self.schema(schema).codes == ["descriptor-json-schema"])
  }

  @Test(
    "JSON is read by its own grammar",
    arguments: [
      ("\"\\ud83c\\udf5a\\n\"", true), ("\"\\ud83c\"", false), ("\"\\x\"", false), ("\"a\nb\"", false), ("01", false),
      ("-0", true), ("1.", false),
      (".5", false), ("1e5", true), ("1e999", false), ("nul", false), ("[1 2]", false), ("[1]x", false), ("", false),
      (" [ ] ", true),
      ("{\"a\":1,}", false), (String(repeating: "[", count: 65) + String(repeating: "]", count: 65), true),
      (String(repeating: "[", count: 90_000), false),
    ])
  func json(text: String, isValue: Bool) {
    #expect((JSONValue(text) != nil) == isValue)
  }
}
