import Datasets
import Fingerprints
import Localization
import SourceText

/// One row of a code list as text, for pages that are made for it.
package struct Row: Sendable, Fingerprintable {
  /// Field names in the order of the table, with the row's texts; a missing value is not there.
  let fields: [(name: String, text: String)]
  /// Fields that have no value in this row.
  let missing: Set<String>

  subscript(name: String) -> String? { fields.first { $0.name == name }?.text }

  /// A field by name; `name` is also `name_th` or `name_en`, whichever is the language's.
  func text(_ name: String, in language: Language) -> String? {
    self[name] ?? self["\(name)_\(language.rawValue)"] ?? (missing.contains(name) ? "" : nil)
  }

  /// What a page may name, for suggestions.
  var names: [String] {
    fields.map(\.name) + fields.compactMap { $0.name.hasSuffix("_th") ? String($0.name.dropLast(3)) : nil }
  }

  package func fingerprint(into builder: inout FingerprintBuilder) {
    builder.add(fields.count)
    for field in fields {
      builder.add(field.name)
      builder.add(field.text)
    }
    // A field that is empty prints as nothing; one that is not there is an error.
    for name in missing.sorted() { builder.add(name) }
  }
}

/// The rows of a dataset by the value of its key.
struct RowTable: Sendable {
  /// In the order of the file.
  let keys: [String]
  private let rows: [String: Row]

  func row(_ key: String) -> Row? { rows[key] }

  init(rows: [(key: String, row: Row)]) {
    keys = rows.map(\.key)
    self.rows = Dictionary(rows.map { ($0.key, $0.row) }) { first, _ in first }
  }
}
