import Datasets
import Figures
import Localization
import SourceText
import YAML

/// Decodes the queries of a document, with the values of its row, and evaluates them.
struct QueryReader {
  /// Nil where there is no document.
  let scope: DocumentScope?
  let language: Language

  /// The answer to what a figure asks, with the facts of the dataset it comes from.
  /// - Parameter changes: what its numbers are set against; without effect on what has no time, or is set against
  ///   something already.
  func answer(
    to data: FigureData, changes: [QueryComparison] = [], _ context: inout RenderContext
  ) -> (answer: FigureAnswer, facts: DatasetFacts)? {
    switch data.origin {
    case .query(let node):
      return answer(to: data, query(of: node, in: data.file, beside: [], &context), changes, &context)
    case .table(let node): return answer(to: data, table: node, changes, &context)
    case .named(let name):
      guard let query = scope?.query(named: name.text) else {
        let near = Suggestion.nearest(to: name.text, among: scope?.queryNames ?? [])
        context.report(SiteProblem.unknownValue(name: name.text, suggestion: near), at: name.place)
        return nil
      }
      return answer(to: data, self.query(query, &context), changes, &context)
    }
  }

  func query(_ named: FrontMatter.NamedQuery, _ context: inout RenderContext) -> LocatedQuery? {
    query(of: named.node, in: named.file, beside: FrontMatter.NamedQuery.ownKeys, &context).map {
      context.query(named: named.name, $0)
    }
  }

  func result(of named: FrontMatter.NamedQuery, _ context: inout RenderContext) -> QueryResult? {
    query(named, &context).flatMap { result(of: $0, &context) }
  }

  private func query(
    of node: YAMLNode, in file: SourceFile, beside keys: [String], _ context: inout RenderContext
  ) -> LocatedQuery? {
    // These are reads of whoever asks, also where the query is known.
    let (row, weekStart) = (row(&context), context.settings().weekStart)
    let place = RenderContext.QueryPlace(file: ObjectIdentifier(file), range: node.range, language: language)
    if let known = context.queries[place] { return known }
    let (query, problems) = Query.decode(
      node, file: file, beside: keys, substituting: { substitute($0, row) }, weekStart: weekStart)
    context.diagnostics += problems
    guard var query else { return nil }
    query.query.until = scope?.period(weekStart: weekStart)
    if problems.isEmpty { context.queries[place] = query }
    return query
  }

  /// Whether a page does without a query whose data is withheld, the page of a row without one that has no number of that
  /// row, or a bulletin without one that has no number of its period yet.
  func isMissing(_ named: FrontMatter.NamedQuery, _ context: inout RenderContext) -> Bool {
    guard named.ifMissing != .hold, var query = query(named, &context) else { return false }
    if context.isWithheld(dataset: query.query.dataset) || context.lacksWithheldRows(query.query) { return true }
    if lacksRow(query, &context) { return true }
    guard let period = scope?.period(weekStart: context.settings().weekStart),
      let probe = AwaitedData.probe(query.query, for: period)
    else { return false }
    query.query = probe
    return context.evaluate(query).map { AwaitedData.isAwaited($0, for: period) } ?? false
  }

  /// Whether the data holds nothing about the row that the page is made for. What is wrong with the query is told elsewhere.
  private func lacksRow(_ query: LocatedQuery, _ context: inout RenderContext) -> Bool {
    guard scope?.row != nil else { return false }
    let diagnostics = context.diagnostics
    defer { context.diagnostics = diagnostics }
    guard let result = context.evaluate(query) else { return false }
    return result.emptyAnswer != nil && !context.messages.isFaulty(dataset: result.dataset)
  }

  func result(of query: LocatedQuery, _ context: inout RenderContext) -> QueryResult? {
    context.evaluate(query).flatMap { checked($0, of: query, &context) }
  }

  private func answer(
    to data: FigureData, _ query: LocatedQuery?, _ changes: [QueryComparison], _ context: inout RenderContext
  ) -> (answer: FigureAnswer, facts: DatasetFacts)? {
    guard let query, let result = result(of: query, &context), let facts = context.datasetFacts(result.dataset) else {
      return nil
    }
    var answer = FigureAnswer(data: data, result: result)
    if result.hasChanges {
      for change in changes {
        var compared = query
        compared.query = query.query.changes(by: change)
        guard let found = context.evaluate(compared) else { return nil }
        answer.changes.append(found)
      }
    }
    return (answer, facts)
  }

  private func answer(
    to data: FigureData, table node: YAMLNode, _ changes: [QueryComparison], _ context: inout RenderContext
  ) -> (answer: FigureAnswer, facts: DatasetFacts)? {
    let row = row(&context)
    let settings = context.settings()
    let (table, problems) = WrittenTable.decode(
      node, file: data.file, substituting: { substitute($0, row) }, weekStart: settings.weekStart, zone: settings.zone)
    context.diagnostics += problems
    guard let table, let result = context.evaluate(table),
      let checked = checked(result, of: table.query, &context)
    else { return nil }
    var answer = FigureAnswer(data: data, result: checked)
    if checked.hasChanges {
      for change in changes {
        guard let found = context.evaluate(table.changes(by: change)) else { return nil }
        answer.changes.append(found)
      }
    }
    return (answer, DatasetFacts(table.dataset))
  }

  private func row(_ context: inout RenderContext) -> Row? {
    scope?.row.flatMap { context.row(of: $0.dataset, key: $0.key) }
  }

  private func substitute(_ expression: String, _ row: Row?) -> String? {
    guard case .row(let field) = LiveExpression(expression).kind else { return nil }
    return row?.text(field, in: language)
  }

  /// Nil, with the reason reported, where there is no value at all.
  private func checked(
    _ result: QueryResult, of query: LocatedQuery, _ context: inout RenderContext
  ) -> QueryResult? {
    guard let emptyAnswer = result.emptyAnswer else { return result }
    if context.messages.isFaulty(dataset: result.dataset) { return nil }
    let place = Diagnostic.Place(file: query.file, range: query.range(of: .period))
    if let row = scope?.row, query.usesRow {
      let problem = EmptyRowAnswer(emptyAnswer, of: context.row(of: row.dataset, key: row.key), key: row.key)
      context.report(missing: problem, of: result.dataset, at: place)
    } else {
      context.report(missing: FigureProblem.noValues(emptyAnswer), of: result.dataset, at: place)
    }
    return nil
  }
}

extension LocatedQuery {
  /// Whether a part of it is written as a field of the page's row: `"=row.code"`.
  fileprivate var usesRow: Bool {
    ranges.values.contains { file.text(in: $0).contains("=row.") }
  }
}

extension QueryResult {
  /// Whether its numbers can be set against earlier ones.
  fileprivate var hasChanges: Bool { granularity != nil && comparison == nil }
}
