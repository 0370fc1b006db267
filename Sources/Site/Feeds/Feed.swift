import Localization

/// A list for programs that follow a site: all bulletins, those of a topic, a province or a region, the corrections, or what is due.
package struct Feed: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable {
    /// RFC 4287, the latest fifty.
    case atom
    /// JSON Feed 1.1, all of them.
    case json
    /// RFC 5545, of what is due.
    case calendar
  }

  enum Content: Sendable, Hashable {
    case bulletins(topic: String?, area: BulletinArea?)
    case corrections
    case releases
  }

  let page: PlannedPage
  let content: Content
  let format: Format

  /// Beside the page that lists the same.
  package var path: String { page.folder + fileName }

  private var fileName: String {
    switch format {
    case .atom: "feed.xml"
    case .json: "feed.json"
    case .calendar: "calendar.ics"
    }
  }

  /// How many entries it holds; nil for all.
  var limit: Int? { format == .atom ? 50 : nil }

  /// In every format that the content has.
  static func all(of content: Content, beside page: PlannedPage) -> [Feed] {
    let formats = Format.allCases.filter { $0 != .calendar || content == .releases }
    return formats.map { Feed(page: page, content: content, format: $0) }
  }
}
