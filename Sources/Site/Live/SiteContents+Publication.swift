import Localization

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

  /// In whose time instants are told.
  package var zone: ZoneOffset { settings.zone }
}
