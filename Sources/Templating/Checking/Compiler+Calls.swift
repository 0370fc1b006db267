import SourceText

extension Compiler {
  mutating func compileCall(_ callee: Expression, _ arguments: [Argument], _ range: SourceRange) -> Typed {
    switch callee.kind {
    case .name(let text): compileCall(of: Name(text: text, range: callee.range), arguments, range)
    case .attribute(let base, let name): compileCall(of: name, on: base, arguments, range)
    default: unknown(range)
    }
  }

  private mutating func compileCall(of name: Name, _ arguments: [Argument], _ range: SourceRange) -> Typed {
    if let use = routineUse(name) { return compileInvocation(use, name, arguments, range) }
    if name.text == "super" { return capture(range) { $0.compileSuper(arguments, range) } }
    if flow.binding(name.text) == nil {
      if let number = host.functions[name.text] {
        return compileHostCall(number, subject: nil, name, arguments, range)
      }
      if let function = BuiltInFunction(rawValue: name.text) {
        return compileFunction(function, name, arguments, range)
      }
    }
    for argument in arguments { _ = compile(argument.value) }
    if flow.binding(name.text)?.isCertain == false {
      report(.maybeUnset(name.text), name.range)
    } else if case .captured = flow.binding(name.text)?.kind {
      // What could not be imported was reported.
    } else if name.text == "namespace" {
      report(.namespacePlace, range)
    } else if flow.binding(name.text) != nil || model?.slot(of: name.text) != nil {
      report(.notCallable, name.range)
    } else {
      let known = host.functions.keys.sorted() + BuiltInFunction.allCases.map(\.rawValue)
      report(.unknownFunction(name.text, near: Suggestion.nearest(to: name.text, among: known)), name.range)
    }
    return unknown(range)
  }

