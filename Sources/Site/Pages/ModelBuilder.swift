import Datasets
import Localization
import SourceText
import Templating

/// Makes the models of page templates.
struct ModelBuilder {
  let page: PlannedPage
  private var language: Language { page.language }

  init(page: PlannedPage) {
    self.page = page
  }

  func model(
    _ text: PageText, body: SafeHTML, notedIn reads: FieldReads, _ context: inout RenderContext
  ) -> PageModel {
    let address = context.settings().address
    return PageModel(
      reads: reads, title: text.title, summary: text.summary, url: address.link(to: page.path),
      canonicalURL: address.absolute(page.path), languageCode: language.rawValue,
      kind: page.template.rawValue, name: page.id.subjectName, key: page.id.rowKey, topic: text.topic,
      isHome: page.id == .document(DocumentName(.page, "index")),
      alternates: context.read(for: "alternates", of: reads) { alternates(&$0) },
      breadcrumbs: context.read(for: "breadcrumbs", of: reads) { breadcrumbs(&$0) },
      feedURL: context.read(for: "feedURL", of: reads) { feed(&$0) }.map { address.link(to: $0) },
      sections: SectionFinder.sections(of: body.bytes), body: body,
      demonstrationNotice: nil)
  }

  /// The Atom feed beside the page, else that of all bulletins.
  private func feed(_ context: inout RenderContext) -> String? {
    let prefix = language == context.settings().defaultLanguage ? "/" : "/\(language.rawValue)/"
    // No bulletin has one of its own.
    let own = page.template == .bulletin ? [] : ["/" + page.folder + "feed.xml"]
    return (own + [prefix + "bulletins/feed.xml"]).first { context.addressExists($0) }
  }

  private func alternates(_ context: inout RenderContext) -> [AlternateModel] {
    let address = context.settings().address
    return context.pages(.alternates(page.id), []).flatMap(\.pages).map { other in
      AlternateModel(
        languageCode: other.language.rawValue, languageName: Self.name(of: other.language),
        url: address.link(to: other.path), absoluteURL: address.absolute(other.path),
        isCurrent: other.language == language)
    }
  }

  /// A language is named in itself.
  private static func name(of language: Language) -> String {
    switch language {
    case .thai: "ไทย"
    case .english: "English"
    }
  }

  /// The pages above this one: the home page, then those whose address is the beginning of this one's.
  private func breadcrumbs(_ context: inout RenderContext) -> [LinkModel] {
    guard page.path.hasSuffix("/") else { return [] }
    let settings = context.settings()
    let home = language == settings.defaultLanguage ? "/" : "/\(language.rawValue)/"
    var path = home
    var ancestors: [String] = []
    for part in page.path.dropFirst(home.count).split(separator: "/") {
      ancestors.append(path)
      path += part + "/"
    }
    return ancestors.compactMap { ancestor in
      guard let page = context.page(.at(ancestor), .title) else { return nil }
      // The title of a home page is a sentence; a path begins with a word.
      let title = ancestor == home ? context.string("breadcrumbs.home") ?? page.title : page.title
      return LinkModel(title: title, url: settings.address.link(to: page.path))
    }
  }

  func province(_ scope: DocumentScope?, _ context: inout RenderContext) -> ProvinceModel? {
    guard let (key, province) = row(scope, &context) else { return nil }
    let region = province[AreaKind.regionField] ?? ""
    return ProvinceModel(
      name: province.text("name", in: language) ?? key, code: key,
      regionName: context.row(of: AreaKind.region.dataset, key: region)?.text("name", in: language) ?? region,
      regionCode: region, abbreviation: province["abbr_th"] ?? "")
  }

  func region(_ scope: DocumentScope?, _ context: inout RenderContext) -> RegionModel? {
    guard let (key, region) = row(scope, &context) else { return nil }
    return context.regionModels(.regions(language)).first { $0.code == key }
      ?? RegionModel(title: region.text("name", in: language) ?? key, code: key, page: nil, provinces: [])
  }

  /// The row that a page is made for; a template for such pages on another one is reported.
  private func row(_ scope: DocumentScope?, _ context: inout RenderContext) -> (key: String, row: Row)? {
    if let row = scope?.row, let found = context.row(of: row.dataset, key: row.key) { return (row.key, found) }
    if let template = scope?.document.frontMatter.template {
      context.report(SiteProblem.rowOutsideEach, at: template.place)
    }
    return nil
  }

