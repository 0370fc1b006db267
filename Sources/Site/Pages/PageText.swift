import Datasets
import Localization
import SourceText

/// The title, summary and date of a planned page: what its own head and every list of it show.
struct PageText: Sendable {
  let title: String
  let summary: String?
  /// Of a bulletin the day of its publication.
  let date: CivilDate?
  /// Of a bulletin.
  private(set) var publishedAt: Instant? = nil
  private(set) var topic: String? = nil

  init(_ page: PlannedPage, _ context: inout RenderContext) {
    switch page.id {
    case .document, .row:
      guard let scope = DocumentScope(page, &context) else {
        self.init(title: "", summary: nil, date: nil)
        return
      }
      let evaluator = TextEvaluator(scope: scope, language: page.language)
      let matter = scope.document.frontMatter
      let isBulletin = scope.document.name.kind == .bulletin
      let zone = context.settings().zone
      self.init(
        title: Self.marked(matter.title.map { evaluator.text($0, &context) } ?? "", scope.document, &context),
        summary: matter.summary.map { evaluator.text($0, &context) },
        date: isBulletin ? matter.publicationDay(in: zone) : matter.date)
      topic = matter.topic?.text
      if isBulletin { publishedAt = matter.publication(in: zone) }
      context.noteChanges(of: scope.document, publishedAt: publishedAt)
    case .dataset(let id):
      let facts = context.datasetFacts(id)
      self.init(
        title: facts?.title.text(in: page.language) ?? id,
        summary: facts?.description?.text(in: page.language),
        date: facts?.lastUpdated.map { $0.instant.date(in: context.settings().zone) })
      context.noteChange(on: date)
    case .list(let list):
      self.init(title: context.string("lists.\(list.rawValue)") ?? list.rawValue, summary: nil, date: nil)
    case .notFound:
      self.init(title: context.string("notFound.title") ?? "404", summary: nil, date: nil)
    }
  }

  /// Wherever it stands, the title of a bulletin that was withdrawn says so.
  private static func marked(_ title: String, _ document: Document, _ context: inout RenderContext) -> String {
    document.isWithdrawn ? (context.string("withdrawn.title") ?? "{}").replacing("{}", with: title) : title
  }

  private init(title: String, summary: String?, date: CivilDate?) {
    self.title = title
    self.summary = summary
    self.date = date
  }
}

extension RenderContext {
  /// When a document was published, and its text changed, as far as it says so.
  fileprivate mutating func noteChanges(of document: Document, publishedAt: Instant?) {
    let (matter, zone) = (document.frontMatter, settings().zone)
    noteChange(on: publishedAt?.date(in: zone))
    noteChange(on: matter.updated)
    for day in (matter.corrections ?? []).map(\.date) { noteChange(on: day) }
    noteChange(on: matter.withdrawn?.date)
  }
}

extension DocumentScope {
  /// The document of a page, and the row it is made for.
  init?(_ page: PlannedPage, _ context: inout RenderContext) {
    switch page.id {
    case .document(let name):
      guard let document = context.document(name, in: page.language) else { return nil }
      self.init(document: document, row: nil)
    case .row(let name, let key):
      guard let document = context.document(name, in: page.language), let each = document.frontMatter.each else {
        return nil
      }
      self.init(document: document, row: RowScope(dataset: each.text, key: key))
    default: return nil
    }
  }
}
