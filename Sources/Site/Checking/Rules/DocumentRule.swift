/// A page says what it is called and in which language it is.
struct DocumentRule: MarkupRule {
  private var hasLanguage = false
  private var hasTitle = false
  /// Whether the title is being read; that of a drawing is not the page's.
  private var isInTitle = false
  private var isInHead = true

  mutating func read(_ token: HTMLToken) {
    switch token {
    case .start(let tag):
      if tag.name == "html", tag.says("lang") { hasLanguage = true }
      if tag.name == "body" { isInHead = false }
      isInTitle = tag.name == "title" && isInHead
    case .end: isInTitle = false
    case .text(let text): if isInTitle, text.contains(where: { $0 > 0x20 }) { hasTitle = true }
    }
  }

  func findings() -> [MarkupSighting] {
    (hasTitle ? [] : [MarkupSighting(finding: .noTitle)]) + (hasLanguage ? [] : [MarkupSighting(finding: .noLanguage)])
  }
}
