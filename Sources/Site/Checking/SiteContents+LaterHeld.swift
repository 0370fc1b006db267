import Localization
import SourceText

extension SiteContents {
  /// Warnings of bulletins that are to come and would then wait for numbers that are not there. Known only where all data is in
  /// sight, as in a preview.
  package func laterHeldBulletins() -> [Diagnostic] {
    guard publicationClock.includesDrafts else { return [] }
    let coming = documents.names.filter { name in
      name.kind == .bulletin
        && documents.texts(of: name).contains { !$0.frontMatter.isDraft && !publicationClock.isDue($0) }
    }
    var later = publicationClock
    later.clock = coming.flatMap(documents.texts).compactMap(publicationClock.dueInstant).max() ?? clock
    let awaited = AwaitedData(datasets: datasets, settings: settings, publicationClock: later)
    let queries = awaited.queries(of: coming.map { .init(texts: documents.texts(of: $0), record: records[$0]) })
    return zip(coming, queries).compactMap { name, queries in
      guard let query = queries.first(where: { $0.until == nil }), let text = documents.texts(of: name).first,
        let due = publicationClock.dueInstant(of: text)
      else { return nil }
      let period = text.frontMatter.period(weekStart: settings.weekStart)
      let problem = SiteProblem.bulletinHeldLater(
        text.file.path, query: query.name ?? query.dataset, period: period, at: due.shortISO(in: settings.zone))
      // What a series asks stands in another file than the one that is written.
      let isOwn = query.place.file.path == text.file.path
      return Diagnostic(problem, at: isOwn ? query.place : Diagnostic.Place(file: text.file, range: .start))
    }
  }
}
