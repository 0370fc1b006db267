/// Finds the entry of a plan that makes the file at an address, without rendering any.
package struct EntryLookup: Sendable {
  /// Of files whose path the plan tells.
  private var byPath: [String: PlanEntry] = [:]
  /// Of entries that also make files whose names only rendering tells, by the folder of these.
  private var byFolder: [String: [PlanEntry]] = [:]
  /// Pages of a document by the file of their text; of a page with `each` there is one, which stands for all.
  private var byText: [String: PlanEntry] = [:]

  package init(_ contents: SiteContents) {
    for entry in contents.plan.entries {
      switch entry {
      case .page(let page):
        byPath[page.outputPath] = entry
        if let name = page.id.document { byText[name.filePath(in: page.language)] = entry }
        if page.path.hasSuffix("/") { byFolder[page.folder, default: []].append(entry) }
      case .datasetFiles(let id): byFolder["datasets/\(id)/", default: []].append(entry)
      case .asset(let name): if let path = contents.assets[name]?.path { byPath[path] = entry }
      case .media(let name): byPath["media/" + name] = entry
      case .feed(let feed): byPath[feed.path] = entry
      case .api(let file): byPath[file.path] = entry
      case .catalog: byPath[DataCatalog.path] = entry
      case .redirect(let redirect): byPath[redirect.outputPath] = entry
      case .serverFile(let file): byPath[file.path] = entry
      case .robots: byPath["robots.txt"] = entry
      }
    }
  }

  /// The entries of which one may make a file; the likeliest first.
  /// - Parameter path: of an output file, without `/` before it.
  package func entries(for path: String) -> [PlanEntry] {
    if let entry = byPath[path] { return [entry] }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return byFolder[folder] ?? []
  }

  /// The pages of Markdown files, by the paths of these below the site.
  package func pages(ofTexts paths: Set<String>) -> [PlanEntry] { paths.sorted().compactMap { byText[$0] } }

  /// Whether a page lies at a folder.
  package func isFolder(_ path: String) -> Bool { byPath[path + "/index.html"] != nil }
}
