import Datasets
import Fingerprints
import Localization
import Markdown
import SourceText

/// What today's data gives otherwise than the record of a published bulletin.
struct BulletinChanges: Sendable {
  let changes: [RecordedChange]
  /// Titles of datasets that can no longer be asked.
  let unanswered: [LocalizedText]
  /// When the bulletin was published. On which later day the data was revised nobody knows: that it was last brought up to
  /// date says nothing of it, for rows are added all the time.
  let since: CivilDate
  let code: DifferenceCode
  /// Whether its editor tells of these changes.
  let isExplained: Bool
  /// Whether the page shows today's numbers.
  let isUpdated: Bool
  /// Whether any number of the record is made up.
  let isDemonstration: Bool
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
    builder.add(changes(of: name)?.changes ?? [])
    return builder.finish()
  }

  func revisionPolicy(of name: DocumentName) -> RevisionPolicy { documents.texts(of: name).revisionPolicy(settings) }

  func changesOfRecords() -> [DocumentName: BulletinChanges] {
    let recorded = plan.bulletins.compactMap { name in records[name].map { (name: name, record: $0) } }
    let context = queryContext
    let found = concurrentMap(recorded.count) { index in
      let record = recorded[index].record
      return isSameData(record) ? RecordedChanges() : record.changes(in: context)
    }
    var changes: [DocumentName: BulletinChanges] = [:]
    for ((name, record), found) in zip(recorded, found) where !found.changes.isEmpty || !found.unanswered.isEmpty {
      let published =
        documents.texts(of: name).first?.frontMatter.publicationDay(in: settings.zone)
        ?? record.instant.date(in: settings.zone)
      changes[name] = BulletinChanges(
        changes: found.changes, unanswered: found.unanswered, since: published, code: found.changes.code,
        isExplained: isExplained(found.changes.code, in: name), isUpdated: revisionPolicy(of: name) == .update,
        isDemonstration: record.datasets.contains(where: \.facts.isDemonstration))
    }
    return changes
  }

  /// Whether every file that a record was made of is as it was, and none of its rows is withheld: then nothing can differ.
  private func isSameData(_ record: BulletinRecord) -> Bool {
    !record.files.isEmpty && record.files.allSatisfy { fileFingerprint($0.path) == $0.fingerprint }
      && record.datasets.allSatisfy {
        datasets.withheldUntil($0.facts.id) == nil && datasets.embargoInForce(of: $0.facts.id) == nil
      }
  }

  /// Whether a correction of a bulletin tells of a difference from its record, as that is now.
  private func isExplained(_ code: DifferenceCode, in name: DocumentName) -> Bool {
    documents.texts(of: name).contains {
      $0.frontMatter.corrections?.contains {
        // One that is dated ahead says nothing yet.
        $0.explains.contains(code) && Instant(date: $0.date, secondsOfDay: 0, zone: settings.zone) <= clock
      } == true
    }
  }

  /// What is wrong where the page of a recorded bulletin asks what was not asked then; nil where a correction tells it.
  /// - Parameter result: what it is answered today.
  func problem(of query: Query, _ result: QueryResult?, beside record: BulletinRecord) -> RecordProblem? {
    let code = BulletinRecord.code(of: query, result)
    if isExplained(code, in: record.bulletin) { return nil }
    return .queryAdded(
      recorded: record.instant.date(in: settings.zone), code: code,
      isError: revisionPolicy(of: record.bulletin) == .fail)
  }

  // MARK: Checks

  /// Bulletins that are published without a record, that say something else than was recorded, or whose data does.
  func recordProblems() -> [Diagnostic] {
    let names = plan.bulletins
    return concurrentMap(names.count) { index -> [Diagnostic] in
      let name = names[index]
      if records.broken.contains(name) { return [] }
      guard let record = records[name] else { return missingRecord(of: name) }
      return textProblems(of: name, record) + numberProblems(of: name)
    }.flatMap(\.self)
  }

  private func missingRecord(of name: DocumentName) -> [Diagnostic] {
    guard settings.records != .off, let text = documents.texts(of: name).first(where: publicationClock.isDue),
      text.frontMatter.soundness == .sound, documents.texts(of: name).contains(where: AwaitedData.usesData)
    else { return [] }
    return [Diagnostic(RecordProblem.missing(isRequired: settings.records == .required), in: text.file, at: .start)]
  }

  private func textProblems(of name: DocumentName, _ record: BulletinRecord) -> [Diagnostic] {
    let date = record.instant.date(in: settings.zone)
    return plan.languages(of: .document(name)).compactMap { language in
      // Of one that could not be read, its series included, nobody knows what it says.
      guard let text = documents.document(name, in: language), text.frontMatter.soundness == .sound else { return nil }
      let code = BulletinRecord.code(of: text)
      if isExplained(code, in: name) { return nil }
      guard let recorded = record.texts.first(where: { $0.language == language }) else {
        return Diagnostic(RecordProblem.textAdded(recorded: date, code: code), in: text.file, at: .start)
      }
      return text.places(otherwiseThan: recorded.fingerprints).first.map {
        Diagnostic(RecordProblem.textChanged(name.path, recorded: date, code: code), at: $0)
      }
    }
  }

  private func numberProblems(of name: DocumentName) -> [Diagnostic] {
    guard let found = changes(of: name), let text = documents.texts(of: name).first else { return [] }
    let gone = found.unanswered.map { title in
      let words = Prose(th: title.text(in: .thai), en: title.text(in: .english))
      return Diagnostic(RecordProblem.dataGone(words), in: text.file, at: .start)
    }
    guard let first = found.changes.first else { return gone }
    let isError = revisionPolicy(of: name) == .fail
    if found.isExplained, !isError { return gone }
    let sentence = Prose(th: first.sentence(in: .thai), en: first.sentence(in: .english))
    let problem = RecordProblem.numbersChanged(
      count: found.changes.count, first: sentence, code: found.code, isError: isError)
    return gone + [Diagnostic(problem, in: text.file, at: .start)]
  }
}

extension Document {
  /// Where its title, its summary and its body are written, which may be in its series, of those that say something else.
  fileprivate func places(otherwiseThan recorded: TextFingerprints) -> [Diagnostic.Place] {
    let (today, start) = (textFingerprints, Diagnostic.Place(file: file, range: .start))
    return [
      recorded.title == today.title ? nil : frontMatter.title?.place ?? start,
      recorded.summary == today.summary ? nil : frontMatter.summary?.place ?? start,
      recorded.body == today.body
        ? nil : Diagnostic.Place(file: file, range: SourceRange(body.lowerBound, body.lowerBound)),
    ].compactMap(\.self)
  }
}
