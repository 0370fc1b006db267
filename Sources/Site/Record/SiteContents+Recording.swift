import Localization
import SourceText

/// A bulletin that can be recorded.
package struct RecordCandidate: Sendable {
  package let name: DocumentName
  /// When it is published, which may lie ahead: what is withheld until then is there for its record.
  package let publishedAt: Instant?
  /// Where the record that its new one replaces is kept: evidence of what was published is not lost. Nil where there is none.
  package let keptPath: String?
}

/// Which records may be made anew.
package enum RecordReplacement: Sendable {
  case never
  /// Those of bulletins that are not published yet.
  case unpublished
  case always
}

extension SiteContents {
  /// The bulletins to record.
  /// - Parameters:
  ///   - texts: names (`2026/rice-46`, `rice-46`) or files of bulletins; none for all that use data and have no record.
  ///   - replacement: which records that are there already are made anew.
  ///   - now: the present, whatever moment the records are made for: what is published by either is published.
  package func recordCandidates(
    _ texts: [String], replacing replacement: RecordReplacement, now: Instant
  ) -> (candidates: [RecordCandidate], diagnostics: [Diagnostic]) {
    let all = documents.names.filter { $0.kind == .bulletin }
    guard !texts.isEmpty else {
      let ready = all.filter { records[$0] == nil && !records.broken.contains($0) && !isDraft($0) && usesData($0) }
      // One that lies under another name is evidence: what is made in its place would hide it.
      let misplaced = ready.compactMap { records.elsewhere[$0] }
      return (misplaced.isEmpty ? ready.map { candidate($0, now: now) } : [], misplaced)
    }
    var names: [DocumentName] = []
    var diagnostics: [Diagnostic] = []
    for text in texts {
      guard let name = all.first(where: { isNamed($0, by: text) }) else {
        let near = Suggestion.nearest(to: text, among: all.flatMap { [$0.path, $0.slug] })
        diagnostics.append(Diagnostic(RecordProblem.unknownBulletin(text, suggestion: near)))
        continue
      }
      if let misplaced = records.elsewhere[name] {
        diagnostics.append(misplaced)
      } else if let problem = problem(recording: name, replacing: replacement, now: now) {
        diagnostics.append(Diagnostic(problem))
      } else if !names.contains(name) {
        names.append(name)
      }
    }
    return (names.map { candidate($0, now: now) }, diagnostics)
  }

  /// Whether a bulletin waits for its data, so that it cannot be recorded.
  package func isHeld(_ name: DocumentName) -> Bool { plan.heldBulletins.contains(name) }

  /// What a bulletin that cannot be recorded yet waits for.
  package func problem(recordingHeld name: DocumentName) -> RecordProblem {
    let period = documents.texts(of: name).first?.frontMatter.period(weekStart: settings.weekStart)
    return .held(
      name.path,
      awaited: (plan.held[name] ?? []).map { query in
        let (until, named) = (query.until?.shortISO(in: settings.zone), query.name ?? query.dataset)
        return Prose(
          th: "'\(named)' จากชุดข้อมูล '\(query.dataset)' "
            + (until.map { "ซึ่งยังไม่เผยแพร่จนถึง \($0)" } ?? "ของ\(period?.text(in: .thai) ?? "งวดนี้")"),
          en: "'\(named)' of the dataset '\(query.dataset)', "
            + (until.map { "which is withheld until \($0)" } ?? "for \(period?.text(in: .english) ?? "its period")"))
      })
  }

  /// Whether numbers of a bulletin are not there yet, so that it is too early to record it unasked.
  package func isEarly(_ name: DocumentName) -> Bool {
    AwaitedData(datasets: datasets, settings: settings, publicationClock: publicationClock)
      .lacksNumbers(documents.texts(of: name))
  }

  /// What making the record of a bulletin anew changes; nil where it changes nothing.
  /// - Parameter isPublished: whether the bulletin stood on the site.
  package func problem(replacingRecordOf name: DocumentName, isPublished: Bool) -> Diagnostic? {
    guard let changes = records[name]?.changes(in: queryContext).changes, let first = changes.first else { return nil }
    let sentence = Prose(th: first.sentence(in: .thai), en: first.sentence(in: .english))
    return Diagnostic(
      RecordProblem.replaced(name.path, count: changes.count, first: sentence, isPublished: isPublished))
  }

  private func candidate(_ name: DocumentName, now: Instant) -> RecordCandidate {
    let old = isPublished(name, now: now) ? fileFingerprint(BulletinRecord.path(of: name)) : nil
    return RecordCandidate(
      name: name, publishedAt: documents.texts(of: name).compactMap(\.frontMatter.publishAt).max(),
      keptPath: old.map { BulletinRecord.keptPath(of: name, $0) })
  }

  private func problem(
    recording name: DocumentName, replacing replacement: RecordReplacement, now: Instant
  ) -> RecordProblem? {
    if isDraft(name) { return .draft(name.path) }
    if !usesData(name) { return .withoutData(name.path) }
    guard records[name] != nil || records.broken.contains(name), replacement != .always else { return nil }
    let path = BulletinRecord.path(of: name)
    if isPublished(name, now: now) { return .published(path, isBroken: records.broken.contains(name)) }
    return replacement == .never ? .exists(path) : nil
  }

  /// Whether a bulletin may have stood on the site. Without a time it is there at once, whatever its date; only on the day of
  /// that it may still be recorded anew, for nobody knows when on that day the site is built.
  private func isPublished(_ name: DocumentName, now: Instant) -> Bool {
    documents.texts(of: name).map(\.frontMatter).contains { matter in
      if matter.isDraft { return false }
      return [clock, now].contains { instant in
        matter.publishAt.map { $0 <= instant } ?? (matter.date != instant.date(in: settings.zone))
      }
    }
  }

  private func isDraft(_ name: DocumentName) -> Bool { documents.texts(of: name).allSatisfy(\.frontMatter.isDraft) }

  private func usesData(_ name: DocumentName) -> Bool {
    documents.texts(of: name).contains(where: AwaitedData.usesData)
  }

  private func isNamed(_ name: DocumentName, by text: String) -> Bool {
    var text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    if text.hasSuffix(BulletinRecord.suffix) { text.removeLast(BulletinRecord.suffix.count) }
    let names = [name.path, name.slug, name.kind.folder + name.path]
    return (names + documents.languages(of: name).map { name.filePath(in: $0) }).contains {
      $0.lowercased() == text.lowercased()
    }
  }
}
