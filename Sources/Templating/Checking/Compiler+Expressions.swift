import SourceText

extension Compiler {
  /// A compiled expression: its operation and what is known of its value.
  struct Typed {
    let index: Index
    let type: TemplateType
  }

  mutating func compile(_ expression: Expression) -> Typed {
    let range = expression.range
    let forgives = forgivesNext
    forgivesNext = false
    switch expression.kind {
    case .invalid: return unknown(range)
    case .literal(let value): return Typed(index: constant(value, range), type: value.type)
    case .name(let name): return compileName(name, range, path(of: expression))
    case .attribute(let base, let name): return compileAttribute(base, name, range, path(of: expression), forgives)
    case .element(let base, let key): return compileElement(base, key, range, forgives)
    case .list(let items):
      let items = items.map { compile($0) }
      let type = items.dropFirst().reduce(items.first?.type ?? .any) { $0.joined(with: $1.type) }
      return Typed(index: emit(.list(operands(items.map(\.index))), range), type: .list(type))
    case .map(let entries): return compileMap(entries, range)
    case .not(let value):
      let value = compile(value)
      return Typed(index: emit(.not(value.index), range), type: .bool)
    case .negative(let operand):
      let value = compile(operand)
      requireNumber(value.type, "-", operand.range)
      return Typed(index: emit(.negative(value.index), range), type: value.type)
    case .and(let left, let right): return compileLogic(left, right, isAnd: true, range)
    case .or(let left, let right): return compileLogic(left, right, isAnd: false, range)
    case .binary(let operation, let left, let right): return compileBinary(operation, left, right, range)
    case .concatenation(let parts): return compileConcatenation(parts, range)
    case .conditional(let condition, let then, let otherwise):
      let test = compile(condition)
      let facts = facts(of: condition)
      let first = compile(then, knowing: facts.whenTrue)
      let second = compile(otherwise, knowing: facts.whenFalse)
      return Typed(
        index: emit(.conditional(condition: test.index, then: first.index, otherwise: second.index), range),
        type: first.type.joined(with: second.type))
    case .filter(let value, let name, let arguments): return compileFilter(value, name, arguments, range)
    case .test(let value, let name, let arguments, let isNegated):
      return compileTest(value, name, arguments, isNegated, range)
    case .call(let name, let arguments): return compileCall(name, arguments, range)
    }
  }

  /// Stands for what was reported, so that it is reported once.
  mutating func unknown(_ range: SourceRange) -> Typed {
    Typed(index: constant(.none, range), type: .any)
  }

  private mutating func compile(_ expression: Expression, knowing facts: Set<String>) -> Typed {
    let before = flow.present
    flow.present.formUnion(facts)
    defer { flow.present = before }
    return compile(expression)
  }

  // MARK: Names

  private mutating func compileName(_ name: String, _ range: SourceRange, _ path: String?) -> Typed {
    if let binding = flow.binding(name) {
      guard binding.isCertain else {
        report(.maybeUnset(name), range)
        return unknown(range)
      }
      if case .value(let slot) = binding.kind {
        return Typed(index: emit(.local(slot: slot), range), type: flow.type(of: binding))
      }
    } else if let slot = model?.slot(of: name), let type = model?.fields[slot].type {
      return Typed(index: emit(.modelField(slot: Index(slot)), range), type: narrowed(type, path))
    } else if model == nil, name != "super" {
      return unknown(range)
    }
    if name == "super" {
      report(.superPlace, range)
    } else {
      report(.unknownName(name, near: Suggestion.nearest(to: name, among: knownNames)), range)
    }
    return unknown(range)
  }

  private var knownNames: [String] {
    Set(flow.scopes.flatMap(\.bindings.keys)).sorted() + (model?.fields.map(\.name) ?? [])
  }

  private func narrowed(_ type: TemplateType, _ path: String?) -> TemplateType {
    if let path, flow.present.contains(path) { return type.unwrapped }
    return type
  }

  // MARK: Parts of values

