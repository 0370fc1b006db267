import SourceText

/// Macros, the bodies of calls, and what is captured.
extension Renderer {
  /// Where the macros that are running were called, innermost first.
  var calls: [Index] {
    var calls: [Index] = []
    var frame = current
    while frame > 0, calls.count < frames.count {
      calls.append(frames[frame].call)
      frame = frames[frame].caller
    }
    return calls
  }

  /// Runs a routine with the arguments of a call, which the operation `index` is.
  mutating func invoke<Host: TemplateHost>(
    _ invocation: Invocation, _ index: Index, _ host: inout Host
  ) throws(RenderFault) {
    let routine = program.routines[Int(invocation.routine)]
    let arguments = try values(invocation.arguments, &host)
    try countPass(at: index)
    let outer = current
    switch routine.frame {
    case .own(let slotCount, let loopCount):
      guard frames.count < limits.recursion else {
        throw RenderFault(TemplateProblem.recursion(limit: limits.recursion), at: index)
      }
      frames.append(Frame(slotBase: slots.count, loopBase: loops.count, caller: outer, call: index))
      current = frames.count - 1
      slots.append(contentsOf: repeatElement(.none, count: slotCount))
      loops.append(contentsOf: repeatElement(LoopState(), count: loopCount))
    case .callers: current = frames[outer].caller
    case .current: break
    }
    let first = slotBase + Int(routine.firstParameter)
    for (offset, argument) in arguments.enumerated() { slots[first + offset] = argument }
    try run(&host, from: routine.start)
    // What a fault leaves behind tells where it happened.
    if case .own(let slotCount, let loopCount) = routine.frame {
      slots.removeLast(slotCount)
      loops.removeLast(loopCount)
      frames.removeLast()
    }
    current = outer
  }

  /// What `body` writes, as a value.
  mutating func captured<Host: TemplateHost>(
    _ host: inout Host, _ body: (inout Renderer, inout Host) throws(RenderFault) -> Void
  ) throws(RenderFault) -> TemplateValue {
    var outer: [UInt8] = []
    swap(&output, &outer)
    let start = outputStart
    outputStart = 0
    defer {
      swap(&output, &outer)
      outputStart = start
    }
    try body(&self, &host)
    return .html(SafeHTML(trusted: output))
  }
}
