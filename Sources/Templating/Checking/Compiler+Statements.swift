import SourceText

extension Compiler {
  mutating func compile(_ body: [Statement]) {
    depth += 1
    defer { depth -= 1 }
    for statement in body {
      guard !isAborted else { return }
      guard depth <= limits.nesting else { return abort(.tooDeep(limit: limits.nesting), statement.range) }
      guard work <= limits.programSize else {
        return abort(.programSize(limit: limits.programSize), statement.range)
      }
      work += 1
      compile(statement)
    }
  }

  mutating func compile(_ statement: Statement) {
    switch statement.kind {
    case .text: compileText(statement.range)
    case .output(let expression): compileOutput(expression)
    case .conditional(let branches, let otherwise): compileConditional(branches, otherwise, statement.range)
    case .loop(let loop): compileLoop(loop, statement.range)
    case .set(let name, let expression): compileSet(name, expression)
    case .with(let assignments, let body):
      flow.scopes.append(Scope())
      for assignment in assignments { compileSet(assignment.name, assignment.value) }
      compile(body)
      flow.scopes.removeLast()
    case .block(let block): compileBlock(block)
    case .include(let name): compileInclude(name)
    case .extends: report(.extendsPlace, statement.range)
    }
  }

  private mutating func compileText(_ range: SourceRange) {
    let bytes = file.bytes[range.lowerBound..<range.upperBound]
    flow.markup.advance(over: bytes)
    let start = program.text.count
    guard start + bytes.count <= Program.textLimit else {
      return abort(.programSize(limit: limits.programSize), range)
    }
    program.text += bytes
    if program.steps.count > joinBarrier, case .text(let first, let count)? = program.steps.last,
      Int(first + count) == start
    {
      program.steps[program.steps.count - 1] = .text(start: first, count: count + Index(bytes.count))
    } else {
      emit(.text(start: Index(start), count: Index(bytes.count)))
    }
  }

  // MARK: Values

  private mutating func compileOutput(_ expression: Expression) {
    if case .call(let name, let arguments) = expression.kind, name.text == "super" {
      return compileSuper(arguments, expression.range)
    }
    let value = compile(expression)
    let mode: OutputMode
    switch flow.markup.place {
    case .text: mode = .text
    case .attribute: mode = .attribute
    case .link: mode = .link
    case .data:
      if case .filter(_, let filter, _) = expression.kind, filter.text == BuiltInFilter.jsonName,
        host.filters[filter.text] == nil
      {
        mode = .data
      } else {
        mode = .text
        report(.outputPlace(.dataScript), expression.range)
      }
    case .forbidden(let place):
      mode = .text
      report(.outputPlace(place), expression.range)
    }
    flow.markup.passValue()
    if value.type.maybeNone {
      report(.maybeNone(value.type), expression.range)
    } else if !value.type.isPrintable {
      report(.notPrintable(value.type), expression.range)
    }
    emit(.output(value.index, mode))
  }

  private mutating func compileSet(_ name: Name, _ expression: Expression) {
    let value = compile(expression)
    let slot = bind(name.text, value.type)
    emit(.assign(slot: slot, value.index))
  }

  // MARK: Branches

  private mutating func compileConditional(_ branches: [Branch], _ otherwise: [Statement], _ range: SourceRange) {
    var ends: [Flow] = []
    var exits: [Int] = []
    for branch in branches {
      let condition = compile(branch.condition)
      let facts = facts(of: branch.condition)
      let skip = emitOpen(.jumpUnless(condition.index, to: 0))
      var otherwise = flow
      otherwise.present.formUnion(facts.whenFalse)
      flow.present.formUnion(facts.whenTrue)
      compile(branch.body)
      ends.append(flow)
      exits.append(emitOpen(.jump(to: 0)))
      land(skip)
      keepSlots(of: flow, in: &otherwise)
      flow = otherwise
    }
    compile(otherwise)
    ends.append(flow)
    for exit in exits { land(exit) }

    flow = Flow.merged(ends)
    for end in ends.dropFirst() {
      guard let joined = flow.markup.joined(with: end.markup) else {
        report(.branchesDisagree, range)
        break
      }
      flow.markup = joined
    }
  }

  /// A name that one branch set has the same slot in the next.
  private func keepSlots(of branch: Flow, in next: inout Flow) {
    guard let slots = branch.scopes.last?.slots, !next.scopes.isEmpty else { return }
    next.scopes[next.scopes.count - 1].slots.merge(slots) { first, _ in first }
  }

  // MARK: Loops

  private mutating func compileLoop(_ loop: LoopStatement, _ range: SourceRange) {
    let source = compile(loop.source)
    let item = itemTypes(of: source.type, count: loop.targets.count, loop.source.range)
    let before = flow

    flow.scopes.append(Scope())
    let key = loop.targets.count == 2 ? bind(loop.targets[0].text, item.key) : nil
    let value = bind(loop.targets[loop.targets.count - 1].text, item.value)
    var plan = LoopPlan(source: source.index, keySlot: key, valueSlot: value, level: Index(loopLevel))
    if let condition = loop.condition {
      plan.condition = compile(condition).index
      flow.present.formUnion(facts(of: condition).whenTrue)
    }
    let top = flow.scopes.count - 1
    flow.scopes[top].bindings["loop"] = Binding(kind: .loop(level: Index(loopLevel)), type: .any)

    program.loops.append(plan)
    let number = program.loops.count - 1
    emit(.startLoop(Index(number)))
    program.loops[number].body = label()
    loopLevel += 1
    program.loopDepth = max(program.loopDepth, loopLevel)
    compile(loop.body)
    loopLevel -= 1
    emit(.nextItem(Index(number)))
    program.loops[number].otherwise = label()
    let after = joined(before.markup, flow.markup, range)

    flow = before
    if !loop.otherwise.isEmpty {
      flow.scopes.append(Scope())
      compile(loop.otherwise)
      flow.scopes.removeLast()
      flow.present = before.present
    }
    flow.markup = joined(after, flow.markup, range)
    program.loops[number].end = label()
  }

  /// The place in the HTML after a loop, whichever way led there.
  private mutating func joined(
    _ first: MarkupContext, _ second: MarkupContext, _ range: SourceRange
  ) -> MarkupContext {
    if let joined = first.joined(with: second) { return joined }
    report(.loopDisagrees, range)
    return first
  }

  private mutating func itemTypes(
    of type: TemplateType, count: Int, _ range: SourceRange
  ) -> (key: TemplateType, value: TemplateType) {
    switch (type, count) {
    case (.any, 1): return (.any, .any)
    case (.any, _): return (.text, .any)
    case (.list(let item), 1): return (.any, item)
    case (.map, 1): return (.any, .text)
    case (.map(let value), _): return (.text, value)
    case (.list, _): report(.unpacking(type), range)
    default:
      report(type.maybeNone ? .maybeNone(type) : .notIterable(type), range)
    }
    return (.any, .any)
  }
}
