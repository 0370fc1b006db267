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

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(title)
    builder.add(summary)
    builder.add(path)
    builder.add(language.rawValue)
    builder.add(date?.iso)
  }
}
