import SourceText

/// Reads tokens into statements and expressions.
///
/// A fault ends only the tag it stands in: the parser reports it, goes on after the tag, and so finds every
/// fault of a template in one run.
struct Parser {
  let file: SourceFile
  let limit: Int
  private let tokens: [Token]
  private var index = 0
  var diagnostics: [Diagnostic] = []
  var blocks: [BlockStatement] = []
  var includes: [Name] = []
  var parent: Name?
  /// The statements around this place, outermost first.
  var openStatements: [String] = []
  /// How deep expressions are nested around this place.
  var expressionDepth = 0
  /// Set once nesting went too deep: the rest is not read.
  private(set) var isAborted = false

  /// - Parameter limit: how deep statements, and expressions, may be nested.
  static func parse(_ file: SourceFile, named name: String, limit: Int) -> (TemplateSyntax, [Diagnostic]) {
    var parser = Parser(file: file, limit: limit)
    let body = parser.parseBody()
    let syntax = TemplateSyntax(
      name: name, file: file, body: body, parent: parser.parent, blocks: parser.blocks, includes: parser.includes)
    return (syntax, parser.diagnostics)
  }

  private init(file: SourceFile, limit: Int) {
    self.file = file
    self.limit = limit
    let (tokens, problems) = Lexer.tokens(of: file)
    self.tokens = tokens
    for (problem, range) in problems { diagnostics.append(Diagnostic(problem, in: file, at: range)) }
  }

  // MARK: Tokens

  var current: Token { tokens[index] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }
  /// Where the last token that was taken ends.
  var lastEnd: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  /// Takes the current token if it is of this kind.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool { take(.symbol(symbol)) }

  mutating func takeKeyword(_ word: String) -> Bool {
    guard isKeyword(word, current) else { return false }
    advance()
    return true
  }

  func isKeyword(_ word: String, _ token: Token) -> Bool {
    token.kind == .name && token.range.count == word.utf8.count
      && file.bytes[token.range.lowerBound..<token.range.upperBound].elementsEqual(word.utf8)
  }

  mutating func expect(_ kind: Token.Kind, _ expected: TemplateProblem.Expected) throws(SyntaxFault) {
    guard take(kind) else { throw fault(expected) }
  }

  mutating func expect(_ symbol: Token.Symbol, _ text: String) throws(SyntaxFault) {
    guard take(symbol) else { throw fault(.text(text)) }
  }

  /// A name that is none of the words with a meaning of their own.
  mutating func expectName() throws(SyntaxFault) -> Name {
    let token = current
    guard token.kind == .name else { throw fault(.name) }
    let text = file.text(in: token.range)
    guard !Self.reservedWords.contains(text) else { throw fault(.name) }
    advance()
    return Name(text: text, range: token.range)
  }

  static let reservedWords: Set<String> = operatorWords.union([
    "true", "false", "none", "True", "False", "None", "loop", "super", "self", "caller",
  ])

  /// Words that never begin a value.
  static let operatorWords: Set<String> = ["and", "or", "not", "in", "is", "if", "else"]

  // MARK: Faults

  func fault(_ expected: TemplateProblem.Expected) -> SyntaxFault {
    if current.kind == .invalid { return SyntaxFault(problem: nil, range: current.range) }
    return SyntaxFault(problem: .syntax(expected: expected, found: foundText), range: current.range)
  }

  private var foundText: String {
    current.kind == .endOfFile ? "" : String(file.text(in: current.range).prefix(40))
  }

  mutating func report(_ fault: SyntaxFault) {
    guard let problem = fault.problem else { return }
    report(problem, fault.range)
  }

  mutating func report(_ problem: TemplateProblem, _ range: SourceRange, notes: [Diagnostic.Note] = []) {
    guard !isAborted else { return }
    diagnostics.append(Diagnostic(problem, in: file, at: range, notes: notes))
  }

  /// Goes to after the tag that is being read.
  mutating func skipTag() {
    while true {
      switch current.kind {
      case .outputEnd, .tagEnd:
        advance()
        return
      case .endOfFile, .text, .outputStart, .tagStart: return
      default: advance()
      }
    }
  }

  /// Reports that nesting went too deep and leaves the rest of the file.
  mutating func abort(at range: SourceRange) {
    report(.tooDeep(limit: limit), range)
    isAborted = true
    index = tokens.count - 1
  }
}
