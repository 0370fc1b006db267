import Datasets
import Fingerprints
import Localization
import SourceText
import Templating
import WordBreaking

/// The only way a page reads anything.
///
/// Every method notes what was asked and the fingerprint of the answer. The same answer is what
/// `SiteContents.fingerprint(of:)` gives for the key later: so a page whose reads all have the same fingerprints
/// comes out the same, and the next build may leave it alone.
package struct RenderContext {
  private let shared: SharedContents
  /// The language of the page that is rendered.
  let language: Language
  /// The page, for marking the current item of a menu; nil for files that are no pages.
  let page: PlannedPage?
  private var log: ReadLog
  var diagnostics: [Diagnostic] = []
  /// Queries of the page that were decoded: its text, its charts and its title name the same.
  var queries: [QueryPlace: LocatedQuery] = [:]
  /// Makes the figures that templates ask for, after those of the text; nil while it makes one.
  var figures: FigureBuilder?
  /// What the page is drawn from in place of today's data; nil for a page that is drawn from that.
  private let record: BulletinRecord?
  /// That which says what the names of its queries stand for, also where the page shows today's numbers.
  private let namingRecord: BulletinRecord?
  /// What the page shows, where somebody wants to know.
  private(set) var publication: PublicationLog?
  /// The latest day on which what the page shows changed, as far as its data, texts and lists say.
  private(set) var changed: CivilDate?
  /// Whether any number that was read is made up.
  var showsDemonstration: Bool { log.showsDemonstration }

  /// - Parameters:
  ///   - isRecording: whether to draw from today's data and keep what is shown of it.
  ///   - table: where to note what is read; nil where nobody will ask for it.
  init(
    _ shared: SharedContents, page: PlannedPage? = nil, language: Language? = nil, isRecording: Bool = false,
    notingIn table: ReadTable? = nil
  ) {
    self.shared = shared
    log = ReadLog(in: table)
    record = isRecording ? nil : page.flatMap { shared.contents.record(drawing: $0) }
    namingRecord = isRecording ? nil : page.flatMap { shared.contents.record(of: $0) }
    if isRecording { publication = PublicationLog() }
    self.page = page
    self.language = language ?? page?.language ?? shared.contents.settings.defaultLanguage
  }

  /// What was read, by number in the table, in order.
  var reads: [ReadTable.Number] { log.reads }

  private mutating func note<Value: Fingerprintable>(_ key: ReadKey, _ value: Value) { log.note(key, value) }

  private mutating func noted<Value: Fingerprintable>(_ key: ReadKey, _ value: Value) -> Value {
    log.note(key, value)
    return value
  }

  /// Reads what fills a field of a model: it counts only where a template reads the field. Nothing may be wrong with it: what
  /// does not count is not looked at again.
  mutating func read<Value>(
    for field: String, of reads: FieldReads, _ body: (inout RenderContext) -> Value
  ) -> Value {
    let outer = log.field
    defer { log.field = outer }
    log.field = ReadLog.Field(reads: reads, name: field)
    return body(&self)
  }

  private var contents: SiteContents { shared.contents }

  // MARK: Reads

  mutating func settings() -> SiteSettings {
    note(.settings, contents.settingsFingerprint)
    return contents.settings
  }

  /// A Markdown document, with what it inherits from the same document in the other languages.
  mutating func document(_ name: DocumentName, in language: Language) -> Document? {
    // Every page and every summary comes here: nothing of the contents is copied.
    let shared = shared
    let path = name.filePath(in: language)
    note(.file(path), shared.contents.fileFingerprint(path))
    for other in shared.contents.settings.languages where other != language {
      // Also where there is no such document: one that appears is inherited from.
      note(.frontMatter(name, other), shared.contents.frontMatterFingerprint(name, in: other))
    }
    if name.kind == .bulletin { note(.record(name), shared.contents.recordFingerprint(of: name)) }
    let document = shared.contents.documents.document(name, in: language)
    if let withdrawal = document?.frontMatter.withdrawn { _ = hasPassed(withdrawal.start(in: settings().zone)) }
    if let series = document?.frontMatter.series {
      let path = BulletinSeries.path(of: series.text)
      note(.file(path), contents.fileFingerprint(path))
    }
    return document
  }

  /// Notes that something follows from what the front matter of a document says.
  mutating func noteFrontMatter(of name: DocumentName) {
    for language in contents.settings.languages {
      note(.frontMatter(name, language), contents.frontMatterFingerprint(name, in: language))
    }
  }

  mutating func mediaFile(_ name: String) -> [UInt8]? {
    let path = MediaFile.folder + name
    note(.file(path), contents.fileFingerprint(path))
    return contents.files[path]?.file.bytes
  }

  mutating func asset(_ name: String) -> AssetSet.Published? {
    note(.asset(name), contents.assets[name]?.fingerprint)
    return contents.assets[name]
  }

  /// Where an asset is published, by its path below `Templates`.
  mutating func assetURL(_ path: String) -> String {
    let name = String(path.dropFirst(Asset.path("").utf8.count))
    // One without a hash lies at the same place whatever it holds.
    let published = contents.assets[name]?.hasHash == true ? asset(name) : nil
    return settings().address.link(to: published?.path ?? path)
  }

  mutating func hashedAssets() -> [String] { noted(.hashedAssets, contents.hashedAssets) }

  mutating func string(_ key: String) -> String? {
    noted(.string(key, language), contents.strings.text(key, in: language))
  }

  /// The answer to a query; where there is none, why is reported.
  mutating func evaluate(_ query: LocatedQuery) -> QueryResult? {
    let result = answer(to: query)
    if let result {
      publication?.note(query.query, result)
      if result.isDemonstration { log.noteDemonstration() }
      let facts = datasetFacts(query.query.dataset)
      noteChange(on: facts?.lastUpdated.map { $0.instant.date(in: settings().zone) })
    }
    return result
  }

  /// - Parameter day: one that is still to come is not noted.
  mutating func noteChange(on day: CivilDate?) {
    guard let day, hasPassed(Instant(date: day, secondsOfDay: 0, zone: settings().zone)) else { return }
    changed = max(changed ?? day, day)
  }

  private mutating func answer(to query: LocatedQuery) -> QueryResult? {
    if let recorded = record?.answer(to: query.query) { return recorded }
    var result: QueryResult?
    do throws(QueryFailure) {
      let answer = try contents.answer(to: query.query)
      log.note(.query(query.query), fingerprint: answer.fingerprint)
      result = answer.result
    } catch {
      note(.query(query.query), result)
      diagnostics += contents.explained(query.diagnostics(of: error), of: query.query.dataset)
    }
    if let record, let problem = contents.problem(of: query.query, result, beside: record) {
      report(problem, at: query.place(of: .whole))
    }
    return result
  }

  /// What a name stands for: what it stood for when the bulletin was recorded, whatever its series says by now. Where the
  /// bulletin itself says something else that is told, with what is wrong with it.
  mutating func query(named name: String, _ query: LocatedQuery) -> LocatedQuery {
    publication?.note(name: name, query.query)
    guard let record = namingRecord, let recorded = record.query(named: name, in: language), recorded != query.query
    else { return query }
    if let problem = contents.problem(of: name, query, beside: record) {
      report(problem, at: query.place(of: .whole))
      let (_, problems) = query.evaluate(in: contents.queryContext)
      diagnostics += contents.explained(problems, of: query.query.dataset)
    }
    var asked = query
    asked.query = recorded
    return asked
  }

  /// The text of a live value: as it was published, else what `make` gives.
  /// - Parameter query: what the name of the value stands for now.
  mutating func valueText(
    of expression: String, for query: Query?, _ make: (inout RenderContext) -> String?
  ) -> String? {
    if let query, let (text, isDemonstration) = record?.text(of: expression, for: query, in: language) {
      if isDemonstration { log.noteDemonstration() }
      return text
    }
    let mark = publication?.mark
    let text = make(&self)
    if let mark, let text { publication?.note(value: expression, text, since: mark) }
    return text
  }

  /// Notes what a figure asked for.
  mutating func publishing(_ kind: String, _ draw: (inout RenderContext) -> String?) {
    let mark = publication?.mark
    let id = draw(&self)
    if let mark, let id { publication?.note(figure: id, kind: kind, since: mark) }
  }

  /// What today's data gives otherwise than the record of a bulletin.
  mutating func changes(of name: DocumentName) -> BulletinChanges? {
    note(.record(name), contents.recordFingerprint(of: name))
    return contents.changes(of: name)
  }

  /// The answer to the query of a table that stands in a document; what it reads are its code lists.
  mutating func evaluate(_ table: WrittenTable) -> QueryResult? {
    var lists: [String: Dataset] = [:]
    collectCodeLists(of: table.dataset, into: &lists)
    let (result, problems) = table.evaluate(
      in: QueryContext(
        datasets: lists, weekStart: settings().weekStart, language: settings().defaultLanguage))
    diagnostics += contents.explained(table.check(against: lists, weekStart: settings().weekStart) + problems)
    if result?.isDemonstration == true { log.noteDemonstration() }
    return result
  }

  private mutating func collectCodeLists(of dataset: Dataset, into lists: inout [String: Dataset]) {
    for id in dataset.schema.fields.compactMap(\.codeList) where lists[id] == nil {
      guard let list = self.dataset(id) else { continue }
      lists[id] = list
      collectCodeLists(of: list, into: &lists)
    }
  }

  mutating func datasetFacts(_ id: String) -> DatasetFacts? {
    if let facts = record?.facts(of: id) { return facts }
    return noted(.datasetFacts(id), contents.datasetFacts(id))
  }

  mutating func dataset(_ id: String) -> Dataset? {
    note(.dataset(id), contents.datasets.fingerprint(of: id))
    return contents.datasets[id]
  }

  /// Bytes of the CSV of a dataset.
  mutating func csvSize(of id: String) -> Int? {
    _ = settings()
    return dataset(id).map(contents.csvSize)
  }

  /// Whether nothing of a dataset may be seen yet.
  mutating func isWithheld(dataset id: String) -> Bool {
    guard contents.datasets.withheldUntil(id) != nil, record?.facts(of: id) == nil else { return false }
    _ = dataset(id)
    return true
  }

  /// Whether a query has no answer, or none for its last period, while rows of its dataset are withheld.
  mutating func lacksWithheldRows(_ query: Query) -> Bool {
    guard contents.datasets.embargoInForce(of: query.dataset) != nil, record?.answer(to: query) == nil else {
      return false
    }
    _ = dataset(query.dataset)
    let answer = try? contents.answer(to: query)
    log.note(.query(query), fingerprint: answer?.fingerprint ?? QueryResult?.none.fingerprint)
    return answer?.result.series.allSatisfy { ($0.values.last ?? nil) == nil } ?? true
  }

  mutating func row(of dataset: String, key: String) -> Row? {
    noted(.row(dataset: dataset, key: key), contents.row(of: dataset, key: key))
  }

  /// The name of a region, by its code or any of its names.
  mutating func regionName(_ text: String) -> String? {
    // Another one could take the name.
    for kind in AreaKind.allCases { _ = dataset(kind.dataset) }
    return contents.areas.code(of: .region, named: text).map { code in
      row(of: AreaKind.region.dataset, key: code)?.text("name", in: language) ?? code
    }
  }

  /// Whether a text names a province, with a page or without.
  mutating func isProvince(_ text: String) -> Bool {
    _ = dataset(AreaKind.province.dataset)
    return contents.areas.code(of: .province, named: text) != nil
  }

  /// Other pages, of which the caller uses `facts` alone.
  mutating func pages(_ request: PageRequest, _ facts: PageFacts) -> [PageGroup] {
    let groups = log.note(request, facts) { [shared] in shared.contents.pages(request) }
    // Their titles and summaries may hold made-up numbers too.
    if groups.contains(where: { $0.pages.contains(where: \.showsDemonstration) }) { log.noteDemonstration() }
    return groups
  }

  /// Every published bulletin, the latest first, with all that its front matter says.
  mutating func bulletins() -> [ListedBulletin] {
    let bulletins = contents.listedBulletins
    note(.bulletins, bulletins)
    if bulletins.contains(where: \.summary.showsDemonstration) { log.noteDemonstration() }
    return bulletins
  }

  /// The first page that a request finds.
  mutating func page(_ request: PageRequest, _ facts: PageFacts) -> PageSummary? {
    pages(request, facts).lazy.compactMap(\.pages.first).first
  }

  /// Other pages for models of which templates read what they like.
  mutating func pages<Model: ListedPageModel>(
    _ request: PageRequest, for model: Model.Type
  ) -> (groups: [PageGroup], reads: FieldReads) {
    let groups: [PageGroup]
    switch request {
    case .bulletins, .datasets:
      groups = pages(request, [.date, .correction])
      for page in groups.flatMap(\.pages) {
        noteChange(on: page.date)
        noteChange(on: page.correction?.date)
      }
    default: groups = pages(request, [])
    }
    return (groups, log.fieldReads(of: request, model))
  }

  /// Of all bulletins, the latest first.
  mutating func corrections() -> [PublishedCorrection] {
    let corrections = contents.corrections(in: language)
    note(.corrections(language), corrections)
    if corrections.contains(where: \.isDemonstration) { log.noteDemonstration() }
    for correction in corrections { noteChange(on: correction.correction.date) }
    return corrections
  }

  /// What is due in the coming weeks.
  mutating func releases() -> [PlannedRelease] { noted(.releases(language), contents.releases(in: language)) }

  mutating func addressExists(_ path: String) -> Bool { noted(.addressExists(path), contents.plan.hasAddress(path)) }

  /// Whether a bulletin lies there as soon as its data comes.
  mutating func isHeld(_ path: String) -> Bool { noted(.isHeld(path), contents.plan.isHeld(path)) }

  /// Nil where there is a topic of the name, or may be, with a page or without.
  mutating func problem(ofTopic id: String) -> SiteProblem? {
    let problem = contents.documents.problem(ofTopic: id)
    note(.topicExists(id), problem == nil)
    return problem
  }

  /// Which page lies at an address.
  mutating func plannedPage(at address: String) -> PlannedPage? {
    let page = contents.plan.page(at: address)
    note(.pageAt(address), page)
    return page
  }

  mutating func templateAnchors(of root: String) -> [TemplateAnchors] {
    note(.template(root), contents.templateFingerprint(root))
    return contents.templateAnchors(of: root)
  }

  mutating func redirects() -> [Redirect] { noted(.redirects, contents.plan.redirects) }

  /// Whether the build's clock has reached an instant. But for what is due after it, nothing else can be asked of the clock.
  mutating func hasPassed(_ instant: Instant) -> Bool { noted(.hasPassed(instant), contents.clock >= instant) }

  /// Renders a root template with its model.
  mutating func render(_ template: String, _ model: some TemplateObject, into bytes: inout [UInt8]) {
    note(.template(template), contents.templateFingerprint(template))
    do throws(TemplateFailure) {
      try contents.templates.render(template, model: model, host: &self, into: &bytes)
    } catch {
      // Every page template is a root: one that is not was reported, with its errors, when templates were loaded.
      if case TemplateProblem.notRoot = error.diagnostic.problem { return }
      diagnostics.append(error.diagnostic)
    }
  }

  // MARK: Without reading

  /// What messages are made of; where there is one, the page is rendered again in any case.
  var messages: MessageFacts { MessageFacts(shared) }

  /// Part of the program, which the build record compares as a whole.
  var words: ThaiWordBreaker { contents.words }

  mutating func report(_ problem: some Problem, at place: Diagnostic.Place?, notes: [Diagnostic.Note] = []) {
    diagnostics.append(Diagnostic(problem, at: place, notes: notes))
  }

  /// Reports that a number is missing, and whether rows of its dataset are withheld.
  mutating func report(missing problem: some Problem, of dataset: String, at place: Diagnostic.Place) {
    guard let rows = contents.withheldRows(in: dataset) else { return report(problem, at: place) }
    report(WithheldNumberProblem(missing: problem, rows: rows), at: place)
  }
}
