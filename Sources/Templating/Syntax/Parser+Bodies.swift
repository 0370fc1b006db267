import SourceText

/// Statements with a body.
extension Parser {
  mutating func parseConditional(_ range: SourceRange) -> Statement.Kind? {
    guard open("if", range) else { return nil }
    var branches: [Branch] = []
    var otherwise: [Statement] = []
    let condition = parseHeader { (parser) throws(SyntaxFault) in try parser.parseExpression() }
    branches.append(Branch(condition: condition ?? invalid(range), body: parseBody()))
    while isKeyword("elif", next), current.kind == .tagStart {
      advance()
      let range = current.range
      advance()
      let condition = parseHeader { (parser) throws(SyntaxFault) in try parser.parseExpression() }
      branches.append(Branch(condition: condition ?? invalid(range), body: parseBody()))
    }
    if takeDivider("else") { otherwise = parseBody() }
    close("if", range)
    return .conditional(branches: branches, otherwise: otherwise)
  }

  mutating func parseLoop(_ range: SourceRange) -> Statement.Kind? {
    guard open("for", range) else { return nil }
    let header = parseHeader { (parser) throws(SyntaxFault) in
      let target = try parser.parseTarget()
      guard parser.takeKeyword("in") else { throw parser.fault(.text("in")) }
      let source = try parser.parseTuple { (parser) throws(SyntaxFault) in try parser.parseOr() }
      let condition: Expression? = parser.takeKeyword("if") ? try parser.parseExpression() : nil
      if parser.isKeyword("recursive", parser.current) {
        throw SyntaxFault(problem: .recursiveLoop, range: parser.current.range)
      }
      return (target: target, source: source, condition: condition)
    }
    let body = parseBody()
    let otherwise = takeDivider("else") ? parseBody() : []
    close("for", range)
    // Without its names the body would only raise faults that are none.
    guard let header else { return nil }
    return .loop(
      LoopStatement(
        target: header.target, source: header.source, condition: header.condition, body: body, otherwise: otherwise))
  }

  mutating func parseWith(_ range: SourceRange) -> Statement.Kind? {
    guard open("with", range) else { return nil }
    let assignments = parseHeader { (parser) throws(SyntaxFault) in
      var assignments: [(target: Target, value: Expression)] = []
      while parser.current.kind != .tagEnd {
        if !assignments.isEmpty { try parser.expect(.comma, ",") }
        let target = try parser.parseTarget()
        try parser.expect(.assign, "=")
        assignments.append((target, try parser.parseExpression()))
      }
      return assignments
    }
    let body = parseBody()
    close("with", range)
    return assignments.map { .with($0, body) }
  }

  mutating func parseBlock(_ range: SourceRange) -> Statement.Kind? {
    guard open("block", range) else { return nil }
    let header = parseHeader { (parser) throws(SyntaxFault) in
      (name: try parser.expectName(), isScoped: parser.takeKeyword("scoped"))
    }
    let body = parseBody()
    close("block", range, named: header?.name)
    guard let header else { return nil }
    let block = BlockStatement(name: header.name, isScoped: header.isScoped, body: body)
    if let first = blocks.first(where: { $0.name.text == block.name.text }) {
      let (earlier, later) =
        first.name.range.lowerBound < block.name.range.lowerBound ? (first, block) : (block, first)
      report(
        .duplicateBlock(block.name.text), later.name.range,
        notes: [.init(Prose(th: "บล็อกแรกอยู่ที่นี่", en: "the first is here"), in: file, at: earlier.name.range)])
      return nil
    }
    blocks.append(block)
    return .block(block)
  }

  // MARK: Opening and closing

  mutating func open(_ word: String, _ range: SourceRange) -> Bool {
    guard openStatements.count < limit else {
      abort(at: range)
      return false
    }
    openStatements.append(word)
    return true
  }

  /// Reads the rest of an opening tag, or reports it and returns nil.
  mutating func parseHeader<Header>(
    _ parse: (inout Parser) throws(SyntaxFault) -> Header
  ) -> Header? {
    do throws(SyntaxFault) {
      let header = try parse(&self)
      try expect(.tagEnd, .endOfTag)
      return header
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  /// Takes `{% else %}` where it stands here and belongs to the innermost statement.
  private mutating func takeDivider(_ word: String) -> Bool {
    guard current.kind == .tagStart, isKeyword(word, next) else { return false }
    advance()
    advance()
    if !take(.tagEnd) {
      report(fault(.endOfTag))
      skipTag()
    }
    return true
  }

  mutating func close(_ word: String, _ range: SourceRange, named name: Name? = nil) {
    // A second else, or an elif after it: report it and look for the end after it.
    while current.kind == .tagStart, isKeyword("else", next) || isKeyword("elif", next), word == "if" || word == "for" {
      advance()
      report(.unexpectedTag(file.text(in: current.range)), current.range)
      skipTag()
      _ = parseBody()
    }
    openStatements.removeLast()
    guard current.kind == .tagStart, isKeyword("end" + word, next) else {
      report(.unclosedStatement(word), range)
      return
    }
    advance()
    advance()
    if let name, current.kind == .name {
      let found = file.text(in: current.range)
      if found != name.text { report(.blockEndName(expected: name.text, found: found), current.range) }
      advance()
    }
    if !take(.tagEnd) {
      report(fault(.endOfTag))
      skipTag()
    }
  }

  func invalid(_ range: SourceRange) -> Expression {
    Expression(kind: .invalid, range: range, depth: 1)
  }
}

extension Diagnostic.Note {
  init(_ message: Prose, in file: SourceFile, at range: SourceRange) {
    self.init(message, at: Diagnostic.Place(file: file, range: range))
  }
}
