/// Gathers where the links, pictures, scripts and styles of a page lead.
struct LinkReader: MarkupRule {
  /// As they are written, each once.
  private(set) var targets: Set<String> = []
  private(set) var figureCount = 0

  mutating func read(_ token: HTMLToken) {
    guard case .start(let tag) = token else { return }
    if tag.name == "figure" { figureCount += 1 }
    // What a browser only connects to has no page.
    if tag.name == "link", let relation = tag["rel"], ["preconnect", "dns-prefetch"].contains(relation) { return }
    for attribute in tag.attributes {
      switch attribute.name {
      case "href", "src", "poster", "xlink:href", "action":
        if let target = tag[attribute.name] { targets.insert(target) }
      case "srcset": targets.formUnion(Self.candidates(tag["srcset"] ?? ""))
      default: break
      }
    }
  }

  func findings() -> [MarkupSighting] { [] }

  /// The addresses of a `srcset`, without what stands behind each: an address ends at a space, or at a comma that ends
  /// it, for one within it is its own.
  private static func candidates(_ text: String) -> [String] {
    var addresses: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { return addresses }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      if !word.hasSuffix(",") { rest = rest.drop { $0 != "," } }
      addresses.append(String(word.reversed().drop { $0 == "," }.reversed()))
    }
  }
}
