import Datasets
import Localization
import SourceText
import Templating

/// Renders a page: its text and figures, its model, its template.
struct PageRenderer {
  let page: PlannedPage

  /// The page, and the files of its figures.
  func files(_ context: inout RenderContext) -> [OutputFile] {
    let scope = DocumentScope(page, &context)
    // Its queries are unknown, so nothing true could be said of its text.
    if scope?.document.frontMatter.soundness == .unreadable { return [] }
    var (model, figures) = model(scope, &context)
    let site = SharedModel(siteModel(&context))
    var html: [UInt8] = []
    html.reserveCapacity(16 << 10)
    var notice = notice(&context)
    repeat {
      // Where only a list that the template asked for shows made-up numbers, the notice stands above it all the same.
      model.demonstrationNotice = notice
      html.removeAll(keepingCapacity: true)
      context.figures = figures
      render(CommonModel(site: site, page: SharedModel(model)), scope, into: &html, &context)
      notice = self.notice(&context)
    } while model.demonstrationNotice == nil && notice != nil
    guard let path = OutputPath(page.outputPath) else { return [] }
    let made = context.figures ?? figures
    let package = PagePackage.file(of: page, title: model.title, made.resources, context.settings())
    return [OutputFile(path: path, bytes: html)] + made.files + [package].compactMap(\.self)
  }

  /// What every template can print of its page and of the site.
  func common(_ scope: DocumentScope?, _ context: inout RenderContext) -> CommonModel {
    let page = SharedModel(model(scope, &context).model)
    return CommonModel(site: SharedModel(siteModel(&context)), page: page)
  }

  /// What every template can print of the page, and the figures of its text.
  private func model(
    _ scope: DocumentScope?, _ context: inout RenderContext
  ) -> (model: PageModel, figures: FigureBuilder) {
    let reads = FieldReads(of: PageModel.self)
    let text = PageText(page, &context)
    var body = SafeHTML(trusted: [])
    var figures = FigureBuilder(page: page, scope: scope, language: page.language)
    if let scope {
      var renderer = BodyRenderer(page: page, scope: scope)
      renderer.render(&context)
      // Everything in it was escaped where it was written: by MarkdownWriter, BodyRenderer and the figure templates.
      body = SafeHTML(trusted: renderer.html)
      figures = renderer.figures
    }
    return (ModelBuilder(page: page).model(text, body: body, notedIn: reads, &context), figures)
  }

  private func render(
    _ common: CommonModel, _ scope: DocumentScope?, into html: inout [UInt8],
    _ context: inout RenderContext
  ) {
    let models = ModelBuilder(page: page)
    let template = page.template
    switch template {
    case .home, .page, .notFound: context.render(template.fileName, common, into: &html)
    case .topic:
      let topic = scope?.document.frontMatter.topic?.text ?? ""
      context.render(template.fileName, TopicPageModel(common: common, topic: topic), into: &html)
    case .province:
      guard let province = models.province(scope, &context) else { return }
      context.render(template.fileName, ProvincePageModel(common: common, province: SharedModel(province)), into: &html)
    case .region:
      guard let region = models.region(scope, &context) else { return }
      context.render(template.fileName, RegionPageModel(common: common, region: SharedModel(region)), into: &html)
    case .bulletin:
      guard let scope, let bulletin = models.bulletin(scope, &context) else { return }
      context.render(template.fileName, BulletinPageModel(common: common, bulletin: SharedModel(bulletin)), into: &html)
    case .dataset:
      guard case .dataset(let id) = page.id, let dataset = models.dataset(id, &context) else { return }
      context.render(template.fileName, DatasetPageModel(common: common, dataset: SharedModel(dataset)), into: &html)
    case .bulletins:
      context.render(
        template.fileName, BulletinsPageModel(common: common, years: context.bulletinYears(.bulletins(page.language))),
        into: &html)
    case .datasets:
      let datasets = context.datasetModels()
      context.render(template.fileName, DatasetsPageModel(common: common, datasets: datasets), into: &html)
    case .provinces, .regions:
      let regions = context.regionModels(template == .regions ? .regions(page.language) : .provinces(page.language))
      context.render(template.fileName, AreasPageModel(common: common, regions: regions), into: &html)
    case .corrections:
      let corrections = context.corrections().map { context.correctionModel($0) }
      context.render(template.fileName, CorrectionsPageModel(common: common, corrections: corrections), into: &html)
    case .api:
      let files = APIWriter(&context).models(&context)
      context.render(template.fileName, APIPageModel(common: common, files: files), into: &html)
    case .releases:
      let releases = context.releaseModels()
      context.render(template.fileName, ReleasesPageModel(common: common, releases: releases), into: &html)
    }
  }

  /// The sentence for a page that shows made-up numbers, in its text, its figures or its lists; nil for others.
  private func notice(_ context: inout RenderContext) -> String? {
    var isDemonstration = context.showsDemonstration
    if case .dataset(let id) = page.id { isDemonstration = context.datasetFacts(id)?.isDemonstration == true }
    return isDemonstration ? context.settings().demonstrationNotice.text(in: page.language) : nil
  }

  private func siteModel(_ context: inout RenderContext) -> SiteModel {
    let settings = context.settings()
    let language = page.language
    let home = language == settings.defaultLanguage ? "/" : "/\(language.rawValue)/"
    return SiteModel(
      title: settings.title.text(in: language), description: settings.description.text(in: language),
      officeName: settings.office.name.text(in: language), officeEmail: settings.office.email,
      officePhone: settings.office.phone, officeAddress: settings.office.address?.text(in: language),
      licenceName: settings.licence.name.text(in: language), licenceURL: settings.licence.url,
      homeURL: settings.address.link(to: home),
      demonstrationNotice: settings.demonstrationNotice.text(in: language),
      shareImage: settings.shareImage.map { image in
        ShareImageModel(
          url: settings.address.absolute(MediaFile.address(image.file.text)),
          description: image.description.text(in: language))
      })
  }
}
