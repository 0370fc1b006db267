import Templating

/// The page of Benchmarks/templates.
struct PricePage: TemplateModel, Decodable {
  var language: String
  var title: String
  var navigation: [Item]
  var rows: [Row]
  var paragraphs: [String]

  static let fields = ModelFields<Self>("price page") {
    ModelField("language", \.language)
    ModelField("title", \.title)
    ModelField("navigation", \.navigation)
    ModelField("rows", \.rows)
    ModelField("paragraphs", \.paragraphs)
  }

  struct Item: TemplateModel, Decodable {
    var url: String
    var title: String
    var current: Bool

    static let fields = ModelFields<Self>("item") {
      ModelField("url", \.url)
      ModelField("title", \.title)
      ModelField("current", \.current)
    }
  }

  struct Row: TemplateModel, Decodable {
    var name: String
    var price: Double
    var change: Int

    static let fields = ModelFields<Self>("row") {
      ModelField("name", \.name)
      ModelField("price", \.price)
      ModelField("change", \.change)
    }
  }
}
