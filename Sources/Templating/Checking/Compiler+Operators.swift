import SourceText

extension Compiler {
  mutating func requireNumber(_ type: TemplateType, _ symbol: String, _ range: SourceRange) {
    switch type {
    case .any, .integer, .number: break
    case .optional, .nothing: report(.maybeNone(type), range)
    default: report(.operandType(symbol, type), range)
    }
  }

  mutating func compileBinary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ range: SourceRange
  ) -> Typed {
    let first = compile(left)
    let second = compile(right)
    let index = emit(.binary(operation, first.index, second.index), range)
    switch operation {
    case .equal, .notEqual: return Typed(index: index, type: .bool)
    default: break
    }
    // Only the right side of `in` and sides of `==` may be none without being told.
    if first.type.maybeNone, operation != .contained, operation != .notContained {
      report(.maybeNone(first.type), left.range)
      return Typed(index: index, type: .any)
    }
    if second.type.maybeNone {
      report(.maybeNone(second.type), right.range)
      return Typed(index: index, type: .any)
    }
    guard let type = Self.result(of: operation, first.type, second.type) else {
      report(.operandTypes(operation.rawValue, first.type, second.type), range)
      return Typed(index: index, type: .any)
    }
    if operation == .power, first.type == .integer, case .literal(.integer(let exponent)) = right.kind, exponent >= 0 {
      return Typed(index: index, type: .integer)
    }
    return Typed(index: index, type: type)
  }

  /// The type of an operation between these types, or nil where there is none.
  private static func result(
    of operation: BinaryOperator, _ first: TemplateType, _ second: TemplateType
  ) -> TemplateType? {
    switch operation {
    case .equal, .notEqual: return .bool
    case .contained, .notContained:
      switch second {
      case .any, .list, .tuple: return .bool
      case .text, .map: return first.unwrapped == .text || first == .any ? .bool : nil
      default: return nil
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch (first, second) {
      case (.any, .any), (.any, .text), (.text, .any), (.text, .text): return .bool
      default: return areNumbers(first, second) ? .bool : nil
      }
    case .add:
      switch (first, second) {
      case (.any, .any), (.any, .text), (.any, .list), (.text, .any), (.list, .any): return .any
      case (.text, .text): return .text
      case (.list, .list), (.tuple, .list), (.list, .tuple): return first.joined(with: second)
      case (.tuple(let items), .tuple(let others)): return .tuple(items + others)
      default: return arithmetic(first, second)
      }
    case .divide: return areNumbers(first, second) ? .number : nil
    case .power: return areNumbers(first, second) ? .number : nil
    case .subtract, .multiply, .floorDivide, .remainder: return arithmetic(first, second)
    }
  }

  private static func areNumbers(_ first: TemplateType, _ second: TemplateType) -> Bool {
    TemplateType.number.accepts(first) && TemplateType.number.accepts(second)
  }

  private static func arithmetic(_ first: TemplateType, _ second: TemplateType) -> TemplateType? {
    guard areNumbers(first, second) else { return nil }
    if first == .any || second == .any { return .any }
    return first == .integer && second == .integer ? .integer : .number
  }

  mutating func compileConcatenation(_ parts: [Expression], _ range: SourceRange) -> Typed {
    var indices: [Index] = []
    var type = TemplateType.text
    for part in parts {
      let value = compile(part)
      indices.append(value.index)
      if value.type.maybeNone {
        report(.maybeNone(value.type), part.range)
      } else if !value.type.isPrintable {
        report(.operandType("~", value.type), part.range)
      }
      if value.type == .html { type = .html }
      if value.type == .any, type != .html { type = .any }
    }
    return Typed(index: emit(.concatenation(operands(indices)), range), type: type)
  }

  mutating func compileTest(
    _ subject: Expression, _ name: Name, _ arguments: [Argument], _ isNegated: Bool, _ range: SourceRange
  ) -> Typed {
    if let comparison = ComparingTest.operators[name.text] {
      return compileComparison(comparison, subject, name, arguments, isNegated, range)
    }
    forgivesNext = name.text == TemplateTest.defined.rawValue || name.text == TemplateTest.undefined.rawValue
    let value = compile(subject)
    guard let test = TemplateTest(rawValue: name.text) else {
      let known = TemplateTest.allCases.map(\.rawValue) + ComparingTest.operators.keys.sorted()
      let near = Suggestion.nearest(to: name.text, among: known)
      report(.unknownTest(name.text, near: near), name.range)
      return unknown(range)
    }
    let limit = test.takesArgument ? 1 : 0
    if arguments.count > limit {
      report(.argumentExtra(of: name.text, limit: limit), arguments[limit].value.range)
    } else if arguments.count < limit {
      report(.argumentMissing("divisor", of: name.text), name.range)
    }
    if let subjectType = test.subject {
      if value.type.maybeNone {
        report(.maybeNone(value.type), subject.range)
      } else if !subjectType.accepts(value.type) || test == .empty && !value.type.canBeEmpty {
        report(.operandType(name.text, value.type), subject.range)
      }
    }
    var argument: Index?
    if let first = arguments.first {
      let divisor = compile(first.value)
      if !TemplateType.integer.accepts(divisor.type) {
        report(
          .argumentType("divisor", of: name.text, expected: .integer, found: divisor.type),
          first.value.range)
      }
      argument = divisor.index
    }
    let result = Typed(
      index: emit(.test(test, value.index, argument: argument), range), type: .bool,
      truth: value.isAbsent ? test == .undefined : nil)
    return isNegated ? negation(of: result, range) : result
  }
}

extension Compiler {
  private mutating func compileComparison(
    _ comparison: BinaryOperator, _ subject: Expression, _ name: Name, _ arguments: [Argument], _ isNegated: Bool,
    _ range: SourceRange
  ) -> Typed {
    guard let other = arguments.first, arguments.count == 1 else {
      report(
        arguments.isEmpty ? .argumentMissing("other", of: name.text) : .argumentExtra(of: name.text, limit: 1),
        name.range)
      return unknown(range)
    }
    let result = compileBinary(comparison, subject, other.value, range)
    return Typed(index: isNegated ? emit(.not(result.index), range) : result.index, type: .bool)
  }
}

extension TemplateType {
  fileprivate var canBeEmpty: Bool {
    switch self {
    case .any, .text, .html, .list, .tuple, .map: true
    default: false
    }
  }
}
