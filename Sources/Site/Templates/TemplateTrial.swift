import SourceText
import Templating
import YAML

extension SiteContents {
  /// What a template makes of data of one's own. Its functions and filters answer for this site, and so do the names
  /// `site` and `page`, those of the home page, where there is one and the data have them not.
  /// - Parameters:
  ///   - name: what other templates call it.
  ///   - data: a mapping from the names that the template may use.
  ///   - language: nil for the default one of the site.
  ///   - neighbour: a template that takes the place of that of the site.
  /// - Returns: nil where there are errors; problems are those of the templates that were used.
  package func render(
    _ file: SourceFile, named name: String, data: [YAMLEntry], language: Language?,
    neighbour: (String) -> SourceFile?
  ) -> (page: [UInt8]?, diagnostics: [Diagnostic]) {
    let model = TemplateData(
      TemplateMap(home(in: language ?? settings.defaultLanguage) + data.map { ($0.key, TemplateValue($0.value)) }))
    let sources = TemplateSet.sources(of: name, file) {
      neighbour($0) ?? files[SiteTemplates.folder + $0]?.file
    }
    let (set, diagnostics) = TemplateSet.load(
      sources, roots: [RootTemplate(name, model.shape)], unusedShape: model.shape,
      host: HostFunction.signatures(
        strings: strings, assets: files.templateAssets, names: TemplateNames(areas: areas, documents: documents)))
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    var context = RenderContext(SharedContents(self), language: language)
    context.figures = FigureBuilder(page: nil, scope: nil, language: context.language)
    var page: [UInt8] = []
    do throws(TemplateFailure) {
      try set.render(name, model: model, host: &context, into: &page)
    } catch {
      context.diagnostics.append(error.diagnostic)
    }
    return (context.diagnostics.hasErrors ? nil : page, diagnostics + context.diagnostics)
  }
}

extension SiteContents {
  /// What every template can print of the home page. What is wrong with that is for the build of the site to say.
  private func home(in language: Language) -> [(String, TemplateValue)] {
    guard let page = plan.page(.document(DocumentName(.page, "index")), in: language) else { return [] }
    var context = RenderContext(SharedContents(self), page: page)
    let model = PageRenderer(page: page).common(DocumentScope(page, &context), &context)
    return [("site", model.site.templateValue), ("page", model.page.templateValue)]
  }
}

extension TemplateValue {
  /// A value of JSON or YAML.
  fileprivate init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let items): self = .list(items.map { TemplateValue($0) })
    case .mapping(let entries): self = .map(TemplateMap(entries.map { ($0.key, TemplateValue($0.value)) }))
    case .scalar(let scalar):
      self =
        switch scalar.value {
        case .null: .none
        case .bool(let bool): .bool(bool)
        case .integer(let integer): .integer(integer)
        // An integer with more digits than are counted with is shown as it is written.
        case .number where scalar.text.utf8.allSatisfy { (48...57).contains($0) }: .text(scalar.text)
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        }
    }
  }
}
