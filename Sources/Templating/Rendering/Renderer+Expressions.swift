import SourceText

extension Renderer {
  func evaluate<Host: TemplateHost>(_ index: Index, _ state: inout RenderState, _ host: inout Host) throws(RenderFault)
    -> TemplateValue
  {
    state.depth += 1
    defer { state.depth -= 1 }
    guard state.depth <= TemplateLimits.depth else {
      throw RenderFault(TemplateProblem.tooDeep(limit: TemplateLimits.depth), at: index)
    }
    switch program.operations.span[Int(index)] {
    case .constant(let number): return program.constants.span[Int(number)]
    case .local(let slot): return state[slot]
    case .global(let slot): return state.slots[Int(slot)]
    case .modelField(let slot): return model.value(at: Int(slot))
    case .attribute(let base, let slot):
      if case .local(let local) = program.operations.span[Int(base)], let value = state.field(slot, of: local) {
        return value
      }
      let value = try evaluate(base, &state, &host)
      guard case .object(let object) = value else { throw fault(value, expected: nil, base) }
      return object.value(at: Int(slot))
    case .namedAttribute(let base, let name):
      let value = try evaluate(base, &state, &host)
      let name = program.constants.span[Int(name)].asText ?? ""
      do throws(TemplateProblem) { return try value.attribute(named: name) } catch {
        throw RenderFault(error, at: index)
      }
    case .element(let base, let key):
      let value = try evaluate(base, &state, &host)
      let key = try evaluate(key, &state, &host)
      do throws(TemplateProblem) { return try value.element(key) } catch { throw RenderFault(error, at: index) }
    case .slice(let base, let bounds):
      let value = try evaluate(base, &state, &host)
      let bounds = try values(bounds, &state, &host)
      do throws(TemplateProblem) { return try value.sliced(bounds[0], bounds[1], bounds[2]) } catch {
        throw RenderFault(error, at: index)
      }
    case .list(let operands):
      let list = TemplateValue.list(try values(operands, &state, &host))
      try checkNesting(of: list, &state, at: index)
      return list
    case .map(let operands):
      let map = try map(operands, &state, &host)
      try checkNesting(of: map, &state, at: index)
      return map
    case .not(let operand): return .bool(try !evaluate(operand, &state, &host).isTrue)
    case .negative(let operand):
      let value = try evaluate(operand, &state, &host)
      do throws(TemplateProblem) { return try value.negated() } catch { throw RenderFault(error, at: operand) }
    case .and(let left, let right):
      let value = try evaluate(left, &state, &host)
      return value.isTrue ? try evaluate(right, &state, &host) : value
    case .or(let left, let right):
      let value = try evaluate(left, &state, &host)
      return value.isTrue ? value : try evaluate(right, &state, &host)
    case .binary(let operation, let left, let right):
      let first = try evaluate(left, &state, &host)
      let second = try evaluate(right, &state, &host)
      let result: TemplateValue
      do throws(TemplateProblem) { result = try first.applying(operation, second) } catch {
        throw RenderFault(error, at: index)
      }
      if case .text = result { try countWork(on: result, &state, at: index) }
      return result
    case .concatenation(let operands):
      let values = try values(operands, &state, &host)
      let result: TemplateValue
      do throws(TemplateProblem) { result = try ValueWriter.joined(values) } catch {
        throw RenderFault(error, at: index)
      }
      try countWork(on: result, &state, at: index)
      return result
    case .conditional(let condition, let then, let otherwise):
      return try evaluate(condition, &state, &host).isTrue
        ? try evaluate(then, &state, &host) : try evaluate(otherwise, &state, &host)
    case .fallback(let base, let other):
      if let value = try evaluateIfPresent(base, &state, &host), !value.isNone { return value }
      return try evaluate(other, &state, &host)
    case .filter(let number, let operands):
      let values = try values(operands, &state, &host)
      let result: TemplateValue
      do throws(TemplateProblem) { result = try BuiltInFilter.all[Int(number)].apply(values) } catch {
        throw RenderFault(error, at: index)
      }
      try countWork(on: result, &state, at: index)
      return result
    case .method(let number, let operands):
      let values = try values(operands, &state, &host)
      let result: TemplateValue
      do throws(TemplateProblem) { result = try BuiltInMethod.all[Int(number)].apply(values) } catch {
        throw RenderFault(error, at: index)
      }
      try countWork(on: result, &state, at: index)
      return result
    case .function(let function, let operands):
      let values = try values(operands, &state, &host)
      let result: TemplateValue
      do throws(TemplateProblem) { result = try function.apply(values) } catch { throw RenderFault(error, at: index) }
      try countWork(on: result, &state, at: index)
      return result
    case .each(let use, let source, let slot, let body):
      return try each(use, try evaluate(source, &state, &host), slot, body, index, &state, &host)
    case .hostCall(let number, let operands):
      let values = try values(operands, &state, &host)
      do throws(HostFailure) {
        return try host.call(Int(number), values)
      } catch {
        throw RenderFault(error.problem, at: index)
      }
    case .test(let test, let subject, let argument): return try answer(test, subject, argument, index, &state, &host)
    case .loop(let field, let level): return state.loopValue(field, level)
    case .cycle(let operands, let level):
      let position = state.loops[state.loopBase + Int(level)].position
      return try evaluate(program.operands.span[Int(operands.first) + position % Int(operands.count)], &state, &host)
    case .changed(let operands, let level):
      let values = try values(operands, &state, &host)
      return .bool(state.haveChanged(values, in: level, at: index))
    case .capture(let routine):
      let start = program.routines.span[Int(routine)].start
      return try captured(&state, &host) { (state, host) throws(RenderFault) in try run(from: start, &state, &host) }
    case .invoke(let invocation):
      return try captured(&state, &host) { (state, host) throws(RenderFault) in
        try invoke(invocation, index, &state, &host)
      }
    case .checked(let operand, let type): return try checked(operand, program.types.span[Int(type)], &state, &host)
    }
  }

