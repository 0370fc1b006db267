/// Something of every link and every button can be read aloud: a text, the `alt` of an image or a label.
struct LabelRule: MarkupRule {
  private var found: [MarkupSighting] = []
  /// The link or button that is being read.
  private var open: (tag: HTMLTag, isLabelled: Bool)?
  /// The element that is hidden from who listens, and how many of its name are open in it, itself included.
  private var hidden: (name: String, depth: Int)?

  mutating func read(_ token: HTMLToken) {
    switch token {
    case .start(let tag): readStart(tag)
    case .end(let name): readEnd(name)
    case .text(let text):
      if open?.isLabelled == false, hidden == nil, text.contains(where: { $0 > 0x20 }) { open?.isLabelled = true }
    }
  }

  func findings() -> [MarkupSighting] { found }

  private mutating func readStart(_ tag: HTMLTag) {
    if let hidden {
      if hidden.name == tag.name, !tag.isVoid { self.hidden?.depth += 1 }
      return
    }
    guard tag["aria-hidden"] != "true" else {
      if !tag.isVoid { hidden = (tag.name, 1) }
      return
    }
    let isLabelled = ["aria-label", "aria-labelledby", "title"].contains(where: tag.says)
    if open == nil, tag.name == "button" || tag.name == "a" && (tag["href"] ?? tag["xlink:href"]) != nil {
      open = (tag, isLabelled)
    } else if open != nil, isLabelled || tag.name == "img" && tag.says("alt") {
      open?.isLabelled = true
    }
  }

  private mutating func readEnd(_ name: String) {
    if let hidden {
      if hidden.name == name { self.hidden = hidden.depth == 1 ? nil : (name, hidden.depth - 1) }
      return
    }
    guard let open, open.tag.name == name else { return }
    self.open = nil
    guard !open.isLabelled else { return }
    let target = open.tag["href"] ?? open.tag["xlink:href"] ?? ""
    found.append(
      name == "a"
        ? MarkupSighting(finding: .emptyLink(target: target), text: target) : MarkupSighting(finding: .emptyButton))
  }
}
