import SourceText

/// Statements whose body becomes a value: macros, calls with a body, captured text.
extension Parser {
  /// What the expression of a captured body reads it by; no template can write this name.
  static let capturedName = "(body)"

  mutating func parseMacro(_ range: SourceRange) -> Statement.Kind? {
    guard open("macro", range) else { return nil }
    let header = parseHeader { (parser) throws(SyntaxFault) in
      let name = try parser.expectName()
      try parser.expect(.openParenthesis, "(")
      return (name: name, parameters: try parser.parseParameters())
    }
    let body = parseBody()
    close("macro", range, named: header?.name)
    return header.map { .macro(MacroStatement(name: $0.name, parameters: $0.parameters, body: body)) }
  }

  mutating func parseCall(_ range: SourceRange) -> Statement.Kind? {
    guard open("call", range) else { return nil }
    let header = parseHeader { (parser) throws(SyntaxFault) in
      let parameters = parser.take(.openParenthesis) ? try parser.parseParameters() : []
      let call = try parser.parseExpression()
      guard case .call = call.kind else { throw SyntaxFault(problem: .notMacro, range: call.range) }
      return (call: call, parameters: parameters)
    }
    let body = parseBody()
    close("call", range)
    return header.map { .call($0.call, CallBody(parameters: $0.parameters, body: body)) }
  }

  /// Parameters after the `(`.
  private mutating func parseParameters() throws(SyntaxFault) -> [MacroParameter] {
    var parameters: [MacroParameter] = []
    while !take(.closeParenthesis) {
      if !parameters.isEmpty { try expect(.comma, ",") }
      let name = try expectName()
      let fallback: Expression? = take(.assign) ? try parseExpression() : nil
      if parameters.contains(where: { $0.name.text == name.text }) {
        throw SyntaxFault(problem: .parameterTwice(name.text), range: name.range)
      }
      if fallback == nil, parameters.last?.fallback != nil {
        throw SyntaxFault(problem: .parameterOrder(name.text), range: name.range)
      }
      parameters.append(MacroParameter(name: name, fallback: fallback))
    }
    return parameters
  }

  mutating func parseFilterBlock(_ range: SourceRange) -> Statement.Kind? {
    guard open("filter", range) else { return nil }
    let filtered = parseHeader { (parser) throws(SyntaxFault) in
      try parser.parseFilters(of: parser.captured, isFirstNamed: true)
    }
    let body = parseBody()
    close("filter", range)
    return filtered.map { .filterBlock($0, body) }
  }

  /// `set` after its word: `name = …`, or a body up to `endset`.
  mutating func parseSet(_ range: SourceRange) throws(SyntaxFault) -> Statement.Kind? {
    let target = try parseTarget()
    let holdsOne = if case .parts = target { false } else { true }
    if holdsOne, current.kind != .symbol(.assign) { return parseSetBlock(target, range) }
    do throws(SyntaxFault) {
      try expect(.assign, "=")
      let value = try parseTuple { (parser) throws(SyntaxFault) in try parser.parseExpression() }
      try expect(.tagEnd, .endOfTag)
      return .set(target, value)
    } catch {
      // The names are known all the same.
      report(error)
      skipTag()
      return .set(target, invalid(target.range))
    }
  }

  private mutating func parseSetBlock(_ target: Target, _ range: SourceRange) -> Statement.Kind? {
    guard current.kind == .tagEnd || current.kind == .symbol(.pipe) else {
      report(fault(.text("=")))
      skipTag()
      return .set(target, invalid(target.range))
    }
    guard open("set", range) else { return nil }
    let value = parseHeader { (parser) throws(SyntaxFault) in try parser.parseFilters(of: parser.captured) }
    let body = parseBody()
    close("set", range)
    return .setBlock(target, value ?? invalid(target.range), body)
  }

  private var captured: Expression { Expression(kind: .name(Self.capturedName), range: current.range, depth: 1) }

  // MARK: Targets

  /// `name`, `namespace.field`, or several with commas between them, in parentheses or not.
  mutating func parseTarget() throws(SyntaxFault) -> Target {
    let start = current.range.lowerBound
    var parts = [try parseTargetPart()]
    var isTuple = false
    while take(.comma) {
      isTuple = true
      guard current.kind == .name || current.kind == .symbol(.openParenthesis), !isKeyword("in", current) else { break }
      parts.append(try parseTargetPart())
    }
    return isTuple ? .parts(parts, SourceRange(start, lastEnd)) : parts[0]
  }

  private mutating func parseTargetPart() throws(SyntaxFault) -> Target {
    if take(.openParenthesis) {
      expressionDepth += 1
      defer { expressionDepth -= 1 }
      guard expressionDepth <= limit else { throw tooDeep(current.range) }
      let target = try parseTarget()
      try expect(.closeParenthesis, ")")
      return target
    }
    let name = try expectName()
    return take(.dot) ? .field(try expectName(), of: name) : .name(name)
  }

  /// An expression, or several with commas between them, which are a tuple.
  mutating func parseTuple(
    _ parse: (inout Parser) throws(SyntaxFault) -> Expression
  ) throws(SyntaxFault) -> Expression {
    let first = try parse(&self)
    guard current.kind == .symbol(.comma) else { return first }
    var items = [first]
    while take(.comma), current.kind != .tagEnd { items.append(try parse(&self)) }
    return try make(.tuple(items), from: first, items)
  }
}
