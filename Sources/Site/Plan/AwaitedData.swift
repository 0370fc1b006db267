import Datasets
import Figures
import Localization
import Markdown
import SourceText

/// Tells of bulletins whether the data that they are about is there yet.
struct AwaitedData: Sendable {
  let datasets: DatasetCatalogue
  let settings: SiteSettings

  /// A query of a bulletin, and what tells whether it waits.
  private struct Candidate {
    var query: FrontMatter.NamedQuery
    var question: Question
  }

  /// The same for all bulletins of a series that are about one period.
  private struct Question: Hashable {
    var probe: Query
    var period: Period
  }

  /// The queries of each bulletin that have no number of its period yet, though the data is of periods that lie in it. None
  /// where the query has an error, which is told when the bulletin is made.
  ///
  /// What a series offers and a bulletin does not show keeps nothing back, and is not asked for.
  func queries(of documents: [Document]) -> [[FrontMatter.NamedQuery]] {
    let candidates = concurrentMap(documents.count) { self.candidates(of: documents[$0]) }
    let questions = Array(Set(candidates.joined().map(\.question)))
    let answers = concurrentMap(questions.count) { isAwaited(questions[$0]) }
    let awaited = Set(zip(questions, answers).filter(\.1).map(\.0))
    return candidates.map { $0.filter { awaited.contains($0.question) }.map(\.query) }
  }

  private func candidates(of document: Document) -> [Candidate] {
    let matter = document.frontMatter
    guard matter.soundness == .sound, !matter.data.isEmpty,
      let period = matter.period(weekStart: settings.weekStart)
    else { return [] }
    let used = Self.queries(in: document).names
    return matter.data.filter { used.contains($0.name) }.compactMap { named in
      let (query, _) = Query.decode(
        named.node, file: named.file, beside: FrontMatter.NamedQuery.ownKeys, weekStart: settings.weekStart)
      guard let query = query?.query, !datasets.faulty.contains(query.dataset),
        let probe = Self.probe(query, for: period)
      else { return nil }
      return Candidate(query: named, question: Question(probe: probe, period: period))
    }
  }

  private func isAwaited(_ question: Question) -> Bool {
    let context = QueryContext(
      datasets: datasets.all, weekStart: settings.weekStart, language: settings.defaultLanguage)
    guard case .success(let result) = question.probe.evaluate(in: context) else { return false }
    return Self.isAwaited(result, for: question.period)
  }

  /// Whether a document shows any number of the data.
  static func usesData(_ document: Document) -> Bool {
    let (names, hasOwnQueries) = queries(in: document)
    return hasOwnQueries || names.contains { name in document.frontMatter.data.contains { $0.name == name } }
  }

  /// The queries that a document shows in its title, its summary, its text or its figures; and whether it shows any that
  /// stand in the figures themselves.
  private static func queries(in document: Document) -> (names: Set<String>, hasOwn: Bool) {
    var names: Set<String> = []
    var hasOwn = false
    func add(_ expression: String) {
      if case .query(let name, _) = LiveExpression(expression).kind { names.insert(name) }
    }
    for text in [document.frontMatter.title, document.frontMatter.summary].compactMap(\.self) {
      for case .value(let expression) in LiveText(text.text).parts { add(expression) }
    }
    for part in MarkdownParser.parse(document.file, range: document.body).parts {
      switch part {
      case .value(let value): add(value.expression)
      case .block(let block):
        guard let template = FigureTemplate(rawValue: block.name) else { continue }
        let (figure, _) = FigureBlock.decode(template, document.file, block.range)
        for data in figure?.data ?? [] {
          switch data.origin {
          case .named(let name): names.insert(name.text)
          case .query: hasOwn = true
          case .table: break
          }
        }
      default: continue
      }
    }
    return (names, hasOwn)
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
    return result.series.allSatisfy { ($0.values.last ?? nil) == nil }
  }
}

extension PeriodSelection {
  fileprivate var isFixed: Bool {
    if case .range = self { true } else { false }
  }
}
