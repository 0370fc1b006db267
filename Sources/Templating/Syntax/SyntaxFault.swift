import SourceText

/// Why a tag could not be read; the parser reports it and goes on after the tag.
struct SyntaxFault: Error {
  /// Nil where it was reported before.
  let problem: TemplateProblem?
  let range: SourceRange
}
