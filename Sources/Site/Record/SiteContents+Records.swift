import Datasets
import Fingerprints
import Localization
import Markdown
import SourceText

/// What today's data gives otherwise than the record of a published bulletin.
struct BulletinChanges: Sendable {
  let changes: [RecordedChange]
  /// Ids of datasets that can no longer be asked.
  let unanswered: [String]
  /// When the bulletin was published. On which later day the data was revised nobody knows: that it was last brought up to
  /// date says nothing of it, for rows are added all the time.
  let since: CivilDate
  /// Those of which its editor does not tell.
  let untold: [RecordedChange]
  /// Whether the page shows today's numbers.
  let isUpdated: Bool
  /// Whether any number of the record is made up.
  let isDemonstration: Bool
}

extension SiteContents {
  /// The record that a page is drawn from.
  func record(drawing page: PlannedPage) -> BulletinRecord? {
    record(of: page).flatMap { revisionPolicy(of: $0.bulletin) == .update ? nil : $0 }
  }

  /// That of the bulletin that a page shows.
  func record(of page: PlannedPage) -> BulletinRecord? {
    guard case .document(let name) = page.id, name.kind == .bulletin else { return nil }
    return records[name]
  }

  func recordFingerprint(of name: DocumentName) -> Fingerprint? {
    guard let file = fileFingerprint(BulletinRecord.path(of: name)) else { return nil }
    var builder = FingerprintBuilder()
    builder.add(file)
    builder.add(changes(of: name)?.changes ?? [])
    return builder.finish()
  }

  func revisionPolicy(of name: DocumentName) -> RevisionPolicy { documents.texts(of: name).revisionPolicy(settings) }

  func changesOfRecords(of names: [DocumentName]) -> [DocumentName: BulletinChanges] {
    let recorded = names.compactMap { name in records[name].map { (name: name, record: $0) } }
    let context = queryContext
    let found = concurrentMap(recorded.count) { index in
      let record = recorded[index].record
      // Of data with errors nobody knows what it says: these are told.
      return isSameData(record) || isFaulty(record) ? RecordedChanges() : record.changes(in: context)
    }
    var changes: [DocumentName: BulletinChanges] = [:]
    for ((name, record), found) in zip(recorded, found) where !found.changes.isEmpty || !found.unanswered.isEmpty {
      let published =
        documents.texts(of: name).first?.frontMatter.publicationDay(in: settings.zone)
        ?? record.instant.date(in: settings.zone)
      changes[name] = BulletinChanges(
        changes: found.changes, unanswered: found.unanswered, since: published,
        untold: found.changes.untold(by: codesTold(of: name)), isUpdated: revisionPolicy(of: name) == .update,
        isDemonstration: record.datasets.contains(where: \.facts.isDemonstration))
    }
    return changes
  }

  private func isFaulty(_ record: BulletinRecord) -> Bool {
    record.datasets.contains { recorded in
      datasets.withCodeLists(recorded.facts.id).contains { datasets.faulty.contains($0) || datasets.isBroken($0) }
    }
  }

  /// Whether every file that a record was made of is as it was, times and weeks are read likewise, and nothing of its datasets
  /// and their code lists is withheld: then nothing can differ.
  private func isSameData(_ record: BulletinRecord) -> Bool {
    isMadeOfSameFiles(record) && record.zone == settings.zone && record.weekStart == settings.weekStart
      && record.datasets.flatMap { datasets.withCodeLists($0.facts.id) }.allSatisfy {
        datasets.withheldUntil($0) == nil && datasets.embargoInForce(of: $0) == nil
      }
  }

  func isMadeOfSameFiles(_ record: BulletinRecord) -> Bool {
    !record.files.isEmpty && record.files.allSatisfy { fileFingerprint($0.path) == $0.fingerprint }
  }

  /// The differences from the record of a bulletin that its corrections tell of.
  private func codesTold(of name: DocumentName) -> Set<DifferenceCode> {
    Set(documents.texts(of: name).flatMap(correctionsInForce).flatMap(\.explains))
  }

  /// What is wrong where the page of a recorded bulletin asks what was not asked then; nil where a correction tells it.
  /// - Parameter result: what it is answered today.
  func problem(of query: Query, _ result: QueryResult?, beside record: BulletinRecord) -> RecordProblem? {
    let code = BulletinRecord.code(of: query, result)
    if codesTold(of: record.bulletin).contains(code) { return nil }
    return .queryAdded(
      recorded: record.instant.date(in: settings.zone), code: code,
      isError: revisionPolicy(of: record.bulletin) == .fail)
  }

  /// What is wrong where a bulletin itself, not its series, has another query by a name than it had when it was recorded.
  func problem(of name: String, _ query: LocatedQuery, beside record: BulletinRecord) -> RecordProblem? {
    let texts = documents.texts(of: record.bulletin)
    // Where its front matter has errors, the query may be another because of them.
    guard texts.contains(where: { $0.file.path == query.file.path }),
      texts.allSatisfy({ $0.frontMatter.soundness == .sound })
    else { return nil }
    return .queryChanged(
      name, recorded: record.instant.date(in: settings.zone), isError: revisionPolicy(of: record.bulletin) == .fail)
  }