  /// The value, or nil where an attribute or an item on the way to it is missing.
  private func evaluateIfPresent<Host: TemplateHost>(
    _ index: Index, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue? {
    switch program.operations.span[Int(index)] {
    case .attribute(let base, let slot):
      guard case .object(let object)? = try evaluateIfPresent(base, &state, &host) else { return nil }
      return object.value(at: Int(slot))
    case .namedAttribute(let base, let name):
      guard let value = try evaluateIfPresent(base, &state, &host), let name = program.constants.span[Int(name)].asText
      else {
        return nil
      }
      return value.attributeIfPresent(named: name)
    case .element(let base, let key):
      guard let value = try evaluateIfPresent(base, &state, &host) else { return nil }
      let key = try evaluate(key, &state, &host)
      if case .text(let name) = key { return value.attributeIfPresent(named: name) }
      return try? value.element(key)
    case .checked(let base, _): return try evaluateIfPresent(base, &state, &host)
    default: return try evaluate(index, &state, &host)
    }
  }

  private func answer<Host: TemplateHost>(
    _ test: TemplateTest, _ subject: Index, _ argument: Index?, _ index: Index, _ state: inout RenderState,
    _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    let isLenient = test == .defined || test == .undefined
    let value = isLenient ? try evaluateIfPresent(subject, &state, &host) : try evaluate(subject, &state, &host)
    var other: TemplateValue?
    if let argument { other = try evaluate(argument, &state, &host) }
    do throws(TemplateProblem) {
      return .bool(try test.holds(for: value, argument: other))
    } catch {
      throw RenderFault(error, at: index)
    }
  }

  func values<Host: TemplateHost>(
    _ operands: Operation.Operands, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) -> [TemplateValue] {
    var values: [TemplateValue] = []
    values.reserveCapacity(Int(operands.count))
    for index in Int(operands.first)..<Int(operands.first + operands.count) {
      values.append(try evaluate(program.operands.span[index], &state, &host))
    }
    return values
  }

  private func map<Host: TemplateHost>(
    _ operands: Operation.Operands, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    var map = TemplateMap()
    for index in stride(from: Int(operands.first), to: Int(operands.first + operands.count), by: 2) {
      let key = try evaluate(program.operands.span[index], &state, &host)
      guard case .text(let name) = key else { throw fault(key, expected: .text, program.operands.span[index]) }
      map[name] = try evaluate(program.operands.span[index + 1], &state, &host)
    }
    return .map(map)
  }

  private func checked<Host: TemplateHost>(
    _ operand: Index, _ type: TemplateType, _ state: inout RenderState, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    let value = try evaluate(operand, &state, &host)
    guard type.holds(value) else { throw fault(value, expected: type, operand) }
    if type.unwrapped == .number, case .integer(let integer) = value { return .number(Double(integer)) }
    return value
  }

  private func each<Host: TemplateHost>(
    _ use: ItemUse, _ source: TemplateValue, _ slot: Index, _ body: Index, _ index: Index, _ state: inout RenderState,
    _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    let items: [TemplateValue]
    do throws(TemplateProblem) { items = try BuiltInFilter.items(source, "map") } catch {
      throw RenderFault(error, at: index)
    }
    var results: [TemplateValue] = []
    results.reserveCapacity(items.count)
    for item in items {
      try countPass(&state, at: index)
      state[slot] = item
      let value = try evaluate(body, &state, &host)
      switch use {
      case .map: results.append(value)
      case .select: if value.isTrue { results.append(item) }
      case .reject: if !value.isTrue { results.append(item) }
      }
    }
    return .list(results)
  }

  private func fault(_ value: TemplateValue, expected: TemplateType?, _ index: Index) -> RenderFault {
    if value.isNone { return RenderFault(TemplateProblem.noValue, at: index) }
    return RenderFault(TemplateProblem.valueType(expected: expected ?? .map(.any), found: value.type), at: index)
  }
}
