import SourceText

/// The number of an operation, a step or a table's entry within its program.
typealias Index = Int32

/// One operation of an expression. Its operands are operations before it, named by number: nothing here
/// counts references, and nothing is looked up by name but what is only known when rendered.
enum Operation: Sendable {
  case constant(Index)
  case local(slot: Index)
  case modelField(slot: Index)
  case attribute(Index, slot: Index)
  /// An attribute of a value whose fields are not known beforehand; the name is a constant.
  case namedAttribute(Index, name: Index)
  case element(Index, key: Index)
  case list(Operands)
  /// Keys and values in turn.
  case map(Operands)
  case not(Index)
  case negative(Index)
  case and(Index, Index)
  case or(Index, Index)
  case binary(BinaryOperator, Index, Index)
  case concatenation(Operands)
  case conditional(condition: Index, then: Index, otherwise: Index)
  /// The first operand or, where it is missing or none, the second.
  case fallback(Index, Index)
  case filter(Index, Operands)
  case hostCall(Index, Operands)
  case test(TemplateTest, Index, argument: Index?)
  case loop(LoopField, level: Index)
  /// The value, which must be of the type numbered.
  case checked(Index, type: Index)

  /// A run of `Program.operands`.
  struct Operands: Sendable {
    let first: Index
    let count: Index
  }
}

/// What `loop` knows of the loop around it.
enum LoopField: String, Sendable, CaseIterable {
  case index
  case index0
  case first
  case last
  case length

  var type: TemplateType {
    switch self {
    case .index, .index0, .length: .integer
    case .first, .last: .bool
    }
  }
}
