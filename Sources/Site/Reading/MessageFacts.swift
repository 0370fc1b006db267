import Localization
import SourceText

/// What pages ask of a site without noting it: it decides about messages alone. Errors make the build fail, and a page with a
/// warning is rendered again in each build.
struct MessageFacts {
  private let shared: SharedContents

  init(_ shared: SharedContents) { self.shared = shared }

  private var contents: SiteContents { shared.contents }

  /// Whether what is missing has an error of its own, so that who refers to it is not blamed.
  func isOpen(address path: String) -> Bool { contents.plan.isOpen(path) }
  func isBroken(dataset id: String) -> Bool { contents.datasets.isBroken(id) }
  func isFaulty(dataset id: String) -> Bool { contents.datasets.faulty.contains(id) }
  var hasUnreadableText: Bool { contents.documents.hasUnreadable }

  func suggestion(forAddress path: String) -> String? {
    Suggestion.nearest(to: path, among: contents.plan.pagePaths)
  }

  /// The file that is missing of a text which other languages have.
  func untranslatedFile(of name: DocumentName, in language: Language) -> String? {
    let languages = contents.documents.languages(of: name)
    return languages.isEmpty || languages.contains(language) ? nil : name.filePath(in: language)
  }

  /// Of a link that leads somewhere as soon as a dataset is published.
  func problem(ofWithheldAddress path: String) -> SiteProblem? { contents.problem(ofWithheldAddress: path) }
  func problem(ofUnpublished name: DocumentName, in language: Language, target: String) -> SiteProblem? {
    contents.problem(ofUnpublished: name, in: language, target: target)
  }
  func problem(ofMaker name: String) -> SiteProblem? { contents.problem(ofMaker: name) }
  func problem(ofField field: String, of name: DocumentName) -> SiteProblem? {
    contents.problem(ofField: field, of: name)
  }
  func problem(ofRegion text: String) -> SiteProblem? { contents.areas.problem(ofRegion: text) }
  func problem(ofProvince text: String) -> SiteProblem? { contents.areas.problem(ofProvince: text) }
}
