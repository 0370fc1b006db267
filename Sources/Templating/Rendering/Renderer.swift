import SourceText

/// Runs a program for one page.
struct Renderer {
  let program: Program
  let model: any TemplateObject
  let limit: Int
  var slots: [TemplateValue]
  var loops: [LoopState] = []
  private var output: [UInt8] = []

  /// A loop on its way.
  struct LoopState {
    /// Of a loop over pairs.
    var keys: [String]
    var values: [TemplateValue]
    var position = 0
  }

  init(program: Program, model: any TemplateObject, limit: Int) {
    self.program = program
    self.model = model
    self.limit = limit
    slots = Array(repeating: .none, count: program.slotCount)
    loops = Array(repeating: LoopState(keys: [], values: []), count: program.loopDepth)
  }

  /// Appends the page to `output`, or leaves it as it was.
  mutating func render<Host: TemplateHost>(
    _ host: inout Host, into output: inout [UInt8]
  ) throws(TemplateFailure) {
    let start = output.count
    swap(&self.output, &output)
    defer { swap(&self.output, &output) }
    do throws(RenderFault) {
      try run(&host, start: start)
    } catch {
      self.output.removeSubrange(start...)
      let diagnostic =
        error.operation.map { program.diagnostic(error.problem, at: $0) }
        ?? Diagnostic(error.problem, in: program.frames[0].file, at: .start)
      throw TemplateFailure(diagnostic: diagnostic)
    }
  }

  private mutating func run<Host: TemplateHost>(_ host: inout Host, start: Int) throws(RenderFault) {
    let end = program.steps.count
    var step = 0
    while step < end {
      switch program.steps[step] {
      case .text(let first, let count):
        output.append(contentsOf: program.text[Int(first)..<Int(first + count)])
        if output.count - start > limit { throw RenderFault(TemplateProblem.outputSize(limit: limit), at: nil) }
        step += 1
      case .output(let index, let mode):
        try write(try evaluate(index, &host), mode, index)
        if output.count - start > limit { throw RenderFault(TemplateProblem.outputSize(limit: limit), at: index) }
        step += 1
      case .assign(let slot, let index):
        slots[Int(slot)] = try evaluate(index, &host)
        step += 1
      case .jump(let target): step = Int(target)
      case .jumpUnless(let index, let target):
        step = try evaluate(index, &host).isTrue ? step + 1 : Int(target)
      case .startLoop(let number): step = try startLoop(program.loops[Int(number)], &host)
      case .nextItem(let number): step = nextItem(program.loops[Int(number)])
      }
    }
  }

  // MARK: Loops

  private mutating func startLoop<Host: TemplateHost>(
    _ plan: LoopPlan, _ host: inout Host
  ) throws(RenderFault) -> Int {
    var state = try items(of: try evaluate(plan.source, &host), plan)
    if let condition = plan.condition {
      var kept = LoopState(keys: [], values: [])
      for index in state.values.indices {
        bind(plan, state, index)
        guard try evaluate(condition, &host).isTrue else { continue }
        kept.values.append(state.values[index])
        if plan.keySlot != nil { kept.keys.append(state.keys[index]) }
      }
      state = kept
    }
    guard !state.values.isEmpty else { return Int(plan.otherwise) }
    bind(plan, state, 0)
    loops[Int(plan.level)] = state
    return Int(plan.body)
  }

  private mutating func nextItem(_ plan: LoopPlan) -> Int {
    let level = Int(plan.level)
    let position = loops[level].position + 1
    guard position < loops[level].values.count else {
      loops[level] = LoopState(keys: [], values: [])
      return Int(plan.end)
    }
    loops[level].position = position
    if let keySlot = plan.keySlot { slots[Int(keySlot)] = .text(loops[level].keys[position]) }
    slots[Int(plan.valueSlot)] = loops[level].values[position]
    return Int(plan.body)
  }

  private mutating func bind(_ plan: LoopPlan, _ state: LoopState, _ index: Int) {
    if let keySlot = plan.keySlot { slots[Int(keySlot)] = .text(state.keys[index]) }
    slots[Int(plan.valueSlot)] = state.values[index]
  }

  private func items(of value: TemplateValue, _ plan: LoopPlan) throws(RenderFault) -> LoopState {
    switch (value, plan.keySlot) {
    case (.list(let values), nil): return LoopState(keys: [], values: values)
    case (.map(let map), nil): return LoopState(keys: [], values: map.keys.map { .text($0) })
    case (.map(let map), _): return LoopState(keys: map.keys, values: map.values)
    case (.list, _): throw RenderFault(TemplateProblem.unpacking(value.type), at: plan.source)
    case (.none, _): throw RenderFault(TemplateProblem.noValue, at: plan.source)
    default: throw RenderFault(TemplateProblem.notIterable(value.type), at: plan.source)
    }
  }

  // MARK: Output

  private mutating func write(_ value: TemplateValue, _ mode: OutputMode, _ index: Index) throws(RenderFault) {
    do throws(TemplateProblem) {
      switch mode {
      case .text: try ValueWriter.write(value, into: &output)
      case .attribute: try ValueWriter.writeAttribute(value, into: &output)
      case .link:
        try ValueWriter.writeAttribute(value, into: &output)
        if case .html = value { break }
        try LinkCheck.check(endOf: output)
      case .data:
        if case .text(let json) = value { output.append(json) }
      }
    } catch {
      throw RenderFault(error, at: index)
    }
  }
}
