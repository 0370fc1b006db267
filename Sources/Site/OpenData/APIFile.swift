/// A file of the open interface, below `/api/v1/`. What it holds may grow; no member changes its name or meaning.
package enum APIFile: Sendable, Hashable {
  /// What there is.
  case index
  case datasets
  /// The rows of a dataset.
  case dataset(String)
  case bulletins
  case topics
  case provinces
  case regions

  static let folder = "api/v1/"

  var path: String {
    switch self {
    case .index: Self.folder + "index.json"
    case .datasets: Self.folder + "datasets.json"
    case .dataset(let id): Self.folder + "datasets/\(id).json"
    case .bulletins: Self.folder + "bulletins.json"
    case .topics: Self.folder + "topics.json"
    case .provinces: Self.folder + "provinces.json"
    case .regions: Self.folder + "regions.json"
    }
  }
}
