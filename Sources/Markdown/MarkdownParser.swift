import SourceText

/// Turns Markdown into a `MarkdownBody`.
package enum MarkdownParser {
  /// The version of libcmark that is loaded.
  package static var libraryVersion: String { MarkdownDocument.libraryVersion }

  /// How many bytes are read anew at most for tables behind which text goes on without a blank line.
  private static let workLimit = 256 << 20

  /// Parses the bytes `range` of `file`; ranges in the result count in the whole file.
  /// - Source: CommonMark 0.30, by libcmark.
  package static func parse(_ file: SourceFile, range: SourceRange, options: MarkdownOptions = MarkdownOptions())
    -> MarkdownBody
  {
    var text = MarkdownText(file, range)
    var document = MarkdownDocument(text.bytes)
    if !options.isCommonMark {
      if let replaced = NoteFinder.replaced(text, document) {
        text = replaced
        document = MarkdownDocument(text.bytes)
      }
      var rest = workLimit
      while rest > 0, let replaced = TableFinder.replaced(text, document) {
        rest -= replaced.bytes.count
        text = replaced
        document = MarkdownDocument(text.bytes)
      }
    }
    var writer = MarkdownWriter(text, options: options)
    document.walk { event, node in writer.visit(event, node) }
    return writer.finish()
  }
}
