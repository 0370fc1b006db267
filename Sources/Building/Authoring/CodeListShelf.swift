import Datasets

/// The code lists by which the values of a new dataset may be known.
enum CodeListShelf {
  /// Those of the site, and the built-in ones that it has not.
  static func lists(of library: DataLibrary) -> [DraftCodeList] {
    let own = library.datasets.compactMap { list(of: $0, isInSite: true) }
    let builtIn = ["provinces"].filter { id in !own.contains { $0.id == id } }.compactMap(BuiltInList.dataset)
    return own + builtIn.compactMap { list(of: $0, isInSite: false) }
  }

  /// Nil of a dataset whose codes have no names.
  private static func list(of dataset: Dataset, isInSite: Bool) -> DraftCodeList? {
    let names = ["name", "name_th", "name_en"].compactMap { dataset.table.column($0) }
    guard dataset.keyField != nil, !names.isEmpty else { return nil }
    let texts = names.flatMap { column in (0..<dataset.table.rowCount).compactMap { column[$0]?.text } }
    return DraftCodeList(id: dataset.id, codes: Set(dataset.keys), names: Set(texts), isInSite: isInSite)
  }
}
