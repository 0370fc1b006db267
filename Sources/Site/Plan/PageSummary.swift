import Fingerprints
import Localization
import SourceText

/// A page as others see it: in lists, menus and links.
package struct PageSummary: Sendable, Hashable {
  let id: PageID
  package var title: String
  package let summary: String?
  /// Without the base path.
  package let path: String
  package let language: Language
  package let date: CivilDate?
  /// Of a bulletin: when it was published, the start of its day where it does not say.
  package let publishedAt: Instant?
  /// Whether its title or summary shows a made-up number, so that a list of it must say so.
  package let showsDemonstration: Bool
  /// Name of the topic that it is the page of, or is about.
  package var topic: String? = nil
  /// The latest that a bulletin tells of.
  package var correction: Correction? = nil

  func fingerprint(_ facts: PageFacts, into builder: inout FingerprintBuilder) {
    builder.add(path)
    builder.add(language.rawValue)
    builder.add(showsDemonstration)
    if facts.contains(.title) { builder.add(title) }
    if facts.contains(.summary) { builder.add(summary) }
    if facts.contains(.date) { builder.add(date?.dayNumber ?? .min) }
    if facts.contains(.topic) { builder.add(topic) }
    if facts.contains(.correction) {
      builder.add(correction?.date.dayNumber ?? .min)
      builder.add(correction?.kind.rawValue)
    }
    if facts.contains(.publication) { builder.add(publishedAt?.secondsSinceEpoch ?? -1) }
  }
}
