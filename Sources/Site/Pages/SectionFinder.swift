import SourceText
import Templating

/// Finds the parts of a finished text, so that a page can list them with the values that stand in their headings.
enum SectionFinder {
  /// The headings of the second level in the HTML of a text.
  static func sections(of html: [UInt8]) -> [SectionModel] {
    var sections: [SectionModel] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<h2 id=\"section-") {
      rest = rest[(start + "<h2 id=\"".utf8.count)...]
      guard let quote = rest.firstIndex(ofByte: UInt8(ascii: "\"")), let end = rest.firstIndex(of: "</h2>")
      else { break }
      // Behind the id stands `>`.
      let title = withoutNoteMarks(rest[(quote + 2)..<end])
      sections.append(
        SectionModel(id: String(decoding: rest[..<quote], as: UTF8.self), title: SafeHTML(trusted: title)))
      rest = rest[end...]
    }
    return sections
  }

  /// A number that leads to a footnote is no part of what a heading is called.
  private static func withoutNoteMarks(_ title: ArraySlice<UInt8>) -> [UInt8] {
    var (name, rest) = ([UInt8](), title)
    while let start = rest.firstIndex(of: "<sup class=\"ph-note-mark\">"), let end = rest.firstIndex(of: "</sup>") {
      name += rest[..<start]
      rest = rest[(end + "</sup>".utf8.count)...]
    }
    return name + rest
  }
}
