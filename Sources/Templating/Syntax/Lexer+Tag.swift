import SourceText

extension Lexer {
  /// Reads tokens up to the end of the tag that opened at `opening`.
  mutating func lexTag(from opening: Int, closing: UInt8, end kind: Token.Kind) {
    var openBraces = 0
    while let byte = byte(at: position) {
      let start = position
      if byte.isTemplateSpace {
        position += 1
      } else if openBraces == 0, let after = closingEnd(closing) {
        endTag(kind, start, after, trims: byte == UInt8(ascii: "-"))
        return
      } else if byte == UInt8(ascii: "{"), self.byte(at: start + 1) == UInt8(ascii: "%") {
        // No expression has `{%`: the tag before was left open.
        return endUnclosed(opening, kind)
      } else if byte == UInt8(ascii: "}"), openBraces == 0 {
        // One brace too few, or `}}` for `%}`.
        position += self.byte(at: start + 1) == UInt8(ascii: "}") ? 2 : 1
        return endUnclosed(opening, kind)
      } else if byte.isNameStart {
        lexName()
      } else if byte.isDigit {
        lexNumber()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        lexString(quote: byte)
      } else if let (symbol, length) = symbol(at: start) {
        if symbol == .openBrace { openBraces += 1 }
        if symbol == .closeBrace { openBraces -= 1 }
        position += length
        add(.symbol(symbol), start, position)
      } else {
        // `&&` is told once.
        position += byte == UInt8(ascii: "&") && self.byte(at: start + 1) == byte ? 2 : 1
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        report(.unexpectedCharacter(text), SourceRange(start, position))
        add(.invalid, start, position)
      }
    }
    endUnclosed(opening, kind)
  }

  private mutating func endUnclosed(_ opening: Int, _ kind: Token.Kind) {
    let range = SourceRange(opening, opening + 2)
    report(.unclosedTag(String(decoding: bytes[opening..<opening + 2], as: UTF8.self)), range)
    add(.invalid, position, position)
    endTag(kind, position, position, trims: false)
  }

  /// Where the tag ends if its end stands here.
  private func closingEnd(_ closing: UInt8) -> Int? {
    var index = position
    if byte(at: index) == UInt8(ascii: "-") || byte(at: index) == UInt8(ascii: "+") { index += 1 }
    guard byte(at: index) == closing, byte(at: index + 1) == UInt8(ascii: "}") else { return nil }
    return index + 2
  }

  private mutating func lexName() {
    let start = position
    while let byte = byte(at: position), byte.isNameStart || byte.isDigit { position += 1 }
    add(.name, start, position)
  }

  private mutating func lexNumber() {
    let start = position
    var isInteger = true
    skipDigits()
    // `rows.0.1` asks for the first row's second item.
    if start > 0, bytes[start - 1] == UInt8(ascii: ".") { return add(.integer, start, position) }
    if byte(at: position) == UInt8(ascii: "."), byte(at: position + 1)?.isDigit == true {
      isInteger = false
      position += 1
      skipDigits()
    }
    if byte(at: position) == UInt8(ascii: "e") || byte(at: position) == UInt8(ascii: "E") {
      var digits = position + 1
      if byte(at: digits) == UInt8(ascii: "-") || byte(at: digits) == UInt8(ascii: "+") { digits += 1 }
      if byte(at: digits)?.isDigit == true {
        isInteger = false
        position = digits
        skipDigits()
      }
    }
    add(isInteger ? .integer : .number, start, position)
  }

  private mutating func skipDigits() {
    while let byte = byte(at: position), byte.isDigit || byte == UInt8(ascii: "_") { position += 1 }
  }

  private mutating func lexString(quote: UInt8) {
    let start = position
    position += 1
    while let byte = byte(at: position) {
      position += 1
      if byte == quote {
        add(.string, start, position)
        return
      }
      if byte == UInt8(ascii: "\\"), position < end { position += 1 }
    }
    // The rest of the file was taken for the string: look for the end of the tag on the same line instead.
    report(.unclosedString, SourceRange(start, start + 1))
    add(.invalid, start, start + 1)
    position = start + 1
    while let byte = byte(at: position), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "%"),
      byte != UInt8(ascii: "\n")
    {
      position += 1
    }
  }

  private func symbol(at start: Int) -> (Token.Symbol, length: Int)? {
    let next = byte(at: start + 1)
    return switch bytes[start] {
    case UInt8(ascii: "+"): (.plus, 1)
    case UInt8(ascii: "-"): (.minus, 1)
    case UInt8(ascii: "*"): next == UInt8(ascii: "*") ? (.doubleStar, 2) : (.star, 1)
    case UInt8(ascii: "/"): next == UInt8(ascii: "/") ? (.doubleSlash, 2) : (.slash, 1)
    case UInt8(ascii: "%"): (.percent, 1)
    case UInt8(ascii: "~"): (.tilde, 1)
    case UInt8(ascii: "="): next == UInt8(ascii: "=") ? (.equal, 2) : (.assign, 1)
    case UInt8(ascii: "!"): next == UInt8(ascii: "=") ? (.notEqual, 2) : nil
    case UInt8(ascii: "<"): next == UInt8(ascii: "=") ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"): next == UInt8(ascii: "=") ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "."): (.dot, 1)
    case UInt8(ascii: ","): (.comma, 1)
    case UInt8(ascii: ":"): (.colon, 1)
    case UInt8(ascii: "|"): (.pipe, 1)
    case UInt8(ascii: "("): (.openParenthesis, 1)
    case UInt8(ascii: ")"): (.closeParenthesis, 1)
    case UInt8(ascii: "["): (.openBracket, 1)
    case UInt8(ascii: "]"): (.closeBracket, 1)
    case UInt8(ascii: "{"): (.openBrace, 1)
    case UInt8(ascii: "}"): (.closeBrace, 1)
    default: nil
    }
  }
}
