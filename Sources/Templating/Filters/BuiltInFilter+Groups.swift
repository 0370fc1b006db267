import SourceText

/// Filters that compare the items of a list: by value, by an attribute (`"a.b"`), and texts, unless `case_sensitive`
/// is true, as if they were in lower case. Numbers come in the order of their values, texts in that of their UTF-8
/// bytes; equal ones keep their order.
extension BuiltInFilter {
  static let groupFilters: [BuiltInFilter] = [
    BuiltInFilter(
      "sort",
      [
        .init("value", .any), .init("reverse", .bool, required: false), caseSensitivity,
        attribute,
      ],
      result: { (facts) throws(TemplateProblem) in
        for attribute in sortAttributes(facts.literals[3]) {
          try requireOrder("sort", try attributeType("sort", facts, attribute))
        }
        return try collection("sort") { .list($0) }(facts)
      },
      apply: { (values) throws(TemplateProblem) in
        var items = try items(values[0], "sort")
        // By the last attribute first: equal ones keep their order.
        for attribute in sortAttributes(values[3]).reversed() {
          let keys = try keys(items, "sort", attribute ?? .none, isCaseSensitive: values[2].isTrue)
          items = order(keys, reverse: values[1].isTrue).map { items[$0] }
        }
        return .list(items)
      }),
    BuiltInFilter(
      "unique", [.init("value", .any), caseSensitivity, attribute],
      result: { (facts) throws(TemplateProblem) in
        _ = try attributeType("unique", facts, facts.literals[2])
        return try collection("unique") { .list($0) }(facts)
      },
      apply: { (values) throws(TemplateProblem) in
        let items = try items(values[0], "unique")
        let keys = try keys(items, "unique", values[2], isCaseSensitive: values[1].isTrue)
        var seen = ValueSet()
        return .list(items.indices.filter { seen.insert(keys[$0]) }.map { items[$0] })
      }),
    // Pairs of what the items have in common and the list of them, in the order of the former.
    BuiltInFilter(
      "groupby",
      [
        .init("value", .any), .init("attribute", .any, literal: true),
        .init("default", .any, required: false), caseSensitivity,
      ],
      result: { (facts) throws(TemplateProblem) in
        let attribute = try attributeType("groupby", facts, facts.literals[1])
        let key = facts.types[2].map(attribute.unwrapped.joined) ?? attribute
        try requireOrder("groupby", key)
        return try collection("groupby") { .list(.tuple([key, .list($0)])) }(facts)
      },
      apply: { (values) throws(TemplateProblem) in
        try groups(try items(values[0], "groupby"), values[1], values[2], isCaseSensitive: values[3].isTrue)
      }),
    extreme("min") { $0.precedes($1) ?? false },
    extreme("max") { $1.precedes($0) ?? false },
    BuiltInFilter(
      "sum",
      [
        .init("value", .any), attribute,
        .init("start", .any, required: false),
      ],
      result: { (facts) throws(TemplateProblem) in
        let item = try attributeType("sum", facts, facts.literals[1])
        let start = facts.types[2] ?? item
        guard TemplateType.number.accepts(item) else { throw .operandType("sum", .list(item)) }
        guard TemplateType.number.accepts(start) else { throw .operandType("sum", start) }
        return item == .any ? .any : item.joined(with: start)
      },
      apply: { (values) throws(TemplateProblem) in
        var sum = values[2].isNone ? TemplateValue.integer(0) : values[2]
        for item in try attributes(try items(values[0], "sum"), values[1]) { sum = try sum.applying(.add, item) }
        return sum
      }),
    BuiltInFilter(
      "dictsort",
      [
        .init("value", .map(.any)), caseSensitivity, .init("by", .text, required: false, choices: ["key", "value"]),
        .init("reverse", .bool, required: false),
      ],
      result: { (facts) throws(TemplateProblem) in
        guard case .map(let value) = facts.subject else { return .list(.tuple([.text, .any])) }
        if facts.literals[2]?.asText == "value" { try requireOrder("dictsort", value) }
        return .list(.tuple([.text, value]))
      },
      apply: { (values) throws(TemplateProblem) in
        let map = try map(values[0])
        let compared = values[2].asText == "value" ? map.values : map.keys.map { .text($0) }
        let keys = try keys(compared, "dictsort", .none, isCaseSensitive: values[1].isTrue)
        return .list(
          order(keys, reverse: values[3].isTrue).map { .list([.text(map.keys[$0]), map.values[$0]]) })
      }),
    BuiltInMethod.items,
    // Rows of so many items; the last is filled up where there is something to fill it with.
    BuiltInFilter(
      "batch", [.init("value", .any), .init("linecount", .integer), .init("fill_with", .any, required: false)],
      result: { (facts) throws(TemplateProblem) in try rows("batch", facts) },
      apply: { (values) throws(TemplateProblem) in
        let items = try items(values[0], "batch")
        let size = try rowCount(values[1])
        guard values[2].isNone || size <= filledLimit else { throw .indexOutOfRange(size, count: filledLimit) }
        return .list(
          stride(from: 0, to: items.count, by: size).map { start in
            let row = Array(items[start..<min(start + size, items.count)])
            return .list(values[2].isNone ? row : row + Array(repeating: values[2], count: size - row.count))
          })
      }),
    // So many columns, the first of them one longer where they do not come out even.
    BuiltInFilter(
      "slice", [.init("value", .any), .init("slices", .integer), .init("fill_with", .any, required: false)],
      result: { (facts) throws(TemplateProblem) in try rows("slice", facts) },
      apply: { (values) throws(TemplateProblem) in
        let items = try items(values[0], "slice")
        let count = try rowCount(values[1])
        let (size, longer) = items.count.quotientAndRemainder(dividingBy: count)
        return .list(
          (0..<count).map { number in
            let start = number * size + min(number, longer)
            let column = Array(items[start..<(start + size + (number < longer ? 1 : 0))])
            return .list(!values[2].isNone && longer > 0 && number >= longer ? column + [values[2]] : column)
          })
      }),
  ]

