import SourceText

extension BuiltInFilter {
  static let outputFilters: [BuiltInFilter] = [
    // Stands in for what is none or missing; the compiler sees to what is missing.
    BuiltInFilter(
      defaultName,
      [
        .init("value", .optional(.any)), .init("default_value", .optional(.any)),
        .init("boolean", .bool, required: false, literal: true),
      ],
      result: { (facts) throws(TemplateProblem) in
        let fallback = facts.types[1] ?? .any
        return facts.subject == .nothing ? fallback : facts.subject.unwrapped.joined(with: fallback)
      },
      apply: { (values) throws(TemplateProblem) in
        (values[2].isTrue ? values[0].isTrue : !values[0].isNone) ? values[0] : values[1]
      }),
    BuiltInFilter("escape", [.init("value", .any)], result: printable("escape", .html)) {
      (values) throws(TemplateProblem) in
      if case .html = values[0] { return values[0] }
      return .html(SafeHTML(escaping: try ValueWriter.text(of: values[0])))
    },
    // Of markup what it looks like as text.
    BuiltInFilter("forceescape", [.init("value", .any)], result: printable("forceescape", .html)) {
      (values) throws(TemplateProblem) in .html(SafeHTML(escaping: try ValueWriter.text(of: values[0])))
    },
    BuiltInFilter("striptags", [.init("value", .any)], result: printable("striptags", .text)) {
      (values) throws(TemplateProblem) in
      .text(MarkupOperations.text(of: SafeHTML(trusted: try ValueWriter.text(of: values[0]))))
    },
    // The one way around escaping: whoever writes it answers for the markup.
    BuiltInFilter(
      safeName, [.init("value", .any)],
      result: { (facts) throws(TemplateProblem) in
        switch facts.subject {
        case .text, .html, .any: return .html
        default: throw .operandType(safeName, facts.subject)
        }
      },
      apply: { (values) throws(TemplateProblem) in
        switch values[0] {
        case .html: return values[0]
        case .text(let text): return .html(SafeHTML(trusted: text))
        default: throw .operandType(safeName, values[0].type)
        }
      }),
    // Text that is escaped as any other, but may stand in a script of JSON, where it is not.
    BuiltInFilter(jsonName, [.init("value", .optional(.any))], returns: .text) { (values) throws(TemplateProblem) in
      .text(try values[0].json())
    },
  ]
}
