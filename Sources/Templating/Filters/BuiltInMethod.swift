import SourceText

/// Methods of values, as Python has them. The first parameter is the value: of several methods of one name that is
/// taken whose value fits.
enum BuiltInMethod {
  static let all: [BuiltInFilter] = textMethods + mapMethods + listMethods

  private static let textMethods: [BuiltInFilter] = [
    onText("upper") { $0.uppercased() }, onText("lower") { $0.lowercased() },
    onText("capitalize") { TextOperations.capitalized($0) }, onText("title") { TextOperations.titled($0) },
    trimming("strip"), trimming("lstrip", end: false), trimming("rstrip", start: false),
    asking("startswith") { TextOperations.hasPrefix($0, $1) }, asking("endswith") { TextOperations.hasSuffix($0, $1) },
    asking("removeprefix", returns: .text) { text, part in
      .text(
        TextOperations.hasPrefix(text, part)
          ? String(decoding: text.utf8.dropFirst(part.utf8.count), as: UTF8.self) : text)
    },
    asking("removesuffix", returns: .text) { text, part in
      .text(
        TextOperations.hasSuffix(text, part)
          ? String(decoding: text.utf8.dropLast(part.utf8.count), as: UTF8.self) : text)
    },
    // Where a part begins, counted in Unicode scalars, or -1.
    asking("find", returns: .integer) { text, part in
      let bytes = Array(text.utf8)
      let position = TextOperations.position(of: Array(part.utf8), in: bytes)
      return .integer(position.map { String(decoding: bytes[..<$0], as: UTF8.self).unicodeScalars.count } ?? -1)
    },
    BuiltInFilter(
      "replace",
      [.init("value", .text), .init("old", .text), .init("new", .text), .init("count", .integer, required: false)],
      returns: .text
    ) { (values) throws(TemplateProblem) in
      let (text, old, new) = try (text(values[0]), text(values[1]), text(values[2]))
      return .text(try TextOperations.replacing(old, in: text, with: new, limit: values[3].asInteger))
    },
    BuiltInFilter(
      "split",
      [
        .init("value", .text), .init("sep", .optional(.text), required: false),
        .init("maxsplit", .integer, required: false),
      ],
      returns: .list(.text)
    ) { (values) throws(TemplateProblem) in
      let parts = TextOperations.split(try text(values[0]), by: values[1].asText, limit: values[2].asInteger)
      return .list(parts.map { .text($0) })
    },
    BuiltInFilter("splitlines", [.init("value", .text)], returns: .list(.text)) { (values) throws(TemplateProblem) in
      var lines = TextOperations.lines(of: try text(values[0]))
      if lines.last?.isEmpty == true { lines.removeLast() }
      return .list(lines.map { .text(String($0)) })
    },
    BuiltInFilter("join", [.init("value", .text), .init("items", .list(.any))], returns: .any) {
      (values) throws(TemplateProblem) in
      try ValueWriter.joined(try BuiltInFilter.items(values[1], "join"), separator: .text(try text(values[0])))
    },
    BuiltInFilter("isdigit", [.init("value", .text)], returns: .bool) { (values) throws(TemplateProblem) in
      let scalars = try text(values[0]).unicodeScalars
      return .bool(!scalars.isEmpty && scalars.allSatisfy { $0.properties.generalCategory == .decimalNumber })
    },
    BuiltInFilter("zfill", [.init("value", .text), .init("width", .integer)], returns: .text) {
      (values) throws(TemplateProblem) in
      let text = try text(values[0])
      try ValueWriter.checkSize(values[1].asInteger ?? 0)
      let sign = text.first.flatMap { $0 == "-" || $0 == "+" ? String($0) : nil } ?? ""
      let zeros = max(0, max(0, values[1].asInteger ?? 0) - text.unicodeScalars.count)
      return .text(sign + String(repeating: "0", count: zeros) + text.dropFirst(sign.count))
    },
  ]

  /// Pairs of key and value; a filter too.
  static let items = BuiltInFilter(
    "items", [.init("value", .map(.any))],
    result: { (facts) throws(TemplateProblem) in .list(.tuple([.text, valueType(facts.subject)])) },
    apply: { (values) throws(TemplateProblem) in
      let map = try BuiltInFilter.map(values[0])
      return .list(zip(map.keys, map.values).map { .list([.text($0), $1]) })
    })

  private static let mapMethods: [BuiltInFilter] = [
    items,
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
        try BuiltInFilter.map(values[0])[try text(values[1])] ?? values[2]
      }),
  ]

  private static let listMethods: [BuiltInFilter] = [
    // Of a list its items that are equal, of a text the places where a part stands.
    BuiltInFilter(
      "count", [.init("value", .any), .init("item", .optional(.any))],
      result: { (facts) throws(TemplateProblem) in
        switch (facts.subject, facts.types[1] ?? .any) {
        case (.any, _), (.list, _), (.tuple, _), (.text, .text), (.text, .any): return .integer
        default: throw .operandTypes("count", facts.subject, facts.types[1] ?? .any)
        }
      },
      apply: { (values) throws(TemplateProblem) in
        guard case .text(let whole) = values[0] else {
          return .integer(try BuiltInFilter.items(values[0], "count").count { $0.equals(values[1]) })
        }
        let part = try text(values[1])
        return .integer(part.isEmpty ? 0 : TextOperations.split(whole, by: part, limit: nil).count - 1)
      }),
    BuiltInFilter("index", [.init("value", .list(.any)), .init("item", .any)], returns: .integer) {
      (values) throws(TemplateProblem) in
      let items = try BuiltInFilter.items(values[0], "index")
      guard let index = items.firstIndex(where: { $0.equals(values[1]) }) else { throw .itemMissing }
      return .integer(index)
    },
  ]

  // MARK: Making methods

  private static func onText(_ name: String, _ change: @escaping @Sendable (String) -> String) -> BuiltInFilter {
    BuiltInFilter(name, [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      .text(change(try text(values[0])))
    }
  }

  private static func trimming(_ name: String, start: Bool = true, end: Bool = true) -> BuiltInFilter {
    BuiltInFilter(name, [.init("value", .text), .init("chars", .text, required: false)], returns: .text) {
      (values) throws(TemplateProblem) in
      .text(TextOperations.trimmed(try text(values[0]), of: values[1].asText, start: start, end: end))
    }
  }

  private static func asking(_ name: String, _ answer: @escaping @Sendable (String, String) -> Bool) -> BuiltInFilter {
    asking(name, returns: .bool) { .bool(answer($0, $1)) }
  }

  private static func asking(
    _ name: String, returns type: TemplateType, _ answer: @escaping @Sendable (String, String) -> TemplateValue
  ) -> BuiltInFilter {
    BuiltInFilter(name, [.init("value", .text), .init("part", .text)], returns: type) {
      (values) throws(TemplateProblem) in answer(try text(values[0]), try text(values[1]))
    }
  }

  private static func text(_ value: TemplateValue) throws(TemplateProblem) -> String { try BuiltInFilter.text(value) }

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
