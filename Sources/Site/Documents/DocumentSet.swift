import Localization
import SourceText

/// Every page and bulletin of a site, in each of its languages.
package struct DocumentSet: Sendable {
  /// Of each the one in the default language first.
  private var documents: [DocumentName: [Document]] = [:]
  /// All names, sorted.
  package private(set) var names: [DocumentName] = []
  /// Whether the front matter of any of them could not be read.
  private(set) var hasUnreadable = false
  private let defaultLanguage: Language

  private init(defaultLanguage: Language) {
    self.defaultLanguage = defaultLanguage
  }

  /// Reads all Markdown files; front matter that one language leaves out is taken from the default language, then from the
  /// series of a bulletin.
  static func load(
    _ files: SiteFiles, settings: SiteSettings, series: SeriesSet
  ) -> (DocumentSet, [Diagnostic]) {
    var set = DocumentSet(defaultLanguage: settings.defaultLanguage)
    var diagnostics: [Diagnostic] = []
    for kind in DocumentName.Kind.allCases {
      let texts = files.paths(below: kind.folder).filter { $0.hasSuffix(".md") }.compactMap { files[$0] }
      set.documents.reserveCapacity(set.documents.count + texts.count)
      for (document, problems) in concurrentMap(over: texts, { Document.decode($0, kind: kind, settings: settings) }) {
        diagnostics += problems
        if let document { set.put(document) }
      }
    }
    set.names = set.documents.keys.sorted()
    let written = set.names.map { set.texts(of: $0) }
    let completed = concurrentMap(over: written) { texts in
      complete(inherited(texts, settings.defaultLanguage), with: series, settings)
    }
    for (name, (texts, problems)) in zip(set.names, completed) {
      set.documents[name] = texts
      diagnostics += problems
    }
    let all = completed.flatMap(\.texts)
    diagnostics += all.compactMap { set.missingTitle(of: $0) }
    set.hasUnreadable = all.contains { $0.frontMatter.soundness == .unreadable }
    return (set, diagnostics)
  }

  package func languages(of name: DocumentName) -> [Language] { texts(of: name).map(\.language).sorted() }

  package func document(_ name: DocumentName, in language: Language) -> Document? {
    texts(of: name).first { $0.language == language }
  }

  /// A document in each of its languages, the default one first.
  func texts(of name: DocumentName) -> [Document] { documents[name] ?? [] }

  /// Puts a document in the place of the one of the same name and language, or to the others.
  mutating func put(_ document: Document) {
    func place(_ text: Document) -> (Int, Language) { (text.language == defaultLanguage ? 0 : 1, text.language) }
    func insert(into texts: inout [Document]) {
      texts.removeAll { $0.language == document.language }
      texts.insert(document, at: texts.firstIndex { place(document) < place($0) } ?? texts.endIndex)
    }
    insert(into: &documents[document.name, default: []])
  }

  /// Takes from bulletins whose withdrawal holds all that is no longer shown, so that nothing behind it can show any of it.
  mutating func withdraw(at clock: Instant, _ settings: SiteSettings) {
    for name in names where name.kind == .bulletin {
      for document in texts(of: name) {
        guard let withdrawal = document.frontMatter.withdrawn, withdrawal.start(in: settings.zone) <= clock else {
          continue
        }
        put(document.withdrawn(by: withdrawal, weekStart: settings.weekStart))
      }
    }
  }

  /// Lets words stand in the place of each number that bulletins would wait for.
  mutating func stopWaiting(_ bulletins: Set<DocumentName>) {
    for name in bulletins {
      for document in texts(of: name) {
        var matter = document.frontMatter
        for index in matter.data.indices where matter.data[index].ifMissing == .hold {
          matter.data[index].ifMissing = .text
        }
        put(document.below(matter))
      }
    }
  }

  func isWithdrawn(_ name: DocumentName) -> Bool { texts(of: name).contains(where: \.isWithdrawn) }

  /// The texts of one document. The default language comes first; what it leaves out too is taken from the others, but for when
  /// it is published: a translation that is not ready holds nothing back.
  private static func inherited(_ written: [Document], _ defaultLanguage: Language) -> [Document] {
    guard written.count > 1 else { return written }
    return written.map { document in
      var matter = document.frontMatter
      for base in written where base.language != document.language {
        var other = base.frontMatter
        if base.language != defaultLanguage {
          other.isDraft = false
          other.publishAt = nil
        }
        matter = matter.inheriting(from: other)
      }
      return document.below(matter)
    }
  }

  /// The texts of one document with what their series says.
  private static func complete(
    _ inherited: [Document], with series: SeriesSet, _ settings: SiteSettings
  ) -> (texts: [Document], diagnostics: [Diagnostic]) {
    var (texts, diagnostics) = (inherited, [Diagnostic]())
    for (index, document) in inherited.enumerated() where document.name.kind == .bulletin {
      guard let named = document.frontMatter.series else { continue }
      let language = document.language
      var matter = document.frontMatter
      if let found = series[named.text] {
        matter = found.completing(matter, in: language, zone: settings.zone)
      } else {
        // Its queries are unknown, so nothing true could be said of its text.
        matter.soundness = .unreadable
        // Said where it is written, once.
        if named.file.path == document.name.filePath(in: language) {
          diagnostics += [series.problem(of: named)].compactMap(\.self)
        }
      }
      texts[index] = document.below(matter)
    }
    return (texts, diagnostics)
  }

  private func missingTitle(of document: Document) -> Diagnostic? {
    guard document.frontMatter.title == nil, document.frontMatter.soundness == .sound else { return nil }
    return Diagnostic(
      SiteProblem.missingTitle, in: document.file, at: .start, notes: [noteOfOriginal(document)].compactMap(\.self))
  }

  /// That the text from which a translation takes what it does not say is not there; nil where it is, or for an original.
  func noteOfOriginal(_ document: Document) -> Diagnostic.Note? {
    guard document.language != defaultLanguage, self.document(document.name, in: defaultLanguage) == nil else {
      return nil
    }
    let path = document.name.filePath(in: defaultLanguage)
    let others = names.filter { self.document($0, in: defaultLanguage) != nil }.map { $0.filePath(in: defaultLanguage) }
    let near = Suggestion.nearest(to: path, among: others)
    return Diagnostic.Note(
      Prose(
        th: "ไม่มีไฟล์ '\(path)' ที่จะนำชื่อเรื่องและวันที่มาใช้" + (near.map { " มีแต่ '\($0)'" } ?? ""),
        en: "there is no file '\(path)' from which its title and date could be taken"
          + (near.map { ", but '\($0)'" } ?? "")))
  }
}
