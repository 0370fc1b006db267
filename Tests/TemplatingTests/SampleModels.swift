import SourceText
import Templating

/// A model declared once: this is how a site declares its own.
struct MenuItem: TemplateModel {
  var title: String
  var link: String
  var children: [MenuItem] = []

  static let fields = ModelFields<Self>("menu item") {
    ModelField("title", \.title)
    ModelField("link", \.link)
    ModelField("children", \.children)
  }
}

struct Office: TemplateModel {
  var name: String
  var phone: String?

  static let fields = ModelFields<Self>("office") {
    ModelField("name", \.name)
    ModelField("phone", \.phone)
  }
}

/// What every page has.
struct Common: TemplateModel {
  var language = "th"
  var menu: [MenuItem] = []

  static let fields = ModelFields<Self>("common") {
    ModelField("language", \.language)
    ModelField("menu", \.menu)
  }
}

/// A page with a bit of everything.
struct BulletinPage: TemplateModel {
  var common = Common()
  var title = "ราคาข้าว & <ข้าวโพด>"
  var body = SafeHTML(trusted: "<p>สูงขึ้น</p>")
  var summary: String?
  var office: Office?
  var price = 15_250.5
  var count = 3
  var isDraft = false
  var tags = ["ข้าว", "ส่งออก"]
  var offices: [Office] = []
  var link = "https://example.go.th/?a=1&b=2"
  var facts: TemplateMap = ["unit": .text("บาทต่อตัน"), "missing": TemplateValue.none]
  var data = TemplateValue.map(["rows": .list([.integer(1), .integer(2)])])

  static let fields = ModelFields<Self>("bulletin page") {
    EmbeddedFields(\.common)
    ModelField("title", \.title)
    ModelField("body", \.body)
    ModelField("summary", \.summary)
    ModelField("office", \.office)
    ModelField("price", \.price)
    ModelField("count", \.count)
    ModelField("isDraft", \.isDraft)
    ModelField("tags", \.tags)
    ModelField("offices", \.offices)
    ModelField("link", \.link)
    ModelField("facts", \.facts)
    ModelField("data", \.data)
    ModelField("numbers", type: .list(.integer)) { page in .list((0..<page.count).map { .integer($0 + 1) }) }
  }

  static let sample = BulletinPage(
    common: Common(
      menu: [
        MenuItem(
          title: "จังหวัด", link: "/provinces/",
          children: [
            MenuItem(title: "เชียงใหม่", link: "/provinces/chiang-mai/"), MenuItem(title: "น่าน", link: "/provinces/nan/"),
          ]),
        MenuItem(title: "เกี่ยวกับ", link: "/about/"),
      ]),
    offices: [Office(name: "เชียงใหม่", phone: "053"), Office(name: "น่าน")])
}
