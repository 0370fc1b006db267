import SourceText

/// Macros are compiled for each combination of argument types, and each place in the HTML, that they are called
/// with: once for all calls that agree in these, so that a macro may call itself.
extension Compiler {
  mutating func define(_ macro: MacroStatement) {
    guard currentFrame == 0 else { return report(.macroPlace, macro.name.range) }
    let sight = openModule.map { Macro.Sight.module($0) } ?? .scopes(flow.scopes.count)
    let number = macros.add(Macro(statement: macro, frame: frame, model: model, sight: sight))
    bind(macro.name.text, Binding(kind: .macro(number), type: .any))
  }

  /// What a call by this name runs, if it is a macro or the body of a call.
  mutating func routineUse(_ name: Name) -> RoutineUse? {
    guard let binding = flow.binding(name.text) else { return nil }
    switch binding.kind {
    case .macro(let number): return binding.isCertain ? .macro(number, body: nil) : nil
    case .caller(let body):
      macros.noteUse(ofCall: body)
      return .caller(body)
    default: return nil
    }
  }

  /// Compiles a call that prints where it stands: a macro, a call's body, a block.
  /// - Returns: false where the expression is something else.
  mutating func compilePrintingCall(_ expression: Expression) -> Bool {
    guard case .call(let callee, let arguments) = expression.kind else { return false }
    switch callee.kind {
    case .name("super"): compileSuper(arguments, expression.range)
    case .name(let text):
      let name = Name(text: text, range: callee.range)
      guard let use = routineUse(name) else { return false }
      compilePrinting(use, name, arguments, expression.range)
    case .attribute(let base, let name):
      guard case .name(let owner) = base.kind else { return false }
      let binding = flow.binding(owner)
      if binding?.isCertain == false { return false }
      switch binding?.kind {
      case .module(let number):
        if let use = moduleMacro(name, number) { compilePrinting(use, name, arguments, expression.range) }
      case nil where owner == "self": compileSelf(name, arguments, expression.range)
      default: return false
      }
    default: return false
    }
    return true
  }

  mutating func compileCallBlock(_ call: Expression, _ body: CallBody) {
    guard case .call(let callee, let arguments) = call.kind else { return }
    var use: RoutineUse?
    var name = Name(text: "", range: callee.range)
    switch callee.kind {
    case .name(let text):
      name = Name(text: text, range: callee.range)
      use = routineUse(name)
    case .attribute(let base, let member):
      name = member
      if case .name(let owner) = base.kind, case .module(let number)? = flow.binding(owner)?.kind {
        guard let found = moduleMacro(member, number) else { return }
        use = found
      }
    default: break
    }
    if let owner = callee.firstName, flow.binding(owner)?.isCertain == false {
      return report(.maybeUnset(owner), callee.range)
    }
    // What could not be imported was reported.
    if let owner = callee.firstName, case .captured = flow.binding(owner)?.kind { return }
    guard case .macro(let number, _)? = use else { return report(.notMacro, callee.range) }
    let context = CallContext(
      body: body, frame: frame, currentFrame: currentFrame, flow: flow, chain: chain, openBlocks: openBlocks,
      loopLevel: loopLevel, model: model)
    let added = macros.add(context)
    compilePrinting(.macro(number, body: added), name, arguments, call.range)
    if !macros.usesBody(ofCall: added), !isAborted, !diagnostics.hasErrors {
      report(.callBodyUnused(name.text), name.range)
    }
  }

  /// Checks the macros of this scope that nothing calls, with arguments of which nothing is known.
  mutating func checkUncalled(_ sight: Macro.Sight) {
    for number in macros.uncalled(sight) where !isAborted {
      let macro = macros.macros[number]
      let (mark, barrier, instances, outer) = (program.mark, joinBarrier, macros.instances, frame)
      joinBarrier = program.steps.count
      // What is wrong with it is wrong where it stands, which may be another template.
      frame = macro.frame
      let key = routineKey(
        .macro(number, body: nil), macro.statement.parameters.map { _ in .any }, from: MarkupContext())
      _ = instance(key, macro.statement.parameters, macro.statement.name.range, isCall: false)
      program.rewind(to: mark)
      (joinBarrier, macros.instances, frame) = (barrier, instances, outer)
    }
  }

  // MARK: Calling

  private mutating func compilePrinting(
    _ use: RoutineUse, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) {
    // Whether there is a body is for the macro to ask.
    if case .caller(nil) = use { return emit(.output(constant(.none, range), .text)) }
    guard let call = invocation(of: use, name, arguments, from: flow.markup, range) else { return }
    flow.markup = call.end
    emit(.invoke(call.index))
  }

