import Datasets
import Fingerprints
import Localization
import SourceText

/// The records of a site's bulletins.
package struct RecordSet: Sendable {
  private var records: [DocumentName: BulletinRecord] = [:]
  /// Those that could not be read.
  private(set) var broken: Set<DocumentName> = []
  /// Of bulletins whose record lies under another name, what is wrong with it.
  private(set) var elsewhere: [DocumentName: Diagnostic] = [:]
  /// Whether any is of no bulletin that is known: a text that is put back may be the one.
  private(set) var hasOrphans = false

  subscript(name: DocumentName) -> BulletinRecord? { records[name] }

  static func load(_ files: SiteFiles, documents: DocumentSet) -> (RecordSet, [Diagnostic]) {
    let paths = files.paths(below: DocumentName.Kind.bulletin.folder).filter { $0.hasSuffix(BulletinRecord.suffix) }
    let read = concurrentMap(paths.count) { index -> (record: BulletinRecord?, diagnostics: [Diagnostic]) in
      files[paths[index]].map { BulletinRecord.decode($0.file) } ?? (nil, [])
    }
    var set = RecordSet()
    var diagnostics: [Diagnostic] = []
    lazy var unrecorded = documents.unrecorded(files)
    for (path, (record, problems)) in zip(paths, read) {
      let stem = path.dropFirst(DocumentName.Kind.bulletin.folder.count).dropLast(BulletinRecord.suffix.count)
      let name = DocumentName(.bulletin, String(stem))
      // That of a withdrawn bulletin is kept, and nothing is drawn from it or compared with it.
      guard let file = files[path]?.file, !documents.isWithdrawn(name) else { continue }
      let isBeside = !documents.languages(of: name).isEmpty
      guard var record else {
        if isBeside { set.broken.insert(name) }
        diagnostics += isBeside ? problems : [Diagnostic(RecordProblem.orphan(path), in: file, at: .start)]
        continue
      }
      let own = record.bulletin(beside: isBeside ? name : nil, documents, unrecorded)
      if let own, own == name {
        record.bulletin = name
        set.records[name] = record
      } else if let own {
        if isBeside { set.broken.insert(name) }
        let problem = RecordProblem.elsewhere(bulletin: own.path, path: BulletinRecord.path(of: own))
        let diagnostic = Diagnostic(problem, in: file, at: .start)
        diagnostics.append(diagnostic)
        if files[BulletinRecord.path(of: own)] == nil { set.elsewhere[own] = diagnostic }
      } else {
        set.hasOrphans = true
        diagnostics.append(Diagnostic(RecordProblem.orphan(path), in: file, at: .start))
      }
    }
    return (set, diagnostics)
  }
}

extension BulletinRecord {
  /// The bulletin that it is of: the one beside which it lies, for both were renamed, unless that of the name it was recorded
  /// under is what was recorded and this one is not. Beside none, it is of the latter, else of the only one without a record
  /// that is what was recorded, else of the one of its name if that is still about the same period.
  /// - Parameters:
  ///   - name: the bulletin beside which it lies.
  ///   - unrecorded: those without a record, by what their texts say; it is asked for where the names do not tell.
  fileprivate func bulletin(
    beside name: DocumentName?, _ documents: DocumentSet,
    _ unrecorded: @autoclosure () -> [TextFingerprints: Set<DocumentName>]
  ) -> DocumentName? {
    if let name, name == bulletin || isOf(name, documents) || !isOf(bulletin, documents) { return name }
    if isOf(bulletin, documents) { return bulletin }
    let known = unrecorded()
    let others = Set(texts.flatMap { known[$0.fingerprints] ?? [] }).filter { isOf($0, documents) }
    if others.count == 1 { return others.first }
    return documents.texts(of: bulletin).contains(where: isAbout) ? bulletin : nil
  }

  /// Whether a bulletin says what was recorded, about the same period: all those of a series may have one text.
  private func isOf(_ name: DocumentName, _ documents: DocumentSet) -> Bool {
    texts.contains { recorded in
      documents.document(name, in: recorded.language).map {
        isAbout($0) && $0.textFingerprints == recorded.fingerprints
      } ?? false
    }
  }

  private func isAbout(_ text: Document) -> Bool {
    let period = text.frontMatter.period(weekStart: weekStart)
    return answers.contains { $0.query.until == period }
  }
}

extension DocumentSet {
  /// The bulletins that have no record, by what their texts say.
  fileprivate func unrecorded(_ files: SiteFiles) -> [TextFingerprints: Set<DocumentName>] {
    let names = names.filter { $0.kind == .bulletin && files[BulletinRecord.path(of: $0)] == nil }
    return names.flatMap(texts).reduce(into: [:]) { $0[$1.textFingerprints, default: []].insert($1.name) }
  }
}

extension Document {
  var textFingerprints: TextFingerprints {
    TextFingerprints(
      title: Fingerprint(of: frontMatter.title?.text ?? ""), summary: Fingerprint(of: frontMatter.summary?.text ?? ""),
      body: bodyFacts.fingerprint(of: self))
  }
}
