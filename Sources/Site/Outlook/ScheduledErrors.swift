import Localization
import SourceText

/// Finds the errors of texts that are not published yet, which would stop the site once they are.
///
/// The site is planned as it will be at each instant at which some come, and their pages are rendered for their problems
/// alone. Nothing else is made of it.
struct ScheduledErrors {
  private let contents: SiteContents
  /// What comes at each instant; at that of the clock what is due and waits for numbers.
  private var coming: [Instant: [Document]] = [:]
  /// What may be seen of each dataset at the instant that is looked at, and the data as it is seen then.
  private var states: [String: DatasetEmbargo.State]
  private var datasets: DatasetCatalogue
  private var areas: Areas
  /// What bulletins wait for then.
  private var held: [DocumentName: [AwaitedQuery]]
  private var found: [Diagnostic] = []
  /// Each error is told once: an address that two texts have from one instant on they have at all later ones.
  private var told: Set<[String]> = []

  init(_ contents: SiteContents) {
    self.contents = contents
    states = contents.datasets.states(at: contents.clock)
    (datasets, areas, held) = (contents.datasets, contents.areas, contents.plan.held)
    for document in contents.documents.names.flatMap(contents.documents.texts) {
      if let instant = contents.coming(document) { coming[instant, default: []].append(document) }
    }
  }

  /// As warnings, each with the first instant at which it stops the site.
  mutating func warnings() -> [Diagnostic] {
    while let instant = coming.keys.min(), let documents = coming.removeValue(forKey: instant) {
      check(documents, at: instant)
    }
    return found
  }

  private mutating func check(_ documents: [Document], at instant: Instant) {
    let names = Set(documents.map(\.name))
    findHeld(names, at: instant)
    for document in documents {
      // What waits for the end of an embargo comes with it.
      let end =
        held[document.name]?.endOfWaiting ?? document.frontMatter.each.flatMap { datasets.withheldUntil($0.text) }
      if let end { coming[end, default: []].append(document) }
    }
    // Of what waits for numbers all but these can be checked.
    let unheld = names.filter { held[$0].map { $0.endOfWaiting == nil && $0.allSatisfy { $0.name != nil } } ?? false }
    let (later, problems) = contents.later(
      at: instant, datasets: datasets, areas: areas, held: held.filter { !unheld.contains($0.key) }, with: names,
      unheld: unheld)
    // What is told of data that nobody may see yet.
    let isGuarded = states != contents.datasets.states(at: contents.clock)
    for error in problems {
      tell(error, of: error.place?.file.path ?? documents[0].file.path, at: instant, isGuarded: isGuarded)
    }
    for document in documents {
      // What is there already has told its errors.
      let isThere = contents.plan.page(.document(document.name), in: document.language) != nil
      let pages = isThere ? [] : later.pages(of: document)
      var errors = pages.flatMap { EntryRenderer.render(.page($0), later).diagnostics }
      // What waits for numbers cannot be recorded yet.
      if later.plan.bulletins.contains(document.name), !unheld.contains(document.name) {
        errors += later.recordProblems(of: [document.name])
      }
      for error in errors { tell(error, of: document.file.path, at: instant, isGuarded: isGuarded) }
    }
  }

  /// Finds what bulletins wait for that come at an instant, or of which that is known otherwise, where other data is seen then.
  private mutating func findHeld(_ names: Set<DocumentName>, at instant: Instant) {
    var asked = names
    let seen = contents.datasets.states(at: instant)
    if seen != states {
      datasets = DatasetCatalogue.load(contents.files, settings: contents.settings, at: instant).0
      (states, areas) = (seen, Areas(datasets))
      asked.formUnion(held.keys)
    }
    if datasets.clock != nil { datasets.clock = instant }
    var publicationClock = contents.publicationClock
    publicationClock.clock = instant
    let bulletins = asked.filter { $0.kind == .bulletin }.sorted()
    let awaited = AwaitedData(datasets: datasets, settings: contents.settings, publicationClock: publicationClock)
      .queries(
        of: bulletins.map {
          AwaitedData.Bulletin(texts: contents.documents.texts(of: $0), record: contents.records[$0])
        })
    for (name, queries) in zip(bulletins, awaited) { held[name] = queries.isEmpty ? nil : queries }
  }

