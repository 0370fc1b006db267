import Localization
import SourceText
import Testing

@testable import Site

@Suite("Documents")
struct DocumentTests {
  @Test(
    "the name says language and address",
    arguments: [
      ("Content/pages/about.md", "page-language"), ("Content/pages/about.fr.md", "page-language"),
      ("Content/pages/About.th.md", "page-name"),
      ("Content/pages/a_b.th.md", "page-name"), ("Content/pages/a--b.th.md", "page-name"),
      ("Content/pages/-a.th.md", "page-name"),
      ("Content/pages/ก.th.md", "page-name"), ("Content/pages/a.b.th.md", "page-name"),
      ("Content/pages/A/b.th.md", "page-name"),
      ("Content/bulletins/2026/x y.th.md", "page-name"),
    ])
  func names(path: String, code: String) {
    #expect(MemorySite([path: "---\ntitle: A\ndate: 2026-01-01\n---\n"]).problems == ["\(path):1:1 \(code)"])
  }

  @Test("the texts of a document stand with the site's first language first", arguments: ["th, en", "en, th"])
  func order(languages: String) throws {
    var site = MemorySite(
      ["th", "en"].reduce(into: [:]) { $0["Content/pages/x.\($1).md"] = "---\ntitle: X\n---\n" })
    site.files["Content/site.yaml"]?.replace("[th, en]", with: "[\(languages)]")
    let texts = site.load().contents.documents.texts(of: DocumentName(.page, "x"))
    #expect(texts.map(\.language.rawValue).joined(separator: ", ") == languages)
  }

  @Test(
    "slugs",
    arguments: [
      ("a", true), ("a-1", true), ("9", true), ("", false), ("a-", false), ("A", false), ("a.b", false), ("é", false),
    ])
  func slugs(text: String, isSlug: Bool) { #expect(Document.isSlug(text) == isSlug) }

  @Test(
    "the front matter stands between two lines of three hyphens, whatever ends the lines",
    arguments: ["---\ntitle: A\n---\nBody.", "---\r\ntitle: A\r\n---\r\nBody.", "\u{FEFF}---\ntitle: A\n--- \nBody."])
  func frontMatter(text: String) throws {
    #expect(try MemorySite(["Content/pages/x.th.md": text]).page("/x/").contains("A|<p>Body.</p>"))
  }

  @Test(
    "what is wrong with it is said at its place",
    arguments: [
      ("no front matter", "1:1 front-matter-missing"), ("---\ntitle: A\nno end", "1:1 front-matter-missing"),
      ("---\nsummary: A\n---\n", "1:1 title-missing"),
      ("---\ntitle: A\ntitel: B\n---\n", "3:1 unknown-key"), ("---\ntitle: [A]\n---\n", "2:8 wrong-type"),
      ("---\ntitle: A\norder: x\n---\n", "3:8 wrong-type"),
      ("---\ntitle: A\ndraft: maybe\n---\n", "3:8 wrong-type"),
      ("---\ntitle: A\npublishAt: soon\n---\n", "3:12 wrong-type"),
      ("---\ntitle: A\ndata: x\n---\n", "3:7 wrong-type"), ("---\ntitle: A\ntitle: B\n---\n", "3:1 yaml-duplicate-key"),
      ("---\ntitle: A\ntemplate: pgae\n---\n", "3:11 page-template-unknown"),
      ("---\ntitle: A\neach: province\n---\n", "3:7 dataset-unknown"),
      ("---\ntitle: A\neach: prices\n---\n", "3:7 dataset-without-key"),
      ("---\ntitle: A\ntemplate: province\n---\n", "3:11 row-outside-each"),
      ("---\ntitle: \"[=row.name]\"\n---\n", "2:9 row-outside-each"),
    ])
  func problems(text: String, expected: String) {
    #expect(MemorySite(["Content/pages/x.th.md": text]).problems == ["Content/pages/x.th.md:" + expected])
  }

  @Test("the default language takes over from another too, but never that it is a draft")
  func inheritsBothWays() throws {
    let query = "data: {pork: {dataset: meat, measure: price, where: {good: pork}}}"
    var site = MemorySite([
      "Content/bulletins/2026/a.th.md": "---\ntitle: ก\n---\n",
      "Content/bulletins/2026/a.en.md": "---\ntitle: A\ndate: 2026-11-20\ntopic: prices\n\(query)\n---\n",
    ])
    let names = DocumentName(.bulletin, "2026/a")
    let thai = try #require(site.load().contents.documents.document(names, in: .thai))
    #expect(thai.frontMatter.date?.iso == "2026-11-20" && thai.frontMatter.data.map(\.name) == ["pork"])
    #expect(thai.frontMatter.summary == nil)
    site.files["Content/bulletins/2026/a.en.md"] =
      "---\ntitle: A\ndate: 2026-11-20\ndraft: true\npublishAt: 2027-01-01\n---\n"
    #expect(site.addresses.contains("/bulletins/2026/a/"))
    #expect(!site.addresses.contains("/en/bulletins/2026/a/"))
  }

  @Test("a page that shows made-up numbers only in a list says so too")
  func noticeForLists() throws {
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    var site = MemorySite([
      "Content/pages/index.th.md": "---\ntitle: บ้าน\ntemplate: home\n---\n",
      "Templates/home.html":
        "{% if page.demonstrationNotice %}NOTICE {% endif %}{% for item in bulletins(limit=3) %}{{ item.title }}{% endfor %}",
      "Content/bulletins/2026/a.th.md":
        "---\ntitle: \"หมู [=pork]\"\ndate: 2026-11-20\ndata: {pork: {dataset: prices, where: {good: pork}}}\n---\n",
    ])
    #expect(try site.page("/") == "หมู กิโลกรัมละ 133.25 บาท")
    site.files[descriptor] = "demonstration: true\n" + (site.files[descriptor] ?? "")
    #expect(try site.page("/") == "NOTICE หมู กิโลกรัมละ 133.25 บาท")
  }

  @Test("an empty descriptor is an error, not a dataset that is not there")
  func emptyDescriptor() {
    var site = MemorySite()
    for text in ["", "# soon\n"] {
      site.files["Content/datasets/prices/datapackage.yaml"] = text
      #expect(
        site.problems == Array(repeating: "Content/datasets/prices/datapackage.yaml:1:1 missing-key", count: 2))
    }
  }