  /// How many items a row has at most that is filled up.
  private static let filledLimit = 1_000

  /// Of `"a,b"` both; nil where the items themselves are compared.
  private static func sortAttributes(_ attribute: TemplateValue?) -> [TemplateValue?] {
    guard let text = attribute?.asText else { return [attribute.flatMap { $0.isNone ? nil : $0 }] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map {
      .text(TextOperations.trimmed(String($0)))
    }
  }

  private static let caseSensitivity = TemplateParameter("case_sensitive", .bool, required: false)

  private static func extreme(
    _ name: String, _ precedes: @escaping @Sendable (TemplateValue, TemplateValue) -> Bool
  ) -> BuiltInFilter {
    BuiltInFilter(
      name, [.init("value", .any), caseSensitivity, attribute],
      result: { (facts) throws(TemplateProblem) in
        try requireOrder(name, try attributeType(name, facts, facts.literals[2]))
        return try collection(name) { .optional($0.unwrapped) }(facts)
      },
      apply: { (values) throws(TemplateProblem) in
        let items = try items(values[0], name)
        let keys = try keys(items, name, values[2], isCaseSensitive: values[1].isTrue)
        guard var best = keys.indices.first else { return .none }
        for index in keys.indices where precedes(keys[index], keys[best]) { best = index }
        return items[best]
      })
  }

  private static func rows(_ name: String, _ facts: Facts) throws(TemplateProblem) -> TemplateType {
    try collection(name) { .list(.list(facts.types[2].map($0.joined) ?? $0)) }(facts)
  }

  private static func rowCount(_ value: TemplateValue) throws(TemplateProblem) -> Int {
    guard let count = value.asInteger, (1...BuiltInFunction.rangeLimit).contains(count) else {
      throw .indexOutOfRange(value.asInteger ?? 0, count: BuiltInFunction.rangeLimit)
    }
    return count
  }

  private static func requireOrder(_ name: String, _ key: TemplateType) throws(TemplateProblem) {
    switch key {
    case .any, .integer, .number, .text: break
    case .optional, .nothing: throw .maybeNone(key)
    default: throw .operandType(name, .list(key))
    }
  }

  // MARK: Values

  /// What items are compared by: all numbers or all texts.
  private static func keys(
    _ items: [TemplateValue], _ name: String, _ attribute: TemplateValue, isCaseSensitive: Bool
  ) throws(TemplateProblem) -> [TemplateValue] {
    let keys = try attributes(items, attribute).map { key -> TemplateValue in
      if !isCaseSensitive, case .text(let text) = key { return .text(text.lowercased()) }
      return key
    }
    if name != "unique" { try requireOrder(keys, name) }
    return keys
  }

  private static func requireOrder(_ keys: [TemplateValue], _ name: String) throws(TemplateProblem) {
    guard let first = keys.first else { return }
    for key in keys where first.precedes(key) == nil {
      throw key.isNone ? .noValue : .operandTypes(name, first.type, key.type)
    }
  }

  private static func order(_ keys: [TemplateValue], reverse: Bool) -> [Int] {
    keys.indices.sorted { first, second in
      let (early, late) = reverse ? (second, first) : (first, second)
      return keys[early].precedes(keys[late]) ?? false
    }
  }

  private static func groups(
    _ items: [TemplateValue], _ attribute: TemplateValue, _ fallback: TemplateValue, isCaseSensitive: Bool
  ) throws(TemplateProblem) -> TemplateValue {
    let names = try attributes(items, attribute, fallback: fallback)
    let keys = try keys(names, "groupby", .none, isCaseSensitive: isCaseSensitive)
    var groups: [(first: Int, items: [TemplateValue])] = []
    for index in order(keys, reverse: false) {
      if let last = groups.last, keys[last.first].equals(keys[index]) {
        groups[groups.count - 1].items.append(items[index])
      } else {
        groups.append((index, [items[index]]))
      }
    }
    return .list(groups.map { .list([names[$0.first], .list($0.items)]) })
  }
}
