import SourceText
import Testing

@testable import Site

@Suite("What stands behind the # of a link")
struct AnchorTests {
  private static let body = """
    ## ราคาข้าว

    หมู[=p] เขียนไว้[^a]

    [^a]: หมายเหตุ

    ~~~chart
    mark: line
    id: pork
    title: หมู
    data: p
    ~~~

    ~~~table
    title: ตาราง
    data: p
    ~~~

    ~~~kpi
    title: หมู
    data: p
    ~~~


    """
  private static let matter = "data: {p: {dataset: prices, where: {good: pork}}}"

  private static func site(_ link: String) -> MemorySite {
    var site = MemorySite(pageFile(matter, body + "[ไป](\(link))"))
    site.files["Content/pages/other.th.md"] = "---\ntitle: อื่น\n\(matter)\n---\n\(body)"
    site.files["Templates/page.html"] =
      "{% for y in [1] %}<h2 id=\"figures\">x</h2><p id=\"year-{{ y }}\">x</p>{% endfor %}{{ page.body }}"
    return site
  }

  @Test(
    "a heading, a figure, a footnote and a value of the text have one, and what the template of the page writes",
    arguments: [
      "section-rakhakhaw", "fig-pork", "fig-pork-table", "fig-table-2", "fig-kpi-1", "note-1", "note-1-mark", "value-p",
      "figures", "year-2569", "top", "",
    ])
  func known(id: String) {
    #expect(Self.site("#\(id)").problems == [])
    #expect(Self.site("other.md#\(id)").problems == [])
    #expect(Self.site("/other/#\(id)").problems == [])
  }

  @Test(
    "what nothing is called is a warning at the link, on the page itself and on others",
    arguments: [
      ("#nothing", "the headings of that page are #section-rakhakhaw"),
      ("#rakhakhaw", "did you mean '#section-rakhakhaw'?"), ("#pork", "did you mean '#fig-pork'?"),
      ("#fig-porks", "did you mean '#fig-pork'?"),
      ("#section-year-2569", "the headings of that page are #section-rakhakhaw"),
    ])
  func unknown(link: String, hint: String) {
    for path in ["", "other.md", "/other/"] {
      let site = Self.site(path + link)
      #expect(site.problems.map { $0.split(separator: " ").last } == ["link-anchor"], "\(path + link)")
      #expect(site.hints() == [hint])
    }
  }
}

@Suite("Texts that are still to be written")
struct UnfilledTextTests {
  @Test("a paragraph in brackets is a warning where the text is published, and nowhere else")
  func brackets() {
    let body = "ข้อความ\n\n\\[แจ้งใคร ทางใด\\]\n\n~~~\n\\[โค้ด\\]\n~~~\n\n[ลิงก์](/x/) \\[ไม่ใช่\\]"
    #expect(MemorySite(pageFile("", body)).problems == ["Content/pages/x.th.md:7:1 text-unfilled"])
    var draft = MemorySite(pageFile("draft: true", body))
    draft.includesDrafts = true
    #expect(draft.problems == [])
  }

  @Test("while data is made up, what the new site began with may stand, and nothing else")
  func example() {
    var site = MemorySite(pageFile("", "\\[แจ้งใคร\\]\n\n\\[เขียนย่อหน้านี้\\]"))
    site.files["Content/datasets/prices/datapackage.yaml"]! += "\ndemonstration: true\n"
    site.starter = pageFile("", "\\[แจ้งใคร\\]")
    #expect(site.problems == ["Content/pages/x.th.md:7:1 text-unfilled"])
  }

  @Test("a title or a summary in brackets is one too; one that begins with a live value is not")
  func heads() {
    #expect(MemorySite(pageFile("summary: '[หนึ่งประโยค]'")).problems == ["Content/pages/x.th.md:3:10 text-unfilled"])
    #expect(MemorySite(pageFile("", "\\[ใหม่ แทน \\[เดิม\\] นี้\\]")).problems.count == 1)
    let value = "summary: '[=pork] [ใหม่]'\ndata: {pork: {dataset: prices, where: {good: pork}}}"
    #expect(MemorySite(pageFile(value)).problems == [])
  }

  @Test(
    "words of which only some stand in brackets are not", arguments: ["[ด่วน] ราคาลง [แก้ไข]", "[ก](/about/) และ [ข]"])
  func others(summary: String) {
    #expect(MemorySite(pageFile("summary: '\(summary)'", "\\[1\\] ดูใน \\[2\\]")).problems == [])
  }
}

@Suite("Links to what is not published yet")
struct UnpublishedLinkTests {
  private static func messages(_ link: String, _ matter: String, language: String = "th") -> [String] {
    var site = MemorySite(pageFile("", link, language: language))
    site.files["Content/pages/later.\(language).md"] = "---\ntitle: L\n\(matter)\n---\nL\n"
    if language == "en" { site.files["Content/pages/later.th.md"] = "---\ntitle: L\n---\nL\n" }
    return site.diagnostics().filter { $0.problem.code == "link-broken" }.map(\.problem.message.english)
  }

  @Test("say that it is a draft, or when it comes", arguments: ["later.md", "/later/"])
  func told(link: String) {
    #expect(
      Self.messages("[x](\(link))", "draft: true")
        == ["the link '\(link)' leads nowhere: 'Content/pages/later.th.md' is a draft"])
    let later = Self.messages("[x](\(link))", "publishAt: 2027-01-01T09:00")
    #expect(later.count == 1 && later[0].contains("is published at 2027-01-01T09:00"), "\(later)")
  }

  @Test("also of a translation alone")
  func translation() {
    #expect(
      Self.messages("[x](later.md)", "draft: true", language: "en")
        == ["the link 'later.md' leads nowhere: 'Content/pages/later.en.md' is a draft"])
  }
}
