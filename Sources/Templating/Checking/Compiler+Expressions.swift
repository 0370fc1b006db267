import SourceText

extension Compiler {
  /// A compiled expression: its operation and what is known of its value.
  struct Typed {
    let index: Index
    var type: TemplateType
    /// Whether nothing of that name can be there, which was asked or forgiven.
    var isAbsent = false
    /// Whether a condition holds, where that is known because a name is absent.
    var truth: Bool?
  }

  mutating func compile(_ expression: Expression) -> Typed {
    let range = expression.range
    let forgives = forgivesNext
    forgivesNext = false
    guard !isAborted else { return unknown(range) }
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    guard expressionDepth <= TemplateLimits.depth else {
      abort(.tooDeep(limit: TemplateLimits.depth), range)
      return unknown(range)
    }
    switch expression.kind {
    case .invalid: return unknown(range)
    case .literal(let value): return Typed(index: constant(value, range), type: value.type)
    case .name(let name): return compileName(name, range, path(of: expression), forgives)
    case .attribute(let base, let name): return compileAttribute(base, name, range, path(of: expression), forgives)
    case .element(let base, let key): return narrowed(compileElement(base, key, range, forgives), expression)
    case .slice(let base, let bounds): return compileSlice(base, bounds, range)
    case .list(let items):
      let items = items.map { compile($0) }
      return Typed(
        index: emit(.list(operands(items.map(\.index))), range), type: .list(.joined(items.map(\.type))))
    case .tuple(let items):
      let items = items.map { compile($0) }
      return Typed(index: emit(.list(operands(items.map(\.index))), range), type: .tuple(items.map(\.type)))
    case .map(let entries): return compileMap(entries, range)
    case .not(let value):
      return negation(of: compile(value), range)
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
      if let truth = test.truth {
        return compile(truth ? then : otherwise, knowing: truth ? facts.whenTrue : facts.whenFalse)
      }
      let first = compile(then, knowing: facts.whenTrue)
      let second = compile(otherwise, knowing: facts.whenFalse)
      return Typed(
        index: emit(.conditional(condition: test.index, then: first.index, otherwise: second.index), range),
        type: first.type.joined(with: second.type))
    case .filter(let value, let name, let arguments):
      return narrowed(compileFilter(value, name, arguments, range), expression)
    case .test(let value, let name, let arguments, let isNegated):
      return compileTest(value, name, arguments, isNegated, range)
    case .call(let callee, let arguments): return narrowed(compileCall(callee, arguments, range), expression)
    }
  }

  /// Stands for what was reported, so that it is reported once.
  mutating func unknown(_ range: SourceRange) -> Typed {
    Typed(index: constant(.none, range), type: .any)
  }

  /// Stands for what cannot be there.
  private mutating func absent(_ range: SourceRange) -> Typed {
    Typed(index: constant(.none, range), type: .nothing, isAbsent: true)
  }

  mutating func negation(of value: Typed, _ range: SourceRange) -> Typed {
    Typed(index: emit(.not(value.index), range), type: .bool, truth: value.truth.map { !$0 })
  }

  private mutating func compile(_ expression: Expression, knowing facts: Set<String>) -> Typed {
    let before = flow.present
    flow.present.formUnion(facts)
    defer { flow.present = before }
    return compile(expression)
  }

  // MARK: Names

  /// - Parameter forgives: whether there may be none of that name, unless it looks like a slip of one there is.
  private mutating func compileName(
    _ name: String, _ range: SourceRange, _ path: String?, _ forgives: Bool
  ) -> Typed {
    if let binding = flow.binding(name) {
      guard binding.isCertain else {
        report(.maybeUnset(name), range)
        return unknown(range)
      }
      if let value = compileBinding(binding, name, range) { return value }
    } else if let slot = model?.slot(of: name), let type = model?.fields[slot].type {
      return Typed(index: emit(.modelField(slot: Index(slot)), range), type: narrowed(type, path))
    } else if model == nil, name != "super" {
      return unknown(range)
    }
    let near = Suggestion.nearest(to: name, among: knownNames)
    if name == "super" {
      report(.superPlace, range)
    } else if let pageModel, pageModel != model, pageModel.slot(of: name) != nil {
      report(.outOfContext(name), range)
    } else if forgives, near == nil || modelNames.contains(name), !Parser.reservedWords.contains(name) {
      return absent(range)
    } else {
      // A function that is meant is called.
      report(.unknownName(name, near: host.functions[name] == nil ? near : name + "()"), range)
    }
    return unknown(range)
  }

  /// The value of a name, or nil where it stands for none.
  private mutating func compileBinding(_ binding: Binding, _ name: String, _ range: SourceRange) -> Typed? {
    switch binding.kind {
    case .value(let slot): return Typed(index: read(slot, range), type: flow.type(of: binding))
    case .captured(let index): return Typed(index: index, type: binding.type)
    // Only whether there is one can be asked.
    case .caller(let body):
      macros.noteUse(ofCall: body)
      return Typed(index: constant(body == nil ? .none : .bool(true), range), type: body == nil ? .nothing : .bool)
    case .loop: return nil
    case .macro, .module, .namespace:
      report(.notValue(name), range)
      return unknown(range)
    }
  }

