import SourceText

/// Looks at the pages of a site as readers get them, and tells what a build tolerates.
///
/// Of each page only its ids and links are kept, and of what many pages have alike the first page and their count: so it takes
/// little memory whatever the size of the site.
package struct SiteCheck {
  private let shared: SharedContents
  private let resolver: LinkResolver
  /// Paths of every file of the output, each with the key of what makes it.
  private var files: [String: String]
  private var collisions: [Diagnostic] = []
  private var ids: [String: Set<String>] = [:]
  private var links: [PageMarkup.Link: PageSpread] = [:]
  /// By address, whatever the fragments behind it.
  private var externals: [String: PageSpread] = [:]
  private var found: [Key: PageSpread] = [:]
  package private(set) var pageCount = 0
  package private(set) var linkCount = 0
  package private(set) var figureCount = 0

  /// What is told once of all pages that have it.
  private struct Key: Hashable {
    let finding: MarkupFinding
    /// The template of the pages, where they have it from there.
    let template: String?
  }

  /// An entry of the plan, rendered and read.
  package struct Entry: Sendable {
    package let diagnostics: [Diagnostic]
    /// Of the entry of the plan.
    fileprivate let key: String
    fileprivate let files: [String]
    fileprivate let page: (page: PlannedPage, markup: PageMarkup)?
  }

  /// - Parameter otherFiles: paths of files of the output that follow from all pages.
  package init(_ contents: SiteContents, otherFiles: [String]) {
    shared = SharedContents(contents)
    resolver = LinkResolver(address: contents.address)
    files = Dictionary(otherFiles.map { ($0, $0) }) { first, _ in first }
  }

  private var contents: SiteContents { shared.contents }

  /// Renders an entry, and reads its page if it is one that could be made.
  package func read(_ entry: PlanEntry) -> Entry {
    let rendered = EntryRenderer.render(entry, shared)
    var read: (PlannedPage, PageMarkup)?
    if case .page(let page) = entry, !rendered.diagnostics.hasErrors,
      let file = rendered.files.first(where: { $0.path.text == page.outputPath })
    {
      read = (page, PageMarkup(file.bytes, of: page, resolver: resolver))
    }
    return Entry(
      diagnostics: rendered.diagnostics, key: entry.key, files: rendered.files.map(\.path.text), page: read)
  }

  /// Takes in what was read, in the order of the plan.
  package mutating func add(_ entry: Entry) {
    for path in entry.files { add(path, of: entry) }
    guard let (page, markup) = entry.page else { return }
    pageCount += 1
    linkCount += markup.linkCount
    figureCount += markup.figureCount
    ids[page.outputPath] = markup.ids
    for link in markup.links { links[link, default: PageSpread(first: page)].count += 1 }
    addExternals(of: markup, on: page)
    var own: Set<Key> = []
    for sighting in markup.sightings {
      let template = sighting.finding.isOfTemplate ? page.template.fileName : nil
      let key = Key(finding: sighting.finding, template: template)
      guard own.insert(key).inserted else { continue }
      found[key, default: PageSpread(first: page, text: sighting.text)].count += 1
    }
  }

  private mutating func add(_ path: String, of entry: Entry) {
    guard let first = files.updateValue(entry.key, forKey: path) else { return }
    let text = entry.page.flatMap { contents.sourceFile(of: $0.page) }
    collisions.append(
      Diagnostic(
        SiteProblem.duplicateAddress(path: "/" + path, first: first),
        at: text.map { Diagnostic.Place(file: $0, range: .start) }))
  }

  /// Counts the page once for each address, whatever links of it lead there.
  private mutating func addExternals(of markup: PageMarkup, on page: PlannedPage) {
    var targets: [String: String] = [:]
    for link in markup.links {
      guard case .external(let url) = link.destination else { continue }
      targets[url] = min(targets[url] ?? link.target, link.target)
    }
    for (url, target) in targets { externals[url, default: PageSpread(first: page, text: target)].count += 1 }
  }

  /// What was found on the pages.
  /// - Parameter isWhole: whether every page could be made, so that a link can be said to lead nowhere.
  package func findings(isWhole: Bool) -> [Diagnostic] {
    collisions + found.map { diagnostic($0.key.finding, $0.value) } + (isWhole ? brokenLinks() : [])
  }

  private func diagnostic(_ finding: MarkupFinding, _ spread: PageSpread) -> Diagnostic {
    var spread = spread
    spread.source = contents.sourceFile(of: spread.first)?.path
    return Diagnostic(
      PageProblem(finding: finding, spread: spread),
      at: FindingPlace(contents).place(of: finding, text: spread.text, on: spread.first))
  }

  // MARK: Links

  private func brokenLinks() -> [Diagnostic] {
    links.compactMap { link, spread in
      guard case .file(let path, let fragment) = link.destination else { return nil }
      return problem(of: link.target, path, fragment).map { finding in
        var spread = spread
        spread.text = link.target
        return diagnostic(finding, spread)
      }
    }
  }

  private func problem(of target: String, _ path: String, _ fragment: String?) -> MarkupFinding? {
    let page = path + "/index.html"
    guard files[path] != nil || files[page] != nil else {
      return contents.plan.isOpen("/" + path) ? nil : .brokenLink(target: target)
    }
    guard let fragment, let ids = ids[path] ?? ids[page] else { return nil }
    return PageMarkup.isThere(fragment, among: ids) ? nil : .unknownAnchor(target: target)
  }

  /// The addresses of other sites to which pages lead, sorted.
  package var externalLinks: [String] { externals.keys.sorted() }

  /// What is to be told of links whose servers did not answer with a page.
  package func problems(ofExternal replies: [String: LinkReply]) -> [Diagnostic] {
    replies.compactMap { url, reply in
      guard let spread = externals[url], !reply.isGood else { return nil }
      return diagnostic(.externalLink(target: url, reply: reply), spread)
    }
  }
}

/// On which pages something is.
struct PageSpread: Sendable, Hashable {
  let first: PlannedPage
  var count = 0
  /// The words by which a person finds it on the first.
  var text: String?
  /// The file of the first page's text; nil for one that the site makes by itself.
  var source: String?

  init(first: PlannedPage, text: String? = nil) {
    self.first = first
    self.text = text
  }
}

extension SiteContents {
  fileprivate func sourceFile(of page: PlannedPage) -> SourceFile? {
    page.id.document.flatMap { documents.document($0, in: page.language)?.file }
  }
}
