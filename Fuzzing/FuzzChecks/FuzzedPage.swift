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
  var label = "ข้าวเปลือก"
  var name = "rice"
  var thai = "ข้าวหอมมะลิ e\u{301} é\r\n2"
  var bold = SafeHTML(trusted: "<b>ข้าว &amp; rice</b>")
  var year = Int.max
  var lowest = Int.min
  var rate = Double.greatestFiniteMagnitude
  var numbers = [3, 1, 2]
  var prices = [12.5, 13, 11.25]
  var words = ["pear", "Apple", "fig", "apple"]
  var nested = [[1, 2], [3, 4]]
  var record: TemplateMap = ["a": .integer(1), "b": .map(["c": .list([.integer(10), .number(2.5), .none])])]
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
    ModelField("label", \.label)
    ModelField("name", \.name)
    ModelField("thai", \.thai)
    ModelField("bold", \.bold)
    ModelField("year", \.year)
    ModelField("lowest", \.lowest)
    ModelField("rate", \.rate)
    ModelField("numbers", \.numbers)
    ModelField("prices", \.prices)
    ModelField("words", \.words)
    ModelField("nested", \.nested)
    ModelField("record", \.record)
    ModelField("places", \.rows)
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
