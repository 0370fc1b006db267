import Fingerprints
import Localization
import SourceText

/// A bulletin in the list of all.
struct ListedBulletin: Sendable {
  let document: Document
  /// What it is about.
  let period: Period?
  /// Where it is about.
  let area: BulletinArea
  /// In the language of the list or, where there is none, in the first one there is.
  let summary: PageSummary
  /// In each of its languages.
  let pages: [PageSummary]
}

extension ListedBulletin: Fingerprintable {
  func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(document.name.path)
    let matter = document.frontMatter
    for text in [matter.series?.text, matter.topic?.text, period?.iso] { builder.add(text) }
    for text in [area.province, area.region] { builder.add(text) }
    builder.add(document.frontMatter.tags ?? [])
    for page in [summary] + pages { page.fingerprint(.all, into: &builder) }
  }
}
