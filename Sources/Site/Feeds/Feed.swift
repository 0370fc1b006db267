import Localization

/// A list for programs that follow a site: all bulletins, those of a topic, a province or a region, or the corrections.
package struct Feed: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable {
    /// RFC 4287, the latest fifty.
    case atom
    /// JSON Feed 1.1, all of them.
    case json
  }

  enum Content: Sendable, Hashable {
    case bulletins(topic: String?, area: BulletinArea?)
    case corrections
  }

  let page: PlannedPage
  let content: Content
  let format: Format

  /// Beside the page that lists the same.
  package var path: String { page.folder + (format == .atom ? "feed.xml" : "feed.json") }

  /// How many entries it holds; nil for all.
  var limit: Int? { format == .atom ? 50 : nil }
}
