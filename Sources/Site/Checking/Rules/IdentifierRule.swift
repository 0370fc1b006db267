/// No two elements of a page have one id: a link to it leads to the first, and labels are read of it.
struct IdentifierRule: MarkupRule {
  private(set) var ids: Set<String> = []
  private var repeated: [String] = []

  mutating func read(_ token: HTMLToken) {
    guard case .start(let tag) = token, let id = tag["id"], !id.isEmpty else { return }
    if !ids.insert(id).inserted, !repeated.contains(id) { repeated.append(id) }
  }

  func findings() -> [MarkupSighting] {
    repeated.map { MarkupSighting(finding: .duplicateID($0), text: $0) }
  }
}
