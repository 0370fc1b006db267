/// Methods of values, as Python has them. The first parameter is the value: of several methods of one name that is
/// taken whose value fits.
enum BuiltInMethod {
  static let all: [BuiltInFilter] = textMethods + mapMethods + listMethods

  private static let textMethods: [BuiltInFilter] = [
    // As the filters of these names.
    BuiltInFilter("upper", [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      .text(try BuiltInFilter.text(values[0]).uppercased())
    }
  ]

  private static let mapMethods: [BuiltInFilter] = [
    BuiltInFilter(
      "items", [.init("value", .map(.any))],
      result: { (facts) throws(TemplateProblem) in .list(.tuple([.text, valueType(facts.subject)])) },
      apply: { (values) throws(TemplateProblem) in
        let map = try BuiltInFilter.map(values[0])
        return .list(zip(map.keys, map.values).map { .list([.text($0), $1]) })
      }),
    BuiltInFilter("keys", [.init("value", .map(.any))], returns: .list(.text)) { (values) throws(TemplateProblem) in
      .list(try BuiltInFilter.map(values[0]).keys.map { .text($0) })
    },
    BuiltInFilter(
      "values", [.init("value", .map(.any))],
      result: { (facts) throws(TemplateProblem) in .list(valueType(facts.subject)) },
      apply: { (values) throws(TemplateProblem) in .list(try BuiltInFilter.map(values[0]).values) }),
    BuiltInFilter(
      "get", [.init("value", .map(.any)), .init("key", .text), .init("default", .optional(.any), required: false)],
      result: { (facts) throws(TemplateProblem) in
        let type = valueType(facts.subject)
        return facts.types[2].map { type.joined(with: $0) } ?? .optional(type.unwrapped)
      },
      apply: { (values) throws(TemplateProblem) in
        try BuiltInFilter.map(values[0])[try BuiltInFilter.text(values[1])] ?? values[2]
      }),
  ]

  private static let listMethods: [BuiltInFilter] = []

  private static func valueType(_ type: TemplateType) -> TemplateType {
    if case .map(let value) = type { value } else { .any }
  }
}

extension BuiltInFilter {
  static func map(_ value: TemplateValue) throws(TemplateProblem) -> TemplateMap {
    guard case .map(let map) = value else { throw .valueType(expected: .map(.any), found: value.type) }
    return map
  }
}
