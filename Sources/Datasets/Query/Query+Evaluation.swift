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
    let selection = RowSelection(plan)
    let axis = axis(plan, selection)
    let keys = SeriesKeys(plan, selection, context)
    guard axis.count * keys.count <= Self.valueLimit else {
      throw QueryFailure(issues: [QueryIssue(.tooLarge(limit: Self.valueLimit), .period)])
    }
    let grid = ValueGrid(plan, selection, axis, keys)
    var series: [ResultSeries] = []
    for index in 0..<keys.count {
      series.append(try grid.series(index, key: keys.key(index), label: keys.label(index)))
    }
    let field = plan.measure.field
    return QueryResult(
      dataset: plan.dataset.id,
      measure: MeasureFacts(
        field: field.name, title: field.title, unit: field.unit ?? LocalizedText(), unitPhrase: field.unitPhrase,
        conditions: field.conditions, decimals: field.shownDecimals, kind: field.kind),
      dimension: plan.by.map { DimensionFacts(field: $0.field.name, title: $0.field.title) },
      granularity: plan.per, periods: axis.periods, series: ordered(series, context.language),
      aggregation: plan.aggregation, rowCount: grid.rowCount, isDemonstration: plan.dataset.descriptor.isDemonstration)
  }

  private func axis(_ plan: QueryPlan, _ selection: RowSelection) -> QueryAxis {
    guard let base = plan.base, let per = plan.per else { return QueryAxis.timeless }
    let window = PeriodWindow(
      period, base: base, per: per, rows: selection.range, lastWithValue: selection.lastWithValue)
    return QueryAxis(window, base: base, per: per) {
      guard let time = plan.dataset.schema.time, case .date(let days)? = plan.dataset.table.column(time.name)?.storage
      else { return [] }
      return Set(days.map { Int($0) })
    }
  }

  private func ordered(_ series: [ResultSeries], _ language: Language) -> [ResultSeries] {
    let sorted: [ResultSeries] =
      switch sort {
      case nil: series
      case .value: series.stablySorted { Self.precedes($0, $1, by: <) }
      case .descendingValue: series.stablySorted { Self.precedes($0, $1, by: >) }
      case .label: series.sortedByLabel(language)
      case .descendingLabel: series.sortedByLabel(language).reversed()
      }
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  private static func precedes(_ first: ResultSeries, _ second: ResultSeries, by order: (Double, Double) -> Bool)
    -> Bool
  {
    switch (first.values.last ?? nil, second.values.last ?? nil) {
    case (let first?, let second?): order(first, second)
    case (_?, nil): true
    default: false
    }
  }
}

extension [ResultSeries] {
  /// `sorted` keeps the order of equals only by habit, not by contract; this does.
  fileprivate func stablySorted(_ precedes: (ResultSeries, ResultSeries) -> Bool) -> [ResultSeries] {
    enumerated().sorted { first, second in
      if precedes(first.element, second.element) { return true }
      if precedes(second.element, first.element) { return false }
      return first.offset < second.offset
    }.map(\.element)
  }

  fileprivate func sortedByLabel(_ language: Language) -> [ResultSeries] {
    map { (CollationKey($0.label.text(in: language)), $0) }.enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }
}