  /// - Parameter isGuarded: whether its message may tell of data that nobody may see yet.
  private mutating func tell(_ error: Diagnostic, of path: String, at instant: Instant, isGuarded: Bool) {
    let problem = error.problem
    let place = error.place
    guard error.isError,
      told.insert([
        place?.file.path ?? "", "\(place?.range.lowerBound ?? 0)", problem.code, problem.message.english,
      ]).inserted
    else { return }
    let comes = instant > contents.clock ? instant.shortISO(in: contents.settings.zone) : nil
    found.append(error.warning(of: path, at: comes, isGuarded: isGuarded))
  }
}

extension Diagnostic {
  /// What is told of an error before it stops the site.
  /// - Parameters:
  ///   - path: of the text that it comes with.
  ///   - instant: when; nil where that is not known.
  ///   - isGuarded: whether its message may tell of data that nobody may see yet.
  func warning(of path: String, at instant: String?, isGuarded: Bool = false) -> Diagnostic {
    let scheduled = SiteProblem.scheduled(
      path, code: problem.code, message: isGuarded ? nil : problem.message, at: instant)
    var warning = Diagnostic(scheduled, at: place, notes: isGuarded ? [] : notes)
    if !isGuarded { warning.hint = hint }
    return warning
  }
}

extension DocumentSet {
  /// What is told today of problems with texts: an error of one that is to come at a known time stops nothing before.
  ///
  /// One that does not say soundly when it comes, or which cannot be read at all, might be meant for today.
  func told(_ problems: [Diagnostic], by clock: PublicationClock) -> [Diagnostic] {
    guard problems.hasErrors else { return problems }
    let coming = names.flatMap(texts).compactMap { text -> (path: String, instant: Instant)? in
      let matter = text.frontMatter
      guard !clock.isPublished(text), !matter.isDraft, let instant = matter.publishAt, matter.soundness != .unreadable,
        text.name.kind == .page || matter.date != nil
      else { return nil }
      return (text.file.path, instant)
    }
    let instants = Dictionary(uniqueKeysWithValues: coming.map { ($0.path, $0.instant) })
    return problems.map { problem in
      guard problem.isError, let path = problem.place?.file.path, let instant = instants[path] else { return problem }
      return problem.warning(of: path, at: instant.shortISO(in: clock.zone))
    }
  }
}

extension SiteContents {
  /// Warnings of errors that are to come by the passing of time alone, or with the data that a bulletin waits for.
  package func scheduledErrors() -> [Diagnostic] {
    var errors = ScheduledErrors(self)
    return errors.warnings()
  }

  /// When a text comes that is not on the site: now where it is due and waits for numbers. A bulletin whose date is to come
  /// is there already, and due on that day. Nil for what is there otherwise, and for drafts.
  fileprivate func coming(_ document: Document) -> Instant? {
    if document.frontMatter.isDraft { return nil }
    guard publicationClock.isPublished(document) else { return document.frontMatter.publishAt }
    if let end = document.frontMatter.each.flatMap({ datasets.withheldUntil($0.text) }) { return end }
    if plan.held[document.name] != nil { return plan.endOfWaiting(for: document.name) ?? clock }
    guard document.name.kind == .bulletin, !publicationClock.includesDrafts, !publicationClock.isDue(document) else {
      return nil
    }
    return publicationClock.dueInstant(of: document)
  }

  /// Those that a text makes.
  fileprivate func pages(of document: Document) -> [PlannedPage] {
    guard let each = document.frontMatter.each?.text else {
      return [plan.page(.document(document.name), in: document.language)].compactMap(\.self)
    }
    let keys = datasets.rows(of: each)?.keys ?? []
    return keys.compactMap { plan.page(.row(document: document.name, key: $0), in: document.language) }
  }
}

extension DatasetCatalogue {
  /// What may be seen at an instant of each dataset that withholds anything.
  fileprivate func states(at instant: Instant) -> [String: DatasetEmbargo.State] {
    embargoes.mapValues { $0.state(at: instant) }
  }
}
