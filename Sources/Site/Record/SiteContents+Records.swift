import Datasets
import Fingerprints
import Localization
import Markdown
import SourceText

/// What today's data gives otherwise than the record of a published bulletin.
struct BulletinChanges: Sendable {
  let changes: [RecordedChange]
  /// When the data was last brought up to date, else when the bulletin was recorded.
  let date: CivilDate
  /// Whether the bulletin has a correction of its editor since it was recorded.
  let isExplained: Bool
}

extension SiteContents {
  /// The record that a page is drawn from.
  func record(drawing page: PlannedPage) -> BulletinRecord? {
    guard case .document(let name) = page.id, name.kind == .bulletin, let record = records[name],
      revisionPolicy(of: name) != .update
    else { return nil }
    return record
  }

  func recordFingerprint(of name: DocumentName) -> Fingerprint? {
    guard let file = fileFingerprint(BulletinRecord.path(of: name)) else { return nil }
    var builder = FingerprintBuilder()
    builder.add(file)
    builder.add(settings.revisions.rawValue)
    builder.add(changes(of: name)?.changes ?? [])
    builder.add(changes(of: name)?.date.iso)
    return builder.finish()
  }

  func revisionPolicy(of name: DocumentName) -> RevisionPolicy {
    texts(of: name).lazy.compactMap(\.frontMatter.revisions).first ?? settings.revisions
  }

  /// The text in the default language first.
  func texts(of name: DocumentName) -> [Document] {
    let texts = documents.languages(of: name).compactMap { documents.document(name, in: $0) }
    return texts.filter { $0.language == settings.defaultLanguage }
      + texts.filter { $0.language != settings.defaultLanguage }
  }

  func changesOfRecords() -> [DocumentName: BulletinChanges] {
    let recorded = plan.bulletins.compactMap { name in records[name].map { (name: name, record: $0) } }
    let context = queryContext
    let changes = concurrentMap(recorded.count) { recorded[$0].record.changes(in: context) }
    var found: [DocumentName: BulletinChanges] = [:]
    for ((name, record), changes) in zip(recorded, changes) where !changes.isEmpty {
      let own = record.instant.date(in: settings.zone)
      let updates = record.datasets.compactMap {
        datasetFacts($0.facts.id)?.lastUpdated?.instant.date(in: settings.zone)
      }
      found[name] = BulletinChanges(
        changes: changes, date: max(updates.max() ?? own, own), isExplained: isCorrected(name, since: own))
    }
    return found
  }

  private func isCorrected(_ name: DocumentName, since date: CivilDate) -> Bool {
    texts(of: name).contains { $0.frontMatter.corrections?.contains { $0.date >= date } == true }
  }

  // MARK: Checks

  /// Bulletins that are published without a record, that say something else than was recorded, or whose data does.
  func recordProblems() -> [Diagnostic] {
    let problems = concurrentMap(plan.bulletins.count) { index -> [Diagnostic] in
      let name = plan.bulletins[index]
      if records.broken.contains(name) { return [] }
      guard let record = records[name] else { return missingRecord(of: name) }
      return textProblems(of: name, record) + numberProblems(of: name)
    }
    return Array(problems.joined())
  }

  private func missingRecord(of name: DocumentName) -> [Diagnostic] {
    guard settings.records != .off, let text = texts(of: name).first, text.frontMatter.soundness == .sound,
      texts(of: name).contains(where: AwaitedData.usesData)
    else { return [] }
    return [Diagnostic(RecordProblem.missing(isRequired: settings.records == .required), in: text.file, at: .start)]
  }

  private func textProblems(of name: DocumentName, _ record: BulletinRecord) -> [Diagnostic] {
    let date = record.instant.date(in: settings.zone)
    if isCorrected(name, since: date) { return [] }
    return plan.languages(of: .document(name)).compactMap { language in
      guard let text = documents.document(name, in: language) else { return nil }
      guard let recorded = record.texts.first(where: { $0.language == language }) else {
        return Diagnostic(RecordProblem.textAdded(recorded: date), in: text.file, at: .start)
      }
      if recorded.fingerprint == text.textFingerprint { return nil }
      return Diagnostic(RecordProblem.textChanged(recorded: date), in: text.file, at: .start)
    }
  }

  private func numberProblems(of name: DocumentName) -> [Diagnostic] {
    guard let found = changes(of: name), let first = found.changes.first, let text = texts(of: name).first else {
      return []
    }
    let isError = revisionPolicy(of: name) == .fail
    if found.isExplained, !isError { return [] }
    let sentence = Prose(th: first.sentence(in: .thai), en: first.sentence(in: .english))
    let problem = RecordProblem.numbersChanged(count: found.changes.count, first: sentence, isError: isError)
    return [Diagnostic(problem, in: text.file, at: .start)]
  }
}
