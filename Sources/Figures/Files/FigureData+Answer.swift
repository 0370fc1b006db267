import Datasets
import SourceText
import YAML

extension FigureData {
  /// The answer to a query or a table written in place.
  func answer(
    in context: QueryContext
  ) -> (result: QueryResult?, descriptor: DatasetDescriptor?, diagnostics: [Diagnostic]) {
    let result: QueryResult?
    let descriptor: DatasetDescriptor?
    var diagnostics: [Diagnostic]
    let query: LocatedQuery?
    switch origin {
    case .named: return (nil, nil, [])
    case .query(let node):
      (query, diagnostics) = Query.decode(node, file: file, weekStart: context.weekStart)
      guard let query else { return (nil, nil, diagnostics) }
      let (answer, problems) = query.evaluate(in: context)
      diagnostics += problems
      result = answer
      descriptor = answer.flatMap { context.datasets[$0.dataset]?.descriptor }
    case .table(let node):
      let (table, problems) = WrittenTable.decode(node, file: file, weekStart: context.weekStart)
      guard let table else { return (nil, nil, problems) }
      let (answer, faults) = table.evaluate(in: context)
      diagnostics = problems + table.check(against: context.datasets, weekStart: context.weekStart) + faults
      result = answer
      query = table.query
      descriptor = table.dataset.descriptor
    }
    if let empty = result?.emptyAnswer, let query {
      var problem = Diagnostic(FigureProblem.noValues(empty), in: file, at: query.range(of: .period))
      if isTable { problem.hint = empty.hint(in: .table) }
      diagnostics.append(problem)
    }
    return (result, descriptor, diagnostics)
  }

  /// The code lists that the fields of a table name.
  var codeLists: [String] {
    guard case .table(let node) = origin else { return [] }
    return (node["fields"]?.sequence ?? []).compactMap { $0["codelist"]?.scalar?.text }
  }
}
