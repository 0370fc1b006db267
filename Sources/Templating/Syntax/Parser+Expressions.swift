import SourceText

extension Parser {
  /// Reads an expression. From what binds least to what binds most: inline if, or, and, not, comparisons and
  /// `in`, `+ -`, `~`, `* / // %`, sign, then filters, tests, attributes, subscripts and calls.
  mutating func parseExpression() throws(SyntaxFault) -> Expression {
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    guard expressionDepth <= limit else { throw tooDeep(current.range) }
    let value = try parseOr()
    guard takeKeyword("if") else { return value }
    let condition = try parseOr()
    guard takeKeyword("else") else {
      throw SyntaxFault(problem: .inlineElseMissing, range: SourceRange(value.range.lowerBound, lastEnd))
    }
    let otherwise = try parseExpression()
    return try make(
      .conditional(condition: condition, then: value, otherwise: otherwise), from: value, [value, condition, otherwise])
  }

  mutating func parseOr() throws(SyntaxFault) -> Expression {
    var left = try parseAnd()
    while takeKeyword("or") {
      let right = try parseAnd()
      left = try make(.or(left, right), from: left, [left, right])
    }
    return left
  }

  private mutating func parseAnd() throws(SyntaxFault) -> Expression {
    var left = try parseNot()
    while takeKeyword("and") {
      let right = try parseNot()
      left = try make(.and(left, right), from: left, [left, right])
    }
    return left
  }

  private mutating func parseNot() throws(SyntaxFault) -> Expression {
    var starts: [Int] = []
    while isKeyword("not", current) {
      starts.append(current.range.lowerBound)
      advance()
    }
    var value = try parseComparison()
    for start in starts.reversed() { value = try make(.not(value), start, [value]) }
    return value
  }

  private mutating func parseComparison() throws(SyntaxFault) -> Expression {
    var left = try parseSum()
    var result: Expression?
    while let comparison = takeComparison() {
      let right = try parseSum()
      let compared = try make(.binary(comparison, left, right), from: left, [left, right])
      // `a < b < c` asks for both, and looks at b twice: an expression changes nothing.
      result =
        try result.map { (before) throws(SyntaxFault) in
          try make(.and(before, compared), from: before, [before, compared])
        } ?? compared
      left = right
    }
    return result ?? left
  }

  private mutating func takeComparison() -> BinaryOperator? {
    if isKeyword("not", current), isKeyword("in", next) {
      advance()
      advance()
      return .notContained
    }
    if takeKeyword("in") { return .contained }
    guard case .symbol(let symbol) = current.kind else { return nil }
    let found: BinaryOperator? =
      switch symbol {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: nil
      }
    if found != nil { advance() }
    return found
  }

  private mutating func parseSum() throws(SyntaxFault) -> Expression {
    var left = try parseConcatenation()
    while true {
      let operation: BinaryOperator
      if take(.plus) { operation = .add } else if take(.minus) { operation = .subtract } else { return left }
      let right = try parseConcatenation()
      left = try make(.binary(operation, left, right), from: left, [left, right])
    }
  }

  private mutating func parseConcatenation() throws(SyntaxFault) -> Expression {
    var parts = [try parseProduct()]
    while take(.tilde) { parts.append(try parseProduct()) }
    return parts.count == 1 ? parts[0] : try make(.concatenation(parts), from: parts[0], parts)
  }

  private mutating func parseProduct() throws(SyntaxFault) -> Expression {
    var left = try parsePower()
    while true {
      let operation: BinaryOperator
      if take(.star) {
        operation = .multiply
      } else if take(.slash) {
        operation = .divide
      } else if take(.doubleSlash) {
        operation = .floorDivide
      } else if take(.percent) {
        operation = .remainder
      } else {
        return left
      }
      let right = try parsePower()
      left = try make(.binary(operation, left, right), from: left, [left, right])
    }
  }

  /// Powers of powers go from left to right.
  private mutating func parsePower() throws(SyntaxFault) -> Expression {
    var left = try parseSigned()
    while take(.doubleStar) {
      let right = try parseSigned()
      left = try make(.binary(.power, left, right), from: left, [left, right])
    }
    return left
  }

  /// A sign binds before a filter: `-1 | abs` is 1.
  private mutating func parseSigned() throws(SyntaxFault) -> Expression {
    var signs: [(start: Int, isNegative: Bool)] = []
    while current.kind == .symbol(.minus) || current.kind == .symbol(.plus) {
      signs.append((current.range.lowerBound, current.kind == .symbol(.minus)))
      advance()
    }
    var value = try parsePostfix()
    for sign in signs.reversed() where sign.isNegative {
      value = try make(.negative(value), sign.start, [value])
    }
    return try parseFilters(of: value)
  }

