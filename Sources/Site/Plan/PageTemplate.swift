import Templating

/// The page templates: each has a name, and a model that says what it can print.
enum PageTemplate: String, Sendable, Hashable, CaseIterable {
  case home
  case page
  case topic
  case province
  case region
  case bulletin
  case dataset
  case bulletins
  case datasets
  case provinces
  case regions
  case releases
  case corrections
  case api
  case notFound = "404"

  var fileName: String { rawValue + ".html" }

  var shape: RecordShape {
    switch self {
    case .home, .page, .notFound: CommonModel.shape
    case .topic: TopicPageModel.shape
    case .province: ProvincePageModel.shape
    case .region: RegionPageModel.shape
    case .bulletin: BulletinPageModel.shape
    case .dataset: DatasetPageModel.shape
    case .bulletins: BulletinsPageModel.shape
    case .datasets: DatasetsPageModel.shape
    case .provinces, .regions: AreasPageModel.shape
    case .releases: ReleasesPageModel.shape
    case .corrections: CorrectionsPageModel.shape
    case .api: APIPageModel.shape
    }
  }

  /// Those a page may name in its front matter; the others are chosen by what the page is.
  static let choices: [PageTemplate] = [
    .home, .page, .topic, .province, .region, .bulletins, .datasets, .provinces, .regions, .releases, .corrections,
    .api,
  ]

  init(_ list: SiteList) {
    switch list {
    case .bulletins: self = .bulletins
    case .datasets: self = .datasets
    case .provinces: self = .provinces
    case .regions: self = .regions
    case .releases: self = .releases
    case .corrections: self = .corrections
    case .api: self = .api
    }
  }
}

/// The templates of what stands inside a page.
enum FigureTemplate: String, Sendable, Hashable, CaseIterable {
  case chart
  case table
  case kpi
  /// A list of pages.
  case pages

  var fileName: String { "figures/\(rawValue).html" }

  var shape: RecordShape {
    switch self {
    case .chart: ChartFigureModel.shape
    case .table: TableFigureModel.shape
    case .kpi: IndicatorFigureModel.shape
    case .pages: PageListModel.shape
    }
  }
}
