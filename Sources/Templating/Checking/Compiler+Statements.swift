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
    case .set(let target, let expression): compileSet(target, expression)
    case .setBlock(let target, let value, let body):
      compileWithCaptured(body, statement.range) { $0.compileSet(target, value) }
    case .filterBlock(let value, let body):
      compileWithCaptured(body, statement.range) { $0.compileOutput(value) }
    case .with(let assignments, let body):
      compileWith(assignments)
      compile(body)
      flow.scopes.removeLast()
    case .block(let block): compileBlock(block)
    case .include(let include): compileInclude(include)
    case .extends: report(.extendsPlace, statement.range)
    case .macro(let macro): define(macro)
    case .call(let call, let body): compileCallBlock(call, body)
    case .importModule(let statement): compileImport(statement)
    }
  }

  private mutating func compileText(_ range: SourceRange) {
    let bytes = file.bytes[range.lowerBound..<range.upperBound]
    advanceMarkup(over: bytes)
    var written = range.lowerBound
    for check in flow.markup.takeLinkChecks() {
      emitText(SourceRange(written, check.offset))
      emit(.checkLink(check.mode, constant(.none, SourceRange(check.offset - 1, check.offset))))
      written = check.offset
    }
    emitText(SourceRange(written, range.upperBound))
  }

  private mutating func emitText(_ range: SourceRange) {
    let bytes = file.bytes[range.lowerBound..<range.upperBound]
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

  mutating func compileOutput(_ expression: Expression) {
    if compilePrintingCall(expression) { return }
    let value = compile(expression)
    let mode: OutputMode
    switch flow.markup.place {
    case .text: mode = .text
    case .attribute: mode = .attribute
    case .link: mode = .link
    case .links: mode = .links
    case .data:
      if case .filter(_, let filter, _) = expression.kind, host.filters[filter.text] == nil,
        BuiltInFilter.aliases[filter.text] ?? filter.text == BuiltInFilter.jsonName
      {
        mode = .data
      } else {
        mode = .text
        reportMarkup(.outputPlace(.dataScript), expression.range)
      }
    case .forbidden(let place):
      mode = .text
      reportMarkup(.outputPlace(place), expression.range)
    }
    flow.markup.passValue()
    if value.type.maybeNone {
      report(.maybeNone(value.type), expression.range)
    } else if !value.type.isPrintable {
      report(.notPrintable(value.type), expression.range)
    }
    emitOutput(value, mode)
  }

  private mutating func emitOutput(_ value: Typed, _ mode: OutputMode) {
    // A plain value is written alike in text and in an attribute.
    let isPlain = mode == .text || mode == .attribute && value.type != .html && value.type != .any
    if isPlain, case .attribute(let base, let field) = program.operations[Int(value.index)],
      case .local(let slot) = program.operations[Int(base)]
    {
      emit(.outputField(slot: slot, field: field, value.index))
    } else if mode == .text, case .filter(let filter, let operands) = program.operations[Int(value.index)],
      BuiltInFilter.all[Int(filter)].name == BuiltInFilter.safeName
    {
      emit(.outputMarkup(program.operands[Int(operands.first)], filter: value.index))
    } else {
      emit(.output(value.index, mode))
    }
  }

  /// Compiles what reads a captured body by the name the parser gave it.
  private mutating func compileWithCaptured(
    _ body: [Statement], _ range: SourceRange, _ compileUse: (inout Compiler) -> Void
  ) {
    let captured = capture(range) { compiler in
      compiler.flow.scopes.append(Scope())
      compiler.compile(body)
      compiler.flow.scopes.removeLast()
    }
    let top = flow.scopes.count - 1
    bind(Parser.capturedName, Binding(kind: .captured(captured.index), type: captured.type))
    compileUse(&self)
    flow.scopes[top].bindings[Parser.capturedName] = nil
  }

  /// What steps of this frame print, as a value.
  mutating func capture(_ range: SourceRange, _ body: (inout Compiler) -> Void) -> Typed {
    let markup = flow.markup
    flow.markup = MarkupContext()
    let start = emitAside(body)
    if flow.markup.state != .text { reportMarkup(.unfinishedMarkup, range) }
    flow.markup = markup
    program.routines.append(Routine(start: start, firstParameter: 0, frame: .current))
    return Typed(index: emit(.capture(Index(program.routines.count - 1)), range), type: .html)
  }

  // MARK: Branches

  private mutating func compileConditional(_ branches: [Branch], _ otherwise: [Statement], _ range: SourceRange) {
    var ends: [Flow] = []
    var exits: [Int] = []
    var isOpen = true
    for branch in branches where isOpen {
      let condition = compile(branch.condition)
      let facts = facts(of: branch.condition)
      // What asks for a name that cannot be there is not checked: no page takes that way.
      if let truth = condition.truth {
        guard truth else { continue }
        compile(branch.body)
        isOpen = false
        continue
      }
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
    if isOpen { compile(otherwise) }
    ends.append(flow)
    for exit in exits { land(exit) }

    flow = Flow.merged(ends)
    for end in ends.dropFirst() {
      guard let joined = flow.markup.joined(with: end.markup) else {
        reportMarkup(.branchesDisagree, range)
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
    let item = itemType(of: source.type, loop.source.range)
    // A pass may change what the next one reads.
    forgetNamespaces()
    let before = flow

    flow.scopes.append(Scope())
    let target = assign(loop.target, item)
    var plan = LoopPlan(source: source.index, target: itemTarget(target), level: Index(loopLevel))
    var isReached = true
    loopLevel += 1
    frameSizes[currentFrame].loops = max(frameSizes[currentFrame].loops, loopLevel)
    if let filter = loop.condition {
      let condition = compile(filter)
      plan.condition = condition.index
      isReached = condition.truth != false
      flow.present.formUnion(facts(of: filter).whenTrue)
      // It may have been asked before the first pass.
      forgetNamespaces()
    }
    program.loops.append(plan)
    let number = program.loops.count - 1
    bind("loop", Binding(kind: .loop(number, level: plan.level, frame: currentFrame), type: item))

    emit(.startLoop(Index(number)))
    program.loops[number].body = label()
    if isReached { compile(loop.body) }
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
    reportMarkup(.loopDisagrees, range)
    return first
  }

  func itemType(of type: TemplateType) -> TemplateType? {
    switch type {
    case .any: .any
    case .list(let item): item
    case .tuple(let items): TemplateType.joined(items)
    case .map: .text
    default: nil
    }
  }

  private mutating func itemType(of type: TemplateType, _ range: SourceRange) -> TemplateType {
    if let item = itemType(of: type) { return item }
    report(type.maybeNone ? .maybeNone(type) : .notIterable(type), range)
    return .any
  }
}
