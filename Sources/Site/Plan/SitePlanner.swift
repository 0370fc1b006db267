import Datasets
import Localization
import SourceText

/// Decides which pages and files there are, and where.
struct SitePlanner {
  let files: SiteFiles
  let assets: AssetSet
  let settings: SiteSettings
  let series: SeriesSet
  let documents: DocumentSet
  let datasets: DatasetCatalogue
  let records: RecordSet
  let publicationClock: PublicationClock

  private struct Origin {
    let name: String
    let place: Diagnostic.Place?
    let row: RowPage?
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var pages: [PlannedPage] = []
  /// Where a page comes from, for the message about a second one at the same address.
  private var origins: [String: Origin] = [:]
  private var aliases: [RedirectPlanner.Alias] = []
  private var openFolders: [String] = []
  private var withheldFolders: [(folder: String, dataset: String)] = []
  /// What each of the bulletins that are due waits for.
  private var held: [DocumentName: [AwaitedQuery]]
  /// The bulletins of which that is to be found out; nil for all.
  private let asked: Set<DocumentName>?
  /// Those of them that were told.
  private var told: Set<DocumentName> = []
  /// The kinds of areas of which each has a page.
  private var areasWithPages: Set<AreaKind> = []

  /// - Parameters:
  ///   - held: what is known already of bulletins that wait.
  ///   - asked: the bulletins of which nothing is known; nil for all.
  init(
    files: SiteFiles, assets: AssetSet, settings: SiteSettings, series: SeriesSet, documents: DocumentSet,
    datasets: DatasetCatalogue, records: RecordSet, publicationClock: PublicationClock,
    held: [DocumentName: [AwaitedQuery]] = [:], asking asked: Set<DocumentName>? = nil
  ) {
    self.held = held
    self.asked = asked
    self.files = files
    self.assets = assets
    self.settings = settings
    self.series = series
    self.documents = documents
    self.datasets = datasets
    self.records = records
    self.publicationClock = publicationClock
  }

  mutating func plan() -> SitePlan {
    findAwaited()
    var published: [DocumentName] = []
    for name in documents.names {
      for document in documents.texts(of: name).sorted(by: { $0.language < $1.language }) {
        guard publicationClock.isPublished(document) else { continue }
        switch name.kind {
        case .page: planPage(document)
        case .bulletin:
          if isHeld(document) { continue }
          planBulletin(document)
          if published.last != name { published.append(name) }
        }
      }
    }
    for id in datasets.broken { leaveOpen("/datasets/\(id)/") }
    for id in datasets.embargoes.keys.sorted() { withhold("/datasets/\(id)/", of: id) }
    for id in datasets.ids {
      for language in settings.languages {
        add(page(.dataset(id), language, "/datasets/\(id)/", .dataset), origin: "Content/datasets/\(id)", place: nil)
      }
    }
    planLists()
    let feeds = plannedFeeds()
    let (entries, paths) = otherEntries(feeds)
    return SitePlan(
      pages: pages, otherEntries: entries, filePaths: paths, openFolders: openFolders, withheldFolders: withheldFolders,
      bulletins: published.map { (date: date(of: $0), name: $0) }
        .sorted { ($0.date, $1.name.path) > ($1.date, $0.name.path) }.map(\.name),
      held: held.filter { !$0.value.isEmpty })
  }

  /// What each bulletin that is due waits for; all at once, for many ask the data the same.
  private mutating func findAwaited() {
    let names = documents.names.filter { $0.kind == .bulletin && asked?.contains($0) ?? true }
    let bulletins = names.map { AwaitedData.Bulletin(texts: documents.texts(of: $0), record: records[$0]) }
    let awaited = AwaitedData(datasets: datasets, settings: settings, publicationClock: publicationClock)
    for (name, queries) in zip(names, awaited.queries(of: bulletins)) where !queries.isEmpty || !held.isEmpty {
      held[name] = queries.isEmpty ? nil : queries
    }
  }

