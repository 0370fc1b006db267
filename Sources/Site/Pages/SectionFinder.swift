import SourceText
import Templating

/// Finds the parts of a finished text, so that a page can list them with the values that stand in their headings.
enum SectionFinder {
  private static let opening = Array("<h2 id=\"section-".utf8)
  private static let closing = Array("</h2>".utf8)

  /// The headings of the second level in the HTML of a text.
  static func sections(of html: [UInt8]) -> [SectionModel] {
    var sections: [SectionModel] = []
    var rest = html[...]
    while let start = rest.place(of: opening) {
      rest = rest[(start + "<h2 id=\"".utf8.count)...]
      guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")), let end = rest.place(of: closing) else { break }
      // Behind the id stands `>`.
      let title = rest[(quote + 2)..<end]
      sections.append(
        SectionModel(id: String(decoding: rest[..<quote], as: UTF8.self), title: SafeHTML(trusted: Array(title))))
      rest = rest[end...]
    }
    return sections
  }
}

extension ArraySlice<UInt8> {
  /// Where a tag begins.
  fileprivate func place(of tag: [UInt8]) -> Int? {
    var rest = self
    while let found = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[found...]
      if rest.starts(with: tag) { return found }
      rest = rest.dropFirst()
    }
    return nil
  }
}
