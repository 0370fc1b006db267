import Localization
import SourceText

/// Makes the redirects of old addresses, in the order in which they are added.
struct RedirectPlanner {
  /// An old address as it is written, for a page in one language.
  struct Alias {
    let text: LocatedText
    /// Whether it is written in the page's own file; a text of another language inherits it.
    let isOwn: Bool
    let page: PlannedPage
  }

  let defaultLanguage: Language
  /// What lies at addresses of pages.
  let origins: [String: String]
  /// Addresses of files.
  private(set) var taken: Set<String>
  private(set) var redirects: [Redirect] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The old addresses so far.
  private var known: [String: LocatedText] = [:]
  private var told: Set<Position> = []

  /// Where an old address is written.
  private struct Position: Hashable {
    let path: String
    let offset: Int

    init(_ place: Diagnostic.Place) {
      path = place.file.path
      offset = place.range.lowerBound
    }

    init(_ text: LocatedText) { self.init(text.place) }
  }

  init(defaultLanguage: Language, origins: [String: String], taken: Set<String>) {
    self.defaultLanguage = defaultLanguage
    self.origins = origins
    self.taken = taken
  }

  /// An old address is that of the page in the default language; in others it has their prefix. What is wrong is said once, of
  /// the file in which it is written.
  mutating func add(_ alias: Alias) {
    let text = alias.text
    guard let written = Redirect.path(text.text) else {
      if alias.isOwn { diagnostics.append(Diagnostic(SiteProblem.alias(text.text), at: text.place)) }
      return
    }
    let prefix = alias.page.language == defaultLanguage ? "" : "/\(alias.page.language.rawValue)"
    let path = written.hasPrefix(prefix + "/") ? written : prefix + written
    let redirect = Redirect(path: path, page: alias.page)
    if let other = known[path], Position(other) == Position(text) {
      // With the prefix of a language that inherits it: it is that of the page there.
      if !prefix.isEmpty, path == written { replace(by: redirect) }
      return
    }
    if let (problem, place) = problem(with: redirect, given: text) {
      if told.insert(Position(place)).inserted {
        diagnostics.append(Diagnostic(problem, at: place))
      }
      return
    }
    known[path] = text
    taken.insert("/" + redirect.outputPath)
    redirects.append(redirect)
  }

  private mutating func replace(by redirect: Redirect) {
    redirects = redirects.map { $0.path == redirect.path ? redirect : $0 }
  }

  /// Why nothing can lead on from an old address; nil where something can.
  private func problem(
    with redirect: Redirect, given text: LocatedText
  ) -> (problem: SiteProblem, place: Diagnostic.Place)? {
    let path = redirect.path
    if let other = known[path] {
      guard other.file.path == text.file.path else {
        return (.aliasTaken(path: path, written: text.text, first: other.file.path), text.place)
      }
      // Shown is the one with the prefix of a language, which the other needs not; or else the later one.
      let isFirst =
        other.text == text.text ? other.range.lowerBound < text.range.lowerBound : other.text != path
      let (first, last) = isFirst ? (other, text) : (text, other)
      return (.aliasTwice(path: path, other: first.text), last.place)
    }
    guard let first = origins[path] ?? redirect.outputs.first(where: taken.contains) else { return nil }
    return (.aliasTaken(path: path, written: text.text, first: first), text.place)
  }
}
