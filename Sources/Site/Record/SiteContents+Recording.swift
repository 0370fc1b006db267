import Localization
import SourceText

/// A bulletin that can be recorded.
package struct RecordCandidate: Sendable {
  package let name: DocumentName
  /// When it is published, which may lie ahead: what is withheld until then is there for its record.
  package let publishedAt: Instant?
}

extension SiteContents {
  /// The bulletins to record.
  /// - Parameters:
  ///   - texts: names (`2026/rice-46`, `rice-46`) or files of bulletins; none for all that use data and have no record.
  ///   - replaces: whether a record that is there already is made anew.
  package func recordCandidates(
    _ texts: [String], replacing replaces: Bool
  ) -> (candidates: [RecordCandidate], diagnostics: [Diagnostic]) {
    let all = documents.names.filter { $0.kind == .bulletin }
    guard !texts.isEmpty else {
      let ready = all.filter { records[$0] == nil && !records.broken.contains($0) && !isDraft($0) && usesData($0) }
      return (ready.map(candidate), [])
    }
    var names: [DocumentName] = []
    var diagnostics: [Diagnostic] = []
    for text in texts {
      guard let name = all.first(where: { isNamed($0, by: text) }) else {
        let near = Suggestion.nearest(to: text, among: all.map(\.path))
        diagnostics.append(Diagnostic(RecordProblem.unknownBulletin(text, suggestion: near)))
        continue
      }
      if let problem = problem(recording: name, replacing: replaces) {
        diagnostics.append(Diagnostic(problem))
      } else if !names.contains(name) {
        names.append(name)
      }
    }
    return (names.map(candidate), diagnostics)
  }

  /// Whether a bulletin waits for its data, so that it cannot be recorded.
  package func isHeld(_ name: DocumentName) -> Bool { plan.heldBulletins.contains(name) }

  /// Whether numbers of a bulletin are not there yet, so that it is too early to record it unasked.
  package func isEarly(_ name: DocumentName) -> Bool {
    AwaitedData(datasets: datasets, settings: settings, publicationClock: publicationClock)
      .lacksNumbers(documents.texts(of: name))
  }

  private func candidate(_ name: DocumentName) -> RecordCandidate {
    RecordCandidate(name: name, publishedAt: texts(of: name).compactMap(\.frontMatter.publishAt).max())
  }

  private func problem(recording name: DocumentName, replacing replaces: Bool) -> RecordProblem? {
    if isDraft(name) { return .draft(name.path) }
    if !usesData(name) { return .withoutData(name.path) }
    return (records[name] != nil || records.broken.contains(name)) && !replaces
      ? .exists(BulletinRecord.path(of: name)) : nil
  }

  private func isDraft(_ name: DocumentName) -> Bool { texts(of: name).allSatisfy(\.frontMatter.isDraft) }

  private func usesData(_ name: DocumentName) -> Bool { texts(of: name).contains(where: AwaitedData.usesData) }

  private func isNamed(_ name: DocumentName, by text: String) -> Bool {
    var text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    if text.hasSuffix(BulletinRecord.suffix) { text.removeLast(BulletinRecord.suffix.count) }
    return name.path == text || name.slug == text || name.kind.folder + name.path == text
      || documents.languages(of: name).contains { name.filePath(in: $0) == text }
  }
}
