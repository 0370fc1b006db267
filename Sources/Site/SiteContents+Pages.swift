import Datasets
import Localization
import SourceText
import Templating

extension SiteContents {
  /// What is wrong with a title is reported where its page is rendered.
  /// - Parameter known: those that need not be made.
  func makeSummaries(besides known: [String: PageSummary] = [:]) -> [String: PageSummary] {
    let pages = plan.entries.compactMap { entry -> PlannedPage? in
      if case .page(let page) = entry, known[page.path] == nil { page } else { nil }
    }
    let shared = SharedContents(self)
    let made = concurrentMap(over: pages) { page in
      var context = RenderContext(shared, page: page)
      let text = PageText(page, &context)
      return PageSummary(
        id: page.id, title: text.title, summary: text.summary, path: page.path, language: page.language,
        date: text.date, publishedAt: text.publishedAt, showsDemonstration: context.showsDemonstration,
        topic: text.topic, correction: latestCorrection(of: page))
    }
    var summaries = known
    summaries.reserveCapacity(known.count + made.count)
    for summary in made { summaries[summary.path] = summary }
    return summaries
  }

  /// The page in this language or, where there is none, in the first one there is.
  func summaryInAnyLanguage(of id: PageID, preferring language: Language) -> PageSummary? {
    let languages = plan.languages(of: id)
    guard let found = languages.contains(language) ? language : languages.first else { return nil }
    return summary(of: id, in: found)
  }

  /// The published bulletins as the list of all of them tells of them.
  var listedBulletins: [ListedBulletin] {
    plan.bulletins.compactMap { name in
      guard let summary = summaryInAnyLanguage(of: .document(name), preferring: settings.defaultLanguage),
        summary.date != nil, let document = documents.document(name, in: summary.language)
      else { return nil }
      let pages = settings.languages.compactMap { self.summary(of: .document(name), in: $0) }
      return ListedBulletin(
        document: document, period: document.frontMatter.period(weekStart: settings.weekStart),
        area: BulletinArea(document, in: areas), summary: summary, pages: pages)
    }
  }

  private func pages(of items: [SiteSettings.NavigationItem], in language: Language) -> [PageSummary] {
    items.compactMap { item in
      guard let page = navigationPage(item, in: language), let summary = summary(of: page.id, in: language) else {
        return nil
      }
      let title = item.label.map { $0.text(in: language) } ?? summary.title
      return PageSummary(
        id: summary.id, title: title, summary: nil, path: summary.path, language: language, date: nil,
        publishedAt: nil, showsDemonstration: item.label == nil && summary.showsDemonstration)
    }
  }

  /// A menu names a page by its name below `pages`, or by its address: `bulletins`, `/bulletins/`.
  private func navigationPage(_ item: SiteSettings.NavigationItem, in language: Language) -> PlannedPage? {
    let name = item.page.text.split(separator: "/").joined(separator: "/")
    if let page = plan.page(.document(DocumentName(.page, name.isEmpty ? "index" : name)), in: language) { return page }
    let prefix = language == settings.defaultLanguage ? "/" : "/\(language.rawValue)/"
    return plan.page(at: prefix + name + "/")
  }

  /// The corrections of published bulletins: what no editor has explained, then the latest first; those of one day in the order
  /// of the bulletins.
  /// - Parameter instant: by when they are published; nil for the clock.
  func corrections(in language: Language, at instant: Instant? = nil) -> [PublishedCorrection] {
    let names = plan.bulletins.filter { index.isCorrected($0) || changes(of: $0) != nil }
    let all = names.flatMap { name -> [PublishedCorrection] in
      guard let bulletin = summaryInAnyLanguage(of: .document(name), preferring: language) else { return [] }
      let corrections = documents.document(name, in: bulletin.language)?.frontMatter.corrections ?? []
      let told = PublishedCorrection.all(corrections, of: bulletin)
      guard let found = changes(of: name), !found.untold.isEmpty else { return told }
      return told + [PublishedCorrection(unexplained: found, of: bulletin)]
    }
    // One that is dated ahead is not there yet.
    let known = all.filter {
      $0.isAutomatic || Instant(date: $0.correction.date, secondsOfDay: 0, zone: settings.zone) <= instant ?? clock
    }
    func place(_ item: (offset: Int, element: PublishedCorrection)) -> (Int, Int, Int) {
      (item.element.isAutomatic ? 0 : 1, -item.element.correction.date.dayNumber, item.offset)
    }
    return known.enumerated().sorted { place($0) < place($1) }.map(\.element)
  }

  /// What is due after the clock.
  func releases(in language: Language) -> [PlannedRelease] {
    releaseCalendar().releases(after: clock, in: language)
  }

  func releaseCalendar() -> ReleaseCalendar {
    ReleaseCalendar(
      series: series, datasets: datasets, documents: documents, held: plan.heldBulletins, zone: settings.zone)
  }

