import Datasets
import Localization
import SourceText

/// Paragraphs that say in brackets what is to be written there, as the texts of a new site do: `\\[When it was checked, and by whom.\\]`.
enum UnfilledText {
  /// The lines of a body that are wholly in brackets, outside of blocks of code and figures.
  static func find(in document: Document) -> [Diagnostic] {
    guard document.bodyFacts.hasBracket else { return [] }
    var fence: Character?
    var found: [Diagnostic] = []
    let body = document.file.bytes[document.body.lowerBound..<document.body.upperBound]
    for line in body.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self).trimmed
      if let mark = text.first, text.hasPrefix("~~~") || text.hasPrefix("```"), fence == nil || fence == mark {
        fence = fence == nil ? mark : nil
      } else if fence == nil, text.hasPrefix("\\["), text.hasSuffix("\\]") {
        found.append(
          Diagnostic(SiteProblem.unfilledText, in: document.file, at: SourceRange(line.startIndex, line.endIndex)))
      }
    }
    return found
  }
}

extension SiteContents {
  /// What is still to be written in texts that are published.
  func unfilledTexts() -> [Diagnostic] {
    let inDatasets = UnfilledDescriptor.find(in: datasets)
    if isExample { return inDatasets }
    return inDatasets + documents.names.flatMap { documents.texts(of: $0) }.filter(isShown).flatMap(UnfilledText.find)
  }

  /// Likewise of one text.
  func unfilledTexts(in document: Document) -> [Diagnostic] {
    isExample || !isShown(document) ? [] : UnfilledText.find(in: document)
  }

  func isShown(_ document: Document) -> Bool {
    guard !document.frontMatter.isDraft, publicationClock.isPublished(document) else { return false }
    return document.frontMatter.each != nil || plan.page(.document(document.name), in: document.language) != nil
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
