import SourceText

extension BuiltInFilter {
  static let numberFilters: [BuiltInFilter] = [
    BuiltInFilter(
      "int", [.init("value", .any), .init("default", .integer, required: false)], result: convertible("int", .integer)
    ) { (values) throws(TemplateProblem) in
      switch values[0] {
      case .integer: return values[0]
      case .bool(let value): return .integer(value ? 1 : 0)
      case .number(let value):
        guard value.magnitude < 0x1p63 else { throw .overflow }
        return .integer(Int(value))
      case .text(let text):
        let text = TextOperations.trimmed(text)
        if let integer = Int(text) { return .integer(integer) }
        if let number = Double(text), number.magnitude < 0x1p63 { return .integer(Int(number)) }
        guard !values[1].isNone else { throw .conversion(text, to: .integer) }
        return values[1]
      default: throw .operandType("int", values[0].type)
      }
    },
    BuiltInFilter(
      "float", [.init("value", .any), .init("default", .number, required: false)],
      result: convertible("float", .number)
    ) { (values) throws(TemplateProblem) in
      switch values[0] {
      case .integer(let value): return .number(Double(value))
      case .number: return values[0]
      case .text(let text):
        if let number = Double(TextOperations.trimmed(text)), number.isFinite { return .number(number) }
        guard !values[1].isNone else { throw .conversion(text, to: .number) }
        return values[1]
      default: throw .operandType("float", values[0].type)
      }
    },
    BuiltInFilter(
      "abs", [.init("value", .any)],
      result: { (facts) throws(TemplateProblem) in
        guard TemplateType.number.accepts(facts.subject) else { throw .operandType("abs", facts.subject) }
        return facts.subject
      },
      apply: { (values) throws(TemplateProblem) in
        switch values[0] {
        case .integer(let value):
          guard value != .min else { throw .overflow }
          return .integer(abs(value))
        default: return .number(abs(try number(values[0])))
        }
      }),
    // Half away from zero. The result is a number: `| int` makes an integer of it.
    BuiltInFilter(
      "round",
      [
        .init("value", .number), .init("precision", .integer, required: false),
        .init("method", .text, required: false, choices: ["common", "ceil", "floor"]),
      ], returns: .number
    ) { (values) throws(TemplateProblem) in
      let value = try number(values[0])
      let precision = values[1].asInteger ?? 0
      guard (0...15).contains(precision) else { throw .indexOutOfRange(precision, count: 16) }
      var factor = 1.0
      for _ in 0..<precision { factor *= 10 }
      let product = value * factor
      let scaled =
        switch values[2].asText {
        case "floor": product.roundedDown
        case "ceil": -(-product).roundedDown
        default: product.roundedHalfAwayFromZero
        }
      return .number(scaled.isFinite ? scaled / factor : value)
    },
    BuiltInFilter(
      "filesizeformat", [.init("value", .number), .init("binary", .bool, required: false)], returns: .text
    ) { (values) throws(TemplateProblem) in
      .text(TextOperations.fileSize(try number(values[0]), isBinary: values[1].isTrue))
    },
  ]

  private static func convertible(
    _ name: String, _ type: TemplateType
  ) -> @Sendable (Facts) throws(TemplateProblem) -> TemplateType {
    { (facts) throws(TemplateProblem) in
      switch facts.subject {
      case .any, .integer, .number, .text: return type
      case .bool where type == .integer: return type
      default: throw .operandType(name, facts.subject)
      }
    }
  }

  static func number(_ value: TemplateValue) throws(TemplateProblem) -> Double {
    guard let number = value.asNumber else { throw .valueType(expected: .number, found: value.type) }
    return number
  }
}
