import SourceText
import Templating

/// Finds where in the sources of a page something stands that was found in its HTML: in its text, or in a template of the site
/// that it is made of.
struct FindingPlace {
  private let contents: SiteContents

  init(_ contents: SiteContents) { self.contents = contents }

  /// Nil where it is written nowhere as it shows: it may be put together, or be of a built-in template.
  func place(of finding: MarkupFinding, text: String?, on page: PlannedPage) -> Diagnostic.Place? {
    if case .skippedHeading = finding { return place(ofHeading: text ?? "", on: page) }
    let words = words(of: finding, text)
    guard !words.isEmpty else { return nil }
    for file in sources(of: page) {
      let bytes = file.bytes
      for word in words {
        guard let start = Self.firstIndex(of: Array(word.utf8), in: bytes) else { continue }
        return Diagnostic.Place(file: file, range: SourceRange(start + 1, start + word.utf8.count - 1))
      }
    }
    return nil
  }

  private func place(ofHeading words: String, on page: PlannedPage) -> Diagnostic.Place? {
    for file in sources(of: page) {
      guard let range = WrittenHeadings(in: file.bytes).range(of: words) else { continue }
      return Diagnostic.Place(file: file, range: range)
    }
    return nil
  }

  private func sources(of page: PlannedPage) -> [SourceFile] {
    let text = page.id.document.flatMap { contents.documents.document($0, in: page.language)?.file }
    let templates = contents.templates.files(of: page.template.fileName).compactMap {
      contents.files[SiteTemplates.folder + $0]?.file
    }
    return [text].compactMap(\.self) + templates.filter { !contents.files.isBuiltIn($0) }
  }

  /// What to look for, between the signs that stand around it.
  private func words(of finding: MarkupFinding, _ text: String?) -> [String] {
    switch finding {
    case .imageWithoutAlternative, .brokenLink, .unknownAnchor, .emptyLink, .externalLink:
      forms(ofLink: text ?? "").flatMap { link in
        ["\"": "\"", "(": ")", "'": "'", "<": ">"].sorted { $0.key < $1.key }.map { $0.key + link + $0.value }
      }
    case .duplicateID(let id): ["\"\(id)\"", "'\(id)'"]
    default: []
    }
  }

  /// A link as pages, texts and the filter `url` have it.
  private func forms(ofLink text: String) -> [String] {
    let base = contents.address.basePath
    let below = text.hasPrefix(base) ? ["/" + text.dropFirst(base.count)] : []
    return ([text, Escaping.percentDecoded(text)].compactMap(\.self) + below).filter { $0.count > 1 }
  }

  /// - Complexity: linear in the bytes, for a text whose first byte is rare in them.
  private static func firstIndex(of text: [UInt8], in bytes: [UInt8]) -> Int? {
    var rest = bytes[...]
    while let start = rest.firstIndex(ofByte: text[0]) {
      rest = rest[start...]
      if rest.starts(with: text) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}