  /// Filters and tests after a value.
  /// - Parameter isFirstNamed: whether the first filter stands here without its bar.
  mutating func parseFilters(of base: Expression, isFirstNamed: Bool = false) throws(SyntaxFault) -> Expression {
    var value = base
    var isNamed = isFirstNamed
    while true {
      if isNamed || take(.pipe) {
        isNamed = false
        let name = try expectWord()
        let arguments = take(.openParenthesis) ? try parseArguments() : []
        value = try make(.filter(value, name, arguments), from: value, [value] + arguments.map(\.value))
      } else if takeKeyword("is") {
        let isNegated = takeKeyword("not")
        let name = try expectWord()
        let arguments = try parseTestArguments()
        value = try make(
          .test(value, name, arguments, isNegated: isNegated), from: value, [value] + arguments.map(\.value))
      } else {
        return value
      }
    }
  }

  private mutating func parseTestArguments() throws(SyntaxFault) -> [Argument] {
    if take(.openParenthesis) { return try parseArguments() }
    switch current.kind {
    case .integer, .number, .string, .symbol(.openBracket), .symbol(.openBrace): break
    case .name where !Self.operatorWords.contains(file.text(in: current.range)): break
    default: return []
    }
    return [Argument(keyword: nil, value: try parsePostfix())]
  }

  /// Attributes, subscripts and calls after a value.
  private mutating func parsePostfix() throws(SyntaxFault) -> Expression {
    var value = try parsePrimary()
    while true {
      if take(.dot) {
        if current.kind == .integer {
          let key = try parsePrimary()
          value = try make(.element(value, key), from: value, [value, key])
        } else {
          let name = try expectWord()
          value = try make(.attribute(value, name), from: value, [value])
        }
      } else if take(.openBracket) {
        value = try parseSubscript(of: value)
      } else if current.kind == .symbol(.openParenthesis) {
        switch value.kind {
        case .name, .attribute: break
        default: throw SyntaxFault(problem: .notCallable, range: value.range)
        }
        advance()
        let arguments = try parseArguments()
        value = try make(.call(value, arguments), from: value, [value] + arguments.map(\.value))
      } else {
        return value
      }
    }
  }

  /// A subscript or a slice after the `[`.
  private mutating func parseSubscript(of value: Expression) throws(SyntaxFault) -> Expression {
    var bounds = SliceBounds()
    if current.kind != .symbol(.colon) {
      let key = try parseExpression()
      if take(.closeBracket) { return try make(.element(value, key), from: value, [value, key]) }
      bounds.start = key
    }
    try expect(.colon, "]")
    bounds.stop = try parseBound()
    if take(.colon) { bounds.step = try parseBound() }
    try expect(.closeBracket, "]")
    return try make(.slice(value, bounds), from: value, [value] + bounds.all.compactMap(\.self))
  }

  private mutating func parseBound() throws(SyntaxFault) -> Expression? {
    switch current.kind {
    case .symbol(.colon), .symbol(.closeBracket): nil
    default: try parseExpression()
    }
  }

  /// Arguments after the `(`.
  private mutating func parseArguments() throws(SyntaxFault) -> [Argument] {
    var arguments: [Argument] = []
    while !take(.closeParenthesis) {
      if !arguments.isEmpty {
        try expect(.comma, ",")
        if take(.closeParenthesis) { break }
      }
      if current.kind == .name, next.kind == .symbol(.assign) {
        let keyword = try expectWord()
        advance()
        arguments.append(Argument(keyword: keyword, value: try parseExpression()))
      } else {
        guard arguments.last?.keyword == nil else { throw fault(.name) }
        arguments.append(Argument(keyword: nil, value: try parseExpression()))
      }
    }
    return arguments
  }

  /// Any word: after a dot or a bar those with a meaning of their own have none.
  private mutating func expectWord() throws(SyntaxFault) -> Name {
    let token = current
    guard token.kind == .name else { throw fault(.name) }
    advance()
    return Name(text: file.text(in: token.range), range: token.range)
  }

  // MARK: Making expressions

  func make(
    _ kind: Expression.Kind, from first: Expression, _ parts: [Expression]
  ) throws(SyntaxFault) -> Expression {
    try make(kind, first.range.lowerBound, parts)
  }

  func make(_ kind: Expression.Kind, _ start: Int, _ parts: [Expression]) throws(SyntaxFault) -> Expression {
    let range = SourceRange(start, lastEnd)
    let depth = 1 + (parts.map(\.depth).max() ?? 0)
    guard depth <= limit else { throw tooDeep(range) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  func tooDeep(_ range: SourceRange) -> SyntaxFault {
    SyntaxFault(problem: .tooDeep(limit: limit), range: range)
  }
}
