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

  subscript(name: DocumentName) -> BulletinRecord? { records[name] }

  static func load(_ files: SiteFiles, documents: DocumentSet) -> (RecordSet, [Diagnostic]) {
    let paths = files.paths(below: DocumentName.Kind.bulletin.folder).filter { $0.hasSuffix(BulletinRecord.suffix) }
    let read = concurrentMap(paths.count) { index -> (record: BulletinRecord?, diagnostics: [Diagnostic]) in
      files[paths[index]].map { BulletinRecord.decode($0.file) } ?? (nil, [])
    }
    var set = RecordSet()
    var diagnostics: [Diagnostic] = []
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
      let own = record.bulletin(beside: isBeside ? name : nil, documents, files)
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
        diagnostics.append(Diagnostic(RecordProblem.orphan(path), in: file, at: .start))
      }
    }
    return (set, diagnostics)
  }
}

extension BulletinRecord {
  /// The bulletin that it is of: that of the name it was recorded under; where there is none, the one beside which it lies, for
  /// both were renamed; else the only one without a record that says what was recorded.
  /// - Parameter name: the bulletin beside which it lies.
  fileprivate func bulletin(beside name: DocumentName?, _ documents: DocumentSet, _ files: SiteFiles) -> DocumentName? {
    if !documents.languages(of: bulletin).isEmpty { return bulletin }
    if let name { return name }
    let others = documents.names.filter { name in
      name.kind == .bulletin && files[Self.path(of: name)] == nil
        && texts.contains { documents.document(name, in: $0.language)?.textFingerprints == $0.fingerprints }
    }
    return others.count == 1 ? others[0] : nil
  }
}

extension Document {
  var textFingerprints: TextFingerprints {
    TextFingerprints(
      title: Fingerprint(of: frontMatter.title?.text ?? ""), summary: Fingerprint(of: frontMatter.summary?.text ?? ""),
      body: Fingerprint(of: file.bytes[body.lowerBound..<body.upperBound].filter { $0 != UInt8(ascii: "\r") }))
  }
}
