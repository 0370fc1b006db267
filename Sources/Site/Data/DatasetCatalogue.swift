import Datasets
import Fingerprints
import Localization
import SourceText

/// Every dataset of the site.
package struct DatasetCatalogue: Sendable {
  var datasets: [String: Dataset] = [:]
  var rowTables: [String: RowTable] = [:]
  var fingerprints: [String: Fingerprint] = [:]
  /// Sorted.
  var ids: [String] = []
  /// Datasets and packages that have errors of their own: what needs them is not blamed for it.
  var broken: Set<String> = []
  /// Datasets that were read but have errors: a value they lack may be one that could not be read.
  var faulty: Set<String> = []
  /// Of each dataset that says when what of it may be seen.
  var embargoes: [String: DatasetEmbargo] = [:]
  /// The instant for which the catalogue is; nil where nothing is withheld.
  var clock: Instant?

  static let folder = "Content/datasets/"
  static let descriptorNames = ["datapackage.yaml", "datapackage.yml", "datapackage.json"]

  subscript(id: String) -> Dataset? { datasets[id] }
  var all: [String: Dataset] { datasets }

  /// Whether a dataset, or the whole package it is of, could not be read.
  func isBroken(_ id: String) -> Bool {
    broken.contains(id) || broken.contains(String(id.prefix { $0 != "/" }))
  }

  /// A dataset, and the code lists that its codes lead to, each once.
  func withCodeLists(_ id: String) -> [String] {
    var (open, found) = ([id], [String]())
    while let next = open.popLast() {
      guard !found.contains(next) else { continue }
      found.append(next)
      open += self[next]?.schema.fields.compactMap(\.codeList) ?? []
    }
    return found
  }

  /// The datasets that name the codes of others.
  var codeLists: Set<String> {
    Set(datasets.flatMap { id, dataset in dataset.schema.fields.compactMap(\.codeList).filter { $0 != id } })
  }

  /// The rows of a dataset by their key, where it has a key of one field.
  func rows(of id: String) -> RowTable? { rowTables[id] }

  /// What a page that shows the whole dataset depends on: its files, and those of its code lists.
  func fingerprint(of id: String) -> Fingerprint? { fingerprints[id] }
}
