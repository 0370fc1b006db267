/// A function that every template has.
enum BuiltInFunction: String, Sendable, CaseIterable {
  /// Integers up to, and without, the last.
  case range
  case dict

  /// How many numbers `range` gives at most.
  static let rangeLimit = 100_000

  var parameters: [TemplateParameter] {
    switch self {
    case .range:
      [
        TemplateParameter("start", .integer), TemplateParameter("stop", .integer, required: false),
        TemplateParameter("step", .integer, required: false),
      ]
    case .dict: []
    }
  }

  var otherKeywords: TemplateType? { self == .dict ? .optional(.any) : nil }

  var result: TemplateType {
    switch self {
    case .range: .list(.integer)
    case .dict: .map(.any)
    }
  }

  func apply(_ arguments: [TemplateValue]) throws(TemplateProblem) -> TemplateValue {
    switch self {
    case .range: try Self.range(arguments)
    case .dict: arguments.last ?? .map(TemplateMap())
    }
  }

  private static func range(_ arguments: [TemplateValue]) throws(TemplateProblem) -> TemplateValue {
    let isUpTo = arguments[1].isNone
    let start = isUpTo ? 0 : arguments[0].asInteger ?? 0
    let stop = (isUpTo ? arguments[0] : arguments[1]).asInteger ?? 0
    let step = arguments[2].asInteger ?? 1
    guard step != 0 else { throw .stepZero }
    var values: [TemplateValue] = []
    var value = start
    while step > 0 ? value < stop : value > stop {
      guard values.count < rangeLimit else { throw .valueSize(limit: rangeLimit) }
      values.append(.integer(value))
      let (next, overflows) = value.addingReportingOverflow(step)
      guard !overflows else { break }
      value = next
    }
    return .list(values)
  }
}
