import Localization
import SourceText

/// Every page and bulletin of a site, in each of its languages.
package struct DocumentSet: Sendable {
  private var documents: [DocumentName: [Language: Document]] = [:]
  /// All names, sorted.
  package private(set) var names: [DocumentName] = []

  /// Reads all Markdown files; front matter that one language leaves out is taken from the default language.
  static func load(_ files: SiteFiles, settings: SiteSettings) -> (DocumentSet, [Diagnostic]) {
    var set = DocumentSet()
    var diagnostics: [Diagnostic] = []
    for kind in DocumentName.Kind.allCases {
      for path in files.paths(below: kind.folder) {
        guard path.hasSuffix(".md"), let file = files[path]?.file else { continue }
        let (document, problems) = Document.decode(file, kind: kind, settings: settings)
        diagnostics += problems
        if let document { set.documents[document.name, default: [:]][document.language] = document }
      }
    }
    set.names = set.documents.keys.sorted()
    for name in set.names { set.inherit(name, from: settings.defaultLanguage) }
    for name in set.names { diagnostics += set.missingTitles(of: name) }
    return (set, diagnostics)
  }

  package func languages(of name: DocumentName) -> [Language] {
    (documents[name] ?? [:]).keys.sorted()
  }

  package func document(_ name: DocumentName, in language: Language) -> Document? {
    documents[name]?[language]
  }

  private mutating func inherit(_ name: DocumentName, from language: Language) {
    guard let base = documents[name]?[language] else { return }
    for other in languages(of: name) where other != language {
      guard let own = documents[name]?[other]?.frontMatter else { continue }
      documents[name]?[other]?.frontMatter = own.inheriting(from: base.frontMatter)
    }
  }

  private func missingTitles(of name: DocumentName) -> [Diagnostic] {
    languages(of: name).compactMap { language in
      guard let document = document(name, in: language), !document.frontMatter.isBroken,
        document.frontMatter.title == nil
      else { return nil }
      return Diagnostic(SiteProblem.missingTitle, in: document.file, at: .start)
    }
  }
}
