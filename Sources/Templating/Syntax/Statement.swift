import SourceText

/// A part of a template's body.
struct Statement: Sendable {
  indirect enum Kind: Sendable {
    /// Literal text: `range` of the statement.
    case text
    case output(Expression)
    case conditional(branches: [Branch], otherwise: [Statement])
    case loop(LoopStatement)
    case set(Target, Expression)
    /// `{% set name %}…{% endset %}`: the expression reads the body by the name `capturedName`.
    case setBlock(Target, Expression, [Statement])
    /// `{% filter … %}…{% endfilter %}`: the expression reads the body by the name `capturedName`.
    case filterBlock(Expression, [Statement])
    case with([(target: Target, value: Expression)], [Statement])
    case block(BlockStatement)
    case include(IncludeStatement)
    case macro(MacroStatement)
    /// `{% call(…) macro(…) %}…{% endcall %}`
    case call(Expression, CallBody)
    case importModule(ImportStatement)
    /// Kept in the body so that its place can be checked.
    case extends(Name)
  }

  let kind: Kind
  /// Of the text, or of the opening tag.
  let range: SourceRange
}

/// An `if` or an `elif` with what follows it.
struct Branch: Sendable {
  let condition: Expression
  let body: [Statement]
}

/// Where a value goes: to a name, to a field of a `namespace`, or in parts to several of them.
indirect enum Target: Sendable {
  case name(Name)
  case field(Name, of: Name)
  case parts([Target], SourceRange)

  var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .field(let field, let owner): SourceRange(owner.range.lowerBound, field.range.upperBound)
    case .parts(_, let range): range
    }
  }
}

struct LoopStatement: Sendable {
  let target: Target
  let source: Expression
  let condition: Expression?
  let body: [Statement]
  let otherwise: [Statement]
}

struct BlockStatement: Sendable {
  let name: Name
  /// Whether the block sees the names of the loops around it.
  let isScoped: Bool
  let body: [Statement]
}

struct IncludeStatement: Sendable {
  let name: Name
  /// Whether it sees the names of this template and the page's model.
  let hasContext: Bool
  /// Whether it may be missing.
  let isOptional: Bool
}

struct MacroStatement: Sendable {
  let name: Name
  let parameters: [MacroParameter]
  let body: [Statement]
}

struct MacroParameter: Sendable {
  let name: Name
  let fallback: Expression?
}

/// What stands between `call` and `endcall`: a macro without a name, which the called one has as `caller`.
struct CallBody: Sendable {
  let parameters: [MacroParameter]
  let body: [Statement]
}

struct ImportStatement: Sendable {
  enum Names: Sendable {
    /// `{% import "…" as name %}`
    case module(Name)
    /// `{% from "…" import name, name as other %}`
    case macros([(name: Name, alias: Name)])
  }

  let template: Name
  let names: Names
  /// Whether its macros see the page's model.
  let hasContext: Bool
}

/// A template as written: nothing in it is resolved yet.
struct TemplateSyntax: Sendable {
  let name: String
  let file: SourceFile
  let body: [Statement]
  /// What it extends.
  let parent: Name?
  /// All its blocks, those within others too.
  let blocks: [BlockStatement]
  /// The names it includes and imports.
  let includes: [Name]
}
