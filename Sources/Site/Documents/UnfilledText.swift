import Datasets
import Localization
import SourceText

/// Texts that say in brackets what is to be written there, as those of a new site do: `\\[When it was checked, and by whom.\\]`.
enum UnfilledText {
  /// The title and the summary that are wholly in brackets, and such lines of the body.
  static func find(in document: Document) -> [Diagnostic] {
    let head = [document.frontMatter.title, document.frontMatter.summary].compactMap(\.self)
    return head.filter { isInBrackets($0.text, open: "[", close: "]") }
      .map { Diagnostic(SiteProblem.unfilledText, in: document.file, at: $0.range) } + lines(of: document)
  }

  /// Whether the first bracket is closed by the last sign; what begins with a live value is none of these.
  private static func isInBrackets(_ text: String, open: String, close: String) -> Bool {
    // Most texts end here, before anything is looked at sign by sign.
    guard text.utf8.starts(with: open.utf8), text.dropFirst(open.count).first != "=" else { return false }
    var (rest, depth) = (text[...], 0)
    while !rest.isEmpty {
      if rest.hasPrefix(open) {
        depth += 1
        rest = rest.dropFirst(open.count)
      } else if rest.hasPrefix(close) {
        depth -= 1
        rest = rest.dropFirst(close.count)
        if depth == 0 { return rest.isEmpty }
      } else {
        rest = rest.dropFirst()
      }
    }
    return false
  }

  /// Those outside of blocks of code and figures.
  private static func lines(of document: Document) -> [Diagnostic] {
    guard document.bodyFacts.hasBracket else { return [] }
    var fence: Character?
    var found: [Diagnostic] = []
    let body = document.file.bytes[document.body.lowerBound..<document.body.upperBound]
    for line in body.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self).trimmed
      if let mark = text.first, text.hasPrefix("~~~") || text.hasPrefix("```"), fence == nil || fence == mark {
        fence = fence == nil ? mark : nil
      } else if fence == nil, isInBrackets(text, open: "\\[", close: "\\]") {
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
    UnfilledDescriptor.find(in: datasets) + documents.names.flatMap { documents.texts(of: $0) }.flatMap(unfilledTexts)
  }

  /// Likewise of one text. While the site is an example, what it began with may stand as it was.
  func unfilledTexts(in document: Document) -> [Diagnostic] {
    let found = UnfilledText.find(in: document)
    guard !found.isEmpty, isShown(document) else { return [] }
    guard isExample, let starter = files.starter(document.file.path) else { return found }
    let known = Set(starter.bytes.split(separator: UInt8(ascii: "\n")))
    return found.filter { diagnostic in
      guard let place = diagnostic.place else { return true }
      let line = place.file.lineRange(ofByte: place.range.lowerBound)
      return !known.contains(place.file.bytes[line.lowerBound..<line.upperBound])
    }
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
