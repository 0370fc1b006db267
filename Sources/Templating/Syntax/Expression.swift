import SourceText

/// A name as it was written, and where.
struct Name: Sendable {
  let text: String
  let range: SourceRange
}

/// What stands between `{{` and `}}`, or within a tag.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    /// Already reported.
    case invalid
    case literal(TemplateValue)
    case name(String)
    case attribute(Expression, Name)
    case element(Expression, Expression)
    case slice(Expression, SliceBounds)
    case list([Expression])
    case tuple([Expression])
    case map([(key: Expression, value: Expression)])
    case not(Expression)
    case negative(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `~`, a whole chain of it.
    case concatenation([Expression])
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    case filter(Expression, Name, [Argument])
    case test(Expression, Name, [Argument], isNegated: Bool)
    case call(Expression, [Argument])
  }

  let kind: Kind
  let range: SourceRange
  /// How many levels of expressions it holds, itself counted.
  let depth: Int
}

extension Expression {
  /// Of `a` and `a.b` the name `a`.
  var firstName: String? {
    switch kind {
    case .name(let name): name
    case .attribute(let base, _): base.firstName
    default: nil
    }
  }
}

/// What stands between the brackets of `[start:stop:step]`; nil where nothing does.
struct SliceBounds: Sendable {
  var start: Expression?
  var stop: Expression?
  var step: Expression?

  var all: [Expression?] { [start, stop, step] }
}

/// One argument of a call.
struct Argument: Sendable {
  let keyword: Name?
  let value: Expression
}

/// An operator that works on both of its sides.
enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contained = "in"
  case notContained = "not in"
}
