import Datasets
import Fingerprints
import Localization
import SourceText
import Templating
import WordBreaking

/// A site as it was read: frozen, and shared by all that render it.
///
/// Pages never see this type. They get a `RenderContext`, which asks here and notes each read; every method below
/// that answers one is a function of these contents and its arguments alone.
package struct SiteContents: Sendable {
  /// What decides about the content besides the files.
  package struct Options: Sendable {
    package var clock: Instant
    package var includesDrafts: Bool
    /// Takes the place of `baseURL`.
    package var address: SiteAddress?
    /// Takes the place of `compress`.
    package var compression: Compression?
    /// Breaks the labels of charts. Like the program, it is not noted as a read.
    package var words: ThaiWordBreaker
    /// Whether a withdrawn bulletin is left as it was published: to trace its numbers, never to build.
    package var keepsWithdrawn: Bool

    package init(
      clock: Instant, includesDrafts: Bool = false, address: SiteAddress? = nil, words: ThaiWordBreaker,
      keepsWithdrawn: Bool = false, compression: Compression? = nil
    ) {
      self.clock = clock
      self.includesDrafts = includesDrafts
      self.address = address
      self.compression = compression
      self.words = words
      self.keepsWithdrawn = keepsWithdrawn
    }
  }

  private(set) var files: SiteFiles
  private(set) var assets: AssetSet
  let settings: SiteSettings
  let strings: StringTable
  let datasets: DatasetCatalogue
  let series: SeriesSet
  private(set) var documents: DocumentSet
  let areas: Areas
  let records: RecordSet
  private(set) var templates: TemplateSet
  let publicationClock: PublicationClock
  let words: ThaiWordBreaker
  let settingsFingerprint: Fingerprint
  package private(set) var plan: SitePlan
  /// Of every page by its path, so that lists need not work out the same titles again.
  private var summaries: [String: PageSummary] = [:]
  let index: DocumentIndex
  private var outline = SharedValue<Fingerprint>()
  private let answers = SharedCache<Query, SharedAnswer>()
  private let csvSizes = SharedCache<String, Int>()
  /// Of requests that many pages make.
  private var lists = SharedCache<PageRequest, [PageGroup]>()
  /// What today's data gives otherwise than the records of published bulletins.
  private var changesOfBulletins: [DocumentName: BulletinChanges] = [:]
  /// What is wrong with templates and style sheets.
  package private(set) var lookProblems: [Diagnostic] = []

  /// Reads everything but the bodies of the documents. Problems do not stop it: all of a run are found in one.
  /// Of a file with conflicts of a merge, these alone are told.
  package static func load(_ files: SiteFiles, options: Options) -> (contents: SiteContents, diagnostics: [Diagnostic])
  {
    let (settled, conflicts) = MergeMarkers.settle(files)
    let (contents, diagnostics) = loadSettled(settled, options: options)
    return (contents, conflicts + diagnostics.besides(conflicts))
  }

  private static func loadSettled(_ files: SiteFiles, options: Options) -> (SiteContents, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func keep<Value>(_ result: (Value, [Diagnostic])) -> Value {
      diagnostics += result.1
      return result.0
    }

    let settingsFile = files[SiteSettings.path]?.file ?? SourceFile(path: SiteSettings.path, bytes: [])
    var settings = keep(SiteSettings.decode(settingsFile))
    if let address = options.address { settings.address = address }
    if let compression = options.compression { settings.compression = compression }
    settings.clock = options.clock
    let strings = keep(StringTable.load(files, languages: settings.languages))
    diagnostics += MissingTranslations.find(in: files, languages: settings.languages)
    let datasets = keep(
      DatasetCatalogue.load(files, settings: settings, at: options.includesDrafts ? nil : options.clock))
    let series = keep(SeriesSet.load(files, settings: settings))
    let publicationClock = PublicationClock(
      clock: options.clock, includesDrafts: options.includesDrafts, zone: settings.zone)
    var (documents, problems) = DocumentSet.load(files, settings: settings, series: series)
    diagnostics += documents.told(problems, by: publicationClock)
    if !options.keepsWithdrawn { documents.withdraw(at: options.clock, settings) }
    diagnostics += series.calendarProblems(documents)
    let records = keep(RecordSet.load(files, documents: documents))
    let areas = Areas(datasets)
    diagnostics += series.areaProblems(areas)
    let assets = AssetSet(files)
    // The look and the plan ask nothing of each other.
    let ((templates, templateProblems), (plan, planProblems)) = concurrently(
      { [documents] in
        TemplateSet.load(files, strings: strings, names: TemplateNames(areas: areas, documents: documents))
      },
      { [documents, settings] in
        var planner = SitePlanner(
          files: files, assets: assets, settings: settings, series: series, documents: documents, datasets: datasets,
          records: records, publicationClock: publicationClock)
        return (planner.plan(), planner.diagnostics)
      })
    diagnostics += planProblems

    var builder = FingerprintBuilder()
    builder.add(Fingerprint(of: settingsFile.bytes))
    builder.add(settings.address.absolute("/"))
    builder.add(settings.compression.rawValue)
    var contents = SiteContents(
      files: files, assets: assets, settings: settings, strings: strings, datasets: datasets, series: series,
      documents: documents,
      areas: areas, records: records, templates: templates, publicationClock: publicationClock, words: options.words,
      settingsFingerprint: builder.finish(), plan: plan,
      index: DocumentIndex(documents, plan: plan, areas: areas, languages: settings.languages))
    contents.changesOfBulletins = contents.changesOfRecords(of: plan.bulletins)
    diagnostics += contents.problemsOfTexts()
    contents.summaries = contents.makeSummaries()
    // What was asked for before knew no titles.
    contents.lists = SharedCache()
    contents.checkLook(besides: templateProblems)
    diagnostics += contents.lookProblems
    if !diagnostics.hasErrors { diagnostics += contents.unexplained() }
    return (contents, diagnostics)
  }

  /// What is wrong with texts, but for what is told of each where its page is rendered.
  private func problemsOfTexts() -> [Diagnostic] {
    let (ofRecords, ofTexts) = concurrently(
      { recordProblems(of: plan.bulletins) + staleRecords() },
      { checkReferences() + unfilledTexts() + placeholders() })
    return ofRecords + ofTexts
  }

  /// The same files at a later instant, as far as matters to what is published between now and then: data that is withheld
  /// now may be seen, and pages that come find each other and those that are there.
  /// - Parameters:
  ///   - datasets: as they are seen then.
  ///   - held: what bulletins wait for then.
  ///   - names: the documents that come at that instant.
  ///   - unheld: those of them that are not to wait for their data; words stand in the place of each number.
  /// - Returns: also what is wrong with the plan.
  func later(
    at instant: Instant, datasets: DatasetCatalogue, areas: Areas, held: [DocumentName: [AwaitedQuery]],
    with names: Set<DocumentName>, unheld: Set<DocumentName>
  ) -> (contents: SiteContents, diagnostics: [Diagnostic]) {
    var publicationClock = publicationClock
    publicationClock.clock = instant
    var documents = documents
    documents.withdraw(at: instant, settings)
    documents.stopWaiting(unheld)
    var planner = SitePlanner(
      files: files, assets: assets, settings: settings, series: series, documents: documents, datasets: datasets,
      records: records, publicationClock: publicationClock, held: held, asking: [])
    let plan = planner.plan()
    var contents = SiteContents(
      files: files, assets: assets, settings: settings, strings: strings, datasets: datasets, series: series,
      documents: documents,
      areas: areas, records: records, templates: templates, publicationClock: publicationClock, words: words,
      settingsFingerprint: settingsFingerprint, plan: plan,
      index: DocumentIndex(documents, plan: plan, areas: areas, languages: settings.languages))
    contents.changesOfBulletins = changesOfBulletins.merging(
      contents.changesOfRecords(of: plan.bulletins.filter(names.contains))
    ) { $1 }
    contents.summaries = contents.makeSummaries(besides: summaries)
    contents.lists = SharedCache()
    return (contents, planner.diagnostics)
  }

  /// Puts a file, and the document that is made of it, in the place of those of the same name.
  mutating func take(_ file: SourceFile, of document: Document) {
    files = files.replacing([file])
    documents.put(document)
    outline = SharedValue()
  }

  /// Puts a file of the look in the place of that of the same name.
  mutating func takeLook(_ file: SourceFile) {
    files = files.replacing([file])
    outline = SharedValue()
    let old = assets.addresses
    assets = AssetSet(files)
    plan.moveFiles(from: old, to: assets.addresses)
    let names = TemplateNames(areas: areas, documents: documents)
    let (templates, problems) = TemplateSet.load(files, strings: strings, names: names)
    self.templates = templates
    checkLook(besides: problems)
  }

  private mutating func checkLook(besides templateProblems: [Diagnostic]) {
    lookProblems = templateProblems + brokenTemplateLinks() + styleProblems()
  }

  /// Worked out where somebody asks for it.
  var outlineFingerprint: Fingerprint { outline.value { makeOutlineFingerprint() } }

  var clock: Instant { publicationClock.clock }
  package var address: SiteAddress { settings.address }
  package var compression: Compression { settings.compression }

  func changes(of name: DocumentName) -> BulletinChanges? { changesOfBulletins[name] }

  /// A page as lists and links show it.
  func summary(of id: PageID, in language: Language) -> PageSummary? {
    plan.page(id, in: language).flatMap { summaries[$0.path] }
  }
}