  // MARK: Checks

  /// Those of bulletins that are published without a record, that say something else than was recorded, or whose data does.
  func recordProblems(of names: [DocumentName]) -> [Diagnostic] {
    concurrentMap(names.count) { index -> [Diagnostic] in
      let name = names[index]
      let early = earlyCorrections(of: name)
      if records.broken.contains(name) || records.elsewhere[name] != nil { return early }
      guard let record = records[name] else { return early + missingRecord(of: name) }
      // A preview shows bulletins that are yet to come.
      if instantToCome(of: name) != nil { return early }
      return early + lostAddress(of: name, record) + textProblems(of: name, record) + numberProblems(of: name)
    }.flatMap(\.self)
  }

  private func lostAddress(of name: DocumentName, _ record: BulletinRecord) -> [Diagnostic] {
    guard let language = plan.languages(of: .document(name)).first,
      let page = plan.page(.document(name), in: language), let address = record.firstAddress(of: page),
      !plan.hasAddress(address), !plan.redirects.contains(where: { $0.path == address }),
      let text = documents.document(name, in: language)
    else { return [] }
    return [Diagnostic(RecordProblem.renamed(address: address), in: text.file, at: .start)]
  }

  private func missingRecord(of name: DocumentName) -> [Diagnostic] {
    guard settings.records != .off, let text = documents.texts(of: name).first(where: publicationClock.isDue),
      text.frontMatter.soundness == .sound, documents.texts(of: name).contains(where: AwaitedData.usesData)
    else { return [] }
    return [Diagnostic(RecordProblem.missing(isRequired: settings.records == .required), in: text.file, at: .start)]
  }

  private func textProblems(of name: DocumentName, _ record: BulletinRecord) -> [Diagnostic] {
    let date = record.instant.date(in: settings.zone)
    let told = codesTold(of: name)
    return plan.languages(of: .document(name)).compactMap { language in
      // Of one that could not be read, its series included, nobody knows what it says.
      guard let text = documents.document(name, in: language), text.frontMatter.soundness == .sound else { return nil }
      let code = BulletinRecord.code(of: text)
      if told.contains(code) { return nil }
      guard let recorded = record.texts.first(where: { $0.language == language }) else {
        let problem = RecordProblem.textAdded(recorded: date, code: code)
        return Diagnostic(problem, in: text.file, at: .start, notes: notes(on: [code], of: name))
      }
      return text.places(otherwiseThan: recorded).first.map {
        Diagnostic(
          RecordProblem.textChanged(name.path, recorded: date, code: code), at: $0, notes: notes(on: [code], of: name))
      }
    }
  }

  private func numberProblems(of name: DocumentName) -> [Diagnostic] {
    guard let found = changes(of: name), let text = documents.texts(of: name).first else { return [] }
    // One with errors of its own is not blamed for what cannot be asked because of them.
    let absent = found.unanswered.filter { !datasets.isBroken($0) && !datasets.faulty.contains($0) }
    let gone = absent.map { dataset in
      let title = records[name]?.facts(of: dataset)?.title ?? LocalizedText(same: dataset)
      let words = Prose(th: title.text(in: .thai), en: title.text(in: .english))
      return Diagnostic(RecordProblem.dataGone(words), in: text.file, at: .start)
    }
    guard let first = found.untold.first else { return gone }
    let sentence = Prose(th: first.sentence(in: .thai), en: first.sentence(in: .english))
    let codes = found.changes.codes(of: found.untold)
    let problem = RecordProblem.numbersChanged(
      count: found.untold.count, first: sentence, codes: codes, isError: revisionPolicy(of: name) == .fail)
    return gone + [Diagnostic(problem, in: text.file, at: .start, notes: notes(on: codes, of: name))]
  }
}

extension Document {
  /// Where its title, its summary and its body are written, which may be in its series, of those that say something else.
  func places(otherwiseThan text: RecordedText) -> [Diagnostic.Place] {
    let recorded = text.fingerprints
    let (today, start) = (textFingerprints, Diagnostic.Place(file: file, range: .start))
    return [
      recorded.title == today.title ? nil : frontMatter.title?.place ?? start,
      recorded.summary == today.summary ? nil : frontMatter.summary?.place ?? start,
      recorded.body == today.body ? nil : firstLine(otherwiseThan: text.lines),
    ].compactMap(\.self)
  }

  /// The first line of the body that is another than when it was recorded; the first of all where the record does not tell.
  private func firstLine(otherwiseThan recorded: LineFingerprints?) -> Diagnostic.Place {
    let starts = LineFingerprints.starts(in: file.bytes[body.lowerBound..<body.upperBound])
    let line = recorded.map { min($0.firstDifference(from: lineFingerprints), starts.count - 1) } ?? 0
    return Diagnostic.Place(file: file, range: SourceRange(starts[line], starts[line]))
  }
}
