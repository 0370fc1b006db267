import Fingerprints
import Localization
import SourceText

/// A page as others see it: in lists, menus and links.
package struct PageSummary: Sendable, Hashable, Fingerprintable {
  package let title: String
  package let summary: String?
  /// Without the base path.
  package let path: String
  package let language: Language
  package let date: CivilDate?
  /// Of a bulletin: when it was published, the start of its day where it does not say.
  package let publishedAt: Instant?
  /// Whether its title or summary shows a made-up number, so that a list of it must say so.
  package let showsDemonstration: Bool

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(title)
    builder.add(summary)
    builder.add(path)
    builder.add(language.rawValue)
    builder.add(date?.iso)
    builder.add(publishedAt?.secondsSinceEpoch ?? -1)
    builder.add(showsDemonstration)
  }
}
