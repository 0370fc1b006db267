import SourceText

/// A Markdown text as finished HTML with slots for what only a page can fill in.
///
/// It is a pure function of the text: who renders it supplies values, charts and link targets, and so decides
/// what they may read.
package struct MarkdownBody: Sendable {
  package var parts: [Part] = []
  package var headings: [Heading] = []
  package var diagnostics: [Diagnostic] = []

  /// Of the HTML between the slots.
  package var byteCount: Int {
    parts.reduce(0) { count, part in if case .html(let bytes) = part { count + bytes.count } else { count } }
  }

  package enum Part: Sendable {
    case html([UInt8])
    case value(LiveValue)
    case block(DirectiveBlock)
    /// The value of an `href` or `src` attribute, to be written escaped; addresses of the web stand in the HTML already.
    case link(LinkTarget)
    /// Words of the page's language.
    case word(Word)
    /// Where a paragraph, a heading or a caption begins, or what stands in an item of a list or in a cell, that holds live
    /// values.
    case valuesBegin
    /// Near its end: the place of one link to the rows behind the values. A heading and a caption have none.
    case rowsLink
    /// Where it ends.
    case valuesEnd
  }

  package enum Word: Sendable, Hashable {
    case callout(Callout)
    /// The heading of the footnotes.
    case notes
    /// What the link from the footnote of that number to its mark is called.
    case backToText(Int)
    /// What the link to the rows behind live values is called.
    case rows
    /// The same for those who hear the link alone.
    case rowsLabel
  }

  /// The kinds of `> [!NOTE]`.
  package enum Callout: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution
  }

  /// `` `=name.member` `` or `[=name.member]`.
  package struct LiveValue: Sendable {
    package let expression: String
    package let range: SourceRange
  }

  /// A fenced block whose info word is one of the directives.
  package struct DirectiveBlock: Sendable {
    /// The info word: `chart`, `table`, `kpi`.
    package let name: String
    /// The bytes of its content in the file.
    package let range: SourceRange
  }

  package struct LinkTarget: Sendable {
    package let destination: String
    package let isImage: Bool
    package let range: SourceRange
  }

  package struct Heading: Sendable {
    package let level: Int
    package let id: String
    package let text: String
  }
}

/// What a site lets its authors write.
package struct MarkdownOptions: Sendable, Hashable {
  package var allowsRawHTML: Bool
  /// Info words of fenced blocks that are not code.
  package var directives: Set<String>
  /// CommonMark as it is: no tables, footnotes, callouts, live values or ids, and any link.
  package let isCommonMark: Bool

  package init(allowsRawHTML: Bool = false, directives: Set<String> = ["chart", "table", "kpi", "pages"]) {
    self.allowsRawHTML = allowsRawHTML
    self.directives = directives
    isCommonMark = false
  }

  private init(commonMark: Void) {
    allowsRawHTML = true
    directives = []
    isCommonMark = true
  }

  package static let commonMark = MarkdownOptions(commonMark: ())
}
