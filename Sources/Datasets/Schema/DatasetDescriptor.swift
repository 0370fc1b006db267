import Localization
import SourceText
import YAML

/// A dataset as its office describes it: one table of a Data Package, with Phanit's own properties.
/// - Source: Data Package v2, https://datapackage.org; version 1 reads alike.
package struct DatasetDescriptor: Sendable {
  /// The name of the package, and where that has several tables `<package>/<resource>`.
  package var id: String
  /// That of the package.
  package var name: String
  package var packageTitle: LocalizedText?
  /// The name where the descriptor gives no title.
  package var title: LocalizedText
  package var description: LocalizedText?
  /// Whether the data is made up for a demonstration.
  package var isDemonstration = false
  package var licenses: [DataLicense] = []
  package var sources: [DataSource] = []
  package var contact: DataContact?
  package var keywords: [String] = []
  /// What the data is collected for.
  package var objective: LocalizedText?
  /// The area that the data is of.
  package var spatial: LocalizedText?
  /// As written, passed through to the published descriptor.
  package var contributors: [YAMLNode] = []
  package var resource: TableResource
  package var file: SourceFile
}

/// The one table of a dataset.
package struct TableResource: Sendable {
  package var name: String
  package var title: LocalizedText?
  package var description: LocalizedText?
  /// Relative to the descriptor's folder and inside it, with `/`: the parts of the table in order.
  package var paths: [String]
  /// Where the descriptor names each of `paths`; empty of a resource that none describes.
  package var pathRanges: [SourceRange] = []
  package var encoding: TextEncoding = .utf8
  package var dialect = CSVDialect()
  package var frequency: Frequency?
  package var lastUpdated: ReleaseTime?
  package var nextRelease: ReleaseTime?
  /// Before this nothing of the dataset may be seen.
  package var publishAt: Instant?
  package var embargoes: [Embargo] = []
  /// Stand for the package's own where it gives none.
  var licenses: [DataLicense] = []
  var sources: [DataSource] = []
  var contact: DataContact?
  package var schema: TableSchema
}

/// A day, or a moment of it, on which data was or will be released.
package struct ReleaseTime: Sendable, Hashable {
  package var instant: Instant
  /// Whether the descriptor gives a time of day.
  package var hasTime: Bool
  /// `2026-11-20`, or `2026-11-20T09:00:00+07:00`.
  package let iso: String

  /// From when on it is overdue: without a time of day, when the day is over.
  package var deadline: Instant { hasTime ? instant : Instant(secondsSinceEpoch: instant.secondsSinceEpoch + 86_400) }

  package func isOverdue(at clock: Instant) -> Bool { deadline <= clock }

  package init?(_ text: String, zone: ZoneOffset) {
    guard let instant = Instant(text, zone: zone) else { return nil }
    self.instant = instant
    hasTime = text.utf8.count > 10
    iso = hasTime ? instant.iso(in: zone) : instant.date(in: zone).iso
  }
}

package struct DataLicense: Sendable, Hashable {
  package var name: String?
  package var title: LocalizedText?
  package var path: String?

  package init(name: String? = nil, title: LocalizedText? = nil, path: String? = nil) {
    self.name = name
    self.title = title
    self.path = path
  }

  /// What a reader knows it by.
  package func text(in language: Language) -> String { title?.text(in: language) ?? name ?? path ?? "" }

  /// As in a Data Package, its title in the first of the languages with the others beside it.
  package func json(in languages: [Language]) -> String {
    var members = JSONMembers(absent: .omitted)
    members.add("name", name)
    members.add("title", title, languages)
    members.add("path", path)
    return members.text
  }
}

package struct DataSource: Sendable, Hashable {
  package var title: LocalizedText
  package var path: String?
  package var email: String?

  package init(title: LocalizedText, path: String? = nil, email: String? = nil) {
    self.title = title
    self.path = path
    self.email = email
  }
}

package struct DataContact: Sendable, Hashable {
  package var name: LocalizedText?
  package var email: String?
}
