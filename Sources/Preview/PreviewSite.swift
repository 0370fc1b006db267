import SourceText

/// What the preview shows.
package protocol PreviewSite: Sendable {
  /// What lies at an address now.
  /// - Parameter path: percent-decoded, as the browser sent it.
  func answer(for path: String) async -> PreviewAnswer
}

package enum PreviewAnswer: Sendable {
  case file(PreviewFile)
  /// What is shown at an address at which nothing lies.
  case notFound(PreviewFile)
  /// The address of a folder without its `/`.
  case redirect(to: String)
  /// Nothing, not even a page that says so: what is wrong tells why.
  case missing([Diagnostic])
  case refused
}

package struct PreviewFile: Sendable {
  package let bytes: [UInt8]
  package let contentType: String
  /// What is shown over it.
  package let problems: [Diagnostic]
  /// Whether it is as it was when it was last without errors.
  package let isLast: Bool
  /// What readers do not see yet: that it is a draft.
  package let label: Prose?

  package init(
    bytes: [UInt8], contentType: String, problems: [Diagnostic] = [], isLast: Bool = false, label: Prose? = nil
  ) {
    self.bytes = bytes
    self.contentType = contentType
    self.problems = problems
    self.isLast = isLast
    self.label = label
  }

  /// - Parameter path: whose end tells the type.
  package init(
    bytes: [UInt8], path: String, problems: [Diagnostic] = [], isLast: Bool = false, label: Prose? = nil
  ) {
    self.init(
      bytes: bytes, contentType: Self.contentType(of: path), problems: problems, isLast: isLast, label: label)
  }

  static let html = "text/html; charset=utf-8"

  static func contentType(of path: String) -> String {
    switch path.split(separator: ".").last.map(String.init) ?? "" {
    case "html": html
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json; charset=utf-8"
    case "jsonld": "application/ld+json"
    case "csv": "text/csv; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    case "xml": "application/xml; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "woff2": "font/woff2"
    case "pdf": "application/pdf"
    default: "application/octet-stream"
    }
  }
}
