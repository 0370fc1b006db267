import Fingerprints
import SourceText

/// A page to be made: which, in which language, where, and by which template.
package struct PlannedPage: Sendable, Hashable {
  package let id: PageID
  package let language: Language
  /// Begins and ends with `/`, without the site's base path; `/404.html` for the page of a wrong address.
  package let path: String
  let template: PageTemplate

  init(id: PageID, language: Language, path: String, template: PageTemplate) {
    self.id = id
    self.language = language
    self.path = path
    self.template = template
  }

  /// The file of the page.
  package var outputPath: String {
    path.hasSuffix("/") ? String(path.dropFirst()) + "index.html" : String(path.dropFirst())
  }

  /// The folder of the page, for files beside it: empty or ending in `/`.
  package var folder: String {
    String(path.dropFirst().prefix(path.hasSuffix("/") ? .max : 0))
  }
}

extension PlannedPage: Fingerprintable {
  package func fingerprint(into builder: inout FingerprintBuilder) {
    var encoder = RecordEncoder()
    id.encode(into: &encoder)
    builder.add(bytes: encoder.bytes)
    for text in [path, language.rawValue, template.rawValue] { builder.add(text) }
  }
}
