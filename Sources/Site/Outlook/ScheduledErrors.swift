import Localization
import SourceText

/// Finds the errors of texts that are not published yet, which would stop the site once they are.
///
/// The site is planned as it will be at each instant at which some come, and their pages are rendered for their problems
/// alone. Nothing else is made of it.
struct ScheduledErrors {
  private let contents: SiteContents
  /// What comes at each instant; at that of the clock what is due and waits for numbers.
  private var coming: [Instant: [Document]]
  private let names: Set<DocumentName>
  private var found: [Diagnostic] = []
  /// Each error is told once: an address that two texts have from one instant on they have at all later ones.
  private var told: Set<[String]> = []

  init(_ contents: SiteContents) {
    self.contents = contents
    let documents = contents.documents.names.flatMap(contents.documents.texts)
    var coming: [Instant: [Document]] = [:]
    for document in documents {
      if let instant = contents.coming(document) { coming[instant, default: []].append(document) }
    }
    self.coming = coming
    names = Set(coming.values.joined().map(\.name))
  }

  /// As warnings, each with the first instant at which it stops the site.
  mutating func warnings() -> [Diagnostic] {
    while let instant = coming.keys.min(), let documents = coming.removeValue(forKey: instant) {
      check(documents, at: instant)
    }
    return found
  }

  private mutating func check(_ documents: [Document], at instant: Instant) {
    var later = contents.later(at: instant, with: names, unheld: [])
    let held = later.contents.plan.held.filter { held in documents.contains { $0.name == held.key } }
    var unheld: Set<DocumentName> = []
    if !held.isEmpty {
      // What waits for the end of an embargo comes with it; of the rest all but the numbers can be checked.
      let plan = later.contents.plan
      for document in documents {
        if let end = plan.endOfWaiting(for: document.name) { coming[end, default: []].append(document) }
      }
      unheld = Set(held.keys.filter { plan.endOfWaiting(for: $0) == nil })
      later = contents.later(at: instant, with: names, unheld: unheld)
    }
    let planned = later.contents
    for error in later.diagnostics { tell(error, of: documents[0], at: instant, isGuarded: later.showsMore) }
    for document in documents {
      var errors = planned.plan.pages(of: document).flatMap { EntryRenderer.render(.page($0), planned).diagnostics }
      // What waits for numbers cannot be recorded yet.
      if planned.plan.bulletins.contains(document.name), !unheld.contains(document.name) {
        errors += planned.recordProblems(of: [document.name])
      }
      for error in errors { tell(error, of: document, at: instant, isGuarded: later.showsMore) }
    }
  }

  /// - Parameter isGuarded: whether its message may tell of data that nobody may see yet.
  private mutating func tell(_ error: Diagnostic, of document: Document, at instant: Instant, isGuarded: Bool) {
    let problem = error.problem
    let place = error.place
    guard error.isError,
      told.insert([
        place?.file.path ?? "", "\(place?.range.lowerBound ?? 0)", problem.code, problem.message.english,
      ]).inserted
    else { return }
    let scheduled = SiteProblem.scheduled(
      document.file.path, code: problem.code, message: isGuarded ? nil : problem.message,
      at: instant > contents.clock ? instant.shortISO(in: contents.settings.zone) : nil)
    var warning = Diagnostic(scheduled, at: place, notes: isGuarded ? [] : error.notes)
    if !isGuarded { warning.hint = error.hint }
    found.append(warning)
  }
}

extension SiteContents {
  /// Warnings of errors that are to come by the passing of time alone, or with the data that a bulletin waits for.
  package func scheduledErrors() -> [Diagnostic] {
    var errors = ScheduledErrors(self)
    return errors.warnings()
  }

  /// When a text comes that is not on the site: now where it is due and waits for numbers. Nil where it is there, and of
  /// drafts.
  fileprivate func coming(_ document: Document) -> Instant? {
    if document.frontMatter.isDraft { return nil }
    guard publicationClock.isPublished(document) else { return document.frontMatter.publishAt }
    return plan.held[document.name] == nil ? nil : plan.endOfWaiting(for: document.name) ?? clock
  }
}

extension SitePlan {
  fileprivate func pages(of document: Document) -> [PlannedPage] {
    entries.compactMap { entry in
      guard case .page(let page) = entry, page.language == document.language else { return nil }
      switch page.id {
      case .document(document.name), .row(document.name, _): return page
      default: return nil
      }
    }
  }
}
