import Datasets
import Localization
import SourceText

/// A query that a bulletin waits for.
struct AwaitedQuery: Sendable {
  /// Nil where it stands in a figure.
  let name: String?
  let dataset: String
  let place: Diagnostic.Place
  /// When its dataset is published; nil where its number is not there yet.
  let until: Instant?
}

extension [AwaitedQuery] {
  /// When a bulletin that waits for them stops to; nil where nobody knows when a number comes.
  var endOfWaiting: Instant? {
    let instants = map(\.until)
    return instants.contains(nil) ? nil : instants.compactMap(\.self).max()
  }
}

/// Tells of bulletins whether the data that they are about is there yet.
struct AwaitedData: Sendable {
  let datasets: DatasetCatalogue
  let settings: SiteSettings
  let publicationClock: PublicationClock

  struct Bulletin: Sendable {
    /// All of it.
    var texts: [Document]
    /// What was recorded of it: where it is drawn from that, its numbers are there.
    var record: BulletinRecord?
  }

  /// A query that a bulletin waits for, where the answer to the question is yes, or without one in any case.
  private struct Candidate {
    var query: AwaitedQuery
    var question: Question?
  }

  /// Whether there is no number yet: the same for all bulletins of a series that are about one period.
  private struct Question: Hashable {
    var query: Query
    var period: Period
  }

  /// What the texts of each bulletin wait for, each query once. One text that waits holds the others back: they are one
  /// bulletin. What several bulletins ask is asked once.
  func queries(of bulletins: [Bulletin]) -> [[AwaitedQuery]] {
    let candidates = concurrentMap(bulletins.count) { self.candidates(of: bulletins[$0]) }
    let questions = Array(Set(candidates.joined().compactMap(\.question)))
    let answers = concurrentMap(questions.count) { lacksNumber(questions[$0]) }
    let lacking = Set(zip(questions, answers).filter(\.1).map(\.0))
    return candidates.map { candidates in
      var names: Set<String> = []
      return candidates.filter { $0.question.map(lacking.contains) ?? true }.map(\.query)
        .filter { names.insert($0.name ?? "dataset \($0.dataset)").inserted }
    }
  }

  /// Whether a number of a bulletin is not there yet, whatever is to become of it then.
  func lacksNumbers(_ texts: [Document]) -> Bool {
    texts.contains { candidates(of: $0, evenLeftOut: true).contains { $0.question.map(lacksNumber) ?? true } }
  }

  private func candidates(of bulletin: Bulletin) -> [Candidate] {
    let (texts, record) = (bulletin.texts, bulletin.record)
    // Whether or not it is due: a page that is shown early holds what the record holds.
    let withheld = record.flatMap { record in texts.first.map { withheldQueries(of: record, $0) } } ?? []
    let candidates = withheld.map { Candidate(query: $0) }
    if record != nil, texts.revisionPolicy(settings) != .update { return candidates }
    return candidates + texts.filter(publicationClock.isDue).flatMap { self.candidates(of: $0) }
  }

  /// The queries of a bulletin whose dataset is withheld, or that may have no number of its period yet, though the data is
  /// of periods that lie in it. None where the query has an error, which is told when the bulletin is made.
  private func candidates(of document: Document, evenLeftOut: Bool = false) -> [Candidate] {
    let matter = document.frontMatter
    guard matter.soundness == .sound else { return [] }
    let period = matter.period(weekStart: settings.weekStart)
    guard !matter.data.isEmpty || datasets.withholdsAnything else { return [] }
    // What a series offers and a bulletin does not show keeps nothing back, and is not asked for.
    let used = UsedQueries(document)
    let shown = matter.data.filter { (evenLeftOut || $0.ifMissing == .hold) && used.names.contains($0.name) }
    return shown.compactMap { candidate($0, period) }
      + used.datasets.compactMap { id in
        datasets.withheldUntil(id.text).map {
          Candidate(query: AwaitedQuery(name: nil, dataset: id.text, place: id.place, until: $0))
        }
      }
  }

  /// The datasets of which a record holds rows that nobody may see yet: it may be made before the bulletin is published.
  private func withheldQueries(of record: BulletinRecord, _ document: Document) -> [AwaitedQuery] {
    record.datasets.compactMap { recorded in
      let id = recorded.facts.id
      guard let until = datasets.withheldUntil(id) ?? datasets[id].flatMap({ embargo(of: recorded, in: $0) })?.until
      else { return nil }
      let place = Diagnostic.Place(file: document.file, range: .start)
      return AwaitedQuery(name: nil, dataset: id, place: place, until: until)
    }
  }