// MARK: Answers

extension SiteContents {
  /// The fingerprint of the answer to a read, as `RenderContext` notes it: both ask the same function here, and
  /// neither looks into the answer.
  package func fingerprint(of key: ReadKey) -> Fingerprint {
    switch key {
    case .settings: settingsFingerprint.fingerprint
    case .file(let path): fileFingerprint(path).fingerprint
    case .frontMatter(let name, let language): frontMatterFingerprint(name, in: language).fingerprint
    case .template(let name): templateFingerprint(name).fingerprint
    case .string(let key, let language): strings.text(key, in: language).fingerprint
    case .asset(let name): (assets[name]?.fingerprint).fingerprint
    case .hashedAssets: hashedAssets.fingerprint
    case .query(let query): (try? answer(to: query))?.fingerprint ?? QueryResult?.none.fingerprint
    case .datasetFacts(let id): datasetFacts(id).fingerprint
    case .dataset(let id): datasets.fingerprint(of: id).fingerprint
    case .row(let dataset, let key): row(of: dataset, key: key).fingerprint
    case .pages(let request, let facts): PagesAnswer(groups: pages(request), facts: facts).fingerprint
    case .record(let name): recordFingerprint(of: name).fingerprint
    case .corrections(let language): corrections(in: language).fingerprint
    case .releases(let language): releases(in: language).fingerprint
    case .addressExists(let path): plan.hasAddress(path).fingerprint
    case .pageAt(let path): plan.page(at: path).fingerprint
    case .bulletins: listedBulletins.fingerprint
    case .isHeld(let path): plan.isHeld(path).fingerprint
    case .topicExists(let id): (documents.problem(ofTopic: id) == nil).fingerprint
    case .redirects: plan.redirects.fingerprint
    case .hasPassed(let instant): (clock >= instant).fingerprint
    }
  }

