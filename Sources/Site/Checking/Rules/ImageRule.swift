/// An image says what it shows, or that it is there for decoration only (`alt=""`).
struct ImageRule: MarkupRule {
  private var sources: [String] = []

  mutating func read(_ token: HTMLToken) {
    if case .start(let tag) = token, tag.name == "img", tag["alt"] == nil { sources.append(tag["src"] ?? "") }
  }

  func findings() -> [MarkupSighting] {
    sources.map { MarkupSighting(finding: .imageWithoutAlternative(source: $0), text: $0) }
  }
}
