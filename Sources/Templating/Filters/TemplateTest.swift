import SourceText

/// What `is` can ask. A new test is a case here, what it takes, and its answer.
enum TemplateTest: String, Sendable, CaseIterable {
  /// There and not none.
  case defined
  case undefined
  case none
  case boolean
  case `true`
  case `false`
  case empty
  case odd
  case even
  case divisibleby
  case string
  case number
  case integer
  case float
  case iterable
  case sequence
  case mapping
  case lower
  case upper
  /// Whether it is markup.
  case escaped

  /// What the tested value must be; nil where it may be anything, none too.
  var subject: TemplateType? {
    switch self {
    case .odd, .even, .divisibleby: .integer
    case .empty: .any
    case .lower, .upper: .text
    default: nil
    }
  }

  var takesArgument: Bool { self == .divisibleby }

  /// - Parameter value: nil where there is none of that name, which only `defined` and `undefined` forgive.
  func holds(for value: TemplateValue?, argument: TemplateValue?) throws(TemplateProblem) -> Bool {
    switch self {
    case .defined: return value.map { !$0.isNone } ?? false
    case .undefined: return value?.isNone ?? true
    default: break
    }
    guard let value else { throw .noValue }
    switch (self, value) {
    case (.none, _): return value.isNone
    case (.empty, .object), (.empty, .integer), (.empty, .number), (.empty, .bool):
      throw .operandType("empty", value.type)
    case (.empty, _): return !value.isTrue
    case (.odd, .integer(let integer)): return !integer.isMultiple(of: 2)
    case (.even, .integer(let integer)): return integer.isMultiple(of: 2)
    case (.divisibleby, .integer(let integer)):
      guard case .integer(let divisor) = argument, divisor != 0 else { throw .divisionByZero }
      return integer.isMultiple(of: divisor)
    case (.odd, _), (.even, _), (.divisibleby, _): throw .operandType(rawValue, value.type)
    case (.true, .bool(let value)): return value
    case (.false, .bool(let value)): return !value
    case (.boolean, .bool), (.escaped, .html): return true
    case (.string, .text), (.string, .html): return true
    case (.number, .integer), (.number, .number), (.integer, .integer), (.float, .number): return true
    case (.iterable, .list), (.iterable, .map), (.iterable, .text), (.sequence, .list), (.sequence, .text): return true
    case (.sequence, .map), (.mapping, .map), (.mapping, .object): return true
    case (.lower, .text(let text)): return text == text.lowercased() && text != text.uppercased()
    case (.upper, .text(let text)): return text == text.uppercased() && text != text.lowercased()
    default: return false
    }
  }
}

/// Tests that compare with their argument as an operator does.
enum ComparingTest {
  static let operators: [String: BinaryOperator] = [
    "eq": .equal, "equalto": .equal, "ne": .notEqual, "lt": .less, "lessthan": .less, "le": .lessOrEqual,
    "gt": .greater, "greaterthan": .greater, "ge": .greaterOrEqual, "in": .contained,
    // For `select` and its kin.
    "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
  ]
}