  private var knownNames: [String] {
    Set(flow.scopes.flatMap(\.bindings.keys)).sorted() + (model?.fields.map(\.name) ?? [])
  }

  private func narrowed(_ type: TemplateType, _ path: String?) -> TemplateType {
    if let path, flow.present.contains(path) { return type.tested }
    return type
  }

  private func narrowed(_ value: Typed, _ expression: Expression) -> Typed {
    guard value.type.maybeNone else { return value }
    var value = value
    value.type = narrowed(value.type, path(of: expression))
    return value
  }

  // MARK: Parts of values

  private mutating func compileAttribute(
    _ base: Expression, _ name: Name, _ range: SourceRange, _ path: String?, _ forgives: Bool
  ) -> Typed {
    if case .name(let owner) = base.kind, let binding = flow.binding(owner) {
      guard binding.isCertain else {
        report(.maybeUnset(owner), base.range)
        return unknown(range)
      }
      switch binding.kind {
      case .loop(let number, let level, currentFrame):
        return compileLoopField(name, binding.type, number, level, range, path)
      case .namespace(let number): return compileField(name, number, range)
      case .module(let number): return compileModuleName(name, number, range)
      default: break
      }
    }
    forgivesNext = forgives
    let value = compile(base)
    if forgives, value.type == .nothing { return value }
    // What may be none has attributes that may be: only where that is forgiven.
    let isOptional = forgives && value.type.maybeNone
    switch forgives ? value.type.unwrapped : value.type {
    case .object(let shape):
      guard let slot = shape.slot(of: name.text) else {
        let near = Suggestion.nearest(to: name.text, among: shape.fields.map(\.name))
        if forgives, near == nil { return absent(range) }
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

  private mutating func compileLoopField(
    _ name: Name, _ item: TemplateType, _ number: Int, _ level: Index, _ range: SourceRange, _ path: String?
  ) -> Typed {
    guard let field = LoopField(rawValue: name.text) else {
      let near = Suggestion.nearest(to: name.text, among: LoopField.allCases.map(\.rawValue))
      report(.unknownAttribute(name.text, of: "loop", near: near), name.range)
      return unknown(range)
    }
    if field.looksAhead { program.loops[number].looksAhead = true }
    return Typed(index: emit(.loop(field, level: level), range), type: narrowed(field.type(item: item), path))
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
    case (.tuple(let items), .integer):
      if case .literal(.integer(let number)) = key.kind {
        let position = number < 0 ? number + items.count : number
        guard items.indices.contains(position) else {
          report(.indexOutOfRange(number, count: items.count), key.range)
          return unknown(range)
        }
        return Typed(index: emit(.element(value.index, key: index.index), range), type: items[position])
      }
      return Typed(index: emit(.element(value.index, key: index.index), range), type: .joined(items))
    case (.text, .integer), (.text, .any):
      return Typed(index: emit(.element(value.index, key: index.index), range), type: .text)
    case (.list(let item), .integer), (.list(let item), .any), (.map(let item), .text), (.map(let item), .any):
      return Typed(index: emit(.element(value.index, key: index.index), range), type: item)
    case (.any, .integer), (.any, .text), (.any, .any):
      return Typed(index: emit(.element(value.index, key: index.index), range), type: .any)
    case (.optional, _), (.nothing, _): report(.maybeNone(value.type), base.range)
    default: report(.operandTypes("[ ]", value.type, index.type), range)
    }
    return unknown(range)
  }

  private mutating func compileSlice(_ base: Expression, _ bounds: SliceBounds, _ range: SourceRange) -> Typed {
    let value = compile(base)
    let indices = bounds.all.map { bound in
      guard let bound else { return constant(.none, range) }
      let index = compile(bound)
      if !TemplateType.integer.accepts(index.type) {
        report(.valueType(expected: .integer, found: index.type), bound.range)
      }
      return index.index
    }
    let index = emit(.slice(value.index, operands(indices)), range)
    switch value.type {
    case .any, .text, .list: return Typed(index: index, type: value.type)
    case .tuple(let items): return Typed(index: index, type: .list(.joined(items)))
    case .optional, .nothing: report(.maybeNone(value.type), base.range)
    default: report(.operandType("[ : ]", value.type), range)
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
    // The right side is never asked.
    if first.truth == !isAnd { return first }
    let facts = facts(of: left)
    let second = compile(right, knowing: isAnd ? facts.whenTrue : facts.whenFalse)
    // `a or b` is a only where a is true, and so not none.
    let type = isAnd ? first.type.joined(with: second.type) : first.type.unwrapped.joined(with: second.type)
    let operation: Operation = isAnd ? .and(first.index, second.index) : .or(first.index, second.index)
    let truth = second.truth == !isAnd || first.truth != nil ? second.truth : nil
    return Typed(
      index: emit(operation, range), type: !isAnd && first.type == .nothing ? second.type : type, truth: truth)
  }
}
