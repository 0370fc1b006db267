import Localization

/// Which documents are published at an instant, but for those that wait for data.
struct PublicationClock: Sendable {
  var clock: Instant
  let includesDrafts: Bool
  let zone: ZoneOffset

  /// A draft is not published, and nothing is before its time.
  func isPublished(_ document: Document) -> Bool {
    if includesDrafts { return true }
    if document.frontMatter.isDraft { return false }
    return document.frontMatter.publishAt.map { $0 <= clock } ?? true
  }

  /// Whether a document would be published even if drafts were not shown.
  func isDue(_ document: Document) -> Bool {
    !document.frontMatter.isDraft && (dueInstant(of: document).map { $0 <= clock } ?? true)
  }

  func dueInstant(of document: Document) -> Instant? { document.frontMatter.publication(in: zone) }
}
