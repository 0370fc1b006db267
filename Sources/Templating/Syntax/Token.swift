import SourceText

/// A piece of a template: what it is and where, never its text.
struct Token: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// Text between tags, as it will be printed.
    case text
    /// `{{`
    case outputStart
    /// `}}`
    case outputEnd
    /// `{%`
    case tagStart
    /// `%}`
    case tagEnd
    case name
    /// With its quotes.
    case string
    case integer
    case number
    case symbol(Symbol)
    /// Something already reported.
    case invalid
    case endOfFile
  }

  enum Symbol: Sendable, Equatable {
    case plus, minus, star, doubleStar, slash, doubleSlash, percent, tilde
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case assign, dot, comma, colon, pipe
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
  }

  let kind: Kind
  let range: SourceRange
}
