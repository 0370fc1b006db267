import Localization
import SourceText

/// What a person says of a dataset that is begun; its files tell the rest.
package struct DraftIdentity: Sendable {
  /// The name of its folder.
  package var id: String
  /// The data files, relative to the folder.
  package var paths: [String]
  /// Those of the site.
  package var languages: [Language]
  package var title = LocalizedText()
  /// By name of the field.
  package var units: [String: LocalizedText] = [:]
  /// The day on which this edition is published.
  package var lastUpdated: CivilDate

  package init(id: String, paths: [String], languages: [Language], lastUpdated: CivilDate) {
    self.id = id
    self.paths = paths
    self.languages = languages
    self.lastUpdated = lastUpdated
  }
}
