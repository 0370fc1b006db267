import Localization
import SourceText

extension LocatedQuery {
  /// Answers the query.
  /// - Complexity: one pass over the rows of the dataset.
  /// - Returns: nil, and why, where there is no answer that would be right.
  package func evaluate(
    in datasets: [String: Dataset], weekStart: Weekday
  ) -> (result: QueryResult?, diagnostics: [Diagnostic]) {
    guard let dataset = datasets[query.dataset] else {
      let near = Suggestion.nearest(to: query.dataset, among: datasets.keys.sorted())
      return (nil, [diagnostic(.unknownDataset(query.dataset, suggestion: near), at: .dataset)])
    }
    var evaluator = QueryEvaluator(self, dataset, datasets, weekStart)
    let result = evaluator.run()
    return (result, evaluator.diagnostics)
  }
}

/// Selects rows, sorts them into series and periods, and makes one number of each.
private struct QueryEvaluator {
  let located: LocatedQuery
  let dataset: Dataset
  let datasets: [String: Dataset]
  let weekStart: Weekday
  var diagnostics: [Diagnostic] = []

  private var query: Query { located.query }

  init(_ located: LocatedQuery, _ dataset: Dataset, _ datasets: [String: Dataset], _ weekStart: Weekday) {
    self.located = located
    self.dataset = dataset
    self.datasets = datasets
    self.weekStart = weekStart
  }

  mutating func run() -> QueryResult? {
    let measure = measure()
    var by: Field?
    if let name = query.by { by = categorical(name, at: .by) }
    let selections = selections()
    let granularity = granularity()
    var aggregation: Aggregation?
    if let measure { aggregation = self.aggregation(of: measure) }
    guard diagnostics.isEmpty, let measure, let aggregation else { return nil }

    let rows = matchingRows(selections)
    let span = TimeSpan(query.period, rows: rows, dataset, measure, granularity, weekStart)
    let grouping = SeriesGrouping(by: by.flatMap { dataset.column($0.name) }, rows: rows, span: span)
    guard !grouping.keys.isEmpty else { return report(.noRows, at: nil) }

    let cells = AggregatedCells(dataset, measure, aggregation, grouping, span)
    guard cells.isUnambiguous else {
      return report(.severalRows(measure: measure.name, dimensions: openDimensions(by)), at: nil)
    }
    let codes = by?.codeList.flatMap { datasets[$0] }.flatMap { CodeList($0) }
    let series = grouping.keys.enumerated().map { index, key in
      QueryResult.Series(
        key: by == nil ? measure.name : key,
        label: by == nil ? measure.title : codes?.label(of: key) ?? LocalizedText(same: key),
        values: cells.values[index], statuses: cells.statuses[index])
    }
    return QueryResult(
      dataset: dataset.id, measure: QueryResult.Measure(measure), periods: span.periods,
      series: ordered(series, codes), seriesHeading: by?.title)
  }

  // MARK: What is asked for

  private mutating func measure() -> Field? {
    let measures = dataset.schema.measures
    if let name = query.measure {
      if let field = measures.first(where: { $0.name == name }) { return field }
      let near = Suggestion.nearest(to: name, among: measures.map(\.name))
      if dataset.schema.field(name) == nil {
        return report(.unknownField(name, dataset: dataset.id, suggestion: near), at: .measure)
      }
      return report(.notMeasure(name, suggestion: near), at: .measure)
    }
    switch measures.count {
    case 1: return measures[0]
    case 0: return report(.noMeasure(dataset: dataset.id), at: .dataset)
    default: return report(.measureNotChosen(measures.map(\.name)), at: nil)
    }
  }

  private mutating func categorical(_ name: String, at part: LocatedQuery.Part) -> Field? {
    guard let field = dataset.schema.field(name) else {
      let names = dataset.schema.fields.filter(\.isCategorical).map(\.name)
      let near = Suggestion.nearest(to: name, among: names)
      return report(.unknownField(name, dataset: dataset.id, suggestion: near), at: part)
    }
    return field.isCategorical ? field : report(.notCategorical(name), at: part)
  }

  /// For each filter its column and which values pass.
  private mutating func selections() -> [(column: Column, values: Set<String>)] {
    var selections: [(column: Column, values: Set<String>)] = []
    for (index, filter) in query.filters.enumerated() {
      guard let field = categorical(filter.field, at: .filter(index)), let column = dataset.column(field.name) else {
        continue
      }
      let known = knownValues(of: field, column)
      for (place, value) in filter.values.enumerated() where !known.contains(value) {
        let near = Suggestion.nearest(to: value, among: known)
        let problem = QueryProblem.unknownCode(value, field: field.name, suggestion: near)
        diagnostics.append(located.diagnostic(problem, at: .filterValue(index, place)))
      }
      selections.append((column, Set(filter.values)))
    }
    return selections
  }

