import Charting
import Datasets
import Localization
import SourceText

/// The answers of a figure side by side: every number by its query, the value of `by`, and the period.
struct AnswerGrid: Sendable {
  /// What a query, a value of `by` or a period is called.
  struct Item: Sendable, Hashable {
    var key: String
    var label: String
  }

  /// Nil without time.
  let granularity: Granularity?
  /// Of all answers together, in order.
  let periods: [Period]
  /// The values of `by`; none where no query has it.
  let members: [Item]
  /// One for each query.
  let sources: [Item]
  /// What the queries gave, in the order of the sources.
  let results: [QueryResult]
  /// Of each source, which of its series a member is; empty for a query without `by`.
  private let seriesOfMember: [[Int?]]
  /// Of each source, which of its values a period has.
  private let valueOfPeriod: [[Int?]]

  /// - Parameter answers: at least one; their periods are of one length.
  init(_ answers: [FigureAnswer], sources: [Item], language: Language) {
    self.sources = sources
    let results = answers.map(\.result)
    self.results = results
    granularity = results[0].granularity
    let periods = results.count == 1 ? results[0].periods : Set(results.flatMap(\.periods)).sorted()
    self.periods = periods
    var members: [Item] = []
    var known: Set<String> = []
    for result in results where result.dimension != nil {
      for series in result.series where known.insert(series.key ?? "").inserted {
        members.append(Item(key: series.key ?? "", label: series.label.text(in: language)))
      }
    }
    self.members = members
    seriesOfMember = results.map { result in
      if result.dimension == nil { return [] }
      let places = Dictionary(uniqueKeysWithValues: result.series.enumerated().map { ($1.key ?? "", $0) })
      return members.map { places[$0.key] }
    }
    valueOfPeriod = results.map { result in
      if result.periods == periods { return Array(periods.indices) }
      let places = Dictionary(uniqueKeysWithValues: result.periods.enumerated().map { ($1.ordinal, $0) })
      return periods.map { places[$0.ordinal] }
    }
  }

  /// Whether each query has one number for each of its series.
  var isOfOnePeriod: Bool { results.allSatisfy { $0.periods.count <= 1 } }

  /// The period that all numbers are of, or those of a query; nil where there are several, or where they have none.
  /// - Parameter source: the key of a query.
  func onlyPeriod(of source: String?) -> Period? {
    let periods = sources.firstIndex { $0.key == source }.map { results[$0].periods } ?? periods
    return periods.count == 1 ? periods[0] : nil
  }

  func hasMembers(_ source: Int) -> Bool { results[source].dimension != nil }

  /// Where in the grid a number stands.
  struct Place: Sendable {
    var source: Int?
    var member: Int?
    var period: Int?

    subscript(variable: Variable) -> Int? {
      get {
        switch variable {
        case .data: source
        case .by: member
        case .time: period
        }
      }
      set {
        switch variable {
        case .data: source = newValue
        case .by: member = newValue
        case .time: period = newValue
        }
      }
    }
  }

  /// The series at a place; a query without `by` has the same one for each of its values.
  func series(at place: Place) -> ResultSeries? {
    let source = place.source ?? 0
    guard hasMembers(source) else { return results[source].series.first }
    return place.member.flatMap { seriesOfMember[source][$0] }.map { results[source].series[$0] }
  }

  /// The number at a place; without a period, that of the only one.
  func observation(at place: Place) -> Observation {
    guard let series = series(at: place) else { return Observation() }
    let source = place.source ?? 0
    let index = place.period.map { valueOfPeriod[source][$0] } ?? 0
    guard let index, index < series.values.count else { return Observation() }
    return Observation(
      value: series.values[index], status: series.statuses[index],
      isPartial: results[source].isPartial(series, at: index))
  }

  struct Observation: Sendable {
    var value: Double?
    var status: ObservationStatus?
    /// Whether something is missing of what the value is made of, or compared with.
    var isPartial = false
  }

  func items(of variable: Variable, in language: Language) -> [Item] {
    switch variable {
    case .data: sources
    case .by: members
    case .time: periods.map { Item(key: $0.iso, label: $0.text(in: language)) }
    }
  }
}

/// What tells the numbers of a figure apart.
enum Variable: String, Sendable, CaseIterable {
  case time
  case by
  case data
}
