import Templating

/// `figures/pages.html`
struct PageListModel: TemplateModel {
  let page: Place
  var groups: [PageGroupModel]

  static let fields = ModelFields<Self>("pages template") {
    ModelField("page", \.page)
    ModelField("groups", \.groups)
  }

  /// The page that shows the list.
  struct Place: TemplateModel {
    var url: String
    var languageCode: String

    static let fields = ModelFields<Self>("place of a list") {
      ModelField("url", \.url)
      ModelField("languageCode", \.languageCode)
    }
  }
}

/// Pages that belong together.
struct PageGroupModel: TemplateModel {
  /// Empty where there is but one group, and of pages without a value.
  var title: String
  var pages: [SummaryModel]

  static let fields = ModelFields<Self>("group of pages") {
    ModelField("title", \.title)
    ModelField("pages", \.pages)
  }
}
