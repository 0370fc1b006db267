import Markdown
import SourceText

/// What `#…` may name on a page.
extension RenderContext {
  /// - Parameter text: of the page, where it is known already.
  mutating func anchors(of page: PlannedPage, _ text: MarkdownBody? = nil) -> PageAnchors {
    let document = page.id.document.flatMap { self.document($0, in: page.language) }
    let body = text ?? document.map { MarkdownParser.parse($0.file, range: $0.body) }
    return PageAnchors(body, in: document?.file, templates: templateAnchors(of: page.template.fileName))
  }
}
