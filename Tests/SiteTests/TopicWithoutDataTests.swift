import SourceText
import Testing

@testable import Site

@Suite("Topics without data, and the foot of pages")
struct TopicWithoutDataTests {
  private static func site(_ setting: String = "", text: String = "ยังไม่มีข้อมูล") -> MemorySite {
    var site = MemorySite([
      "Content/pages/topics/traders.th.md": "---\ntitle: ผู้ค้า\ntemplate: topic\ntopic: traders\n---\n\(text)\n",
      "Content/pages/topics/prices.th.md":
        "---\ntitle: ราคา\ntemplate: topic\ntopic: prices\ndata: {p: {dataset: prices, where: {good: pork}}}\n---\n`=p.value`\n",
    ])
    site.files["Content/site.yaml"]! += "\n" + setting
    return site
  }

  @Test("one that has neither data nor bulletins is left out, unless the site asks for it")
  func hidden() {
    #expect(Self.site().addresses.filter { $0.hasPrefix("/topics/") } == ["/topics/prices/"])
    let shown = ["/topics/prices/", "/topics/traders/"]
    #expect(Self.site("topicsWithoutData: show").addresses.filter { $0.hasPrefix("/topics/") } == shown)
    var withBulletin = Self.site()
    withBulletin.files["Content/bulletins/2026/a.th.md"] = "---\ntitle: ก\ndate: 2026-11-19\ntopic: traders\n---\n"
    #expect(withBulletin.addresses.filter { $0.hasPrefix("/topics/") } == shown)
    #expect(withBulletin.problems == [])
    #expect(Self.site("topicsWithoutData: both").problems.map { $0.split(separator: " ")[1] } == ["unknown-choice"])
  }

  @Test("the foot has the lines of the menu, or its own; a page that it names must be there")
  func foot() throws {
    var site = Self.site("navigation:\n  - {page: topics/prices}\n")
    site.files["Content/pages/topics/prices.en.md"] = "---\ntitle: Prices\n---\n"
    site.files["Templates/topic.html"] =
      "{% for item in navigation() %}{{ item.title }}{% endfor %}|{% for item in footer() %}{{ item.url }}{% endfor %}"
    #expect(try site.page("/topics/prices/") == "ราคา|/topics/prices/")
    site.files["Content/site.yaml"]! += "footer:\n  - {page: /bulletins/}\n"
    #expect(try site.page("/topics/prices/") == "ราคา|/bulletins/")
    site.files["Content/site.yaml"]! += "  - {page: nowhere}\n"
    #expect(site.problems.map { $0.split(separator: " ")[1] } == ["page-unknown"])
  }
}
