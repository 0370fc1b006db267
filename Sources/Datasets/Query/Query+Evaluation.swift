import Localization
import SourceText

extension Query {
  /// The most numbers one result may hold.
  static let valueLimit = 2_000_000

  /// Answers the query.
  ///
  /// Rows that pass `where` fall into series by `by` and into periods by `per`; those that fall together become
  /// one value as the measure allows. Missing stays missing: a period without rows is there without a value, and
  /// a value some of whose rows have none says so in its contribution.
  ///
  /// Series are the values of `by` among the rows of all periods, so that an office whose latest figure is late
  /// shows as missing and does not vanish. They stand in the order of the code list, else of the file.
  package func evaluate(in context: QueryContext) -> Result<QueryResult, QueryFailure> {
    do throws(QueryFailure) {
      let plan = try plan(in: context)
      return .success(try result(of: plan, context))
    } catch {
      return .failure(error)
    }
  }

  private func result(of plan: QueryPlan, _ context: QueryContext) throws(QueryFailure) -> QueryResult {
    let evaluation = try QueryEvaluation(plan, context, fill: fill, until: until)
    let axis = try evaluation.axis(evaluation.window(period))
    var cells = try evaluation.cells(on: axis)
    let rowCount = cells.rows.count
    try evaluation.markMissingMembers(in: &cells, on: axis)
    var facts = plan.measure.facts
    if let compare {
      try evaluation.compare(&cells, on: axis, by: compare)
      facts = facts.compared(by: compare, decimals: decimals)
    }
    var order: [Int32] = []
    let series = ordered(cells.series(evaluation.keys, width: axis.count), context.language, &order)
    return QueryResult(
      dataset: plan.dataset.id, measure: facts,
      dimension: plan.by.map { DimensionFacts($0.path, isChosen: limit != nil || plan.filters(on: $0)) },
      granularity: plan.per, periods: axis.periods, series: series, aggregation: plan.aggregation,
      comparison: compare, sort: sort, partialPeriods: axis.partialPeriods,
      extent: evaluation.extent, leftOut: evaluation.leftOut(on: axis), rowCount: rowCount,
      sourceRows: SourceRows(cells, blocks: order, width: axis.count),
      isDemonstration: plan.dataset.descriptor.isDemonstration)
  }

  private func ordered(_ series: [ResultSeries], _ language: Language, _ order: inout [Int32]) -> [ResultSeries] {
    let sorted: [Int] =
      switch sort {
      case nil: Array(series.indices)
      case .value: series.sortedByLastValue(<)
      case .descendingValue: series.sortedByLastValue(>)
      case .label: series.sortedByLabel(language)
      case .descendingLabel: series.sortedByLabel(language).reversed()
      }
    let kept = limit.map { Array(sorted.prefix($0)) } ?? sorted
    order = kept.map { Int32($0) }
    return kept.map { series[$0] }
  }
}

extension DimensionFacts {
  fileprivate init(_ path: FieldPath, isChosen: Bool) {
    let field = path.field
    self.init(
      field: path.name, title: field.title, codeList: field.codeList,
      isOrdered: field.areCategoriesOrdered || field.type != .string, isChosen: isChosen)
  }
}

extension QueryPlan {
  /// Whether a condition picks among the values of a field, or by a field of its code list.
  fileprivate func filters(on groups: RowGroups) -> Bool {
    filters.contains { $0.column.field.name == groups.path.column.field.name }
  }
}

extension [ResultSeries] {
  /// By the values of the last period in which any series has one; those without one come last, equal ones stay.
  fileprivate func sortedByLastValue(_ precedes: (Double, Double) -> Bool) -> [Int] {
    let last = compactMap { $0.values.lastIndex { $0 != nil } }.max()
    let values = map { series in last.flatMap { series.values[$0] } }
    return indices.sorted { first, second in
      switch (values[first], values[second]) {
      case (let one?, let other?) where one != other: precedes(one, other)
      case (_?, nil): true
      case (nil, _?): false
      default: first < second
      }
    }
  }

  fileprivate func sortedByLabel(_ language: Language) -> [Int] {
    let keys = map { CollationKey($0.label.text(in: language)) }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }
}
