import SourceText

extension BuiltInFilter {
  static let textFilters: [BuiltInFilter] = [
    changingText("upper") { (text, _) throws(TemplateProblem) in text.uppercased() },
    changingText("lower") { (text, _) throws(TemplateProblem) in text.lowercased() },
    changingText(
      "replace", [.init("old", .text), .init("new", .text), .init("count", .integer, required: false)]
    ) { (value, arguments) throws(TemplateProblem) in
      try TextOperations.replacing(
        try text(arguments[0]), in: value, with: try text(arguments[1]), limit: arguments[2].asInteger)
    },
    BuiltInFilter("capitalize", [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      .text(TextOperations.capitalized(try text(values[0])))
    },
    BuiltInFilter("title", [.init("value", .text)], returns: .text) { (values) throws(TemplateProblem) in
      .text(TextOperations.titled(try text(values[0])))
    },
    BuiltInFilter(
      "trim", [.init("value", .any), .init("chars", .text, required: false)], result: textual("trim")
    ) { (values) throws(TemplateProblem) in
      guard let characters = values[1].asText else {
        return try rewritten(values[0], "trim") { TextOperations.trimmed($0) }
      }
      if case .html(let html) = values[0] { return .html(MarkupOperations.trimmed(html, of: characters)) }
      return .text(TextOperations.trimmed(try text(values[0]), of: characters))
    },
    BuiltInFilter(
      "indent",
      [
        .init("value", .any), .init("width", .any, required: false), .init("first", .bool, required: false),
        .init("blank", .bool, required: false),
      ], result: textual("indent")
    ) { (values) throws(TemplateProblem) in
      let width = values[1].asInteger ?? 4
      try ValueWriter.checkSize(width)
      var indent = values[1].asText ?? String(repeating: " ", count: max(0, width))
      let lines = TextOperations.lines(of: try ValueWriter.text(of: values[0])).count
      let (size, overflows) = lines.multipliedReportingOverflow(by: indent.utf8.count)
      try ValueWriter.checkSize(overflows ? .max : size)
      // A text that comes into markup is text there too.
      if case .html = values[0] { indent = Escaping.escape(indent) }
      return try rewritten(values[0], "indent") { [indent] in
        TextOperations.indented($0, by: indent, first: values[2].isTrue, blank: values[3].isTrue)
      }
    },
    BuiltInFilter(
      "truncate",
      [
        .init("value", .text), .init("length", .integer, required: false), .init("killwords", .bool, required: false),
        .init("end", .text, required: false), .init("leeway", .integer, required: false),
      ], returns: .text
    ) { (values) throws(TemplateProblem) in
      .text(
        TextOperations.truncated(
          try text(values[0]), to: values[1].asInteger ?? 255, within: values[2].isTrue,
          end: values[3].asText ?? "...", leeway: values[4].asInteger ?? 5))
    },
    BuiltInFilter("wordcount", [.init("value", .text)], returns: .integer) { (values) throws(TemplateProblem) in
      .integer(TextOperations.split(try text(values[0]), by: nil, limit: nil).count)
    },
    BuiltInFilter("urlencode", [.init("value", .any)], result: urlEncodable) { (values) throws(TemplateProblem) in
      guard case .map(let map) = values[0] else {
        return .text(TextOperations.percentEncoded(try ValueWriter.text(of: values[0])))
      }
      var pairs: [String] = []
      for (key, value) in zip(map.keys, map.values) {
        let value = TextOperations.percentEncoded(try ValueWriter.text(of: value), keepsSlash: false)
        pairs.append(TextOperations.percentEncoded(key, keepsSlash: false) + "=" + value)
      }
      return .text(pairs.joined(separator: "&"))
    },
    // Markup stays markup.
    BuiltInFilter(
      "string", [.init("value", .any)],
      result: { (facts) throws(TemplateProblem) in
        guard facts.subject != .any, facts.subject != .html else { return facts.subject }
        return try printable("string", .text)(facts)
      },
      apply: { (values) throws(TemplateProblem) in
        if case .html = values[0] { return values[0] }
        return .text(try ValueWriter.text(of: values[0]))
      }),
  ]

  /// A filter that changes text, or the text within markup, piece by piece.
  private static func changingText(
    _ name: String, _ parameters: [TemplateParameter] = [],
    _ change: @escaping @Sendable (String, [TemplateValue]) throws(TemplateProblem) -> String
  ) -> BuiltInFilter {
    BuiltInFilter(name, [.init("value", .any)] + parameters, result: textual(name)) {
      (values) throws(TemplateProblem) in
      let arguments = Array(values.dropFirst())
      switch values[0] {
      case .text(let text): return .text(try change(text, arguments))
      case .html(let html):
        return .html(
          try MarkupOperations.mappingText(html) { (text) throws(TemplateProblem) in try change(text, arguments) })
      default: throw .operandType(name, values[0].type)
      }
    }
  }

  /// Text changed as a whole, and markup likewise: for what only moves white space.
  private static func rewritten(
    _ value: TemplateValue, _ name: String, _ change: (String) -> String
  ) throws(TemplateProblem) -> TemplateValue {
    switch value {
    case .text(let text): return .text(change(text))
    case .html(let html): return .html(SafeHTML(trusted: change(html.markup)))
    default: throw .operandType(name, value.type)
    }
  }

  /// For a filter that takes text and gives text, and markup for markup.
  private static func textual(_ name: String) -> @Sendable (Facts) throws(TemplateProblem) -> TemplateType {
    { (facts) throws(TemplateProblem) in
      switch facts.subject {
      case .any, .text, .html: return facts.subject
      default: throw .operandType(name, facts.subject)
      }
    }
  }

  private static let urlEncodable: @Sendable (Facts) throws(TemplateProblem) -> TemplateType = {
    (facts) throws(TemplateProblem) in
    if case .map(let value) = facts.subject, value.isPrintable { return .text }
    return try printable("urlencode", .text)(facts)
  }

  /// For a filter that takes what can be printed.
  static func printable(
    _ name: String, _ type: TemplateType
  ) -> @Sendable (Facts) throws(TemplateProblem) -> TemplateType {
    { (facts) throws(TemplateProblem) in
      guard facts.subject.isPrintable else { throw .operandType(name, facts.subject) }
      return type
    }
  }

  static func text(_ value: TemplateValue) throws(TemplateProblem) -> String {
    guard case .text(let text) = value else { throw .valueType(expected: .text, found: value.type) }
    return text
  }
}