  /// What `pages` gives, worked out.
  func findPages(_ request: PageRequest) -> [PageGroup] {
    func group(_ pages: [PageSummary]) -> [PageGroup] { [PageGroup(title: "", pages: pages)] }
    func single(_ page: PageSummary?) -> [PageGroup] { page.map { group([$0]) } ?? [] }
    return switch request {
    case .page(let id, let language): single(summary(of: id, in: language))
    case .at(let path): single(page(at: path))
    case .topic(let id, let language): single(topic(id, in: language))
    case .area(let kind, let text, let language): single(area(kind, text, in: language))
    case .alternates(let id): group(settings.languages.compactMap { summary(of: id, in: $0) })
    case .navigation(let language): group(pages(of: settings.navigation, in: language))
    case .footer(let language): group(pages(of: settings.footer, in: language))
    case .bulletins(let language, let topic, let province, let region, let limit):
      bulletins(in: language, topic: topic, province: province, region: region, limit: limit)
    case .topics(let language): group(topics(in: language))
    case .provinces(let language): regions(in: language).filter { !$0.pages.isEmpty }
    case .regions(let language): regions(in: language).filter { page(of: .region, $0.code, in: language) != nil }
    case .datasets(let language): datasets(in: language)
    case .before(let name, let language): single(neighbour(\.before, of: name, in: language))
    case .after(let name, let language): single(neighbour(\.after, of: name, in: language))
    case .made(let name, let field, let label, let language):
      pages(madeBy: name, group: field, label: label, in: language)
    case .related(let name, let language):
      group(
        index.related(to: name, in: language).compactMap {
          summaryInAnyLanguage(of: .document($0), preferring: language)
        })
    }
  }

  /// By year, the latest first; those of one language show in the other's list too.
  private func bulletins(
    in language: Language, topic: String?, province: String?, region: String?, limit: Int?
  ) -> [PageGroup] {
    var groups: [(year: Int, pages: [PageSummary])] = []
    var count = 0
    for name in index.bulletins(
      topic: topic, province: province.map { areas.code(of: .province, named: $0) ?? $0 },
      region: region.map { areas.code(of: .region, named: $0) ?? $0 })
    {
      if let limit, count >= limit { break }
      guard let summary = summaryInAnyLanguage(of: .document(name), preferring: language), let date = summary.date
      else {
        continue
      }
      count += 1
      let year = date.components.year
      if groups.last?.year == year {
        groups[groups.count - 1].pages.append(summary)
      } else {
        groups.append((year, [summary]))
      }
    }
    return groups.map { PageGroup(title: String(language.era.year(fromCommon: $0.year)), pages: $0.pages) }
  }

  private func page(at path: String) -> PageSummary? {
    plan.page(at: path).flatMap { summary(of: $0.id, in: $0.language) }
  }

  private func topic(_ id: String, in language: Language) -> PageSummary? {
    index.topicPages.first { index.topic(of: $0) == id }
      .flatMap { summaryInAnyLanguage(of: .document($0), preferring: language) }
  }

  private func area(_ kind: AreaKind, _ text: String, in language: Language) -> PageSummary? {
    guard let code = areas.code(of: kind, named: text), let maker = index.areaMakers[kind] else { return nil }
    return summaryInAnyLanguage(of: .row(document: maker, key: code), preferring: language)
  }

  var topicIDs: [String] { index.topicPages.compactMap { index.topic(of: $0) } }

  /// Topic pages by `order`, then by name.
  private func topics(in language: Language) -> [PageSummary] {
    let names = index.topicPages.filter { documents.languages(of: $0).contains(language) }
    func order(_ name: DocumentName) -> Int { documents.document(name, in: language)?.frontMatter.order ?? .max }
    return names.sorted { (order($0), $0.path) < (order($1), $1.path) }
      .compactMap { summary(of: .document($0), in: language) }
  }

  /// What people look for, then the code lists of other datasets. In each the latest updated come first, then it is the title.
  private func datasets(in language: Language) -> [PageGroup] {
    let codeLists = datasets.codeLists
    func pages(_ ids: [String]) -> [PageSummary] {
      ids.compactMap { summary(of: .dataset($0), in: language) }
        .map { (age: $0.date.map { -$0.dayNumber } ?? .max, title: CollationKey($0.title), page: $0) }
        .sorted { ($0.age, $0.title) < ($1.age, $1.title) }.map(\.page)
    }
    return [
      PageGroup(title: "", pages: pages(datasets.ids.filter { !codeLists.contains($0) })),
      PageGroup(code: PageGroup.codeLists, title: "", pages: pages(datasets.ids.filter(codeLists.contains))),
    ]
  }

  /// The page made for a province or a region.
  private func page(of kind: AreaKind, _ code: String, in language: Language) -> PageSummary? {
    index.areaMakers[kind].flatMap { summary(of: .row(document: $0, key: code), in: language) }
  }

