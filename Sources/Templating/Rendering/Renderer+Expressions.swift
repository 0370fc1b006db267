import SourceText

extension Renderer {
  mutating func evaluate<Host: TemplateHost>(_ index: Index, _ host: inout Host) throws(RenderFault) -> TemplateValue {
    switch program.operations[Int(index)] {
    case .constant(let number): return program.constants[Int(number)]
    case .local(let slot): return slots[Int(slot)]
    case .modelField(let slot): return model.value(at: Int(slot))
    case .attribute(let base, let slot):
      let value = try evaluate(base, &host)
      guard case .object(let object) = value else { throw fault(value, expected: nil, base) }
      return object.value(at: Int(slot))
    case .namedAttribute(let base, let name):
      let value = try evaluate(base, &host)
      let name = program.constants[Int(name)].asText ?? ""
      do throws(TemplateProblem) { return try value.attribute(named: name) } catch {
        throw RenderFault(error, at: index)
      }
    case .element(let base, let key):
      let value = try evaluate(base, &host)
      let key = try evaluate(key, &host)
      do throws(TemplateProblem) { return try value.element(key) } catch { throw RenderFault(error, at: index) }
    case .list(let operands): return .list(try values(operands, &host))
    case .map(let operands): return try map(operands, &host)
    case .not(let operand): return .bool(try !evaluate(operand, &host).isTrue)
    case .negative(let operand):
      let value = try evaluate(operand, &host)
      do throws(TemplateProblem) { return try value.negated() } catch { throw RenderFault(error, at: operand) }
    case .and(let left, let right):
      let value = try evaluate(left, &host)
      return value.isTrue ? try evaluate(right, &host) : value
    case .or(let left, let right):
      let value = try evaluate(left, &host)
      return value.isTrue ? value : try evaluate(right, &host)
    case .binary(let operation, let left, let right):
      let first = try evaluate(left, &host)
      let second = try evaluate(right, &host)
      do throws(TemplateProblem) {
        return try first.applying(operation, second)
      } catch {
        throw RenderFault(error, at: index)
      }
    case .concatenation(let operands):
      let values = try values(operands, &host)
      do throws(TemplateProblem) { return try ValueWriter.joined(values) } catch { throw RenderFault(error, at: index) }
    case .conditional(let condition, let then, let otherwise):
      return try evaluate(condition, &host).isTrue ? try evaluate(then, &host) : try evaluate(otherwise, &host)
    case .fallback(let base, let other):
      if let value = try evaluateIfPresent(base, &host), !value.isNone { return value }
      return try evaluate(other, &host)
    case .filter(let number, let operands):
      let values = try values(operands, &host)
      do throws(TemplateProblem) {
        return try BuiltInFilter.all[Int(number)].apply(values)
      } catch {
        throw RenderFault(error, at: index)
      }
    case .hostCall(let number, let operands):
      let values = try values(operands, &host)
      do throws(HostFailure) {
        return try host.call(Int(number), values)
      } catch {
        throw RenderFault(error.problem, at: index)
      }
    case .test(let test, let subject, let argument): return try answer(test, subject, argument, index, &host)
    case .loop(let field, let level): return loopValue(field, loops[Int(level)])
    case .checked(let operand, let type): return try checked(operand, program.types[Int(type)], &host)
    }
  }

  /// The value, or nil where an attribute or an item on the way to it is missing.
  private mutating func evaluateIfPresent<Host: TemplateHost>(
    _ index: Index, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue? {
    switch program.operations[Int(index)] {
    case .attribute(let base, let slot):
      guard case .object(let object)? = try evaluateIfPresent(base, &host) else { return nil }
      return object.value(at: Int(slot))
    case .namedAttribute(let base, let name):
      guard let value = try evaluateIfPresent(base, &host), let name = program.constants[Int(name)].asText else {
        return nil
      }
      return try? value.attribute(named: name)
    case .element(let base, let key):
      guard let value = try evaluateIfPresent(base, &host) else { return nil }
      let key = try evaluate(key, &host)
      return try? value.element(key)
    case .checked(let base, _): return try evaluateIfPresent(base, &host)
    default: return try evaluate(index, &host)
    }
  }

  private mutating func answer<Host: TemplateHost>(
    _ test: TemplateTest, _ subject: Index, _ argument: Index?, _ index: Index, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    let isLenient = test == .defined || test == .undefined
    let value = isLenient ? try evaluateIfPresent(subject, &host) : try evaluate(subject, &host)
    var other: TemplateValue?
    if let argument { other = try evaluate(argument, &host) }
    do throws(TemplateProblem) {
      return .bool(try test.holds(for: value, argument: other))
    } catch {
      throw RenderFault(error, at: index)
    }
  }

  private mutating func values<Host: TemplateHost>(
    _ operands: Operation.Operands, _ host: inout Host
  ) throws(RenderFault) -> [TemplateValue] {
    var values: [TemplateValue] = []
    values.reserveCapacity(Int(operands.count))
    for index in Int(operands.first)..<Int(operands.first + operands.count) {
      values.append(try evaluate(program.operands[index], &host))
    }
    return values
  }

  private mutating func map<Host: TemplateHost>(
    _ operands: Operation.Operands, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    var map = TemplateMap()
    for index in stride(from: Int(operands.first), to: Int(operands.first + operands.count), by: 2) {
      let key = try evaluate(program.operands[index], &host)
      guard case .text(let name) = key else { throw fault(key, expected: .text, program.operands[index]) }
      map[name] = try evaluate(program.operands[index + 1], &host)
    }
    return .map(map)
  }

  private mutating func checked<Host: TemplateHost>(
    _ operand: Index, _ type: TemplateType, _ host: inout Host
  ) throws(RenderFault) -> TemplateValue {
    let value = try evaluate(operand, &host)
    guard type.holds(value) else { throw fault(value, expected: type, operand) }
    if type.unwrapped == .number, case .integer(let integer) = value { return .number(Double(integer)) }
    return value
  }

  private func loopValue(_ field: LoopField, _ state: LoopState) -> TemplateValue {
    switch field {
    case .index: .integer(state.position + 1)
    case .index0: .integer(state.position)
    case .first: .bool(state.position == 0)
    case .last: .bool(state.position == state.values.count - 1)
    case .length: .integer(state.values.count)
    }
  }

  private func fault(_ value: TemplateValue, expected: TemplateType?, _ index: Index) -> RenderFault {
    if value.isNone { return RenderFault(TemplateProblem.noValue, at: index) }
    return RenderFault(TemplateProblem.valueType(expected: expected ?? .map(.any), found: value.type), at: index)
  }
}
