import Templating

/// A dataset as a list shows it.
struct DatasetSummaryModel: ListedPageModel {
  var reads: FieldReads
  var title: String
  var url: String
  var description: String?
  var updated: DateModel?
  var isDemonstration: Bool
  /// Whether it names the codes of another dataset.
  var isCodeList: Bool

  static let fields = ModelFields<Self>("dataset summary", notedIn: \.reads) {
    ModelField("title", \.title)
    ModelField("url", \.url)
    ModelField("description", \.description)
    ModelField("updated", \.updated)
    ModelField("isDemonstration", \.isDemonstration)
    ModelField("isCodeList", \.isCodeList)
  }

  static let facts: [String: PageFacts] = [
    "title": .title, "url": [], "description": .summary, "updated": .date, "isDemonstration": [], "isCodeList": [],
  ]
}

/// A dataset on its own page.
struct DatasetModel: TemplateModel {
  var id: String
  var description: String?
  var fieldRows: [FieldModel]
  var rowCount: String
  var keywords: [String]
  /// What its rows are of, as its descriptor says: a country, a province.
  var area: String?
  /// Of what its rows are of; nil without a time.
  var firstDay: DateModel?
  var lastDay: DateModel?
  var sources: [SourceModel]
  var licence: LicenceModel?
  var frequency: String?
  var updated: DateModel?
  var nextRelease: DateModel?
  /// `09:00`; nil where its descriptor gives a day alone.
  var nextReleaseTime: String?
  var isOverdue: Bool
  var contactName: String?
  var contactEmail: String?
  var csvURL: String
  var csvSize: String
  /// The rows for programs.
  var jsonURL: String
  var descriptorURL: String
  var previewHeader: [String]
  var preview: [[PreviewCellModel]]
  var previewRows: [[String]] { preview.map { $0.map(\.text) } }
  /// Whether there are more rows than those.
  var isPreviewCut: Bool
  var isDemonstration: Bool

  static let fields = ModelFields<Self>("dataset") {
    ModelField("id", \.id)
    ModelField("description", \.description)
    ModelField("fields", \.fieldRows)
    ModelField("rowCount", \.rowCount)
    ModelField("keywords", \.keywords)
    ModelField("area", \.area)
    ModelField("firstDay", \.firstDay)
    ModelField("lastDay", \.lastDay)
    ModelField("sources", \.sources)
    ModelField("licence", \.licence)
    ModelField("frequency", \.frequency)
    ModelField("updated", \.updated)
    ModelField("nextRelease", \.nextRelease)
    ModelField("nextReleaseTime", \.nextReleaseTime)
    ModelField("isOverdue", \.isOverdue)
    ModelField("contactName", \.contactName)
    ModelField("contactEmail", \.contactEmail)
    ModelField("csvURL", \.csvURL)
    ModelField("csvSize", \.csvSize)
    ModelField("jsonURL", \.jsonURL)
    ModelField("descriptorURL", \.descriptorURL)
    ModelField("previewHeader", \.previewHeader)
    ModelField("preview", \.preview)
    ModelField("previewRows", \.previewRows)
    ModelField("isPreviewCut", \.isPreviewCut)
    ModelField("isDemonstration", \.isDemonstration)
  }
}

/// A cell of the first rows of a dataset.
struct PreviewCellModel: TemplateModel {
  /// As a reader sees it: what a code stands for, a day in words.
  var text: String
  /// As the file has it, where that is something else.
  var code: String? = nil
  var isNumber = false
  /// Whether it is a day, a month or a year, `code` then in ISO form.
  var isTime = false

  static let fields = ModelFields<Self>("preview cell") {
    ModelField("text", \.text)
    ModelField("code", \.code)
    ModelField("isNumber", \.isNumber)
    ModelField("isTime", \.isTime)
  }
}

/// A field of a dataset.
struct FieldModel: TemplateModel {
  var name: String
  var title: String
  var type: String
  var role: String?
  var unit: String?
  var conditions: String?
  var constraints: [String]

  static let fields = ModelFields<Self>("field") {
    ModelField("name", \.name)
    ModelField("title", \.title)
    ModelField("type", \.type)
    ModelField("role", \.role)
    ModelField("unit", \.unit)
    ModelField("conditions", \.conditions)
    ModelField("constraints", \.constraints)
  }
}

/// Where data come from.
struct SourceModel: TemplateModel {
  var title: String
  var url: String?

  static let fields = ModelFields<Self>("source") {
    ModelField("title", \.title)
    ModelField("url", \.url)
  }
}

struct LicenceModel: TemplateModel {
  var name: String
  var url: String?

  static let fields = ModelFields<Self>("licence") {
    ModelField("name", \.name)
    ModelField("url", \.url)
  }
}
