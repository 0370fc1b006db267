import SourceText
import Templating

/// Finds and checks the templates of a site.
package enum SiteTemplates {
  package static let folder = "Templates/"

  /// Compiles every template against the model of its pages, with the words they take from `strings`.
  /// - Parameter files: at least `site.yaml` and what lies below `Templates`.
  /// - Returns: how many templates there are, and every problem of them and of their words.
  package static func check(_ files: SiteFiles) -> (count: Int, diagnostics: [Diagnostic]) {
    let (strings, problems) = StringTable.load(files, languages: SiteData.settings(of: files).languages)
    let (_, diagnostics) = TemplateSet.load(files, strings: strings)
    return (files.templatePaths.count, problems + diagnostics)
  }
}

extension TemplateSet {
  /// Compiles every `.html` below `Templates`: each page template against the model of its pages, the others as
  /// parts of those that include them.
  /// - Parameter names: nil where the content is not known.
  static func load(
    _ files: SiteFiles, strings: StringTable, names: TemplateNames? = nil
  ) -> (TemplateSet, [Diagnostic]) {
    var sources: [String: SourceFile] = [:]
    for path in files.templatePaths {
      sources[String(path.dropFirst(SiteTemplates.folder.count))] = files[path]?.file
    }
    let pages = PageTemplate.allCases.map { RootTemplate($0.fileName, $0.shape) }
    let figures = FigureTemplate.allCases.map { RootTemplate($0.fileName, $0.shape) }
    let (set, diagnostics) = load(
      sources, roots: pages + figures,
      host: HostFunction.signatures(strings: strings, assets: files.templateAssets, names: names))
    // A built-in part that the site's own templates have put out of use is not the site's to mend.
    let used = Set((pages + figures).flatMap { set.files(of: $0.name) })
    let unused = Set(sources.filter { !used.contains($0.key) && files.isBuiltIn($0.value) }.map(\.value.path))
    // What a template with an error asks for is not all known.
    let keys = Set(set.literals.filter { $0.use == .argument(of: HostFunction.t.rawValue) }.map(\.text))
    let words = diagnostics.hasErrors ? strings.untranslated() : strings.unusedOrUntranslated(besides: keys)
    let own = diagnostics.filter { !unused.contains($0.place?.file.path ?? "") && !files.replacesBuiltIn($0) }
      .map { files.blamed($0, sources) }
      .map { $0.place.map { files.isBuiltIn($0.file) } ?? false ? strings.blamed($0) : $0 }
    let markup = set.literals.compactMap { literal -> Diagnostic? in
      switch literal.use {
      case .inline: Diagnostic(SiteProblem.inlineInTemplate(literal.text), at: literal.place)
      case .bareImage: Diagnostic(SiteProblem.imageInTemplate, at: literal.place)
      case .argument, .link: nil
      }
    }
    return (set, own + words + markup)
  }
}

extension SiteFiles {
  /// A block that built-in templates fill is missing where the site's own template has it not, rather than unknown there.
  fileprivate func blamed(_ diagnostic: Diagnostic, _ sources: [String: SourceFile]) -> Diagnostic {
    guard case .unknownBlock(let name, let parent, _)? = diagnostic.problem as? TemplateProblem,
      let user = diagnostic.place?.file, isBuiltIn(user), let file = sources[parent], !isBuiltIn(file)
    else { return diagnostic }
    return Diagnostic(SiteProblem.missingBlock(name), in: file, at: .start)
  }

  /// Whether a template that no page uses takes the place of a built-in one: its name is no slip.
  fileprivate func replacesBuiltIn(_ diagnostic: Diagnostic) -> Bool {
    guard case .unused(let name, _)? = diagnostic.problem as? TemplateProblem else { return false }
    return builtIn(SiteTemplates.folder + name) != nil
  }

  fileprivate var templatePaths: [String] {
    paths(below: SiteTemplates.folder).filter { $0.hasSuffix(".html") && !$0.hasPrefix(Asset.folder) }
  }

  /// The files below `Templates/assets`, as templates name them.
  var templateAssets: [String] { assets.map { String((Asset.folder + $0).dropFirst(SiteTemplates.folder.count)) } }
}