  /// A method of a value, of `loop` or of a template that was imported.
  private mutating func compileCall(
    of name: Name, on base: Expression, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed {
    if case .name(let owner) = base.kind {
      let binding = flow.binding(owner)
      if binding?.isCertain == false {
        report(.maybeUnset(owner), base.range)
        return unknown(range)
      }
      switch binding?.kind {
      case .loop(_, let level, currentFrame): return compileLoopCall(name, arguments, level, range)
      case .module(let number):
        guard let use = moduleMacro(name, number) else { return unknown(range) }
        return compileInvocation(use, name, arguments, range)
      case .captured:
        for argument in arguments { _ = compile(argument.value) }
        return unknown(range)
      case nil where owner == "self": return capture(range) { $0.compileSelf(name, arguments, range) }
      default: break
      }
    }
    return compileMethod(base, name, arguments, range)
  }

  private mutating func compileLoopCall(
    _ name: Name, _ arguments: [Argument], _ level: Index, _ range: SourceRange
  ) -> Typed {
    let values = arguments.map { compile($0.value) }
    guard name.text == "cycle" || name.text == "changed" else {
      let near = Suggestion.nearest(to: name.text, among: ["cycle", "changed"])
      report(.unknownAttribute(name.text, of: "loop", near: near), name.range)
      return unknown(range)
    }
    guard !values.isEmpty else {
      report(.argumentMissing("value", of: name.text), name.range)
      return unknown(range)
    }
    let operands = operands(values.map(\.index))
    return name.text == "cycle"
      ? Typed(index: emit(.cycle(operands, level: level), range), type: .joined(values.map(\.type)))
      : Typed(index: emit(.changed(operands, level: level), range), type: .bool)
  }

  private mutating func compileFunction(
    _ function: BuiltInFunction, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed {
    let call = compileArguments(
      subject: nil, name, arguments, parameters: function.parameters, takesOtherKeywords: function.otherKeywords, range)
    return Typed(index: emit(.function(function, operands(call.indices)), range), type: function.result)
  }

  private mutating func compileMethod(
    _ subject: Expression, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed {
    let value = compile(subject)
    let named = BuiltInMethod.all.indices.filter { BuiltInMethod.all[$0].name == name.text }
    guard let number = named.first(where: { BuiltInMethod.all[$0].parameters[0].type.accepts(value.type) }) else {
      for argument in arguments { _ = compile(argument.value) }
      if value.type.maybeNone {
        report(.maybeNone(value.type), subject.range)
      } else {
        let known = BuiltInMethod.all.filter { $0.parameters[0].type.accepts(value.type) }.map(\.name)
        report(.unknownMethod(name.text, value.type, near: Suggestion.nearest(to: name.text, among: known)), name.range)
      }
      return unknown(range)
    }
    let method = BuiltInMethod.all[number]
    let call = compileArguments(
      subject: subject, compiled: value, name, arguments, parameters: method.parameters, takesOtherKeywords: nil, range)
    let index = emit(.method(Index(number), operands(call.indices)), range)
    return Typed(index: index, type: resultType(of: method, call, range))
  }

  mutating func compileFilter(
    _ subject: Expression, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed {
    if let number = host.filters[name.text] {
      return compileHostCall(number, subject: subject, name, arguments, range)
    }
    if let value = compileItemFilter(subject, name, arguments, range) { return value }
    guard let number = BuiltInFilter.number(of: name.text) else {
      _ = compile(subject)
      for argument in arguments { _ = compile(argument.value) }
      let known =
        BuiltInFilter.all.map(\.name) + ItemFilter.allCases.map(\.rawValue) + host.filters.keys.sorted()
      report(.unknownFilter(name.text, near: Suggestion.nearest(to: name.text, among: known)), name.range)
      return unknown(range)
    }
    let filter = BuiltInFilter.all[number]
    let call = compileArguments(
      subject: subject, name, arguments, parameters: filter.parameters, takesOtherKeywords: nil, range)
    let index: Index
    if filter.name == BuiltInFilter.defaultName, call.literals[2]?.isTrue != true {
      index = emit(.fallback(call.indices[0], call.indices[1]), range)
    } else {
      index = emit(.filter(Index(number), operands(call.indices)), range)
    }
    let type = resultType(of: filter, call, range)
    return Typed(
      index: index, type: taken(type, outOf: subject, call.types.first.flatMap(\.self) ?? .any, by: filter.name))
  }

  private mutating func resultType(of filter: BuiltInFilter, _ call: Call, _ range: SourceRange) -> TemplateType {
    guard call.isSound else { return .any }
    do throws(TemplateProblem) {
      return try filter.result(.init(types: call.types, literals: call.literals))
    } catch {
      report(error, range)
      return .any
    }
  }

  private mutating func compileHostCall(
    _ number: Int, subject: Expression?, _ name: Name, _ arguments: [Argument], _ range: SourceRange
  ) -> Typed {
    let signature = host.signatures[number]
    let call = compileArguments(
      subject: subject, name, arguments, parameters: signature.parameters,
      takesOtherKeywords: signature.otherKeywords, range)
    let index = emit(.hostCall(Index(number), operands(call.indices)), range)
    if let text = call.literals.first??.asText, let value = subject ?? arguments.first?.value {
      let place = Diagnostic.Place(file: file, range: value.range)
      literals.append(TemplateLiteral(use: .argument(of: number), text: text, place: place))
    }
    let facts = HostCallFacts(
      literals: call.literals, isGiven: call.types.map { $0 != nil }, types: call.types,
      otherKeywords: call.otherKeywords)
    let problem = call.isSound ? signature.check?(facts) : nil
    if let problem { report(problem, range) }
    return Typed(index: index, type: call.isSound && problem == nil ? signature.result : .any)
  }

  // MARK: Arguments

  struct Call {
    var indices: [Index] = []
    /// One for each parameter.
    var types: [TemplateType?] = []
    var literals: [TemplateValue?] = []
    var otherKeywords: [String] = []
    var isSound = true
  }

  /// Brings the arguments into the parameters' order and checks them.
  mutating func compileArguments(
    subject: Expression?, compiled: Typed? = nil, _ callee: Name, _ arguments: [Argument],
    parameters: [TemplateParameter], takesOtherKeywords otherType: TemplateType?, _ range: SourceRange
  ) -> Call {
    var call = Call()
    let (given, others) = assign(subject, callee, arguments, parameters, otherType != nil, &call)
    for (index, (parameter, expression)) in zip(parameters, given).enumerated() {
      guard let expression else {
        if parameter.isRequired {
          report(.argumentMissing(parameter.name, of: callee.text), callee.range)
          call.isSound = false
        }
        call.indices.append(constant(.none, range))
        call.types.append(nil)
        call.literals.append(nil)
        continue
      }
      let isSubject = index == 0 && subject != nil
      forgivesNext = isSubject && (BuiltInFilter.aliases[callee.text] ?? callee.text) == BuiltInFilter.defaultName
      compileArgument(expression, compiled: index == 0 ? compiled : nil, parameter, callee, &call)
    }
    guard let otherType else { return call }
    var entries: [Index] = []
    for (keyword, expression) in others {
      let value = compile(expression)
      check(value.type, keyword.text, of: callee, otherType, expression.range, &call)
      entries += [constant(.text(keyword.text), keyword.range), checked(value, otherType, expression.range)]
      call.otherKeywords.append(keyword.text)
    }
    call.indices.append(emit(.map(operands(entries)), range))
    return call
  }

  private mutating func assign(
    _ subject: Expression?, _ callee: Name, _ arguments: [Argument], _ parameters: [TemplateParameter],
    _ takesOthers: Bool, _ call: inout Call
  ) -> (given: [Expression?], others: [(Name, Expression)]) {
    var given = [Expression?](repeating: nil, count: parameters.count)
    var others: [(Name, Expression)] = []
    var position = 0
    if let subject, !given.isEmpty {
      given[0] = subject
      position = 1
    }
    let limit = parameters.count - position
    for argument in arguments {
      let problem: TemplateProblem
      if let keyword = argument.keyword {
        if let index = parameters.firstIndex(where: { $0.name == keyword.text }) {
          if given[index] == nil {
            given[index] = argument.value
            continue
          }
          problem = .argumentTwice(keyword.text, of: callee.text)
        } else if takesOthers {
          if others.allSatisfy({ $0.0.text != keyword.text }) {
            others.append((keyword, argument.value))
            continue
          }
          problem = .argumentTwice(keyword.text, of: callee.text)
        } else {
          let near = Suggestion.nearest(to: keyword.text, among: parameters.map(\.name))
          problem = .argumentUnknown(keyword.text, of: callee.text, near: near)
        }
        report(problem, keyword.range)
      } else if position < given.count {
        given[position] = argument.value
        position += 1
        continue
      } else {
        report(.argumentExtra(of: callee.text, limit: limit), argument.value.range)
      }
      call.isSound = false
      _ = compile(argument.value)
    }
    return (given, others)
  }

  private mutating func compileArgument(
    _ expression: Expression, compiled: Typed?, _ parameter: TemplateParameter, _ callee: Name, _ call: inout Call
  ) {
    let value = compiled ?? compile(expression)
    if case .literal(let literal) = expression.kind {
      call.literals.append(literal)
      if let choices = parameter.choices, let text = literal.asText, !choices.contains(text) {
        let near = Suggestion.nearest(to: text, among: choices)
        report(.argumentChoice(parameter.name, of: callee.text, choices, near: near), expression.range)
        call.isSound = false
      }
    } else {
      call.literals.append(nil)
      if parameter.isLiteral {
        report(.argumentLiteral(parameter.name, of: callee.text), expression.range)
        call.isSound = false
      }
    }
    check(value.type, parameter.name, of: callee, parameter.type, expression.range, &call)
    call.types.append(value.type)
    call.indices.append(checked(value, parameter.type, expression.range))
  }

  private mutating func check(
    _ type: TemplateType, _ name: String, of callee: Name, _ expected: TemplateType, _ range: SourceRange,
    _ call: inout Call
  ) {
    guard !expected.accepts(type) else { return }
    call.isSound = false
    if type.maybeNone, expected.accepts(type.unwrapped) || type == .nothing {
      report(.maybeNone(type), range)
    } else {
      report(.argumentType(name, of: callee.text, expected: expected, found: type), range)
    }
  }

  /// The value, checked when rendered where its type is known only then, and an integer made a number where
  /// one is wanted.
  private mutating func checked(_ value: Typed, _ expected: TemplateType, _ range: SourceRange) -> Index {
    let wanted = expected.unwrapped
    let needsNumber = wanted == .number && value.type.unwrapped == .integer
    guard needsNumber || value.type.unwrapped == .any && expected != .optional(.any) else { return value.index }
    program.types.append(expected)
    return emit(.checked(value.index, type: Index(program.types.count - 1)), range)
  }
}
