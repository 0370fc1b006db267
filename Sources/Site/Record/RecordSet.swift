import Fingerprints
import Localization
import SourceText

/// The records of a site's bulletins.
package struct RecordSet: Sendable {
  private var records: [DocumentName: BulletinRecord] = [:]
  /// Those that could not be read.
  private(set) var broken: Set<DocumentName> = []

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
      if documents.languages(of: name).isEmpty {
        diagnostics.append(Diagnostic(RecordProblem.orphan(path), in: file, at: .start))
      } else if let record, record.bulletin == name {
        set.records[name] = record
      } else {
        set.broken.insert(name)
        diagnostics += problems.isEmpty ? [Diagnostic(RecordProblem.damaged, in: file, at: .start)] : problems
      }
    }
    return (set, diagnostics)
  }
}

extension Document {
  /// The identity of what it says: title, summary and body, whatever the line ends.
  var textFingerprint: Fingerprint {
    var builder = FingerprintBuilder()
    builder.add(frontMatter.title?.text)
    builder.add(frontMatter.summary?.text)
    builder.add(bytes: file.bytes[body.lowerBound..<body.upperBound].filter { $0 != UInt8(ascii: "\r") })
    return builder.finish()
  }
}
