/// What a JSON value must satisfy: the part of JSON Schema that describes plain records.
/// - Source: JSON Schema 2020-12; the keywords here mean the same in drafts 4 to 2020-12, but for `exclusiveMinimum`
///   and `exclusiveMaximum`, which are numbers since draft 6.
package indirect enum JSONSchema: Sendable, Hashable {
  /// `true` and `false` are schemas that everything and nothing satisfies.
  case always(Bool)
  case rules(Rules)

  package struct Rules: Sendable, Hashable {
    package var types: [String] = []
    package var enumeration: [JSONValue]?
    package var constant: JSONValue?
    package var minimum: Double?
    package var maximum: Double?
    package var exclusiveMinimum: Double?
    package var exclusiveMaximum: Double?
    package var multipleOf: Double?
    package var minimumLength: Int?
    package var maximumLength: Int?
    package var pattern: String?
    package var items: JSONSchema?
    package var minimumItems: Int?
    package var maximumItems: Int?
    package var hasUniqueItems = false
    package var properties: [String: JSONSchema] = [:]
    package var required: [String] = []
    package var additionalProperties: JSONSchema?
    package var minimumProperties: Int?
    package var maximumProperties: Int?

    package init() {}
  }

  static let types = ["null", "boolean", "object", "array", "number", "integer", "string"]

  /// Where in a value the first thing is that breaks a rule, and the keyword of that rule.
  struct Fault {
    var path: String
    var keyword: String
    /// The pattern, where it takes too many steps to tell.
    var costlyPattern: String?
  }

  /// The first fault of `value`; nil where it has none.
  /// - Parameter path: of `value`, as in `$.items[2]`.
  func fault(of value: JSONValue, _ patterns: CompiledPatterns, at path: String = "$") -> Fault? {
    switch self {
    case .always(let isTrue): isTrue ? nil : Fault(path: path, keyword: "false")
    case .rules(let rules):
      rules.fault(of: value, patterns, at: path) ?? rules.nestedFault(of: value, patterns, at: path)
    }
  }
}

/// The patterns of a schema, each compiled once for a table.
final class CompiledPatterns {
  private var expressions: [String: RegularExpression] = [:]

  func verdict(of pattern: String, on text: String) -> RegularExpression.Verdict {
    if let expression = expressions[pattern] { return expression.verdict(on: text) }
    guard let expression = try? RegularExpression(pattern, matching: .anyPart) else { return .matches }
    expressions[pattern] = expression
    return expression.verdict(on: text)
  }
}

extension JSONSchema.Rules {
  /// The rule that `value` itself breaks.
  fileprivate func fault(of value: JSONValue, _ patterns: CompiledPatterns, at path: String) -> JSONSchema.Fault? {
    if let keyword = keyword(brokenBy: value) { return JSONSchema.Fault(path: path, keyword: keyword) }
    guard let pattern, let text = value.string else { return nil }
    switch patterns.verdict(of: pattern, on: text) {
    case .matches: return nil
    case .differs: return JSONSchema.Fault(path: path, keyword: "pattern")
    case .tooCostly: return JSONSchema.Fault(path: path, keyword: "pattern", costlyPattern: pattern)
    }
  }

  private func keyword(brokenBy value: JSONValue) -> String? {
    if !types.isEmpty, !types.contains(where: { value.isOf($0) }) { return "type" }
    if let enumeration, !enumeration.contains(value) { return "enum" }
    if let constant, constant != value { return "const" }
    switch value {
    case .number(let number): return fault(ofNumber: number)
    case .string(let text): return fault(ofText: text)
    case .array(let items):
      if items.count < minimumItems ?? 0 { return "minItems" }
      if items.count > maximumItems ?? .max { return "maxItems" }
      return hasUniqueItems && Set(items).count < items.count ? "uniqueItems" : nil
    case .object(let members):
      if required.contains(where: { members[$0] == nil }) { return "required" }
      if members.count < minimumProperties ?? 0 { return "minProperties" }
      return members.count > maximumProperties ?? .max ? "maxProperties" : nil
    case .null, .bool: return nil
    }
  }

  private func fault(ofNumber number: Double) -> String? {
    if let minimum, number < minimum { return "minimum" }
    if let maximum, number > maximum { return "maximum" }
    if let exclusiveMinimum, number <= exclusiveMinimum { return "exclusiveMinimum" }
    if let exclusiveMaximum, number >= exclusiveMaximum { return "exclusiveMaximum" }
    if let multipleOf {
      let quotient = number / multipleOf
      // 0.3 is a multiple of 0.1, though neither is exact.
      if abs(quotient - quotient.rounded()) > 1e-9 * max(1, abs(quotient)) { return "multipleOf" }
    }
    return nil
  }

  private func fault(ofText text: String) -> String? {
    let length = text.unicodeScalars.count
    if length < minimumLength ?? 0 { return "minLength" }
    return length > maximumLength ?? .max ? "maxLength" : nil
  }

  fileprivate func nestedFault(
    of value: JSONValue, _ patterns: CompiledPatterns, at path: String
  ) -> JSONSchema.Fault? {
    if let items, let values = value.items {
      for (index, item) in values.enumerated() {
        if let fault = items.fault(of: item, patterns, at: path + "[\(index)]") { return fault }
      }
    }
    for (name, member) in (value.members ?? [:]).sorted(by: { $0.key < $1.key }) {
      let isDeclared = properties[name] != nil
      guard let schema = properties[name] ?? additionalProperties else { continue }
      guard var fault = schema.fault(of: member, patterns, at: path + "." + name) else { continue }
      if !isDeclared, schema == .always(false) { fault.keyword = "additionalProperties" }
      return fault
    }
    return nil
  }
}

extension JSONValue {
  fileprivate func isOf(_ type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.object, "object"), (.array, "array"), (.number, "number"),
      (.string, "string"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
