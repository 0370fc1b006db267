/// What a check keeps of a page, once its HTML is read.
struct PageMarkup: Sendable {
  let sightings: [MarkupSighting]
  let ids: Set<String>
  /// Where its links lead, but for those within the page.
  let links: Set<Link>
  let linkCount: Int
  let figureCount: Int

  struct Link: Sendable, Hashable {
    /// As the page writes it.
    let target: String
    let destination: LinkDestination
  }

  init(_ html: [UInt8], of page: PlannedPage, resolver: LinkResolver) {
    var (images, headings, identifiers, labels) = (ImageRule(), HeadingRule(), IdentifierRule(), LabelRule())
    var (document, reader) = (DocumentRule(), LinkReader())
    for token in HTMLScanner(html) {
      images.read(token)
      headings.read(token)
      identifiers.read(token)
      labels.read(token)
      document.read(token)
      reader.read(token)
    }
    var sightings =
      document.findings() + images.findings() + headings.findings() + identifiers.findings() + labels.findings()
    var links: Set<Link> = []
    for target in reader.targets.sorted() {
      let destination = resolver.destination(of: target, on: page.path)
      guard case .file(page.outputPath, let fragment?) = destination else {
        links.insert(Link(target: target, destination: destination))
        continue
      }
      if !Self.isThere(fragment, among: identifiers.ids) {
        sightings.append(MarkupSighting(finding: .unknownAnchor(target: target), text: target))
      }
    }
    self.sightings = sightings
    self.links = links
    ids = identifiers.ids
    linkCount = reader.targets.count
    figureCount = reader.figureCount
  }

  /// Whether an anchor is of a page with these ids, or the top of any page, or a place that a browser finds by its words.
  static func isThere(_ fragment: String, among ids: Set<String>) -> Bool {
    fragment.isEmpty || fragment == "top" || fragment.hasPrefix(":~:") || ids.contains(fragment)
  }
}
