import SourceText

/// Runs a program for one page.
struct Renderer {
  let program: Program
  let model: any TemplateObject
  let limits: TemplateLimits
  /// Of all frames, one behind the other.
  var slots: [TemplateValue]
  var loops: [LoopState] = []
  /// The page's, then those of the macros that are running.
  var frames = [Frame()]
  /// The frame that steps work on now.
  var current = 0 {
    didSet { (slotBase, loopBase) = (frames[current].slotBase, frames[current].loopBase) }
  }
  /// Where the slots, and the loops, of that frame start.
  private(set) var slotBase = 0
  private(set) var loopBase = 0
  /// The model's fields that were read, by slot.
  var reads: [Bool]
  /// Passes of loops and runs of macros so far.
  var passes = 0
  var output: [UInt8] = []
  /// How much of the output was there before, or was written before a capture began.
  var outputStart = 0

  /// A loop on its way.
  struct LoopState {
    var values: [TemplateValue] = []
    var position = 0
    /// What `loop.changed` was asked of last, by where it stands.
    var lastValues: [Index: [TemplateValue]] = [:]
  }

  /// The page, or a macro that is running.
  struct Frame {
    /// Where its slots, and its loops, start.
    var slotBase = 0
    var loopBase = 0
    /// The frame that called it, and by which operation.
    var caller = 0
    var call: Index = 0
  }

  init(program: Program, model: any TemplateObject, limits: TemplateLimits) {
    self.program = program
    self.model = model
    self.limits = limits
    slots = Array(repeating: .none, count: program.slotCount)
    loops = Array(repeating: LoopState(), count: program.loopDepth)
    reads = Array(repeating: false, count: type(of: model).shape.fields.count)
  }

  /// Appends the page to `output`, or leaves it as it was.
  mutating func render<Host: TemplateHost>(
    _ host: inout Host, into output: inout [UInt8]
  ) throws(TemplateFailure) {
    let start = output.count
    outputStart = start
    swap(&self.output, &output)
    defer { swap(&self.output, &output) }
    do throws(RenderFault) {
      try run(&host, from: 0)
    } catch {
      self.output.removeSubrange(start...)
      let diagnostic =
        error.operation.map { program.diagnostic(error.problem, at: $0, calls: calls) }
        ?? Diagnostic(error.problem, in: program.frames[0].file, at: .start)
      throw TemplateFailure(diagnostic: diagnostic)
    }
  }

  /// Runs steps up to the end of the page or the routine.
  mutating func run<Host: TemplateHost>(_ host: inout Host, from start: Index) throws(RenderFault) {
    var step = Int(start)
    while true {
      switch program.steps[step] {
      case .text(let first, let count):
        program.text.withUnsafeBufferPointer { text in
          output.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(first)..<Int(first + count)]))
        }
        try checkSize(at: nil)
        step += 1
      case .output(let index, let mode):
        try write(try evaluate(index, &host), mode, index)
        try checkSize(at: index)
        step += 1
      case .assign(let slot, let index):
        slots[slotBase + Int(slot)] = try evaluate(index, &host)
        step += 1
      case .unpack(let target, let index):
        try assign(try evaluate(index, &host), to: program.targets[Int(target)], index)
        step += 1
      case .invoke(let index):
        if case .invoke(let invocation) = program.operations[Int(index)] { try invoke(invocation, index, &host) }
        step += 1
      case .jump(let target): step = Int(target)
      case .jumpUnless(let index, let target):
        step = try evaluate(index, &host).isTrue ? step + 1 : Int(target)
      case .startLoop(let number): step = try startLoop(program.loops[Int(number)], &host)
      case .nextItem(let number): step = try nextItem(program.loops[Int(number)])
      case .end: return
      }
    }
  }

  private func checkSize(at index: Index?) throws(RenderFault) {
    guard output.count - outputStart > limits.outputInBytes else { return }
    throw RenderFault(TemplateProblem.outputSize(limit: limits.outputInBytes), at: index)
  }

  /// Counts what could go on without end.
  mutating func countPass(at index: Index) throws(RenderFault) {
    passes += 1
    if passes > limits.passes { throw RenderFault(TemplateProblem.passes(limit: limits.passes), at: index) }
  }

  // MARK: Assigning

  /// Gives a value to a target, or its parts to the target's.
  private mutating func assign(
    _ value: TemplateValue, to target: AssignmentTarget, _ index: Index
  ) throws(RenderFault) {
    switch target {
    case .local(let slot): slots[slotBase + Int(slot)] = value
    case .global(let slot): slots[Int(slot)] = value
    case .parts(let targets):
      guard case .list(let values) = value, values.count == targets.count else {
        throw mismatch(value, targets.count, index)
      }
      for (target, value) in zip(targets, values) { try assign(value, to: target, index) }
    }
  }

  /// Gives an item to the names of its loop.
  private mutating func assign(_ item: TemplateValue, _ plan: LoopPlan) throws(RenderFault) {
    switch plan.target {
    case .slot(let slot): slots[slotBase + Int(slot)] = item
    case .parts(let number): try assign(item, to: program.targets[Int(number)], plan.source)
    }
  }

  private func mismatch(_ value: TemplateValue, _ count: Int, _ index: Index) -> RenderFault {
    if case .list(let values) = value {
      return RenderFault(TemplateProblem.partCount(values.count, expected: count), at: index)
    }
    return RenderFault(value.isNone ? TemplateProblem.noValue : .unpacking(value.type, count: count), at: index)
  }

  // MARK: Loops

  private mutating func startLoop<Host: TemplateHost>(
    _ plan: LoopPlan, _ host: inout Host
  ) throws(RenderFault) -> Int {
    var values = try items(of: try evaluate(plan.source, &host), plan)
    if let condition = plan.condition {
      var kept: [TemplateValue] = []
      for value in values {
        try assign(value, plan)
        if try evaluate(condition, &host).isTrue { kept.append(value) }
      }
      values = kept
    }
    guard let first = values.first else { return Int(plan.otherwise) }
    try assign(first, plan)
    loops[loopBase + Int(plan.level)] = LoopState(values: values)
    try countPass(at: plan.source)
    return Int(plan.body)
  }

  private mutating func nextItem(_ plan: LoopPlan) throws(RenderFault) -> Int {
    let level = loopBase + Int(plan.level)
    let position = loops[level].position + 1
    guard position < loops[level].values.count else {
      loops[level] = LoopState()
      return Int(plan.end)
    }
    loops[level].position = position
    try assign(loops[level].values[position], plan)
    try countPass(at: plan.source)
    return Int(plan.body)
  }

  private func items(of value: TemplateValue, _ plan: LoopPlan) throws(RenderFault) -> [TemplateValue] {
    switch value {
    case .list(let values): return values
    case .map(let map): return map.keys.map { .text($0) }
    case .none: throw RenderFault(TemplateProblem.noValue, at: plan.source)
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
