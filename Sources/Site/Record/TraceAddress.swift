import SourceText

/// What a person names a published number by, taken apart.
struct TraceAddress: Sendable, Hashable {
  /// As it is written, without the id.
  let text: String
  /// Begins with `/`, without the host and the site's base path.
  let path: String
  let id: String?

  init(_ written: String, below address: SiteAddress) {
    let pieces = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    text = pieces.first ?? ""
    var path = text
    let root = address.absolute("/")
    if path.hasPrefix(root) {
      path = "/" + path.dropFirst(root.count)
    } else if let scheme = path.firstIndex(of: ":"), path[scheme...].hasPrefix("://") {
      // Of wherever the site stands now.
      let host = path[path.index(scheme, offsetBy: 3)...]
      path = host.firstIndex(of: "/").map { String(host[$0...]) } ?? "/"
    }
    if path.hasSuffix("index.html") { path.removeLast("index.html".count) }
    if !path.hasPrefix("/") { path = "/" + path }
    self.path = Escaping.percentDecoded(path) ?? path
    id = pieces.count == 2 && !pieces[1].isEmpty ? Escaping.percentDecoded(pieces[1]) ?? pieces[1] : nil
  }

  /// The names in the path, without the ending of a text or a record; and the language that it begins or ends with.
  fileprivate var parts: (names: [String], language: Language?) {
    var path = path.lowercased()
    for ending in [BulletinRecord.suffix, ".md"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
    var names = path.split(separator: "/").map(String.init).filter { $0 != "." }
    var language: Language?
    if let last = names.last, let dot = last.lastIndex(of: "."),
      let written = Language(rawValue: String(last[last.index(after: dot)...]))
    {
      language = written
      names[names.count - 1] = String(last[..<dot])
    } else if let written = names.first.flatMap(Language.init(rawValue:)) {
      language = written
      names.removeFirst()
    }
    return (names, language)
  }
}

extension SiteContents {
  /// The path below the site that a person gives as an address, whole or not.
  package func path(of url: String) -> String {
    let path = TraceAddress(String(url.prefix { $0 != "?" }), below: address).path
    let base = address.basePath
    return path.hasPrefix(base) ? "/" + path.dropFirst(base.utf8.count) : path
  }

  /// The pages that an address may stand for: the one that lies there, else those of the text or record at that path, else
  /// those whose own address ends likewise, or did when they were recorded. Each in the language that is asked for, or else in the first it has.
  func pages(at address: TraceAddress) -> [PlannedPage] {
    if let page = plan.page(at: address.path) ?? plan.page(at: address.path + "/") { return [page] }
    let (names, language) = address.parts
    guard !names.isEmpty else { return [] }
    let all = plan.entries.compactMap { entry in
      if case .page(let page) = entry, let name = page.id.document { (page: page, name: name) } else { nil }
    }
    let ofFile = all.filter { names.hasSuffix(Self.names(in: ($0.name.kind.folder + $0.name.path).lowercased())) }
    var found = ofFile.isEmpty ? all.filter { Self.names(in: $0.page.path).hasSuffix(names) } : ofFile
    // Renamed since it was recorded.
    if found.isEmpty {
      found = all.filter { page, name in
        records[name]?.firstAddress(of: page).map { Self.names(in: $0).hasSuffix(names) } == true
      }
    }
    var chosen: [PageID: PlannedPage] = [:]
    for language in [language].compactMap(\.self) + settings.languages {
      for (page, _) in found where page.language == language && chosen[page.id] == nil { chosen[page.id] = page }
    }
    return chosen.values.sorted { $0.path < $1.path }
  }

  /// Why an address leads to none of the pages, or to more than one.
  func problem(with address: TraceAddress, leadingTo pages: [PlannedPage]) -> TraceProblem {
    guard pages.isEmpty else { return .ambiguous(address.text, candidates: pages.map(\.path)) }
    let paths = plan.pagePaths
    let slugs = Dictionary(paths.map { ($0.split(separator: "/").last.map(String.init) ?? "", $0) }) { first, _ in first
    }
    let near =
      Suggestion.nearest(to: address.path, among: paths)
      ?? address.parts.names.last.flatMap { Suggestion.nearest(to: $0, among: slugs.keys.sorted()) }.flatMap {
        slugs[$0]
      }
    return .unknownPage(address.text, suggestion: near)
  }

  private static func names(in path: String) -> [String] { path.split(separator: "/").map(String.init) }
}

extension [String] {
  fileprivate func hasSuffix(_ names: [String]) -> Bool { suffix(names.count).elementsEqual(names) }
}
