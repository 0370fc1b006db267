import SourceText
import Templating

/// What every page template can print of the site.
struct SiteModel: TemplateModel {
  var title: String
  var description: String
  var officeName: String
  var officeEmail: String?
  var officePhone: String?
  var officeAddress: String?
  var licenceName: String
  var licenceURL: String
  var homeURL: String
  /// The sentence for made-up data.
  var demonstrationNotice: String
  /// That which networks show beside a link, where the settings name one.
  var shareImage: ShareImageModel?

  static let fields = ModelFields<Self>("site") {
    ModelField("title", \.title)
    ModelField("description", \.description)
    ModelField("officeName", \.officeName)
    ModelField("officeEmail", \.officeEmail)
    ModelField("officePhone", \.officePhone)
    ModelField("officeAddress", \.officeAddress)
    ModelField("licenceName", \.licenceName)
    ModelField("licenceURL", \.licenceURL)
    ModelField("homeURL", \.homeURL)
    ModelField("demonstrationNotice", \.demonstrationNotice)
    ModelField("shareImage", \.shareImage)
  }
}

/// A picture for networks and messengers.
struct ShareImageModel: TemplateModel {
  /// With the host.
  var url: String
  var description: String

  static let fields = ModelFields<Self>("share image") {
    ModelField("url", \.url)
    ModelField("description", \.description)
  }
}

/// What every page template can print of its page.
struct PageModel: TemplateModel {
  let reads: FieldReads
  var title: String
  var summary: String?
  var url: String
  var canonicalURL: String
  var languageCode: String
  /// What it is a page of: the name of its template, `topic`.
  var kind: String
  /// Of its text below `pages` or `bulletins`, without language and ending; the id of its dataset.
  var name: String?
  /// Of the row that it is made for.
  var key: String?
  /// Of its text.
  var topic: String?
  var isHome: Bool
  var alternates: [AlternateModel]
  var breadcrumbs: [LinkModel]
  var feedURL: String?
  /// Of the text.
  var sections: [SectionModel]
  var body: SafeHTML
  var demonstrationNotice: String?

  static let fields = ModelFields<Self>("page", notedIn: \.reads) {
    ModelField("title", \.title)
    ModelField("summary", \.summary)
    ModelField("url", \.url)
    ModelField("canonicalURL", \.canonicalURL)
    ModelField("languageCode", \.languageCode)
    ModelField("kind", \.kind)
    ModelField("name", \.name)
    ModelField("key", \.key)
    ModelField("topic", \.topic)
    ModelField("isHome", \.isHome)
    ModelField("alternates", \.alternates)
    ModelField("breadcrumbs", \.breadcrumbs)
    ModelField("feedURL", \.feedURL)
    ModelField("sections", \.sections)
    ModelField("body", \.body)
    ModelField("demonstrationNotice", \.demonstrationNotice)
  }
}

/// What stands in every page template: `site` and `page`.
struct CommonModel: TemplateModel {
  let site: SharedModel<SiteModel>
  let page: SharedModel<PageModel>

  static let fields = ModelFields<Self>("page template") {
    ModelField("site", \.site)
    ModelField("page", \.page)
  }
}

/// `topic.html`
struct TopicPageModel: TemplateModel {
  var common: CommonModel
  var topic: String

  static let fields = ModelFields<Self>("topic template") {
    EmbeddedFields(\.common)
    ModelField("topic", \.topic)
  }
}

/// `province.html`
struct ProvincePageModel: TemplateModel {
  var common: CommonModel
  let province: SharedModel<ProvinceModel>

  static let fields = ModelFields<Self>("province template") {
    EmbeddedFields(\.common)
    ModelField("province", \.province)
  }
}

/// `region.html`
struct RegionPageModel: TemplateModel {
  var common: CommonModel
  let region: SharedModel<RegionModel>

  static let fields = ModelFields<Self>("region template") {
    EmbeddedFields(\.common)
    ModelField("region", \.region)
  }
}

/// `bulletin.html`
struct BulletinPageModel: TemplateModel {
  var common: CommonModel
  let bulletin: SharedModel<BulletinModel>

  static let fields = ModelFields<Self>("bulletin template") {
    EmbeddedFields(\.common)
    ModelField("bulletin", \.bulletin)
  }
}

/// `dataset.html`
struct DatasetPageModel: TemplateModel {
  var common: CommonModel
  let dataset: SharedModel<DatasetModel>

  static let fields = ModelFields<Self>("dataset template") {
    EmbeddedFields(\.common)
    ModelField("dataset", \.dataset)
  }
}

/// `bulletins.html`
struct BulletinsPageModel: TemplateModel {
  var common: CommonModel
  var years: [BulletinYearModel]

  static let fields = ModelFields<Self>("bulletins template") {
    EmbeddedFields(\.common)
    ModelField("years", \.years)
  }
}

/// `datasets.html`
struct DatasetsPageModel: TemplateModel {
  var common: CommonModel
  var datasets: [DatasetSummaryModel]

  static let fields = ModelFields<Self>("datasets template") {
    EmbeddedFields(\.common)
    ModelField("datasets", \.datasets)
  }
}

/// `provinces.html` and `regions.html`
struct AreasPageModel: TemplateModel {
  var common: CommonModel
  var regions: [RegionModel]

  static let fields = ModelFields<Self>("areas template") {
    EmbeddedFields(\.common)
    ModelField("regions", \.regions)
  }
}

/// `releases.html`
struct ReleasesPageModel: TemplateModel {
  var common: CommonModel
  var releases: [ReleaseModel]

  static let fields = ModelFields<Self>("releases template") {
    EmbeddedFields(\.common)
    ModelField("releases", \.releases)
  }
}

/// `api.html`
struct APIPageModel: TemplateModel {
  var common: CommonModel
  var files: [APIFileModel]

  static let fields = ModelFields<Self>("api template") {
    EmbeddedFields(\.common)
    ModelField("files", \.files)
  }
}

/// `corrections.html`
struct CorrectionsPageModel: TemplateModel {
  var common: CommonModel
  var corrections: [CorrectionModel]

  static let fields = ModelFields<Self>("corrections template") {
    EmbeddedFields(\.common)
    ModelField("corrections", \.corrections)
  }
}
