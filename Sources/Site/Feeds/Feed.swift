import Localization

/// A list of bulletins for programs that follow a site: all, or those of a topic or a province.
package struct Feed: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable {
    /// RFC 4287, the latest fifty.
    case atom
    /// JSON Feed 1.1, all of them.
    case json
  }

  let page: PlannedPage
  let topic: String?
  /// Its code.
  let province: String?
  let format: Format

  /// Beside the page whose bulletins it lists.
  package var path: String { page.folder + (format == .atom ? "feed.xml" : "feed.json") }

  /// How many bulletins it holds; nil for all.
  var limit: Int? { format == .atom ? 50 : nil }
}
