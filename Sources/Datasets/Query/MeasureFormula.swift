/// Arithmetic over measures: `exports - imports`, `value / trucks * 1000`,
/// `value[direction=export] - value[direction=import]`.
///
/// It is worked out on the aggregated measures of each value, so a quotient is one of sums and no mean of quotients.
package struct MeasureFormula: Sendable, Hashable {
  /// A measure, or the part of it whose rows have these values.
  package struct Term: Sendable, Hashable {
    package var measure: String
    package var conditions: [QueryFilter]
  }

  package indirect enum Node: Sendable, Hashable {
    case number(Double)
    /// An index into `terms`.
    case term(Int)
    case negated(Node)
    case binary(Operation, Node, Node)
  }

  package enum Operation: Character, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
  }

  /// As it is written.
  package let text: String
  package let root: Node
  package let terms: [Term]

  /// - Throws: where and why the text is no formula.
  package init(_ text: String) throws(MeasureFormulaFault) {
    var parser = FormulaParser(text)
    let root = try parser.formula()
    self.text = text
    self.root = root
    terms = parser.terms
    if terms.isEmpty { throw .noMeasure }
  }

  /// Whether a text that names no field is meant as a formula.
  package static func looksMeant(_ text: String) -> Bool {
    text.contains { "+*/()[]".contains($0) } || text.contains(" -") || text.hasPrefix("-")
  }

  /// Whether it only adds and takes away.
  var isLinear: Bool { Self.isLinear(root) }

  private static func isLinear(_ node: Node) -> Bool {
    switch node {
    case .number: false
    case .term: true
    case .negated(let inner): isLinear(inner)
    case .binary(.plus, let first, let second), .binary(.minus, let first, let second):
      isLinear(first) && isLinear(second)
    case .binary: false
    }
  }

  /// Whether its values over parts of the rows add up to that over all of them: sums of measures, also times a number.
  var isAdditive: Bool { Self.isAdditive(root) }

  private static func isAdditive(_ node: Node) -> Bool {
    switch node {
    case .number: false
    case .term: true
    case .negated(let inner): isAdditive(inner)
    case .binary(.plus, let first, let second), .binary(.minus, let first, let second):
      isAdditive(first) && isAdditive(second)
    case .binary(.times, let first, let second):
      (isAdditive(first) && isConstant(second)) || (isConstant(first) && isAdditive(second))
    case .binary(.divided, let first, let second): isAdditive(first) && isConstant(second)
    }
  }

  private static func isConstant(_ node: Node) -> Bool {
    switch node {
    case .number: true
    case .term: false
    case .negated(let inner): isConstant(inner)
    case .binary(_, let first, let second): isConstant(first) && isConstant(second)
    }
  }

  /// The value where the terms have these; nil where one of them is missing, or the result is not finite.
  func value(of terms: (Int) -> Double?) -> Double? {
    Self.value(root, terms).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func value(_ node: Node, _ terms: (Int) -> Double?) -> Double? {
    switch node {
    case .number(let number): return number
    case .term(let index): return terms(index)
    case .negated(let inner): return value(inner, terms).map { -$0 }
    case .binary(let operation, let first, let second):
      guard let first = value(first, terms), let second = value(second, terms) else { return nil }
      switch operation {
      case .plus: return first + second
      case .minus: return first - second
      case .times: return first * second
      case .divided: return second == 0 ? nil : first / second
      }
    }
  }
}

/// Why a text is no formula.
package enum MeasureFormulaFault: Error, Sendable, Hashable {
  case unexpected(String)
  case unfinished
  case noMeasure
  case tooDeep
}
