import Localization

/// The code lists that the fields of a dataset name, as its exported files tell of them.
package struct ExportedCodeLists: Sendable {
  private var lists: [String: (dataset: Dataset, address: String)] = [:]

  /// Of more entries than these, the address alone is told.
  static let largestCount = 1000

  package init() {}

  /// - Parameters:
  ///   - find: a dataset by its id; nil for one that is not published.
  ///   - address: where a program finds the list.
  package init(of dataset: Dataset, find: (String) -> Dataset?, address: (String) -> String) {
    for id in dataset.schema.fields.compactMap(\.codeList) where lists[id] == nil {
      lists[id] = find(id).map { ($0, address(id)) }
    }
  }

  func address(for field: Field) -> String? { field.codeList.flatMap { lists[$0]?.address } }

  /// The values that a field may have, with their names: its own categories, else the codes of its list in their order. Nil
  /// where neither tells, and of a long list.
  func categories(of field: Field) -> [Category]? {
    if let categories = field.categories { return categories }
    guard field.type == .string || field.type == .integer, let list = field.codeList.flatMap({ lists[$0]?.dataset }),
      list.table.rowCount <= Self.largestCount
    else { return nil }
    return list.keys.compactMap { key in
      (try? CellParser.value(key, as: field.type)).map { Category($0, label: list.label(ofKey: key)) }
    }
  }
}