  /// Whether a bulletin waits for its data; it is told as a warning and shown as late in the calendar.
  private mutating func isHeld(_ document: Document) -> Bool {
    let name = document.name
    guard let queries = held[name] else { return false }
    guard told.insert(name).inserted else { return true }
    let period = document.frontMatter.period(weekStart: settings.weekStart)
    for query in queries {
      let problem =
        query.until.map {
          SiteProblem.bulletinWaits(document.file.path, dataset: query.dataset, until: $0.shortISO(in: settings.zone))
        } ?? .bulletinHeld(document.file.path, query: query.name ?? query.dataset, period: period)
      diagnostics.append(Diagnostic(problem, at: query.place))
    }
    return true
  }

  // MARK: Pages

  private mutating func planPage(_ document: Document) {
    if document.frontMatter.soundness == .unreadable, !document.name.folder.isEmpty {
      leaveOpen("/\(document.name.folder)")
    }
    guard let template = template(of: document) else { return }
    if template == .topic, isHidden(document) { return }
    guard let each = document.frontMatter.each else {
      let path = document.name.path
      let address: String
      if path == "404" {
        address = "/404.html"
      } else if document.name.slug == "index" {
        address = "/" + document.name.folder
      } else {
        address = "/\(path)/"
      }
      let chosen = path == "404" ? .notFound : template
      add(page(.document(document.name), document.language, address, chosen), document)
      return
    }
    // Said of the file that says it.
    if let alias = document.frontMatter.aliases?.first, alias.file.path == document.file.path {
      report(.aliasOfRows, at: alias.place)
    }
    if datasets.isBroken(each.text) { return leaveOpen("/\(document.name.folder)") }
    if datasets.withheldUntil(each.text) != nil { return withhold("/\(document.name.folder)", of: each.text) }
    guard let rows = datasets.rows(of: each.text) else {
      if datasets[each.text] != nil { return report(.datasetWithoutKey(each.text), at: each.place) }
      return report(
        .unknownDataset(id: each.text, suggestion: Suggestion.nearest(to: each.text, among: datasets.ids)),
        at: each.place)
    }
    if let kind = AreaKind(dataset: each.text) { areasWithPages.insert(kind) }
    var keys: [String: String] = [:]
    for key in rows.keys {
      guard let slug = Self.slug(of: rows.row(key), key: key) else {
        report(.rowWithoutSlug(dataset: each.text, key: key), at: each.place)
        continue
      }
      if let first = keys.updateValue(key, forKey: slug) {
        report(.rowSlugTwice(dataset: each.text, slug: slug, first: first, second: key), at: each.place)
        continue
      }
      let id = PageID.row(document: document.name, key: key)
      add(
        page(id, document.language, "/\(document.name.folder)\(slug)/", template), document,
        row: RowPage(dataset: each.text, key: key, slug: slug))
    }
  }

  /// The name of a row in an address: its `slug` or, in a dataset without such a field, its key.
  private static func slug(of row: Row?, key: String) -> String? {
    guard let row else { return nil }
    let slug = row["slug"] ?? (row.missing.contains("slug") ? "" : key)
    return Document.isSlug(slug) ? slug : nil
  }

  /// Whether the site leaves out a topic because it has nothing of it.
  private func isHidden(_ document: Document) -> Bool {
    if settings.showsTopicsWithoutData || document.frontMatter.soundness != .sound { return false }
    let topic = documents.topic(of: document.name)
    return !documents.texts(of: document.name).contains(where: AwaitedData.usesData)
      && !documents.names.contains { $0.kind == .bulletin && documents.topic(of: $0) == topic }
  }

  private mutating func template(of document: Document) -> PageTemplate? {
    guard let name = document.frontMatter.template else { return .page }
    if let template = PageTemplate(rawValue: name.text), PageTemplate.choices.contains(template) { return template }
    report(.unknownTemplate(name: name.text, choices: PageTemplate.choices.map(\.rawValue)), at: name.place)
    return nil
  }

