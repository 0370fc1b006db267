/// Which page, in whatever language.
package enum PageID: Sendable, Hashable {
  case document(DocumentName)
  /// A page that a document makes for one row of a dataset.
  case row(document: DocumentName, key: String)
  case dataset(String)
  case list(SiteList)
  case notFound

  /// Of its text below the folder of its kind, or the id of its dataset; nil of a list.
  var subjectName: String? {
    switch self {
    case .document(let name), .row(let name, _): name.path
    case .dataset(let id): id
    case .list, .notFound: nil
    }
  }

  /// Of the row that it is made for.
  var rowKey: String? {
    if case .row(_, let key) = self { key } else { nil }
  }

  /// The document whose text the page has; nil for one that the site makes by itself.
  var document: DocumentName? {
    switch self {
    case .document(let name), .row(let name, _): name
    case .dataset, .list, .notFound: nil
    }
  }
}

/// A list the site keeps by itself.
package enum SiteList: String, Sendable, Hashable, CaseIterable {
  case bulletins
  case datasets
  case provinces
  /// Of a site that makes a page for each region.
  case regions
  /// What was changed in bulletins after they were published; of a site that has bulletins.
  case corrections
  /// What is due in the coming weeks; of a site that has series of bulletins.
  case releases
  /// The files for programs.
  case api

  /// Where it lies, without slashes at the ends.
  var folder: String { self == .api ? String(APIFile.folder.dropLast()) : rawValue }
}
