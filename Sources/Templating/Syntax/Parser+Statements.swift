import SourceText

extension Parser {
  /// Statements up to a tag that ends, or divides, the statement around them, or up to the end of the file.
  mutating func parseBody() -> [Statement] {
    var body: [Statement] = []
    while true {
      let token = current
      switch token.kind {
      case .endOfFile: return body
      case .text:
        advance()
        body.append(Statement(kind: .text, range: token.range))
      case .outputStart:
        advance()
        if let expression = parseOutput() { body.append(Statement(kind: .output(expression), range: token.range)) }
      case .tagStart:
        if endsOpenStatement() { return body }
        advance()
        if let statement = parseTag(from: token.range) { body.append(statement) }
      default: advance()
      }
    }
  }

  private mutating func parseOutput() -> Expression? {
    do throws(SyntaxFault) {
      let expression = try parseExpression()
      try expect(.outputEnd, .endOfOutput)
      return expression
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  /// Whether the tag that starts here belongs to a statement that is open.
  private func endsOpenStatement() -> Bool {
    guard next.kind == .name else { return false }
    let word = file.text(in: next.range)
    switch word {
    case "elif": return openStatements.contains("if")
    case "else": return openStatements.contains { $0 == "if" || $0 == "for" }
    default: return word.hasPrefix("end") && openStatements.contains(String(word.dropFirst(3)))
    }
  }

  private mutating func parseTag(from opening: SourceRange) -> Statement? {
    let token = current
    do throws(SyntaxFault) {
      guard token.kind == .name else { throw fault(.tagName) }
      let word = file.text(in: token.range)
      advance()
      let range = SourceRange(opening.lowerBound, token.range.upperBound)
      guard let kind = try parseStatement(word, token.range) else { return nil }
      return Statement(kind: kind, range: range)
    } catch {
      report(error)
      skipTag()
      return nil
    }
  }

  private mutating func parseStatement(_ word: String, _ range: SourceRange) throws(SyntaxFault) -> Statement.Kind? {
    switch word {
    case "if": return parseConditional(range)
    case "for": return parseLoop(range)
    case "set": return try parseSet()
    case "with": return parseWith(range)
    case "block": return parseBlock(range)
    case "include":
      let name = try parseTemplateName(word)
      includes.append(name)
      return .include(name)
    case "extends":
      let name = try parseTemplateName(word)
      if parent == nil { parent = name }
      return .extends(name)
    case "else", "elif", "endif", "endfor", "endwith", "endblock", "endraw", "endset":
      throw SyntaxFault(problem: .unexpectedTag(word), range: range)
    default:
      let known = ["if", "elif", "else", "endif", "for", "endfor", "set", "with", "endwith", "block", "endblock"]
      let near = Suggestion.nearest(to: word, among: known + ["include", "extends", "raw"])
      throw SyntaxFault(problem: .unknownTag(word, near: near), range: range)
    }
  }

  // MARK: Statements without

  private mutating func parseSet() throws(SyntaxFault) -> Statement.Kind {
    let name = try expectName()
    try expect(.assign, "=")
    let value: Expression
    do throws(SyntaxFault) {
      value = try parseExpression()
      try expect(.tagEnd, .endOfTag)
    } catch {
      // The name is known all the same.
      report(error)
      skipTag()
      return .set(name, invalid(name.range))
    }
    return .set(name, value)
  }

  private mutating func parseTemplateName(_ tag: String) throws(SyntaxFault) -> Name {
    let token = current
    if token.kind != .string, token.kind != .invalid, token.kind != .tagEnd {
      throw SyntaxFault(problem: .literalNameNeeded(tag: tag), range: token.range)
    }
    guard token.kind == .string else { throw fault(.text("\"…\"")) }
    let text = try stringLiteral(token)
    advance()
    try expect(.tagEnd, .endOfTag)
    return Name(text: text, range: token.range)
  }
}
