import SourceText

/// Macros, the bodies of calls, and what is captured.
extension Renderer {
  /// Runs a routine with the arguments of a call, which the operation `index` is.
  func invoke<Host: TemplateHost>(
    _ invocation: Invocation, _ index: Index, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) {
    let routine = program.routines.span[Int(invocation.routine)]
    let arguments = try values(invocation.arguments, &state, &host)
    try countPass(&state, at: index)
    let outer = state.current
    switch routine.frame {
    case .own(let slots, let loops):
      guard state.frames.count < limits.recursion else {
        throw RenderFault(TemplateProblem.recursion(limit: limits.recursion), at: index)
      }
      state.pushFrame(slots: slots, loops: loops, call: index)
    case .callers: state.current = state.frames[outer].caller
    case .current: break
    }
    for (offset, argument) in arguments.enumerated() { state[routine.firstParameter + Index(offset)] = argument }
    try run(from: routine.start, &state, &host)
    // A fault leaves its frame behind, which tells where it happened.
    if case .own = routine.frame { state.popFrame() }
    state.current = outer
  }

  /// What a routine of this frame writes, as a value.
  func captured<Host: TemplateHost>(
    _ state: inout RenderState, _ host: inout Host,
    _ body: (inout RenderState, inout Host) throws(RenderFault) -> Void
  ) throws(RenderFault) -> TemplateValue {
    var outer: [UInt8] = []
    swap(&state.output, &outer)
    let start = state.outputStart
    state.outputStart = 0
    defer {
      swap(&state.output, &outer)
      state.outputStart = start
    }
    try body(&state, &host)
    return .html(SafeHTML(trusted: state.output))
  }
}
