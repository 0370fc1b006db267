import Figures
import SourceText

extension SiteContents {
  /// The same site with another text in one Markdown file, where nothing but that text can tell the two apart: its front matter, the
  /// data it shows and whether git left a conflict in it are as they were.
  /// - Returns: also what is wrong with the new text before it is rendered; nil where the whole site has to be read.
  package func replacingText(_ file: SourceFile) -> (contents: SiteContents, diagnostics: [Diagnostic])? {
    let entry = SiteFiles.Entry(file)
    guard let known = files[file.path], !known.facts.hasConflict, !entry.facts.hasConflict,
      let kind = DocumentName.Kind.allCases.first(where: { file.path.hasPrefix($0.folder) }),
      let document = Document.decode(entry, kind: kind, settings: settings).0,
      let old = documents.document(document.name, in: document.language), old.file.path == file.path,
      !old.isWithdrawn, old.frontMatter.soundness == .sound, records[document.name] == nil, !records.hasOrphans,
      known.facts.headSize == entry.facts.headSize,
      known.file.bytes(upTo: entry.facts.headSize).prefix(entry.facts.headSize)
        == file.bytes.prefix(entry.facts.headSize)
    else { return nil }
    let new = Document(
      name: old.name, language: old.language, file: file, frontMatter: old.frontMatter, body: document.body,
      bodyFacts: document.bodyFacts)
    guard new.queries == old.queries else { return nil }
    var contents = self
    contents.take(file, of: new)
    return (contents, contents.unfilledTexts(in: new) + contents.placeholders(in: new))
  }

  /// Whether a problem is one that `replacingText` finds.
  package static func isOfText(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.problem as? SiteProblem {
    case .unfilledText, .placeholder: true
    default: false
    }
  }
}

extension Document {
  fileprivate var queries: Set<String> {
    let queries = bodyFacts.queries(of: self)
    return queries.names.union(queries.datasets.map { "dataset " + $0.id })
  }
}
