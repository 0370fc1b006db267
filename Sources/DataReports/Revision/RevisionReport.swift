import Datasets
import Localization
import SourceText

/// What `data diff` prints: the revision report that an editor reads.
package struct RevisionReport: Sendable {
  let revision: DatasetRevision
  let language: Language
  let labels: CodeLabels
  /// How many rows of each list are written; all where nil.
  let limit: Int?

  /// - Parameter known: code lists by id.
  package init(
    _ revision: DatasetRevision, known: [String: Dataset] = [:], language: Language, limit: Int? = nil
  ) {
    self.revision = revision
    self.language = language
    labels = CodeLabels(known: known, language: language)
    self.limit = limit
  }

  package func bytes(_ format: ReportFormat) -> [UInt8] {
    switch format {
    case .text: Array(RevisionText(report: self).text().utf8)
    case .json: Array((RevisionJSON(report: self).text() + "\n").utf8)
    case .csv: RevisionCSV(report: self).bytes()
    }
  }

  func limited<Item>(_ items: [Item]) -> ArraySlice<Item> { items.prefix(limit ?? items.count) }

  /// What a row tells beside its key: measures and status.
  func valueColumns(of dataset: Dataset) -> [Column] {
    dataset.table.columns.filter {
      [.measure, .status].contains($0.field.role) && !revision.key.contains($0.field.name)
    }
  }

  /// The columns of the key in one edition.
  func keyColumns(of dataset: Dataset) -> [Column] { revision.key.compactMap { dataset.table.column($0) } }
}