  func bulletin(_ scope: DocumentScope, _ context: inout RenderContext) -> BulletinModel? {
    let matter = scope.document.frontMatter
    guard let date = matter.publicationDay(in: context.settings().zone) else { return nil }
    let reads = FieldReads(of: BulletinModel.self)
    func neighbour(_ name: String, _ request: PageRequest) -> SummaryModel? {
      context.read(for: name, of: reads) { $0.summaries(request).first }
    }
    let found = context.changes(of: scope.document.name)
    let corrections = corrections(matter, &context)
    return BulletinModel(
      reads: reads, date: DateModel(date, in: language), period: period(of: matter, &context),
      topic: matter.topic.flatMap { topic($0, &context) },
      province: matter.province.flatMap { provinceLink($0, &context) },
      region: matter.region.flatMap { regionName($0, &context) }, tags: matter.tags ?? [],
      withdrawal: corrections.first(where: \.isWithdrawal), corrections: corrections.filter { !$0.isWithdrawal },
      revisions: (found?.changes ?? []).map {
        RevisionModel(
          name: $0.name(in: language), before: $0.before?.text(in: language), after: $0.after?.text(in: language),
          unit: $0.unit.text(in: language), turn: $0.turn?.text(in: language))
      }, revisionsURL: revisionFile(found, &context), isUpdated: found?.isUpdated ?? false,
      previous: neighbour("previous", .before(scope.document.name, language)),
      next: neighbour("next", .after(scope.document.name, language)),
      nextRelease: context.read(for: "nextRelease", of: reads) { nextRelease(after: scope.document, &$0) },
      related: context.read(for: "related", of: reads) { $0.summaries(.related(scope.document.name, language)) })
  }

  /// The coming release of the series of a bulletin that is its latest: those before it have a next bulletin.
  private func nextRelease(after document: Document, _ context: inout RenderContext) -> ReleaseModel? {
    guard let series = document.frontMatter.series?.text, !document.isWithdrawn,
      context.page(.after(document.name, language), []) == nil,
      let release = context.releases().first(where: { $0.series == series && !$0.isCancelled })
    else { return nil }
    return context.releaseModel(release)
  }

  /// Writes the file of all revised numbers beside the page.
  /// - Returns: its address.
  private func revisionFile(_ found: BulletinChanges?, _ context: inout RenderContext) -> String? {
    guard let found, !found.changes.isEmpty else { return nil }
    let settings = context.settings()
    let notice = found.isDemonstration ? settings.demonstrationNotice.text(in: language) : nil
    let path = page.folder + RevisionFile.name
    context.figures?.add(path, RevisionFile.csv(of: found.changes, in: language, notice: notice))
    return settings.address.link(to: "/" + path)
  }

  private func corrections(_ matter: FrontMatter, _ context: inout RenderContext) -> [CorrectionModel] {
    guard let corrections = matter.corrections, let own = context.page(.page(page.id, language), .title) else {
      return []
    }
    let zone = context.settings().zone
    return PublishedCorrection.all(corrections, of: own).filter {
      context.hasPassed(Instant(date: $0.correction.date, secondsOfDay: 0, zone: zone))
    }.map { context.correctionModel($0) }
  }

  private func period(of matter: FrontMatter, _ context: inout RenderContext) -> String? {
    if let period = matter.period(weekStart: context.settings().weekStart) { return period.text(in: language) }
    if let text = matter.period { context.report(SiteProblem.period(text.text), at: text.place) }
    return nil
  }

  private func topic(_ text: LocatedText, _ context: inout RenderContext) -> LinkModel? {
    guard let summary = context.page(.topic(text.text, language), .title) else {
      if let problem = context.problem(ofTopic: text.text) { context.report(problem, at: text.place) }
      return nil
    }
    return LinkModel(title: summary.title, url: context.settings().address.link(to: summary.path))
  }

  private func provinceLink(_ text: LocatedText, _ context: inout RenderContext) -> LinkModel? {
    guard let summary = context.page(.area(.province, text.text, language), .title) else {
      let messages = context.messages
      if messages.isBroken(dataset: AreaKind.province.dataset) || messages.hasUnreadableText { return nil }
      if context.isWithheld(dataset: AreaKind.province.dataset) { return nil }
      // A site need not have pages for its provinces.
      if context.isProvince(text.text) { return nil }
      if let problem = context.messages.problem(ofProvince: text.text) { context.report(problem, at: text.place) }
      return nil
    }
    return LinkModel(title: summary.title, url: context.settings().address.link(to: summary.path))
  }

  private func regionName(_ text: LocatedText, _ context: inout RenderContext) -> String? {
    if let name = context.regionName(text.text) { return name }
    if let problem = context.messages.problem(ofRegion: text.text) { context.report(problem, at: text.place) }
    return nil
  }
}
