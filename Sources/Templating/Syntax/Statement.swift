import SourceText

/// A part of a template's body.
struct Statement: Sendable {
  indirect enum Kind: Sendable {
    /// Literal text: `range` of the statement.
    case text
    case output(Expression)
    case conditional(branches: [Branch], otherwise: [Statement])
    case loop(LoopStatement)
    case set(Name, Expression)
    case with([(name: Name, value: Expression)], [Statement])
    case block(BlockStatement)
    case include(Name)
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

struct LoopStatement: Sendable {
  /// The names an item is bound to: one, or two for the key and the value of a map's items.
  let targets: [Name]
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

/// A template as written: nothing in it is resolved yet.
struct TemplateSyntax: Sendable {
  let name: String
  let file: SourceFile
  let body: [Statement]
  /// What it extends.
  let parent: Name?
  /// All its blocks, those within others too.
  let blocks: [BlockStatement]
  /// The names it includes.
  let includes: [Name]
}
