import Localization

/// One thing to be rendered: it gives one output file or several that belong together.
package enum PlanEntry: Sendable, Hashable {
  case page(PlannedPage)
  /// The CSV and the descriptor of a dataset.
  case datasetFiles(String)
  /// A file of `Templates/assets`, by its path there.
  case asset(String)
  /// A file of `Content/media`, by its path there.
  case media(String)
  case feed(Feed)
  case api(APIFile)
  /// The catalogue of all datasets.
  case catalog
  /// What stands at an old address.
  case redirect(Redirect)
  case serverFile(ServerFile)
  case robots

  /// The root template of a page; nil for what is none.
  package var template: String? {
    if case .page(let page) = self { page.template.fileName } else { nil }
  }

  /// Stable and unique in the plan; the build record and messages name the entry by it.
  package var key: String {
    switch self {
    case .page(let page): page.path
    case .datasetFiles(let id): "dataset files: \(id)"
    case .asset(let path): "asset: \(path)"
    case .media(let path): "media: \(path)"
    case .feed(let feed): feed.path
    case .api(let file): file.path
    case .catalog: DataCatalog.path
    case .redirect(let redirect): "redirect: \(redirect.path)"
    case .serverFile(let file): file.path
    case .robots: "robots.txt"
    }
  }
}
