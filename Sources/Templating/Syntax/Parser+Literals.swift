import SourceText

extension Parser {
  /// A literal, a name, or an expression in parentheses.
  mutating func parsePrimary() throws(SyntaxFault) -> Expression {
    let token = current
    switch token.kind {
    case .name:
      let text = file.text(in: token.range)
      let kind: Expression.Kind
      switch text {
      case "true", "True": kind = .literal(.bool(true))
      case "false", "False": kind = .literal(.bool(false))
      case "none", "None": kind = .literal(.none)
      case _ where Self.operatorWords.contains(text): throw fault(.expression)
      default: kind = .name(text)
      }
      advance()
      return Expression(kind: kind, range: token.range, depth: 1)
    case .integer, .number:
      let value = try numberLiteral(token)
      advance()
      return Expression(kind: .literal(value), range: token.range, depth: 1)
    case .string: return try parseString()
    case .symbol(.openParenthesis): return try parseParentheses()
    case .symbol(.openBracket): return try parseList()
    case .symbol(.openBrace): return try parseMap()
    default: throw fault(.expression)
    }
  }

  /// A string, or several one after another, which are one.
  private mutating func parseString() throws(SyntaxFault) -> Expression {
    let start = current.range.lowerBound
    var text = ""
    while current.kind == .string {
      text += try stringLiteral(current)
      advance()
    }
    return Expression(kind: .literal(.text(text)), range: SourceRange(start, lastEnd), depth: 1)
  }

  /// An expression in parentheses, or a tuple where a comma stands.
  private mutating func parseParentheses() throws(SyntaxFault) -> Expression {
    let start = current.range.lowerBound
    advance()
    var items: [Expression] = []
    var isTuple = current.kind == .symbol(.closeParenthesis)
    while !take(.closeParenthesis) {
      if !items.isEmpty {
        try expect(.comma, ")")
        isTuple = true
        if take(.closeParenthesis) { break }
      }
      items.append(try parseExpression())
    }
    guard !isTuple else { return try make(.tuple(items), start, items) }
    return Expression(kind: items[0].kind, range: SourceRange(start, lastEnd), depth: items[0].depth)
  }

  private mutating func parseList() throws(SyntaxFault) -> Expression {
    let start = current.range.lowerBound
    advance()
    var items: [Expression] = []
    while !take(.closeBracket) {
      if !items.isEmpty {
        try expect(.comma, ",")
        if take(.closeBracket) { break }
      }
      items.append(try parseExpression())
    }
    return try make(.list(items), start, items)
  }

  private mutating func parseMap() throws(SyntaxFault) -> Expression {
    let start = current.range.lowerBound
    advance()
    var entries: [(key: Expression, value: Expression)] = []
    while !take(.closeBrace) {
      if !entries.isEmpty {
        try expect(.comma, ",")
        if take(.closeBrace) { break }
      }
      let key = try parseExpression()
      try expect(.colon, ":")
      entries.append((key, try parseExpression()))
    }
    return try make(.map(entries), start, entries.flatMap { [$0.key, $0.value] })
  }

  private func numberLiteral(_ token: Token) throws(SyntaxFault) -> TemplateValue {
    let text = file.text(in: token.range)
    let digits = text.filter { $0 != "_" }
    if token.kind == .integer {
      if let value = Int(digits) { return .integer(value) }
    } else if let value = Double(digits), value.isFinite {
      return .number(value)
    }
    throw SyntaxFault(problem: .malformedNumber(text), range: token.range)
  }

  /// What a string token stands for.
  func stringLiteral(_ token: Token) throws(SyntaxFault) -> String {
    let bytes = file.bytes
    var result: [UInt8] = []
    var index = token.range.lowerBound + 1
    let end = token.range.upperBound - 1
    while index < end {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): result.append(bytes[index + 1])
      default:
        if let (scalar, length) = escapedScalar(at: index, end: end) {
          result.append(contentsOf: String(scalar).utf8)
          index += length
          continue
        }
        let range = SourceRange(index, index + 2)
        throw SyntaxFault(problem: .stringEscape(file.text(in: range)), range: range)
      }
      index += 2
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What an escape of two (`\x`), four (`\u`) or eight (`\U`) hexadecimal digits stands for, and how many bytes it takes.
  private func escapedScalar(at index: Int, end: Int) -> (UnicodeScalar, length: Int)? {
    let count: Int
    switch file.bytes[index + 1] {
    case UInt8(ascii: "x"): count = 2
    case UInt8(ascii: "u"): count = 4
    case UInt8(ascii: "U"): count = 8
    default: return nil
    }
    guard index + 2 + count <= end else { return nil }
    let digits = String(decoding: file.bytes[(index + 2)..<(index + 2 + count)], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16) else { return nil }
    return UnicodeScalar(code).map { ($0, 2 + count) }
  }
}
