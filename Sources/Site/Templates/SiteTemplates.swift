import SourceText
import Templating

/// Finds and checks the templates of a site.
enum SiteTemplates {
  static let folder = "Templates/"
}

extension TemplateSet {
  /// Compiles every `.html` below `Templates`: each page template against the model of its pages, the others as
  /// parts of those that include them.
  static func load(_ files: SiteFiles, strings: StringTable) -> (TemplateSet, [Diagnostic]) {
    var sources: [String: SourceFile] = [:]
    for path in files.paths(below: SiteTemplates.folder) where path.hasSuffix(".html") && !path.hasPrefix(Asset.folder)
    {
      sources[String(path.dropFirst(SiteTemplates.folder.count))] = files[path]?.file
    }
    let pages = PageTemplate.allCases.map { RootTemplate($0.fileName, $0.shape) }
    let figures = FigureTemplate.allCases.map { RootTemplate($0.fileName, $0.shape) }
    let (set, diagnostics) = load(
      sources, roots: pages + figures, unusedShape: CommonModel.shape,
      host: HostFunction.signatures(strings: strings, assets: files.templateAssets))
    // A built-in part that the site's own templates have put out of use is not the site's to mend.
    let used = Set((pages + figures).flatMap { set.files(of: $0.name) })
    let unused = Set(sources.filter { !used.contains($0.key) && files.isBuiltIn($0.value) }.map(\.value.path))
    return (set, diagnostics.filter { !unused.contains($0.place?.file.path ?? "") })
  }
}

extension SiteFiles {
  /// The files below `Templates/assets`, as templates name them.
  var templateAssets: [String] { paths(below: Asset.folder).map { String($0.dropFirst(SiteTemplates.folder.count)) } }
}
