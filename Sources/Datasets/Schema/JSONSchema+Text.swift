import Localization
import SourceText

extension JSONValue {
  /// The value as JSON, members in the order of their names.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): NumberText.shortest(number)
    case .string(let text): JSONText.string(text)
    case .array(let items): JSONText.array(items.map(\.text))
    case .object(let members): JSONText.object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text) })
    }
  }
}

extension JSONSchema {
  /// The schema as JSON.
  var text: String {
    switch self {
    case .always(let isTrue): isTrue ? "true" : "false"
    case .rules(let rules): JSONText.object(rules.members)
    }
  }
}

extension JSONSchema.Rules {
  fileprivate var members: [(String, String)] {
    var members: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { members.append((name, value)) }
    }
    func number(_ number: Double?) -> String? { number.map(NumberText.shortest) }
    func count(_ count: Int?) -> String? { count.map { String($0) } }
    func texts(_ texts: [String]) -> String? { texts.isEmpty ? nil : JSONText.array(texts.map(JSONText.string)) }
    add("type", types.count == 1 ? JSONText.string(types[0]) : texts(types))
    add("enum", enumeration.map { JSONText.array($0.map(\.text)) })
    add("const", constant?.text)
    add("minimum", number(minimum))
    add("maximum", number(maximum))
    add("exclusiveMinimum", number(exclusiveMinimum))
    add("exclusiveMaximum", number(exclusiveMaximum))
    add("multipleOf", number(multipleOf))
    add("minLength", count(minimumLength))
    add("maxLength", count(maximumLength))
    add("pattern", pattern.map(JSONText.string))
    add("items", items?.text)
    add("minItems", count(minimumItems))
    add("maxItems", count(maximumItems))
    add("uniqueItems", hasUniqueItems ? "true" : nil)
    let sorted = properties.sorted { $0.key < $1.key }
    add("properties", properties.isEmpty ? nil : JSONText.object(sorted.map { ($0.key, $0.value.text) }))
    add("required", texts(required))
    add("additionalProperties", additionalProperties?.text)
    add("minProperties", count(minimumProperties))
    add("maxProperties", count(maximumProperties))
    return members
  }
}
