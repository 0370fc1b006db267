import Localization
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
        if let integer = Int(TextOperations.arabicDigits(TextOperations.trimmed(text))) { return .integer(integer) }
        if let number = decimal(text), number.magnitude < 0x1p63 { return .integer(Int(number)) }
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
      case .bool(let value): return .number(value ? 1 : 0)
      case .text(let text):
        if let number = decimal(text), number.isFinite { return .number(number) }
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
    // Half away from zero; to tens and hundreds where the precision is negative. An integer stays one, unless it is
    // rounded up or down.
    BuiltInFilter(
      "round",
      [
        .init("value", .any), .init("precision", .integer, required: false),
        .init("method", .text, required: false, choices: ["common", "ceil", "floor"]),
      ],
      result: { (facts) throws(TemplateProblem) in
        guard TemplateType.number.accepts(facts.subject) else { throw .operandType("round", facts.subject) }
        return facts.subject == .integer && facts.types[2] != nil ? .number : facts.subject
      }
    ) { (values) throws(TemplateProblem) in
      let precision = values[1].asInteger ?? 0
      guard (-15...15).contains(precision) else { throw .indexOutOfRange(precision, count: 16) }
      if case .integer(let integer) = values[0], values[2].isNone { return .integer(try rounded(integer, precision)) }
      let value = try number(values[0])
      // Digit by digit, as `number` prints: 1.005 has no Double, and is rounded up all the same.
      if precision >= 0, values[2].asText ?? "common" == "common" {
        return .number(NumberText.rounded(value, decimals: precision))
      }
      let scaled = rounded(shifted(value, by: precision), values[2].asText)
      return .number(scaled.isFinite ? shifted(scaled, by: -precision) : value)
    },
    BuiltInFilter(
      "filesizeformat", [.init("value", .number), .init("binary", .bool, required: false)], returns: .text
    ) { (values) throws(TemplateProblem) in
      let bytes = try number(values[0])
      guard bytes.isFinite else { throw .notFinite }
      return .text(TextOperations.fileSize(bytes, isBinary: values[1].isTrue))
    },
  ]

  /// The number that a text is in digits; nil where it is none, or one of another base.
  private static func decimal(_ text: String) -> Double? {
    let text = TextOperations.arabicDigits(TextOperations.trimmed(text))
    guard text.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text)
  }

  private static func rounded(_ value: Double, _ method: String?) -> Double {
    switch method {
    case "floor": value.roundedDown
    case "ceil": -(-value).roundedDown
    default: value.roundedHalfAwayFromZero
    }
  }

  /// Times ten to the `exponent`.
  private static func shifted(_ value: Double, by exponent: Int) -> Double {
    var factor = 1.0
    for _ in 0..<abs(exponent) { factor *= 10 }
    return exponent < 0 ? value / factor : value * factor
  }

  private static func rounded(_ value: Int, _ precision: Int) throws(TemplateProblem) -> Int {
    var unit = 1
    for _ in 0..<max(0, -precision) { unit *= 10 }
    let rest = value % unit
    guard rest != 0 else { return value }
    let (result, overflows) = (value - rest).addingReportingOverflow(
      rest.magnitude * 2 >= unit ? rest.signum() * unit : 0)
    guard !overflows else { throw .overflow }
    return result
  }

  private static func convertible(
    _ name: String, _ type: TemplateType
  ) -> @Sendable (Facts) throws(TemplateProblem) -> TemplateType {
    { (facts) throws(TemplateProblem) in
      switch facts.subject {
      case .any, .bool, .integer, .number, .text: return type
      default: throw .operandType(name, facts.subject)
      }
    }
  }

  static func number(_ value: TemplateValue) throws(TemplateProblem) -> Double {
    guard let number = value.asNumber else { throw .valueType(expected: .number, found: value.type) }
    return number
  }
}
