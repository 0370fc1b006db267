import Localization
import SourceText

/// A query whose names have been found in the datasets: what is left is arithmetic.
struct QueryPlan {
  let dataset: Dataset
  let measure: Column
  let by: Column?
  /// Values that a filter on `by` names, in its order; each becomes a series even if no row has it.
  let wanted: [CellValue]?
  let filters: [(column: Column, words: Set<UInt64>)]
  /// Fields that a filter holds to one value.
  let fixedFields: Set<String>
  let aggregation: Aggregation
  /// The length of the periods that rows stand for; nil without time.
  let base: Granularity?
  let per: Granularity?
}

extension Query {
  /// Finds every name of the query, and reports all that cannot be found.
  func plan(in context: QueryContext) throws(QueryFailure) -> QueryPlan {
    guard let dataset = context.datasets[dataset] else {
      let suggestion = Suggestion.nearest(to: dataset, among: context.datasets.keys.sorted())
      throw QueryFailure(issues: [QueryIssue(.datasetUnknown(dataset, suggestion: suggestion), .dataset)])
    }
    var resolver = QueryResolver(dataset: dataset, context: context)
    let measure = resolver.measure(self)
    let by = by.flatMap { resolver.category($0, .by) }
    var resolved: [(field: String, column: Column, values: [CellValue])] = []
    for filter in filters {
      if let (column, values) = resolver.filter(filter) { resolved.append((filter.field, column, values)) }
    }
    let aggregation = measure.map { resolver.aggregation(self, $0.field) } ?? .none
    let base = dataset.granularity(weekStart: context.weekStart)
    resolver.checkTime(self, base, aggregation)
    guard resolver.issues.isEmpty, let measure else { throw QueryFailure(issues: resolver.issues) }
    return QueryPlan(
      dataset: dataset, measure: measure, by: by, wanted: resolved.first { $0.field == self.by }?.values,
      filters: resolved.map { filter in (filter.column, Set(filter.values.compactMap { filter.column.keyWord(of: $0) }))
      },
      fixedFields: Set(resolved.filter { $0.values.count == 1 }.map(\.field)), aggregation: aggregation, base: base,
      per: base == nil ? nil : per ?? base)
  }
}

/// Looks names up in one dataset and collects what is wrong.
private struct QueryResolver {
  let dataset: Dataset
  let context: QueryContext
  var issues: [QueryIssue] = []

  init(dataset: Dataset, context: QueryContext) {
    self.dataset = dataset
    self.context = context
  }

  mutating func measure(_ query: Query) -> Column? {
    let measures = dataset.schema.measures.map(\.name)
    guard let name = query.measure else {
      if measures.count == 1 { return dataset.table.column(measures[0]) }
      let problem: QueryProblem = measures.isEmpty ? .noMeasure(dataset: dataset.id) : .measureNeeded(measures)
      issues.append(QueryIssue(problem, .measure))
      return nil
    }
    guard let column = column(name, .measure, among: measures) else { return nil }
    if column.field.role == .measure { return column }
    issues.append(QueryIssue(.fieldNotMeasure(name, choices: measures), .measure))
    return nil
  }

  /// A field that rows may be picked or grouped by.
  mutating func category(_ name: String, _ part: QueryPart) -> Column? {
    let choices = dataset.schema.fields.filter(\.isCategorical).map(\.name)
    guard let column = column(name, part, among: choices) else { return nil }
    if column.field.isCategorical { return column }
    let dimensions = dataset.schema.dimensions.map(\.name)
    issues.append(QueryIssue(.fieldNotCategorical(name, choices: dimensions), part))
    return nil
  }

  private mutating func column(_ name: String, _ part: QueryPart, among choices: [String]) -> Column? {
    if let column = dataset.table.column(name) { return column }
    let suggestion = Suggestion.nearest(to: name, among: choices)
    issues.append(QueryIssue(.fieldUnknown(name, dataset: dataset.id, suggestion: suggestion), part))
    return nil
  }

  mutating func filter(_ filter: QueryFilter) -> (Column, [CellValue])? {
    guard let column = category(filter.field, .filter(filter.field)) else { return nil }
    let list = column.field.codeList.flatMap { context.datasets[$0] }
    let known = column.distinctValues()
    var values: [CellValue] = []
    for (index, text) in filter.values.enumerated() {
      if let value = try? CellParser.value(text, as: column.field.type), known.contains(value) {
        if !values.contains(value) { values.append(value) }
      } else if let key = list?.row(named: text)?[list?.keyField?.name ?? ""],
        let value = try? CellParser.value(key, as: column.field.type)
      {
        if !values.contains(value) { values.append(value) }
      } else {
        let suggestion = suggestion(for: text, list, known)
        issues.append(
          QueryIssue(
            .valueUnknown(text, field: filter.field, suggestion: suggestion),
            .filterValue(filter.field, index: index)))
      }
    }
    return (column, values)
  }

  private func suggestion(for text: String, _ list: Dataset?, _ known: [CellValue]) -> String? {
    guard let list else { return Suggestion.nearest(to: text, among: known.map(\.text)) }
    if let key = Suggestion.nearest(to: text, among: list.keys) { return key }
    let labels = list.table.rows.map { list.label(of: $0) }
    return Suggestion.nearest(
      to: text, among: Language.allCases.flatMap { language in labels.compactMap { $0[language] } })
  }

  mutating func aggregation(_ query: Query, _ field: Field) -> Aggregation {
    guard let asked = query.aggregate else { return field.aggregation }
    if !field.aggregation.permits(asked) {
      issues.append(
        QueryIssue(.aggregateNotAllowed(asked, measure: field.name, declared: field.aggregation), .aggregate))
    }
    return asked
  }

  mutating func checkTime(_ query: Query, _ base: Granularity?, _ aggregation: Aggregation) {
    guard let base else {
      if query.per != nil { issues.append(QueryIssue(.noTime(dataset: dataset.id), .per)) }
      if query.period != .all, query.period != .latest {
        issues.append(QueryIssue(.noTime(dataset: dataset.id), .period))
      }
      return
    }
    guard let per = query.per, !base.nests(in: per) else { return }
    guard case .week = base, per != .day, per.name != base.name else {
      issues.append(QueryIssue(.perTooFine(per, dataset: base), .per))
      return
    }
    // A week belongs to the month of its first day: right for a mean or a last value, wrong for a sum.
    if aggregation == .sum { issues.append(QueryIssue(.perDoesNotNest(per, dataset: base), .per)) }
  }
}
