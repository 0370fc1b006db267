import SourceText

/// Runs a program for one page. It never changes: what does is the state that goes with it.
struct Renderer {
  let program: Program
  let model: any TemplateObject
  let limits: TemplateLimits

  /// Appends the page to `output`, or leaves it as it was.
  func render<Host: TemplateHost>(_ host: inout Host, into output: inout [UInt8]) throws(TemplateFailure) {
    var state = RenderState(program)
    let start = output.count
    state.outputStart = start
    output.reserveCapacity(start + program.text.count + Self.expectedGrowth)
    swap(&state.output, &output)
    defer { swap(&state.output, &output) }
    do throws(RenderFault) {
      try run(from: 0, &state, &host)
    } catch {
      state.output.removeSubrange(start...)
      let diagnostic =
        error.operation.map { program.diagnostic(error.problem, at: $0, calls: state.calls) }
        ?? Diagnostic(error.problem, in: program.frames[0].file, at: .start)
      throw TemplateFailure(diagnostic: diagnostic)
    }
  }

  /// How many bytes values and loops are likely to add to the literal text.
  private static let expectedGrowth = 8_192

  /// Runs steps up to the end of the page or the routine.
  func run<Host: TemplateHost>(
    from start: Index, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) {
    var step = Int(start)
    while true {
      switch program.steps.span[step] {
      case .text(let first, let count):
        program.text.withUnsafeBufferPointer { text in
          state.output.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(first)..<Int(first + count)]))
        }
        try checkSize(state, at: nil)
        step += 1
      case .output(let index, let mode):
        try write(try evaluate(index, &state, &host), mode, index, &state)
        try checkSize(state, at: index)
        step += 1
      case .outputField(let slot, let field, let index):
        if !state.writeField(field, of: slot) {
          try write(try evaluate(index, &state, &host), .text, index, &state)
        }
        try checkSize(state, at: index)
        step += 1
      case .outputMarkup(let operand, let filter):
        try writeMarkup(try evaluate(operand, &state, &host), filter, &state)
        try checkSize(state, at: filter)
        step += 1
      case .checkLink(let mode, let index):
        do throws(TemplateProblem) { try checkLink(mode, state) } catch { throw RenderFault(error, at: index) }
        step += 1
      case .assign(let slot, let index):
        state[slot] = try evaluate(index, &state, &host)
        step += 1
      case .assignField(let slot, let index):
        let value = try evaluate(index, &state, &host)
        try checkNesting(of: value, &state, at: index)
        state[slot] = value
        step += 1
      case .unpack(let target, let index):
        try state.assign(try evaluate(index, &state, &host), to: program.targets.span[Int(target)], index)
        step += 1
      case .invoke(let index):
        if case .invoke(let invocation) = program.operations.span[Int(index)] {
          try invoke(invocation, index, &state, &host)
        }
        step += 1
      case .jump(let target): step = Int(target)
      case .jumpUnless(let index, let target):
        step = try evaluate(index, &state, &host).isTrue ? step + 1 : Int(target)
      case .startLoop(let number): step = try startLoop(program.loops.span[Int(number)], &state, &host)
      case .nextItem(let number): step = try nextItem(program.loops.span[Int(number)], &state, &host)
      case .end: return
      }
    }
  }

  private func checkSize(_ state: borrowing RenderState, at index: Index?) throws(RenderFault) {
    guard state.output.count - state.outputStart > limits.outputInBytes else { return }
    throw RenderFault(TemplateProblem.outputSize(limit: limits.outputInBytes), at: index)
  }

  /// Counts what could go on without end.
  func countPass(_ state: inout RenderState, at index: Index) throws(RenderFault) {
    try count(1, &state, at: index)
  }

  /// Counts the items of a list that was made as passes, for who makes it walks over it, and some bytes of a text as one.
  func countWork(
    on value: TemplateValue, _ state: inout RenderState, at index: Index
  ) throws(RenderFault) {
    switch value {
    case .list(.values(let values)): try count(values.count, &state, at: index)
    case .text(let text): try count(text.utf8.count / Self.bytesOfPass, &state, at: index)
    case .html(let html): try count(html.bytes.count / Self.bytesOfPass, &state, at: index)
    default: break
    }
  }

  private static let bytesOfPass = 64

  private func count(_ passes: Int, _ state: inout RenderState, at index: Index) throws(RenderFault) {
    state.passes += passes
    if state.passes > limits.passes { throw RenderFault(TemplateProblem.passes(limit: limits.passes), at: index) }
  }

  /// Checks what may hold one value many times over: how deep it is, and as passes how much there is of it.
  func checkNesting(
    of value: TemplateValue, _ state: inout RenderState, at index: Index
  ) throws(RenderFault) {
    let all = (limits.passes - state.passes) * Self.partsOfPass
    var room = all
    guard !value.isDeeper(than: ValueWriter.depthLimit, room: &room) else {
      throw RenderFault(TemplateProblem.nestedTooDeep(limit: ValueWriter.depthLimit), at: index)
    }
    try count(room < 0 ? limits.passes : (all - room) / Self.partsOfPass, &state, at: index)
  }

  private static let partsOfPass = 16

  // MARK: Loops

  private func startLoop<Host: TemplateHost>(
    _ plan: LoopPlan, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) -> Int {
    var values = try items(of: try evaluate(plan.source, &state, &host), plan)
    if plan.condition != nil, plan.looksAhead {
      var kept: [TemplateValue] = []
      for value in values where try isKept(value, plan, &state, &host) { kept.append(value) }
      values = .values(kept)
    }
    state.loops[state.loopBase + Int(plan.level)] = RenderState.LoopState(values: values)
    return try nextItem(plan, &state, &host, end: plan.otherwise)
  }

  private func nextItem<Host: TemplateHost>(
    _ plan: LoopPlan, _ state: inout RenderState, _ host: inout Host, end: Index? = nil
  ) throws(RenderFault) -> Int {
    let level = state.loopBase + Int(plan.level)
    while let item = state.loops[level].next() {
      if plan.condition == nil || plan.looksAhead {
        try assign(item, plan, &state)
        try countPass(&state, at: plan.source)
      } else {
        guard try isKept(item, plan, &state, &host) else { continue }
      }
      state.loops[level].keep()
      return Int(plan.body)
    }
    state.loops[level] = RenderState.LoopState()
    return Int(end ?? plan.end)
  }

  /// Gives an item to the names of its loop, and asks the loop's condition of it.
  private func isKept<Host: TemplateHost>(
    _ item: TemplateValue, _ plan: LoopPlan, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) -> Bool {
    try countPass(&state, at: plan.source)
    try assign(item, plan, &state)
    guard let condition = plan.condition else { return true }
    return try evaluate(condition, &state, &host).isTrue
  }

  /// Gives an item to the names of its loop.
  private func assign(_ item: TemplateValue, _ plan: LoopPlan, _ state: inout RenderState) throws(RenderFault) {
    switch plan.target {
    case .slot(let slot): state[slot] = item
    case .parts(let number): try state.assign(item, to: program.targets.span[Int(number)], plan.source)
    }
  }

  private func items(of value: TemplateValue, _ plan: LoopPlan) throws(RenderFault) -> TemplateList {
    switch value {
    case .list(let values): return values
    case .map(let map): return .values(map.keys.map { .text($0) })
    case .none: throw RenderFault(TemplateProblem.noValue, at: plan.source)
    default: throw RenderFault(TemplateProblem.notIterable(value.type), at: plan.source)
    }
  }

  // MARK: Output

  private func writeMarkup(_ value: TemplateValue, _ filter: Index, _ state: inout RenderState) throws(RenderFault) {
    switch value {
    case .text(let text): state.output.append(text)
    case .html(let html): state.output.append(contentsOf: html.bytes)
    default: throw RenderFault(TemplateProblem.operandType(BuiltInFilter.safeName, value.type), at: filter)
    }
  }

  private func checkLink(_ mode: OutputMode, _ state: borrowing RenderState) throws(TemplateProblem) {
    if mode == .link { try LinkCheck.check(endOf: state.output) } else { try LinkCheck.checkAll(endOf: state.output) }
  }

  private func write(
    _ value: TemplateValue, _ mode: OutputMode, _ index: Index, _ state: inout RenderState
  ) throws(RenderFault) {
    do throws(TemplateProblem) {
      switch mode {
      case .text: try ValueWriter.write(value, into: &state.output)
      case .attribute: try ValueWriter.writeAttribute(value, into: &state.output)
      case .link, .links:
        try ValueWriter.writeAttribute(value, into: &state.output)
        try checkLink(mode, state)
      case .data:
        if case .text(let json) = value { state.output.append(json) }
      }
    } catch {
      throw RenderFault(error, at: index)
    }
  }
}
