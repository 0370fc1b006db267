import Datasets
import Localization
import SourceText

/// An entry of the plan, rendered.
package struct RenderedEntry: Sendable {
  package var files: [OutputFile] = []
  /// By number in the table, in order.
  package var reads: [ReadTable.Number] = []
  package var diagnostics: [Diagnostic] = []
  /// Of a page: the latest day on which what it shows changed, where anything of it is dated.
  package var changed: CivilDate?
}

/// Renders entries: each is a function of the entry and of what the context gave.
package enum EntryRenderer {
  /// - Parameter table: where to note what is read; nil where nobody will ask for it.
  package static func render(
    _ entry: PlanEntry, _ contents: SharedContents, notingIn table: ReadTable? = nil
  ) -> RenderedEntry {
    let page: PlannedPage? =
      switch entry {
      case .page(let page): page
      case .feed(let feed): feed.page
      case .redirect(let redirect): redirect.page
      default: nil
      }
    var context = RenderContext(contents, page: page, notingIn: table)
    let files = files(of: entry, &context)
    return RenderedEntry(
      files: files, reads: context.reads, diagnostics: context.diagnostics, changed: context.changed)
  }

  /// Where few are rendered.
  package static func render(_ entry: PlanEntry, _ contents: SiteContents) -> RenderedEntry {
    render(entry, SharedContents(contents))
  }

  /// The text of a page as HTML, with its slots filled: what its template puts in the middle of the page.
  package static func text(of page: PlannedPage, _ contents: SiteContents) -> [UInt8] {
    var context = RenderContext(SharedContents(contents), page: page)
    guard let scope = DocumentScope(page, &context) else { return [] }
    var renderer = BodyRenderer(page: page, scope: scope)
    renderer.render(&context)
    return renderer.html
  }

  private static func files(of entry: PlanEntry, _ context: inout RenderContext) -> [OutputFile] {
    switch entry {
    case .page(let page): return PageRenderer(page: page).files(&context)
    case .datasetFiles(let id): return DatasetFiles.files(id, &context)
    case .asset(let name):
      return context.asset(name).map { file($0.path, $0.bytes, hasOwnCopy: hasCopy($0.path, &context)) } ?? []
    case .media(let name):
      let path = "media/" + name
      return file(path, context.mediaFile(name), hasOwnCopy: hasCopy(path, &context))
    case .feed(let feed): return file(feed.path, FeedWriter(feed: feed).bytes(&context))
    case .api(let api): return file(api.path, APIWriter(&context).bytes(of: api, &context))
    case .catalog: return file(DataCatalog.path, DataCatalog(&context).bytes(&context))
    case .redirect(let redirect): return file(redirect.outputPath, RedirectPage.html(redirect, &context))
    case .serverFile(let server):
      let writer = ServerFileWriter(
        address: context.settings().address, compression: context.settings().compression,
        prefixedLanguages: Array(context.settings().languages.dropFirst()),
        redirects: context.redirects(),
        hashedAssets: server == .headers ? context.hashedAssets() : [])
      return file(server.path, Array(writer.text(of: server).utf8))
    case .robots:
      let address = context.settings().address.absolute("/sitemap.xml")
      return file("robots.txt", Array("User-agent: *\nAllow: /\nSitemap: \(address)\n".utf8))
    }
  }

  private static func file(_ path: String, _ bytes: [UInt8]?, hasOwnCopy: Bool = false) -> [OutputFile] {
    guard let bytes, let path = OutputPath(path) else { return [] }
    return [OutputFile(path: path, bytes: bytes, hasOwnCopy: hasOwnCopy)]
  }

  /// Files of a site, unlike those that are made, may be copies of others already.
  private static func hasCopy(_ path: String, _ context: inout RenderContext) -> Bool {
    Compression.isText(path) && context.addressExists("/" + path + Compression.suffix)
  }
}
