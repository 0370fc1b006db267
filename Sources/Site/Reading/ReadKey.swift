import Datasets
import Fingerprints
import Localization
import SourceText

/// Something a page can read. Each has an answer that is a function of the site's contents alone.
package enum ReadKey: Sendable, Hashable {
  case settings
  /// A Markdown or media file, by its path in the site.
  case file(String)
  /// What the same document says in another language, of which only the front matter is inherited.
  case frontMatter(DocumentName, Language)
  /// A root template with all it extends and includes.
  case template(String)
  case string(String, Language)
  case asset(String)
  /// The addresses of all style sheets and scripts.
  case hashedAssets
  /// Apart, for there are many reads and a query is large.
  indirect case query(Query)
  /// What a dataset says of itself, without its rows.
  case datasetFacts(String)
  /// A dataset with all its rows.
  case dataset(String)
  case row(dataset: String, key: String)
  /// Facts of other pages.
  case pages(PageRequest, PageFacts)
  case corrections(Language)
  /// The record of a bulletin, and what today's data gives otherwise.
  case record(DocumentName)
  /// What is due after the clock.
  case releases(Language)
  case addressExists(String)
  /// Which page lies at an address.
  case pageAt(String)
  /// Every published bulletin, with what its front matter says of it.
  case bulletins
  /// Whether a bulletin that waits for its data would lie at an address.
  case isHeld(String)
  /// Whether there is a topic of the name, also one without a page.
  case topicExists(String)
  /// Every old address that leads to a page.
  case redirects
  case hasPassed(Instant)

  /// Whether the answer may become another by the passing of time alone.
  package var dependsOnTime: Bool {
    switch self {
    case .hasPassed, .releases, .corrections: true
    default: false
    }
  }
}

/// A read and what came of it.
package struct Read: Sendable, Hashable {
  package let key: ReadKey
  package let fingerprint: Fingerprint

  package init(key: ReadKey, fingerprint: Fingerprint) {
    self.key = key
    self.fingerprint = fingerprint
  }
}
