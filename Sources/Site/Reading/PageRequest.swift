import Fingerprints
import Localization
import SourceText

/// Other pages that a page can ask for. The answer is groups of them; a single page is one alone.
package enum PageRequest: Sendable, Hashable {
  case page(PageID, Language)
  case at(String)
  case topic(String, Language)
  /// The page of a province or a region, by whatever names it.
  case area(AreaKind, String, Language)
  /// The same page in each of its languages.
  case alternates(PageID)
  case navigation(Language)
  case footer(Language)
  /// Province and region by whatever names them; a region has the bulletins of its provinces too.
  case bulletins(Language, topic: String? = nil, province: String? = nil, region: String? = nil, limit: Int? = nil)
  case topics(Language)
  /// The pages of provinces, by region.
  case provinces(Language)
  /// Likewise, for each region that has a page.
  case regions(Language)
  case datasets(Language)
  /// The bulletin before and the one after another, in time.
  case before(DocumentName, Language)
  case after(DocumentName, Language)
  /// Bulletins that are about the same as one.
  case related(DocumentName, Language)
  /// The pages that a text makes for the rows of a dataset, grouped by a field of these, and called by one.
  case made(by: DocumentName, group: String?, label: String?, Language)

  /// Whether many pages ask the same, not one about itself.
  var isOfManyPages: Bool {
    switch self {
    case .page, .alternates, .before, .after, .related: false
    default: true
    }
  }
}

/// What is asked of other pages. Which pages they are, where they lie and in which language is always part of the answer.
package struct PageFacts: OptionSet, Sendable, Hashable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  static let title = PageFacts(rawValue: 1)
  static let summary = PageFacts(rawValue: 2)
  static let date = PageFacts(rawValue: 4)
  static let publication = PageFacts(rawValue: 8)
  static let topic = PageFacts(rawValue: 16)
  static let correction = PageFacts(rawValue: 32)
  static let all: PageFacts = [title, summary, date, publication, topic, correction]
}

/// The part of an answer that was asked for.
struct PagesAnswer: Fingerprintable {
  let groups: [PageGroup]
  let facts: PageFacts

  func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(groups.count)
    for group in groups {
      builder.add(group.code)
      builder.add(group.title)
      builder.add(group.pages.count)
      for page in group.pages { page.fingerprint(facts, into: &builder) }
    }
  }
}
