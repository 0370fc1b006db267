import Localization
import Site
import SourceText
import WordBreaking

/// What one check is asked to do.
package struct CheckOptions: Sendable {
  /// The folder that holds `Content`.
  package var site: String
  /// The instant the site is looked at for.
  package var clock: Instant
  /// How many pages are rendered at a time.
  package var jobs: Int
  /// Whether drafts, and what is withheld, are looked at as a preview shows them.
  package var includesDrafts = false
  /// Asks other servers for the pages that links lead to; nil where these are not looked at.
  package var prober: (any LinkProber)?
  /// How many days an answer of another server is believed.
  package var answerAge: Int
  /// The file of libthai's dictionary; nil where there is none.
  package var thaiDictionary: String?

  package init(
    site: String, clock: Instant, jobs: Int = Processors.count, prober: (any LinkProber)? = nil, answerAge: Int = 7,
    thaiDictionary: String? = ThaiWordBreaker.installedDictionaryPath
  ) {
    self.site = site
    self.clock = clock
    self.jobs = max(1, jobs)
    self.prober = prober
    self.answerAge = answerAge
    self.thaiDictionary = thaiDictionary
  }
}

/// What a check found.
package struct CheckResult: Sendable {
  package var diagnostics: [Diagnostic] = []
  package var pageCount = 0
  package var linkCount = 0
  package var figureCount = 0
  /// How many addresses of other sites were looked at, and how many of them were known from before.
  package var externalCount = 0
  package var knownCount = 0
  /// What the site does not show yet, and in whose time that is told.
  package var withheld: [WithheldItem] = []
  package var zone = ZoneOffset.thailand

  package init() {}
}
