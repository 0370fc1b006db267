import Datasets
import Localization
import SourceText

/// Finds when the passing of time alone changes a site.
///
/// Pages ask for the clock through `RenderContext` only, and the plan is made of it by `PublicationClock`, the catalogue of datasets
/// and `AwaitedData`. So the site changes where one of these answers otherwise; every instant at which one may is a
/// candidate, and the first at which one does is the answer.
struct NextChange {
  private let contents: SiteContents
  /// What the pages have asked.
  private let reads: Set<ReadKey>
  private let calendar: ReleaseCalendar
  /// What the calendar shows now, in the languages in which a page shows it.
  private let releases: [Language: [PlannedRelease]]

  init(contents: SiteContents, reads: Set<ReadKey>) {
    self.contents = contents
    self.reads = reads
    calendar = contents.releaseCalendar()
    var releases: [Language: [PlannedRelease]] = [:]
    for language in Language.allCases where reads.contains(.releases(language)) {
      releases[language] = calendar.releases(after: contents.clock, in: language)
    }
    self.releases = releases
  }

  private var now: Instant { contents.clock }
  private var zone: ZoneOffset { contents.settings.zone }

  func instant() -> Instant? {
    candidates().filter { $0 > now }.sorted().first(where: isChanged)
  }

  /// The first instant at which anything may change.
  var firstCandidate: Instant? { candidates().filter { $0 > now }.min() }

  // MARK: Candidates

  private func candidates() -> Set<Instant> {
    var instants: Set<Instant> = []
    for text in contents.documents.names.flatMap(contents.documents.texts) where !text.frontMatter.isDraft {
      if let due = contents.publicationClock.dueInstant(of: text) { instants.insert(due) }
      if let withdrawal = text.frontMatter.withdrawn { instants.insert(withdrawal.start(in: zone)) }
      for correction in text.frontMatter.corrections ?? [] { instants.insert(start(of: correction.date)) }
    }
    for embargo in contents.datasets.embargoes.values { instants.formUnion(embargo.instants) }
    for case .hasPassed(let instant) in reads { instants.insert(instant) }
    if !releases.isEmpty { instants.formUnion(calendar.instantsOfChange(after: now)) }
    return instants
  }

  private func start(of date: CivilDate) -> Instant { Instant(date: date, secondsOfDay: 0, zone: zone) }

  // MARK: Changes

  /// Whether the site at an instant is another than now, where it is the same until just before.
  private func isChanged(at instant: Instant) -> Bool {
    for case .hasPassed(let asked) in reads where asked > now && asked <= instant { return true }
    if contents.datasets.clock != nil,
      contents.datasets.embargoes.values.contains(where: { $0.state(at: instant) != $0.state(at: now) })
    {
      return true
    }
    if contents.documents.names.flatMap(contents.documents.texts).contains(where: { isWithdrawn($0, at: instant) }) {
      return true
    }
    var calendar = calendar
    for name in contents.documents.names where isDueBetween(name, instant) {
      let (texts, isHeld) = published(name, at: instant)
      if texts != published(name, at: now).texts { return true }
      if isHeld, !calendar.held.contains(name) { calendar.held.append(name) }
    }
    for language in Language.allCases where reads.contains(.corrections(language)) {
      if contents.corrections(in: language, at: instant) != contents.corrections(in: language) { return true }
    }
    return releases.contains { calendar.releases(after: instant, in: $0.key) != $0.value }
  }

  /// Whether a bulletin that is published by an instant is withdrawn between now and then; also one that waits for data now.
  private func isWithdrawn(_ document: Document, at instant: Instant) -> Bool {
    guard document.name.kind == .bulletin, let start = document.frontMatter.withdrawn?.start(in: zone) else {
      return false
    }
    var publicationClock = contents.publicationClock
    publicationClock.clock = instant
    return start > now && start <= instant && publicationClock.isPublished(document)
  }

  private func isDueBetween(_ name: DocumentName, _ instant: Instant) -> Bool {
    contents.documents.texts(of: name).contains { text in
      guard !text.frontMatter.isDraft, let due = contents.publicationClock.dueInstant(of: text) else { return false }
      return due > now && due <= instant
    }
  }

  /// In which languages a document is published at an instant; none where it waits for data, as the data is now.
  private func published(_ name: DocumentName, at instant: Instant) -> (texts: [Language], isHeld: Bool) {
    var publicationClock = contents.publicationClock
    publicationClock.clock = instant
    let texts = contents.documents.texts(of: name)
    let shown = texts.filter(publicationClock.isPublished)
    guard name.kind == .bulletin else { return (shown.filter(hasPages).map(\.language), false) }
    let awaited = AwaitedData(
      datasets: contents.datasets, settings: contents.settings, publicationClock: publicationClock)
    let bulletin = AwaitedData.Bulletin(texts: texts, record: contents.records[name])
    let isHeld = !shown.isEmpty && awaited.queries(of: [bulletin]).contains { !$0.isEmpty }
    return (isHeld ? [] : shown.map(\.language), isHeld)
  }

  private func hasPages(_ document: Document) -> Bool {
    document.frontMatter.each.map { contents.datasets.rows(of: $0.text)?.keys.isEmpty == false } ?? true
  }
}