  private mutating func planBulletin(_ document: Document) {
    let place = Diagnostic.Place(file: document.file, range: .start)
    if let date = document.frontMatter.date {
      let folder = String(document.name.folder.dropLast())
      if folder != String(date.iso.prefix(4)) {
        let problem = SiteProblem.bulletinYear(folder: folder, date: date, meant: BulletinYear(folder: folder, date))
        report(problem, at: document.frontMatter.datePlace ?? place)
      }
    } else if document.frontMatter.soundness == .sound {
      // Said once, of the text the others inherit from.
      let base = settings.defaultLanguage
      if document.language == base || documents.document(document.name, in: base) == nil {
        diagnostics.append(
          Diagnostic(
            SiteProblem.missingDate, at: place, notes: [documents.noteOfOriginal(document)].compactMap(\.self)))
      }
      return
    }
    add(page(.document(document.name), document.language, "/bulletins/\(document.name.path)/", .bulletin), document)
  }

  /// The day of its publication.
  private func date(of name: DocumentName) -> CivilDate {
    let languages = documents.languages(of: name)
    return languages.lazy.compactMap { documents.document(name, in: $0)?.frontMatter.publicationDay(in: settings.zone) }
      .first ?? CivilDate(dayNumber: 0)
  }

  /// Lists the site keeps by itself, where no page of the content stands in their place.
  private mutating func planLists() {
    for list in SiteList.allCases {
      if list == .provinces, !areasWithPages.contains(.province) { continue }
      if list == .regions, !areasWithPages.contains(.region) { continue }
      if list == .releases, !hasReleases { continue }
      if list == .corrections, !documents.names.contains(where: { $0.kind == .bulletin }) { continue }
      for language in settings.languages {
        let planned = page(.list(list), language, "/\(list.folder)/", PageTemplate(list))
        if origins[planned.path] == nil { add(planned, origin: list.folder, place: nil) }
      }
    }
    for language in settings.languages {
      let planned = page(.notFound, language, "/404.html", .notFound)
      if origins[planned.path] == nil { add(planned, origin: "404", place: nil) }
    }
  }

  private var hasReleases: Bool {
    !series.ids.isEmpty || datasets.ids.contains { datasets[$0]?.descriptor.resource.nextRelease != nil }
  }

  private func page(_ id: PageID, _ language: Language, _ path: String, _ template: PageTemplate) -> PlannedPage {
    let prefix = language == settings.defaultLanguage ? "" : "/" + language.rawValue
    return PlannedPage(id: id, language: language, path: prefix + path, template: template)
  }

  /// Pages that cannot be planned, for errors of their data or text, would lie below a folder.
  private mutating func leaveOpen(_ folder: String) { openFolders += inEachLanguage(folder) }

  /// Pages below a folder are not there before a dataset is published.
  private mutating func withhold(_ folder: String, of dataset: String) {
    guard datasets.withheldUntil(dataset) != nil, folder != "/" else { return }
    withheldFolders += inEachLanguage(folder).map { ($0, dataset) }
  }

  private func inEachLanguage(_ folder: String) -> [String] {
    settings.languages.map { $0 == settings.defaultLanguage ? folder : "/\($0.rawValue)\(folder)" }
  }

  private mutating func add(_ page: PlannedPage, _ document: Document, row: RowPage? = nil) {
    for (prefix, folder) in [("/media/", MediaFile.folder), ("/assets/", Asset.folder)]
    where page.path.hasPrefix(prefix) {
      // Files of these folders and of the page's figures could meet.
      let place = Diagnostic.Place(file: document.file, range: .start)
      return report(.duplicateAddress(path: prefix, first: folder), at: place)
    }
    add(page, origin: document.file.path, place: Diagnostic.Place(file: document.file, range: .start), row: row)
    guard case .document = page.id else { return }
    aliases += (document.frontMatter.aliases ?? []).map {
      RedirectPlanner.Alias(text: $0, isOwn: $0.file.path == document.file.path, page: page)
    }
  }

  private mutating func add(_ page: PlannedPage, origin: String, place: Diagnostic.Place?, row: RowPage? = nil) {
    if let first = origins[page.path] {
      // Told of the text, where only one of the two has any.
      let other = place == nil ? origin : first.name
      if let row {
        report(.rowAddressTaken(path: page.path, row: row, first: other), at: place ?? first.place)
      } else if let row = first.row {
        report(.rowAddressTaken(path: page.path, row: row, first: origin), at: place ?? first.place)
      } else {
        report(.duplicateAddress(path: page.path, first: other), at: place ?? first.place)
      }
    } else {
      origins[page.path] = Origin(name: origin, place: place, row: row)
      pages.append(page)
    }
  }

