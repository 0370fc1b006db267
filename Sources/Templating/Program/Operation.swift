import SourceText

/// The number of an operation, a step or a table's entry within its program.
typealias Index = Int32

/// One operation of an expression. Its operands are operations before it, named by number: nothing here
/// counts references, and nothing is looked up by name but what is only known when rendered.
enum Operation: Sendable {
  case constant(Index)
  case local(slot: Index)
  /// A slot of the page itself, read within a macro.
  case global(slot: Index)
  case modelField(slot: Index)
  case attribute(Index, slot: Index)
  /// An attribute of a value whose fields are not known beforehand; the name is a constant.
  case namedAttribute(Index, name: Index)
  case element(Index, key: Index)
  /// With start, stop and step, none where left out.
  case slice(Index, Operands)
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
  case method(Index, Operands)
  case function(BuiltInFunction, Operands)
  /// The items of a list, each by the operation that reads it from the slot.
  case each(ItemUse, Index, slot: Index, body: Index)
  case hostCall(Index, Operands)
  case test(TemplateTest, Index, argument: Index?)
  case loop(LoopField, level: Index)
  /// One of the operands, in turn with the passes of the loop.
  case cycle(Operands, level: Index)
  /// Whether the operands are others than when last asked here in this loop.
  case changed(Operands, level: Index)
  /// What steps of this frame print.
  case capture(Index)
  /// What a macro prints.
  case invoke(Invocation)
  /// The value, which must be of the type numbered.
  case checked(Index, type: Index)

  /// A run of `Program.operands`.
  struct Operands: Sendable {
    let first: Index
    let count: Index
  }
}

/// A call of a routine with its arguments.
struct Invocation: Sendable {
  let routine: Index
  let arguments: Operation.Operands
}

/// What becomes of the items of a list.
enum ItemUse: Sendable {
  case map
  case select
  case reject
}

/// What `loop` knows of the loop around it.
enum LoopField: String, Sendable, CaseIterable {
  case index
  case index0
  case revindex
  case revindex0
  case first
  case last
  case length
  case depth
  case depth0
  case previtem
  case nextitem

  /// Whether it depends on items of later passes.
  var looksAhead: Bool {
    switch self {
    case .last, .length, .revindex, .revindex0, .nextitem: true
    case .index, .index0, .first, .depth, .depth0, .previtem: false
    }
  }

  /// - Parameter item: the type of the loop's items.
  func type(item: TemplateType) -> TemplateType {
    switch self {
    case .index, .index0, .revindex, .revindex0, .length, .depth, .depth0: .integer
    case .first, .last: .bool
    case .previtem, .nextitem: .optional(item.unwrapped)
    }
  }
}
