import SourceText

/// Turns Markdown into a `MarkdownBody`.
package enum MarkdownParser {
  /// The version of libcmark that is loaded.
  package static var libraryVersion: String { MarkdownDocument.libraryVersion }

  /// Parses the bytes `range` of `file`; ranges in the result count in the whole file.
  /// - Source: CommonMark 0.30, by libcmark.
  package static func parse(_ file: SourceFile, range: SourceRange, options: MarkdownOptions = MarkdownOptions())
    -> MarkdownBody
  {
    var writer = MarkdownWriter(file: file, range: range, options: options)
    let document = MarkdownDocument(file.bytes[range.lowerBound..<range.upperBound])
    document.walk { event, node in writer.visit(event, node) }
    return writer.finish()
  }
}