  /// The last embargo to end of those that withhold rows of a record.
  private func embargo(of recorded: RecordedDataset, in dataset: Dataset) -> Embargo? {
    datasets.embargoesInForce(of: dataset.id).last { embargo in
      recorded.rows.contains { row in
        dataset.isWithheld(
          time: recorded.timeField.map { row.cells[$0] }, by: embargo, weekStart: settings.weekStart)
      }
    }
  }

  /// Whether a document shows any number of the data.
  static func usesData(_ document: Document) -> Bool {
    // Of ten thousand texts without any, none is read for it.
    if document.frontMatter.data.isEmpty, !document.bodyFacts.hasFence { return false }
    let used = UsedQueries(document)
    return !used.datasets.isEmpty || document.frontMatter.data.contains { used.names.contains($0.name) }
  }

  private func candidate(_ named: FrontMatter.NamedQuery, _ period: Period?) -> Candidate? {
    let (located, _) = Query.decode(
      named.node, file: named.file, beside: FrontMatter.NamedQuery.ownKeys, weekStart: settings.weekStart)
    guard let query = located?.query else { return nil }
    let until = datasets.withheldUntil(query.dataset)
    let question = until == nil ? period.map { Question(query: query, period: $0) } : nil
    guard until != nil || question != nil else { return nil }
    let place = Diagnostic.Place(file: named.file, range: named.place)
    return Candidate(
      query: AwaitedQuery(name: named.name, dataset: query.dataset, place: place, until: until), question: question)
  }

  private func lacksNumber(_ question: Question) -> Bool {
    let (query, period) = (question.query, question.period)
    guard !datasets.faulty.contains(query.dataset) else { return false }
    let context = QueryContext(
      datasets: datasets.all, weekStart: settings.weekStart, language: settings.defaultLanguage)
    let isCut = datasets.embargoInForce(of: query.dataset) != nil
    let probe = Self.probe(query, for: period)
    // The periods that a query names may be among the withheld ones.
    guard probe != nil || isCut else { return false }
    switch (probe ?? query).evaluate(in: context) {
    case .success(let result):
      return probe == nil ? Self.lacksLastNumber(result.series) : Self.isAwaited(result, for: period)
    // So may be all the rows that have a value.
    case .failure(let failure): return isCut && failure.isForWantOfRows
    }
  }

  /// A query for the numbers of a period themselves, whatever they are set against; nil where the query names its periods.
  static func probe(_ query: Query, for period: Period) -> Query? {
    guard !query.period.isFixed else { return nil }
    var probe = query
    probe.until = period
    (probe.compare, probe.limit) = (nil, nil)
    return probe
  }

  /// Whether the answer to a probe has no number of the period yet, though the data is of periods that lie in it.
  static func isAwaited(_ result: QueryResult, for period: Period) -> Bool {
    guard let length = result.granularity, length.nests(in: period.granularity) else { return false }
    return lacksLastNumber(result.series)
  }

  private static func lacksLastNumber(_ series: [ResultSeries]) -> Bool {
    series.allSatisfy { ($0.values.last ?? nil) == nil }
  }
}

extension PeriodSelection {
  fileprivate var isFixed: Bool {
    if case .range = self { true } else { false }
  }
}

extension QueryFailure {
  /// Whether nothing is wrong but that no row has a value that the query names.
  fileprivate var isForWantOfRows: Bool {
    issues.allSatisfy { if case .valueUnknown = $0.problem { true } else { false } }
  }
}

/// What a document shows of data in its title, its summary, its text or its figures.
private struct UsedQueries {
  /// Queries by name.
  private(set) var names: Set<String> = []
  /// Of queries that stand in a figure.
  let datasets: [LocatedText]

  init(_ document: Document) {
    let body = document.bodyFacts.queries(of: document)
    datasets = body.datasets.map { LocatedText(text: $0.id, file: document.file, range: $0.range) }
    names = body.names
    for case let text? in [document.frontMatter.title, document.frontMatter.summary] {
      names.formUnion(LiveText(text.text).values.compactMap { LiveExpression($0).query })
    }
  }
}
