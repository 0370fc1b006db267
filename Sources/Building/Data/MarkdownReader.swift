import BuiltInFiles
import Markdown
import Site
import SourceText

/// Turns Markdown files into HTML, without a site.
package enum MarkdownReader {
  package struct Item: Sendable {
    package let file: SourceFile
    package let html: [UInt8]
  }

  /// - Parameters:
  ///   - paths: files; without any, standard input.
  ///   - language: of the words that the HTML needs.
  /// - Returns: the HTML of each file that has no error, in order, and every problem of them all.
  package static func read(
    _ paths: [String], language: Language, options: MarkdownOptions
  ) -> (items: [Item], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let (strings, problems) = StringTable.builtIn(BuiltInFiles.templates.map { ($0.path, $0.bytes) }, language)
    diagnostics += problems
    let items = (paths.isEmpty ? [nil] : paths.map { $0 }).compactMap { path -> Item? in
      switch DataFile.read(path == "-" ? nil : path) {
      case .failure(let problem):
        diagnostics.append(Diagnostic(problem))
        return nil
      case .success(let file):
        let range = options.isCommonMark ? SourceRange(0, file.bytes.count) : Document.body(of: file)
        let body = MarkdownParser.parse(file, range: range, options: options)
        diagnostics += body.diagnostics
        guard !body.diagnostics.hasErrors else { return nil }
        return Item(
          file: file, html: body.html(of: file) { MarkdownWords.text(of: $0) { strings.text($0, in: language) } })
      }
    }
    return (items, diagnostics)
  }
}
