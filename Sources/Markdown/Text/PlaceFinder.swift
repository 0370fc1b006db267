import SourceText

/// Finds where inlines are written: they come in the order of the file, so each search goes on behind the last find.
///
/// libcmark's own columns are off on lines that do not repeat the marks of their quote or list, and for text behind
/// escapes; the words themselves are not.
struct PlaceFinder {
  let text: MarkdownText
  /// The paragraph or heading whose inlines are looked for.
  private var blockRange = SourceRange.start
  private var searchStart = 0

  /// What can stand before the target of a link.
  private static let openings = ["](", "](<", "<"]

  init(_ text: MarkdownText) {
    self.text = text
  }

  mutating func enterBlock(_ node: MarkdownDocument.Node) {
    blockRange = text.blockRange(of: node)
  }

  mutating func goOn(behind end: Int) {
    searchStart = max(searchStart, end)
  }

  /// The target of a link or an image, at its place in `[…](target)` or `<target>`; a target that is written
  /// elsewhere or with escapes stands at the link itself. What stands inside comes before the target, so the
  /// search goes on behind its `end` only when the link closes.
  func target(of node: MarkdownDocument.Node, isImage: Bool) -> (MarkdownBody.LinkTarget, end: Int) {
    let url = node.url
    let own = text.range(of: node)
    let isPlaced = own.lowerBound >= searchStart && text.startsLink(at: own.lowerBound)
    let start = isPlaced ? own.lowerBound : max(searchStart, blockRange.lowerBound)
    for opening in Self.openings where !url.isEmpty {
      guard let found = text.find(opening + url, in: SourceRange(start, blockRange.upperBound)) else { continue }
      let range = SourceRange(found.upperBound - url.utf8.count, found.upperBound)
      return (.init(destination: url, isImage: isImage, range: range), found.upperBound)
    }
    return (.init(destination: url, isImage: isImage, range: own), searchStart)
  }

  /// The place of `words` behind all that was found before, where `node` writes it.
  mutating func locate(_ words: String, in node: MarkdownDocument.Node) -> SourceRange {
    let own = text.range(of: node)
    let rest = SourceRange(max(searchStart, blockRange.lowerBound), blockRange.upperBound)
    guard let found = text.find(words, in: rest) else { return own }
    searchStart = found.upperBound
    return found
  }

  /// The place of a code span's text, which stands behind a backtick.
  mutating func locateCode(_ words: String, in node: MarkdownDocument.Node) -> SourceRange {
    let quoted = locate("`" + words, in: node)
    if quoted.upperBound == searchStart, quoted.count == words.utf8.count + 1 {
      return SourceRange(quoted.lowerBound + 1, quoted.upperBound)
    }
    return locate(words, in: node)
  }

  /// Where raw HTML stands as a block. libcmark loses the end of one that ends with its first line.
  func place(ofBlock node: MarkdownDocument.Node) -> SourceRange {
    let own = text.range(of: node)
    guard own.isEmpty else { return own }
    let line = text.file.lineRange(ofByte: own.lowerBound)
    return SourceRange(own.lowerBound, min(line.upperBound, text.range.upperBound))
  }
}