  // MARK: Files

  /// Of the bulletins, beside their list; and of each topic, province and region, beside its page.
  private func plannedFeeds() -> [Feed] {
    let areaMakers = documents.areaMakers
    return pages.flatMap { page -> [Feed] in
      var (topic, area): (String?, BulletinArea?) = (nil, nil)
      switch page.id {
      case .list(.bulletins): break
      case .list(.corrections): return Feed.all(of: .corrections, beside: page)
      case .list(.releases): return Feed.all(of: .releases, beside: page)
      case .document(let name):
        if page.template == .corrections { return Feed.all(of: .corrections, beside: page) }
        if page.template == .releases { return Feed.all(of: .releases, beside: page) }
        guard page.template == .topic || page.template == .bulletins else { return [] }
        topic = documents.document(name, in: page.language)?.frontMatter.topic?.text
        if page.template == .topic, topic == nil { return [] }
      case .row(let name, let key):
        guard let kind = AreaKind.allCases.first(where: { areaMakers[$0] == name }) else { return [] }
        area = BulletinArea(kind, code: key)
      default: return []
      }
      return Feed.all(of: .bulletins(topic: topic, area: area), beside: page)
    }
  }

  /// Lists of what the site has, and the rows of each dataset.
  private var apiFiles: [APIFile] {
    var files: [APIFile] = [.index]
    if !datasets.ids.isEmpty { files.append(.datasets) }
    files += datasets.ids.map { .dataset($0) }
    if pages.contains(where: { $0.template == .bulletin }) { files.append(.bulletins) }
    if pages.contains(where: { $0.template == .topic }) { files.append(.topics) }
    if areasWithPages.contains(.province) { files.append(.provinces) }
    if areasWithPages.contains(.region) { files.append(.regions) }
    return files
  }

  private mutating func otherEntries(_ feeds: [Feed]) -> (entries: [PlanEntry], paths: Set<String>) {
    var entries: [PlanEntry] = [.robots] + feeds.map { .feed($0) }
    var paths: Set<String> = ["/" + Sitemap.fileName, "/robots.txt"]
    for file in apiFiles {
      entries.append(.api(file))
      paths.insert("/" + file.path)
    }
    if !datasets.ids.isEmpty {
      entries.append(.catalog)
      paths.insert("/" + DataCatalog.path)
    }
    for file in ServerFile.allCases {
      entries.append(.serverFile(file))
      paths.insert("/" + file.path)
    }
    paths.formUnion(feeds.map { "/" + $0.path })
    for id in datasets.ids {
      entries.append(.datasetFiles(id))
      paths.formUnion([DatasetFiles.csvAddress(id), DatasetFiles.descriptorAddress(id)])
    }
    entries += assets.names.map { .asset($0) }
    paths.formUnion(assets.addresses)
    for path in files.paths(below: MediaFile.folder) {
      let name = String(path.dropFirst(MediaFile.folder.count))
      guard OutputPath("media/" + name) != nil else {
        report(.slug(name), at: nil)
        continue
      }
      entries.append(.media(name))
      paths.insert(MediaFile.address(name))
    }
    let redirects = planRedirects(beside: paths)
    for path in paths.sorted() {
      // A page at `/media/x/` could hide a media file named `x/index.html`.
      if let first = origins[path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path] {
        report(.duplicateAddress(path: path, first: first.name), at: first.place)
      }
    }
    return (entries + redirects.map { .redirect($0) }, paths.union(redirects.map(\.path)))
  }

  private mutating func planRedirects(beside paths: Set<String>) -> [Redirect] {
    if aliases.isEmpty { return [] }
    var planner = RedirectPlanner(
      defaultLanguage: settings.defaultLanguage, origins: origins.mapValues(\.name),
      taken: paths.union(pages.map { "/" + $0.outputPath }))
    for alias in aliases { planner.add(alias) }
    diagnostics += planner.diagnostics
    return planner.redirects
  }

  private mutating func report(_ problem: SiteProblem, at place: Diagnostic.Place?) {
    diagnostics.append(Diagnostic(problem, at: place))
  }
}
