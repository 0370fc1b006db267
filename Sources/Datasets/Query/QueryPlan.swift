import Localization
import SourceText

/// A query whose names have been found in the datasets: what is left is arithmetic.
struct QueryPlan {
  let dataset: Dataset
  let measure: PlannedMeasure
  let by: RowGroups?
  /// Values that a filter on `by` names, in its order; each becomes a series even if no row has it.
  let wanted: [CellValue]?
  let filters: [RowFilter]
  /// Fields that a filter holds to one value.
  let fixedFields: Set<String>
  /// Dimensions that the query asks to combine: by `over`, or because it groups or picks by a field of their list.
  let combinedFields: Set<String>
  /// The names in `over`, all of them dimensions.
  let over: [String]
  /// The dimension of which a value says how many members it is made of.
  let counted: RowGroups?
  let aggregation: Aggregation
  /// The length of the periods that rows stand for; nil without time.
  let base: Granularity?
  let per: Granularity?
  /// The last of the dataset's own periods that is looked at; nil where all are.
  let limit: Period?
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
    let by = by.flatMap { resolver.group($0, .by) }
    let filters = filters.compactMap { resolver.filter($0) }
    let over = resolver.over(self)
    let aggregation = measure.map { resolver.aggregation(self, $0) } ?? .none
    let base = dataset.granularity(weekStart: context.weekStart)
    resolver.checkTime(self, base, aggregation)
    resolver.checkComparison(self, base, measure, aggregation)
    guard resolver.issues.isEmpty, let measure else { throw QueryFailure(issues: resolver.issues) }
    let rollups = ([by].compactMap(\.self) + filters.map(\.path)).filter(\.isRollup).map(\.column)
    let counted = (rollups + over).first.map { column in
      RowGroups(FieldPath(name: column.field.name, column: column, steps: []))
    }
    return QueryPlan(
      dataset: dataset, measure: measure, by: by.map { RowGroups($0) },
      wanted: filters.first { $0.path.name == by?.name }?.values, filters: filters.map(\.filter),
      fixedFields: Set(filters.map(\.filter).filter(\.isSingle).map(\.column.field.name)),
      combinedFields: Set((rollups + over).map(\.field.name)), over: over.map(\.field.name), counted: counted,
      aggregation: aggregation, base: base, per: base == nil ? nil : per ?? base,
      limit: base.flatMap { base in until?.lastWhole(base) })
  }
}

extension Period {
  /// The last period of a length that ends by the end of this one: October for a week in November.
  fileprivate func lastWhole(_ length: Granularity) -> Period {
    let last = Period(length, containing: lastDay)
    return last.lastDay > lastDay ? last.advanced(by: -1) : last
  }
}

extension QueryResolver {
  mutating func over(_ query: Query) -> [Column] {
    var columns: [Column] = []
    for (index, name) in query.over.enumerated() {
      guard let path = category(name, .over(index: index)) else { continue }
      if path.isRollup {
        report(.overNotDimension(name, choices: dataset.schema.dimensions.map(\.name)), .over(index: index))
      } else if name == query.by {
        report(.overIsBy(name), .over(index: index))
      } else {
        columns.append(path.column)
      }
    }
    return columns
  }

  mutating func aggregation(_ query: Query, _ measure: PlannedMeasure) -> Aggregation {
    let fields = measure.components.map(\.column.field)
    guard let asked = query.aggregate else {
      let declared = fields[0].aggregation
      if let other = fields.first(where: { $0.aggregation != declared }) {
        report(.aggregationsDiffer(fields[0].name, other.name), .measure)
      }
      return declared
    }
    for field in fields where !field.aggregation.permits(asked) {
      report(.aggregateNotAllowed(asked, measure: field.name, declared: field.declaredAggregation), .aggregate)
    }
    return asked
  }

  mutating func checkTime(_ query: Query, _ base: Granularity?, _ aggregation: Aggregation) {
    guard let base else {
      if query.per != nil { report(.noTime(dataset: dataset.id), .per) }
      if query.period != .all, query.period != .latest { report(.noTime(dataset: dataset.id), .period) }
      return
    }
    if query.period.isTooLong { report(.periodTooLong(years: PeriodSelection.longestYears), .period) }
    if let length = query.period.length(unfitFor: base) {
      report(.periodNotFitting(length, dataset: base), .period)
    }
    guard let per = query.per, !base.nests(in: per) else { return }
    guard case .week = base, per != .day, per.name != base.name else {
      report(.perTooFine(per, dataset: base), .per)
      return
    }
    // A week belongs to the month of its first day: right for a mean or a last value, wrong for a sum.
    if aggregation == .sum { report(.perDoesNotNest(per, dataset: base), .per) }
  }

  mutating func checkComparison(
    _ query: Query, _ base: Granularity?, _ measure: PlannedMeasure?, _ aggregation: Aggregation
  ) {
    if let decimals = query.decimals, !(0...9).contains(decimals) { report(.decimals(decimals), .decimals) }
    switch query.compare {
    case nil: break
    case .share:
      if query.by == nil { report(.shareWithoutBy, .compare) }
      if let measure, let problem = shareProblem(measure, aggregation) { report(problem, .compare) }
    case .index(let start, let era):
      guard let per = query.per ?? base else {
        report(.noTime(dataset: dataset.id), .compare)
        return
      }
      if !per.nests(in: start.granularity), per.name != "week" {
        report(.baseTooShort(start.iso(in: era), per), .compare)
      }
    default:
      if base == nil { report(.noTime(dataset: dataset.id), .compare) }
    }
  }

  /// Why the measure has no shares; nil where it has.
  private func shareProblem(_ measure: PlannedMeasure, _ aggregation: Aggregation) -> QueryProblem? {
    if let field = measure.components.map(\.column.field).first(where: { $0.aggregation != .sum }) {
      return .shareNotSum(measure: field.name)
    }
    if measure.formula?.isAdditive == false { return .shareOfFormula(measure.facts.field) }
    if measure.facts.kind != .quantity { return .shareNotSum(measure: measure.facts.field) }
    return aggregation == .sum ? nil : .shareAggregated(measure: measure.facts.field, aggregation)
  }
}