  /// The regions in their order, those that only provinces name last; of each the pages of its provinces in Thai order.
  private func regions(in language: Language) -> [PageGroup] {
    let (rows, regions) = (datasets.rows(of: AreaKind.province.dataset), datasets.rows(of: AreaKind.region.dataset))
    var groups: [String: [PageSummary]] = [:]
    var order = regions?.keys ?? []
    for key in rows?.keys ?? [] {
      guard let summary = page(of: .province, key, in: language) else { continue }
      let region = rows?.row(key)?[AreaKind.regionField] ?? ""
      order.append(region)
      groups[region, default: []].append(summary)
    }
    var done: Set<String> = []
    return order.filter { done.insert($0).inserted }.map { region in
      let pages = (groups[region] ?? []).map { (key: CollationKey($0.title), page: $0) }.sorted { $0.key < $1.key }
      return PageGroup(
        code: region, title: regions?.row(region)?.text("name", in: language) ?? region, pages: pages.map(\.page))
    }
  }

  private func neighbour(
    _ side: KeyPath<DocumentIndex.Neighbours, DocumentName?>, of name: DocumentName, in language: Language
  ) -> PageSummary? {
    index.neighbours(of: name, in: language)[keyPath: side].flatMap { summary(of: .document($0), in: language) }
  }

  /// The ids that the templates of a page may write.
  func templateAnchors(of root: String) -> [TemplateAnchors] {
    templates.files(of: root).compactMap { files[SiteTemplates.folder + $0]?.file }
      .map { TemplateAnchors(String(decoding: $0.bytes, as: UTF8.self), isBuiltIn: files.isBuiltIn($0)) }
  }

  // MARK: Checks

  /// Who refers to what could not be read is not blamed, for that has errors of its own. Were there none, nothing
  /// would stop a site with holes: so what is missing without an error is one.
  func unexplained() -> [Diagnostic] {
    datasets.broken.sorted().map { id in
      Diagnostic(SiteProblem.unknownDataset(id: id, suggestion: nil), at: nil)
    }
  }

  /// References that no page would notice while it is rendered.
  func checkReferences() -> [Diagnostic] {
    var diagnostics = settings.allNavigation.compactMap(navigationProblem)
    diagnostics += shareImageProblem().map { [$0] } ?? []
    let bulletins = documents.names.filter { $0.kind == .bulletin }
    return diagnostics + bulletins.flatMap { documents.texts(of: $0) }.flatMap(omissions)
  }

  /// What is wrong with a line of the menu or the foot, which would be missing in a language. A page that is a draft or
  /// withheld, or not due yet, joins the menu when it is published.
  private func navigationProblem(_ item: SiteSettings.NavigationItem) -> Diagnostic? {
    let name = item.page.text.split(separator: "/").joined(separator: "/")
    let address = name.isEmpty ? "/" : "/\(name)/"
    if plan.isOpen(address) || plan.withheldDataset(at: address) != nil { return nil }
    guard let page = settings.languages.lazy.compactMap({ navigationPage(item, in: $0) }).first else {
      if documents.names.contains(DocumentName(.page, name)) { return nil }
      let near = Suggestion.nearest(to: name, among: documents.names.map(\.path))
      return Diagnostic(SiteProblem.unknownPage(name: item.page.text, suggestion: near), at: item.page.place)
    }
    guard let source = page.id.document else { return nil }
    let missing = settings.languages.filter { documents.document(source, in: $0) == nil }
    if missing.isEmpty { return nil }
    let problem = SiteProblem.pageNotInLanguages(
      name: item.page.text, languages: missing, files: missing.map(source.filePath), list: item.list)
    return Diagnostic(problem, at: item.page.place)
  }

  /// What keeps networks from showing the picture that the settings name; nil for nothing.
  private func shareImageProblem() -> Diagnostic? {
    guard let file = settings.shareImage?.file else { return nil }
    let name = file.text
    // It stands in the pages as an address, without escapes.
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-._".contains($0)) }
    guard isPlain, [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains(where: name.lowercased().hasSuffix) else {
      return Diagnostic(SiteProblem.shareImageFormat(file: name), at: file.place)
    }
    guard files[MediaFile.folder + name] == nil else { return nil }
    let names = files.paths(below: MediaFile.folder).map { String($0.dropFirst(MediaFile.folder.count)) }
    let near = Suggestion.nearest(to: name, among: names)
    return Diagnostic(SiteProblem.unknownShareImage(file: name, suggestion: near), at: file.place)
  }

  /// Titles and summaries that a number could be missing from, of a bulletin whether it is published yet or not: it is too
  /// late to find out when the data is late.
  private func omissions(in document: Document) -> [Diagnostic] {
    let matter = document.frontMatter
    guard matter.data.contains(where: { $0.ifMissing == .omit }) else { return [] }
    return [("title", matter.title), ("summary", matter.summary)].flatMap { key, text -> [Diagnostic] in
      guard let text else { return [] }
      return LiveText(text.text).values.compactMap { expression in
        guard let query = matter.data.first(where: { $0.name == LiveExpression(expression).query }),
          query.ifMissing == .omit
        else { return nil }
        return Diagnostic(SiteProblem.omittedInHead(name: query.name, key: key), at: text.place(of: expression))
      }
    }
  }
}