  /// The codes of a field's list, or the values it has in the data.
  private func knownValues(of field: Field, _ column: Column) -> [String] {
    if let codes = field.codeList.flatMap({ datasets[$0] }).flatMap({ CodeList($0) }) { return codes.codes }
    if case .texts(_, let dictionary) = column.storage { return dictionary }
    var seen: Set<String> = []
    return (0..<column.count).compactMap { column.value(at: $0)?.text }.filter { seen.insert($0).inserted }
  }

  private mutating func granularity() -> Granularity? {
    guard let own = dataset.granularity(weekStart: weekStart) else {
      if query.per != nil { let _: Int? = report(.noTime(dataset: dataset.id), at: .per) }
      if query.period != .all, query.period != .latest { let _: Int? = report(.noTime(dataset: dataset.id), at: .period) }
      return nil
    }
    guard let per = query.per else { return own }
    // A week belongs to the month of its first day: the usual rule of weekly price series.
    let isCoarser = own.nests(in: per) || { if case .week = own { per != .day } else { false } }()
    return isCoarser ? per : report(.finerThanData(asked: per, data: own), at: .per)
  }

  private mutating func aggregation(of measure: Field) -> Aggregation? {
    guard let asked = query.aggregate else { return measure.aggregation }
    if measure.aggregation.permits(asked) { return asked }
    if asked == .sum, measure.kind != .quantity {
      return report(.sumNotAllowed(measure: measure.name, kind: measure.kind), at: .aggregate)
    }
    return report(
      .aggregateNotAllowed(asked, measure: measure.name, declared: measure.aggregation), at: .aggregate)
  }

  /// Dimensions that are neither fixed to one value nor split by.
  private func openDimensions(_ by: Field?) -> [String] {
    dataset.schema.dimensions.map(\.name).filter { name in
      name != by?.name && !query.filters.contains { $0.field == name && $0.values.count == 1 }
    }
  }

  // MARK: Rows and series

  private func matchingRows(_ selections: [(column: Column, values: Set<String>)]) -> [Int] {
    let tests = selections.map { RowTest($0.column, $0.values) }
    return (0..<dataset.table.rowCount).filter { row in tests.allSatisfy { $0.passes(row) } }
  }

  private func ordered(_ series: [QueryResult.Series], _ codes: CodeList?) -> [QueryResult.Series] {
    var ordered = series
    if let codes {
      ordered = stable(series) { codes.position(of: $0.key) ?? .max } by: { $0 < $1 }
    }
    func last(_ series: QueryResult.Series, missing: Double) -> Double { series.values.last.flatMap { $0 } ?? missing }
    func name(_ series: QueryResult.Series) -> CollationKey { CollationKey(series.label.text(in: .thai)) }
    switch query.sort {
    case .value: ordered = stable(ordered) { last($0, missing: .infinity) } by: { $0 < $1 }
    case .valueDescending: ordered = stable(ordered) { last($0, missing: -.infinity) } by: { $0 > $1 }
    case .label: ordered = stable(ordered, key: name) { $0 < $1 }
    case .labelDescending: ordered = stable(ordered, key: name) { $1 < $0 }
    case nil: break
    }
    return query.limit.map { Array(ordered.prefix($0)) } ?? ordered
  }

  private func stable<Key>(
    _ series: [QueryResult.Series], key: (QueryResult.Series) -> Key, by precedes: (Key, Key) -> Bool
  ) -> [QueryResult.Series] {
    series.enumerated().map { (index: $0.offset, key: key($0.element), series: $0.element) }
      .sorted { precedes($0.key, $1.key) || (!precedes($1.key, $0.key) && $0.index < $1.index) }
      .map(\.series)
  }

  private mutating func report<Value>(_ problem: QueryProblem, at part: LocatedQuery.Part?) -> Value? {
    diagnostics.append(located.diagnostic(problem, at: part))
    return nil
  }
}

extension QueryResult.Measure {
  fileprivate init(_ field: Field) {
    self.init(
      name: field.name, title: field.title, unit: field.unit ?? LocalizedText(same: ""), unitPhrase: field.unitPhrase,
      conditions: field.conditions, decimals: field.shownDecimals, kind: field.kind)
  }
}

/// Whether a row's value is among those asked for. Texts are compared by code.
private struct RowTest {
  private let column: Column
  private let values: Set<String>
  private let codes: [Bool]

  init(_ column: Column, _ values: Set<String>) {
    self.column = column
    self.values = values
    if case .texts(_, let dictionary) = column.storage {
      codes = dictionary.map { values.contains($0) }
    } else {
      codes = []
    }
  }

  func passes(_ row: Int) -> Bool {
    guard column.isPresent[row] else { return false }
    if case .texts(let own, _) = column.storage { return codes[Int(own[row])] }
    return values.contains(column.value(at: row)?.text ?? "")
  }
}