  private mutating func compileAttribute(
    _ base: Expression, _ name: Name, _ range: SourceRange, _ path: String?, _ forgives: Bool
  ) -> Typed {
    if case .name("loop") = base.kind, case .loop(let level)? = flow.binding("loop")?.kind {
      guard let field = LoopField(rawValue: name.text) else {
        let near = Suggestion.nearest(to: name.text, among: LoopField.allCases.map(\.rawValue))
        report(.unknownAttribute(name.text, of: "loop", near: near), name.range)
        return unknown(range)
      }
      return Typed(index: emit(.loop(field, level: level), range), type: field.type)
    }
    forgivesNext = forgives
    let value = compile(base)
    // What may be none has attributes that may be: only where that is forgiven.
    let isOptional = forgives && value.type.maybeNone
    switch forgives ? value.type.unwrapped : value.type {
    case .object(let shape):
      guard let slot = shape.slot(of: name.text) else {
        let near = Suggestion.nearest(to: name.text, among: shape.fields.map(\.name))
        report(.unknownAttribute(name.text, of: shape.name, near: near), name.range)
        return unknown(range)
      }
      return Typed(
        index: emit(.attribute(value.index, slot: Index(slot)), range),
        type: narrowed(shape.fields[slot].type.optional(if: isOptional), path))
    case .map(let item):
      return Typed(
        index: namedAttribute(value.index, name.text, range), type: narrowed(item.optional(if: isOptional), path))
    case .any: return Typed(index: namedAttribute(value.index, name.text, range), type: .any)
    case .optional, .nothing: report(.maybeNone(value.type), base.range)
    default: report(.noAttributes(name.text, value.type), name.range)
    }
    return unknown(range)
  }

  private mutating func namedAttribute(_ base: Index, _ name: String, _ range: SourceRange) -> Index {
    program.constants.append(.text(name))
    return emit(.namedAttribute(base, name: Index(program.constants.count - 1)), range)
  }

  private mutating func compileElement(
    _ base: Expression, _ key: Expression, _ range: SourceRange, _ forgives: Bool
  ) -> Typed {
    if case .literal(.text(let name)) = key.kind {
      let whole = Expression(
        kind: .attribute(base, Name(text: name, range: key.range)), range: range, depth: base.depth + 1)
      forgivesNext = forgives
      return compile(whole)
    }
    let value = compile(base)
    let index = compile(key)
    switch (value.type, index.type) {
    case (.list(let item), .integer), (.list(let item), .any), (.map(let item), .text), (.map(let item), .any):
      return Typed(index: emit(.element(value.index, key: index.index), range), type: item)
    case (.any, .integer), (.any, .text), (.any, .any):
      return Typed(index: emit(.element(value.index, key: index.index), range), type: .any)
    case (.optional, _), (.nothing, _): report(.maybeNone(value.type), base.range)
    default: report(.operandTypes("[ ]", value.type, index.type), range)
    }
    return unknown(range)
  }

  private mutating func compileMap(_ entries: [(key: Expression, value: Expression)], _ range: SourceRange) -> Typed {
    var indices: [Index] = []
    var type: TemplateType?
    for entry in entries {
      let key = compile(entry.key)
      if !TemplateType.text.accepts(key.type) {
        report(.valueType(expected: .text, found: key.type), entry.key.range)
      }
      let value = compile(entry.value)
      indices += [key.index, value.index]
      type = type?.joined(with: value.type) ?? value.type
    }
    return Typed(index: emit(.map(operands(indices)), range), type: .map(type ?? .any))
  }

  // MARK: Logic

  private mutating func compileLogic(
    _ left: Expression, _ right: Expression, isAnd: Bool, _ range: SourceRange
  ) -> Typed {
    let first = compile(left)
    let facts = facts(of: left)
    let second = compile(right, knowing: isAnd ? facts.whenTrue : facts.whenFalse)
    // `a or b` is a only where a is true, and so not none.
    let type = isAnd ? first.type.joined(with: second.type) : first.type.unwrapped.joined(with: second.type)
    let operation: Operation = isAnd ? .and(first.index, second.index) : .or(first.index, second.index)
    return Typed(index: emit(operation, range), type: !isAnd && first.type == .nothing ? second.type : type)
  }
}
