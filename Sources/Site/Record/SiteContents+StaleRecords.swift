import Datasets
import Localization
import SourceText

extension SiteContents {
  /// Records of bulletins to come that hold something else than these would publish: as long as they are not published, each
  /// can be made anew.
  func staleRecords() -> [Diagnostic] {
    let pending = documents.names.compactMap { name -> (record: BulletinRecord, instant: Instant)? in
      guard name.kind == .bulletin, let record = records[name], let instant = instantToCome(of: name) else {
        return nil
      }
      return (record, instant)
    }
    return pending.flatMap { staleTexts(of: $0.record) + staleNumbers(of: $0.record, at: $0.instant) }
  }

  /// When the last text of a bulletin is published of which none is yet; nil for every other.
  func instantToCome(of name: DocumentName) -> Instant? {
    let texts = documents.texts(of: name).filter { !$0.frontMatter.isDraft }
    let instants = texts.compactMap(\.frontMatter.publishAt)
    return instants.count == texts.count && instants.allSatisfy { $0 > clock } ? instants.max() : nil
  }

  private func staleTexts(of record: BulletinRecord) -> [Diagnostic] {
    let problem = RecordProblem.staleText(record.bulletin.path, recorded: record.instant.date(in: settings.zone))
    return documents.texts(of: record.bulletin).compactMap { text in
      guard let recorded = record.texts.first(where: { $0.language == text.language }) else {
        return Diagnostic(problem, in: text.file, at: .start)
      }
      return text.places(otherwiseThan: recorded).first.map { Diagnostic(problem, at: $0) }
    }
  }

  private func staleNumbers(of record: BulletinRecord, at instant: Instant) -> [Diagnostic] {
    guard !isMadeOfSameFiles(record), let text = documents.texts(of: record.bulletin).first else { return [] }
    // What is withheld until then is in the record.
    let showsMore = datasets.embargoes.values.contains { $0.state(at: clock) != $0.state(at: instant) }
    let datasets = showsMore ? DatasetCatalogue.load(files, settings: settings, at: instant).0 : datasets
    let context = QueryContext(
      datasets: datasets.all, weekStart: settings.weekStart, language: settings.defaultLanguage)
    let changes = record.changes(in: context).changes
    guard let first = changes.first else { return [] }
    // Its name alone: the number may be withheld.
    let name = Prose(th: first.name(in: .thai), en: first.name(in: .english))
    let problem = RecordProblem.staleNumbers(record.bulletin.path, count: changes.count, first: name)
    return [Diagnostic(problem, in: text.file, at: .start)]
  }
}
