import Datasets
import Figures
import Localization
import Markdown
import SourceText

/// Tells of a bulletin whether the data that it is about is there yet.
struct AwaitedData {
  let datasets: DatasetCatalogue
  let settings: SiteSettings

  /// The queries of a bulletin that have no number of its period yet, though the data is of periods that lie in it. None
  /// where the query has an error, which is told when the bulletin is made.
  func queries(of document: Document) -> [FrontMatter.NamedQuery] {
    let matter = document.frontMatter
    guard matter.soundness == .sound, let period = matter.period(weekStart: settings.weekStart) else { return [] }
    let awaited = matter.data.filter { isAwaited($0, period) }
    guard !awaited.isEmpty else { return [] }
    // What a series offers and a bulletin does not show keeps nothing back.
    let used = Self.queries(in: document).names
    return awaited.filter { used.contains($0.name) }
  }

  /// Whether a document shows any number of the data.
  static func usesData(_ document: Document) -> Bool {
    let (names, hasOwnQueries) = queries(in: document)
    return hasOwnQueries || names.contains { name in document.frontMatter.data.contains { $0.name == name } }
  }

  /// The queries that a document shows in its title, its summary, its text, its figures or their titles; and whether it
  /// shows any that stand in the figures themselves.
  private static func queries(in document: Document) -> (names: Set<String>, hasOwn: Bool) {
    var names: Set<String> = []
    var hasOwn = false
    func add(_ expressions: [String]) { names.formUnion(expressions.compactMap { LiveExpression($0).query }) }
    func add(_ texts: [LocatedText?]) { for case let text? in texts { add(LiveText(text.text).values) } }
    add([document.frontMatter.title, document.frontMatter.summary])
    for part in MarkdownParser.parse(document.file, range: document.body).parts {
      switch part {
      case .value(let value): add([value.expression])
      case .block(let block):
        guard let template = FigureTemplate(rawValue: block.name) else { continue }
        let (figure, _) = FigureBlock.decode(template, document.file, block.range)
        add(figure?.texts ?? [])
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

  private func isAwaited(_ named: FrontMatter.NamedQuery, _ period: Period) -> Bool {
    let (query, _) = Query.decode(
      named.node, file: named.file, beside: FrontMatter.NamedQuery.ownKeys, weekStart: settings.weekStart)
    guard let query = query?.query, !datasets.faulty.contains(query.dataset) else { return false }
    let context = QueryContext(
      datasets: datasets.all, weekStart: settings.weekStart, language: settings.defaultLanguage)
    guard let probe = Self.probe(query, for: period),
      case .success(let result) = probe.evaluate(in: context)
    else { return false }
    return Self.isAwaited(result, for: period)
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
