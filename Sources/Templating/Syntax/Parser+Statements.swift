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
    case "set": return try parseSet(range)
    case "with": return parseWith(range)
    case "filter": return parseFilterBlock(range)
    case "block": return parseBlock(range)
    case "macro": return parseMacro(range)
    case "call": return parseCall(range)
    case "include": return .include(try parseInclude())
    case "import": return .importModule(try parseImport())
    case "from": return .importModule(try parseFromImport())
    case "extends":
      let name = try parseTemplateName(word)
      try expect(.tagEnd, .endOfTag)
      if parent == nil { parent = name }
      return .extends(name)
    case "autoescape": throw SyntaxFault(problem: .escapingIsOn, range: range)
    case _ where Self.dividers.contains(word): throw SyntaxFault(problem: .unexpectedTag(word), range: range)
    default:
      let near =
        Self.otherWords.contains(word) ? "elif" : Suggestion.nearest(to: word, among: Self.statements + Self.dividers)
      throw SyntaxFault(problem: .unknownTag(word, near: near), range: range)
    }
  }

  static let statements = [
    "if", "for", "set", "with", "filter", "block", "macro", "call", "include", "import", "from", "extends", "raw",
  ]

  private static let dividers = [
    "else", "elif", "endif", "endfor", "endset", "endwith", "endfilter", "endblock", "endmacro", "endcall", "endraw",
  ]

  /// What other languages have for `elif`.
  private static let otherWords = ["elseif", "elsif"]

  // MARK: Statements without

  private mutating func parseInclude() throws(SyntaxFault) -> IncludeStatement {
    let name = try parseTemplateName("include")
    let isOptional = takeKeyword("ignore")
    if isOptional, !takeKeyword("missing") { throw fault(.text("missing")) }
    let hasContext = try parseContext() ?? true
    try expect(.tagEnd, .endOfTag)
    includes.append(name)
    return IncludeStatement(name: name, hasContext: hasContext, isOptional: isOptional)
  }

  private mutating func parseImport() throws(SyntaxFault) -> ImportStatement {
    let template = try parseTemplateName("import")
    guard takeKeyword("as") else { throw fault(.text("as")) }
    let name = try expectName()
    return try parseImportEnd(template, .module(name))
  }

  private mutating func parseFromImport() throws(SyntaxFault) -> ImportStatement {
    let template = try parseTemplateName("from")
    guard takeKeyword("import") else { throw fault(.text("import")) }
    var macros: [(name: Name, alias: Name)] = []
    repeat {
      if current.kind == .tagEnd || isContextNext { break }
      let name = try expectName()
      macros.append((name, takeKeyword("as") ? try expectName() : name))
    } while take(.comma)
    guard !macros.isEmpty else { throw fault(.name) }
    return try parseImportEnd(template, .macros(macros))
  }

  private mutating func parseImportEnd(
    _ template: Name, _ names: ImportStatement.Names
  ) throws(SyntaxFault) -> ImportStatement {
    let hasContext = try parseContext() ?? false
    try expect(.tagEnd, .endOfTag)
    includes.append(template)
    return ImportStatement(template: template, names: names, hasContext: hasContext)
  }

  private var isContextNext: Bool {
    (isKeyword("with", current) || isKeyword("without", current)) && isKeyword("context", next)
  }

  /// `with context` or `without context`; nil where neither stands.
  private mutating func parseContext() throws(SyntaxFault) -> Bool? {
    guard isContextNext else { return nil }
    let hasContext = isKeyword("with", current)
    advance()
    advance()
    return hasContext
  }

  private mutating func parseTemplateName(_ tag: String) throws(SyntaxFault) -> Name {
    let token = current
    if token.kind != .string, token.kind != .invalid, token.kind != .tagEnd {
      throw SyntaxFault(problem: .literalNameNeeded(tag: tag), range: token.range)
    }
    guard token.kind == .string else { throw fault(.text("\"…\"")) }
    let text = try stringLiteral(token)
    advance()
    // An operator after it would make another name of it.
    if case .symbol = current.kind { throw SyntaxFault(problem: .literalNameNeeded(tag: tag), range: current.range) }
    return Name(text: text, range: token.range)
  }
}