  func fileFingerprint(_ path: String) -> Fingerprint? {
    files[path]?.fingerprint
  }

  func frontMatterFingerprint(_ name: DocumentName, in language: Language) -> Fingerprint? {
    documents.document(name, in: language).map { document in
      Fingerprint(of: Array(document.file.bytes(upTo: document.body.lowerBound)[..<document.body.lowerBound]))
    }
  }

  func row(of dataset: String, key: String) -> Row? {
    datasets.rows(of: dataset)?.row(key)
  }

  var queryContext: QueryContext {
    QueryContext(datasets: datasets.all, weekStart: settings.weekStart, language: settings.defaultLanguage)
  }

  func answer(to query: Query) throws(QueryFailure) -> SharedAnswer {
    try answers.value(of: query) { () throws(QueryFailure) in
      SharedAnswer(try query.evaluate(in: queryContext).get())
    }
  }

  /// Bytes of the file that readers download.
  func csvSize(of dataset: Dataset) -> Int {
    csvSizes.value(of: dataset.id) { DatasetFiles.csv(dataset, settings).count }
  }

  func pages(_ request: PageRequest) -> [PageGroup] {
    request.isOfManyPages ? lists.value(of: request) { findPages(request) } : findPages(request)
  }

  /// The paths of assets with a hash in their name, below the site, sorted.
  var hashedAssets: [String] { assets.names.compactMap { assets[$0] }.filter(\.hasHash).map(\.path).sorted() }

  /// How many queries were asked so far, and how many of them had been answered before.
  package var answerCounts: (asked: Int, known: Int) { answers.counts }

  func datasetFacts(_ id: String) -> DatasetFacts? {
    datasets[id].map { DatasetFacts($0) }
  }

  /// The files a root template is made of.
  func templateFingerprint(_ name: String) -> Fingerprint {
    var builder = FingerprintBuilder()
    for part in templates.files(of: name) {
      builder.add(part)
      builder.add(files[SiteTemplates.folder + part]?.fingerprint)
    }
    return builder.finish()
  }
}