  @Test("a text takes over from the default language what it does not say itself")
  func inheritance() throws {
    let site = MemorySite([
      "Content/bulletins/2026/a.th.md":
        "---\ntitle: ก\ndate: 2026-11-01\ndata:\n  pork: {dataset: prices, where: {good: pork}}\n---\n",
      "Content/bulletins/2026/a.en.md":
        "---\ntitle: A\ndata:\n  lime: {dataset: prices, where: {good: lime}}\n---\n`=pork.value` `=lime.value`",
    ])
    let page = try site.page("/en/bulletins/2026/a/")
    #expect(page.contains(">133.25<") && page.contains(">50.01<"))
  }

  @Test(
    "drafts and what is not due are left out, of the default language for all",
    arguments: [
      ("draft: true", false), ("publishAt: 2026-11-20T09:01", false), ("publishAt: 2026-11-20T09:00", true),
      ("publishAt: 2026-11-20T02:00Z", true), ("draft: false", true),
    ])
  func published(line: String, isPublished: Bool) {
    var site = MemorySite(pageFile(line))
    site.files["Content/pages/x.en.md"] = "---\ntitle: X\n---\n"
    #expect(site.addresses.contains("/x/") == isPublished)
    #expect(site.addresses.contains("/en/x/") == isPublished)
    site.includesDrafts = true
    #expect(site.addresses.contains("/x/"))
  }

  @Test("bulletins lie in the folder of their year, and have a date")
  func bulletins() {
    #expect(
      MemorySite([
        "Content/bulletins/2025/a.th.md": "---\ntitle: A\ndate: 2026-01-01\n---\n",
        "Content/bulletins/2026/b.th.md": "---\ntitle: B\n---\n",
        "Content/bulletins/2026/c.th.md":
          "---\ntitle: C\ndate: 2026-01-01\nperiod: sometime\ntopic: none\nprovince: Surrin\n---\n",
      ]).problems == [
        "Content/bulletins/2025/a.th.md:3:7 bulletin-year", "Content/bulletins/2026/b.th.md:1:1 date-missing",
        "Content/bulletins/2026/c.th.md:4:9 period-format", "Content/bulletins/2026/c.th.md:5:8 topic-unknown",
        "Content/bulletins/2026/c.th.md:6:11 province-unknown",
      ])
  }
}