  mutating func compileInvocation(
    _ use: RoutineUse, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed {
    if case .caller(nil) = use { return Typed(index: constant(.none, range), type: .html) }
    guard let call = invocation(of: use, name, arguments, from: MarkupContext(), range) else { return unknown(range) }
    if call.end.state != .text { reportUnfinished(call.end, range) }
    return Typed(index: call.index, type: .html)
  }

  /// The operation of a call, and the place in the HTML that it leads to; nil where something is wrong with it.
  private mutating func invocation(
    of use: RoutineUse, _ name: Name, _ arguments: [Argument], from start: MarkupContext, _ range: SourceRange
  ) -> (index: Index, end: MarkupContext)? {
    let parameters = macros.parameters(of: use)
    let declared = parameters.map { TemplateParameter($0.name.text, .optional(.any), required: $0.fallback == nil) }
    let call = compileArguments(
      subject: nil, name, arguments, parameters: declared, takesOtherKeywords: nil, range)
    // What a macro may have changed is no longer known.
    forgetNamespaces()
    let key = routineKey(use, call.types, from: start)
    guard call.isSound, let instance = instance(key, parameters, range) else { return nil }
    let made = macros.instances[instance]
    let invocation = Invocation(routine: made.routine, arguments: operands(call.indices))
    return (emit(.invoke(invocation), range), made.end ?? start)
  }

  private func routineKey(_ use: RoutineUse, _ types: [TemplateType?], from start: MarkupContext) -> RoutineKey {
    var sight: [Scope] = []
    if case .macro(let number, _) = use { sight = scopes(seenBy: macros.macros[number]) }
    return RoutineKey(use: use, types: types, start: start, sight: sight.map(\.bindings))
  }

  private func scopes(seenBy macro: Macro) -> [Scope] {
    switch macro.sight {
    case .scopes(let count): Array(flow.scopes.prefix(count))
    case .module(let module): macros.modules[module].scopes
    }
  }

  /// The routine for a call, which is compiled if there was none like it before.
  /// - Parameter isCall: whether it is called from here, rather than checked only.
  private mutating func instance(
    _ key: RoutineKey, _ parameters: [MacroParameter], _ range: SourceRange, isCall: Bool = true
  ) -> Int? {
    if let number = macros.instances.firstIndex(where: { $0.key == key }) {
      macros.instances[number].isRepeated = true
      return number
    }
    guard macros.depth < MacroTable.depthLimit else {
      abort(.tooDeep(limit: MacroTable.depthLimit), range)
      return nil
    }
    program.routines.append(Routine(firstParameter: 0, frame: .current))
    macros.instances.append(RoutineInstance(key: key, routine: Index(program.routines.count - 1)))
    let number = macros.instances.count - 1
    compileRoutine(number, parameters, range, isCall: isCall)
    let made = macros.instances[number]
    if made.isRepeated, made.end?.isSame(as: key.start) != true { reportMarkup(.macroMarkup, range) }
    return number
  }

  private mutating func compileRoutine(
    _ number: Int, _ parameters: [MacroParameter], _ range: SourceRange, isCall: Bool
  ) {
    let key = macros.instances[number].key
    let outer = (
      frame: frame, currentFrame: currentFrame, flow: flow, chain: chain, blocks: openBlocks, loopLevel: loopLevel,
      model: model, module: openModule
    )
    defer {
      (frame, currentFrame, flow, chain) = (outer.frame, outer.currentFrame, outer.flow, outer.chain)
      (openBlocks, loopLevel, model, openModule) = (outer.blocks, outer.loopLevel, outer.model, outer.module)
    }
    let body = enter(key, range, isCall)
    flow.markup = key.start
    flow.scopes.append(Scope())
    var routine = Routine(firstParameter: Index(frameSizes[currentFrame].slots), frame: .callers)
    for parameter in parameters { flow.scopes[flow.scopes.count - 1].slots[parameter.name.text] = newSlot() }

    macros.depth += 1
    routine.start = emitAside { compiler in
      compiler.bind(parameters, key.types)
      compiler.compile(body)
    }
    macros.depth -= 1
    if case .macro = key.use {
      routine.frame = .own(slots: frameSizes[currentFrame].slots, loops: frameSizes[currentFrame].loops)
    }
    program.routines[Int(macros.instances[number].routine)] = routine
    macros.instances[number].end = flow.markup
  }

  /// Goes to where the body of a routine stands, with what it sees there.
  private mutating func enter(_ key: RoutineKey, _ range: SourceRange, _ isCall: Bool) -> [Statement] {
    switch key.use {
    case .macro(let number, let body):
      let macro = macros.macros[number]
      let scopes = scopes(seenBy: macro)
      if isCall {
        program.frames.append(
          Program.Frame(file: program.frames[Int(macro.frame)].file, origin: .macro, parent: frame, range: range))
        frame = Index(program.frames.count - 1)
      } else {
        frame = macro.frame
      }
      frameSizes.append(FrameSize())
      currentFrame = frameSizes.count - 1
      flow = Flow(scopes: scopes + [Scope()])
      (chain, openBlocks, loopLevel, model, openModule) = (BlockChain(), [], 0, macro.model, nil)
      bind("caller", Binding(kind: .caller(body), type: .any))
      return macro.statement.body
    case .caller(let number):
      guard let number else { return [] }
      let context = macros.calls[number]
      (frame, currentFrame, flow, chain) = (context.frame, context.currentFrame, context.flow, context.chain)
      (openBlocks, loopLevel, model, openModule) = (context.openBlocks, context.loopLevel, context.model, nil)
      // The macro may have changed them before it came to the body.
      forgetNamespaces()
      return context.body.body
    }
  }

  /// Gives the parameters their types, and those that were left out their values.
  private mutating func bind(_ parameters: [MacroParameter], _ types: [TemplateType?]) {
    for (parameter, type) in zip(parameters, types) {
      if let type {
        _ = bind(parameter.name.text, type)
      } else if let fallback = parameter.fallback {
        let value = compile(fallback)
        let slot = bind(parameter.name.text, value.type)
        emit(.assign(slot: slot.index, value.index))
      }
    }
  }
}
