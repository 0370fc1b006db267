import Datasets
import Localization
import SourceText
import YAML

/// Decodes the queries of a document, with the values of its row, and evaluates them.
struct QueryReader {
  let scope: DocumentScope
  let language: Language

  func result(of data: FigureSpec.Data, in file: SourceFile, _ context: inout RenderContext) -> QueryResult? {
    switch data {
    case .inline(let node): return result(of: node, in: file, &context)
    case .named(let name):
      guard let query = scope.query(named: name.text) else {
        let near = Suggestion.nearest(to: name.text, among: scope.queryNames)
        context.report(SiteProblem.unknownValue(name: name.text, suggestion: near), at: name.place)
        return nil
      }
      return result(of: query.node, in: query.file, &context)
    }
  }

  func result(of node: YAMLNode, in file: SourceFile, _ context: inout RenderContext) -> QueryResult? {
    let row = scope.row.flatMap { context.row(of: $0.dataset, key: $0.key) }
    let (query, problems) = Query.decode(
      node, file: file,
      substituting: { expression in
        guard case .row(let field) = LiveExpression(expression).kind else { return nil }
        return row?.text(field, in: language)
      }, weekStart: context.settings().weekStart)
    context.diagnostics += problems
    guard let query, let result = context.evaluate(query) else { return nil }
    guard let emptyAnswer = result.emptyAnswer else { return result }
    if !context.isFaulty(dataset: result.dataset) {
      context.report(
        SiteProblem.noValues(emptyAnswer), at: Diagnostic.Place(file: file, range: query.range(of: .period)))
    }
    return nil
  }
}
