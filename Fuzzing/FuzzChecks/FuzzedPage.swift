import Templating

/// What the fuzzed templates may print: a bit of every type, with marks in its texts that may reach no page as they are.
struct FuzzedPage: TemplateModel {
  /// Would open a tag.
  static let tag = "<ph-evil"
  /// Would end an attribute.
  static let quote = "\"ph-evil"

  var title = "ก \(tag) x=\(quote) 'a' & b>"
  var count = 3
  var price = 12.5
  var isNew = true
  var summary: String?
  var link = "/a?b=1&c=\(quote)"
  var body = SafeHTML(trusted: "<p>ก &amp; <b>ข</b></p>")
  var tags = ["ข", "ก", tag]
  var rows = [Row(name: "a", price: 2, note: nil), Row(name: quote, price: -1, note: tag)]
  var data: TemplateMap = ["a": .list([.integer(1), .text("x")]), "b": .map(["c": .none])]

  static let fields = ModelFields<Self>("page") {
    ModelField("title", \.title)
    ModelField("count", \.count)
    ModelField("price", \.price)
    ModelField("isNew", \.isNew)
    ModelField("summary", \.summary)
    ModelField("link", \.link)
    ModelField("body", \.body)
    ModelField("tags", \.tags)
    ModelField("rows", \.rows)
    ModelField("data", \.data)
  }

  struct Row: TemplateModel {
    var name: String
    var price: Double
    var note: String?

    static let fields = ModelFields<Self>("row") {
      ModelField("name", \.name)
      ModelField("price", \.price)
      ModelField("note", \.note)
    }
  }
}
