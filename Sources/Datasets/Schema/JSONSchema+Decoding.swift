import Localization
import SourceText
import YAML

extension JSONSchema {
  /// Reads a schema; a keyword that is not carried out is an error, for to pass it over would let wrong values in.
  init(_ reader: inout YAMLMappingReader) {
    Self.describe(&reader)
    var rules = Rules()
    rules.types = reader.texts("type") ?? []
    for type in rules.types where !Self.types.contains(type) {
      reader.report(
        DescriptorProblem.jsonSchema("type: " + type, suggestion: Suggestion.nearest(to: type, among: Self.types)),
        at: reader.node("type")?.range ?? reader.range)
    }
    rules.enumeration = reader.list("enum")?.map(JSONValue.init)
    rules.constant = reader.entry("const").map(JSONValue.init)
    rules.minimum = reader.number("minimum")
    rules.maximum = reader.number("maximum")
    rules.exclusiveMinimum = reader.number("exclusiveMinimum")
    rules.exclusiveMaximum = reader.number("exclusiveMaximum")
    rules.multipleOf = reader.number("multipleOf")
    rules.minimumLength = reader.integer("minLength")
    rules.maximumLength = reader.integer("maxLength")
    rules.pattern = reader.regex("pattern", of: "jsonSchema")
    rules.minimumItems = reader.integer("minItems")
    rules.maximumItems = reader.integer("maxItems")
    rules.hasUniqueItems = reader.bool("uniqueItems") ?? false
    rules.minimumProperties = reader.integer("minProperties")
    rules.maximumProperties = reader.integer("maxProperties")
    rules.required = reader.texts("required") ?? []
    rules.items = reader.node("items").map { reader.schema($0, "items") }
    rules.additionalProperties = reader.node("additionalProperties").map { reader.schema($0, "additionalProperties") }
    for entry in reader.node("properties")?.mapping ?? [] {
      rules.properties[entry.key] = reader.schema(entry.value, entry.key)
    }
    if let node = reader.node("properties"), node.mapping == nil {
      let _: Int? = reader.report(type: .mapping, of: "properties", node)
    }
    reader.describe(in: "not used")
    if reader.isDescribing { reader.allow(Self.annotations) }
    reader.describe(isOpen: false)
    for entry in reader.keys where !reader.isKnown(entry.key) {
      reader.report(
        DescriptorProblem.jsonSchema(entry.key, suggestion: Suggestion.nearest(to: entry.key, among: Self.keywords)),
        at: entry.keyRange)
    }
    self = .rules(rules)
  }

  static var kind: KeyKind { .mapping("jsonSchema") { JSONSchema(&$0) } }

  /// What is read by other means than the names of the reader's methods say.
  private static func describe(_ reader: inout YAMLMappingReader) {
    reader.describe("type", as: .oneOrMore(.choice(types)))
    reader.describe("const", as: .any)
    for key in ["items", "additionalProperties"] { reader.describe(key, as: .either([.bool, .itself])) }
    reader.describe("properties", as: .map(.either([.bool, .itself])))
  }

  fileprivate static let keywords = [
    "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength",
    "maxLength", "pattern", "items", "minItems", "maxItems", "uniqueItems", "properties", "required",
    "additionalProperties", "minProperties", "maxProperties",
  ]
  fileprivate static let annotations = [
    "$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated",
  ]
}

extension YAMLMappingReader {
  fileprivate mutating func schema(_ node: YAMLNode, _ name: String) -> JSONSchema {
    if case .bool(let isTrue)? = node.scalar?.value { return .always(isTrue) }
    return nested(node, named: name) { JSONSchema(&$0) }
  }

  /// A value that may be null.
  fileprivate func entry(_ key: String) -> YAMLNode? {
    keys.first { $0.key == key }?.value
  }

  fileprivate func isKnown(_ key: String) -> Bool {
    JSONSchema.keywords.contains(key) || JSONSchema.annotations.contains(key)
  }
}

extension JSONValue {
  /// The JSON that a YAML node stands for.
  init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let nodes): self = .array(nodes.map(JSONValue.init))
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key, JSONValue($0.value)) }) { first, _ in first })
    case .scalar(let scalar):
      self =
        switch scalar.value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .integer(let number): .number(Double(number))
        case .number(let number): .number(number)
        case .string(let text): .string(text)
        }
    }
  }
}
