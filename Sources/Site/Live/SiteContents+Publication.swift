import Localization
import SourceText

extension SiteContents {
  /// What a preview shows before readers see it.
  package enum Publication: Sendable, Hashable {
    case published
    case draft
    /// From this instant on.
    case scheduled(Instant)
  }

  /// How far a page is from being published.
  package func publication(of page: PlannedPage) -> Publication {
    guard let name = page.id.document, let document = documents.document(name, in: page.language) else {
      return .published
    }
    if document.frontMatter.isDraft { return .draft }
    guard let instant = publicationClock.dueInstant(of: document), instant > clock else { return .published }
    return .scheduled(instant)
  }

  /// The first instant after the clock at which the site may be another though no file is.
  package var firstChangeOfTime: Instant? {
    NextChange(contents: self, reads: Set(Language.allCases.map { .releases($0) })).firstCandidate
  }

  /// In whose time instants are told.
  package var zone: ZoneOffset { settings.zone }
}
