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
      ("---\ntitle: \"[=row.name]\"\n---\n", "2:8 row-outside-each"),
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

@Suite("The plan of a site")
struct SitePlanTests {
  @Test("addresses are those of the table of addresses")
  func addresses() {
    let th = [
      "pages/index", "pages/about", "pages/services/index", "pages/topics/prices", "pages/provinces/index",
      "bulletins/2026/first",
    ]
    var site = MemorySite()
    for name in th {
      for language in ["th", "en"] {
        site.files["Content/\(name).\(language).md"] = "---\ntitle: T\ndate: 2026-11-01\n---\n"
      }
    }
    for language in ["th", "en"] {
      site.files["Content/pages/provinces/province.\(language).md"] = "---\ntitle: T\neach: provinces\n---\n"
    }
    let thai = [
      "/", "/404.html", "/about/", "/api/v1/", "/bulletins/", "/bulletins/2026/first/", "/corrections/", "/datasets/",
      "/datasets/prices/",
      "/datasets/provinces/",
      "/provinces/", "/provinces/chiang-mai/", "/provinces/surin/", "/services/", "/topics/prices/",
    ]
    #expect(site.problems == [])
    #expect(site.addresses == (thai + thai.map { "/en" + $0 }).sorted())
    // The first language has no prefix.
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing("[th, en]", with: "[en, th]")
    #expect(site.addresses == (thai + thai.map { "/th" + $0 }).sorted())
  }

  @Test(
    "two pages of one address are an error of the text that can be renamed",
    arguments: [
      (["pages/a", "pages/a/index"], "rename one of the two files"),
      (["pages/provinces/surin"], "rename one of the two files"),
      (["pages/datasets/prices"], "rename this file: the address is that of the dataset's page"),
    ])
  func duplicates(names: [String], hint: String) {
    var site = MemorySite(["Content/pages/provinces/province.th.md": "---\ntitle: T\neach: provinces\n---\n"])
    for name in names { site.files["Content/\(name).th.md"] = "---\ntitle: T\n---\n" }
    #expect(site.problems == ["Content/\(names.last ?? "").th.md:1:1 address-duplicate"])
    #expect(site.hints() == [hint])
  }

  @Test("a page of the content takes the place of a list the site keeps")
  func replacesList() throws {
    let site = MemorySite(["Content/pages/bulletins.th.md": "---\ntitle: ของเรา\ntemplate: bulletins\n---\n"])
    #expect(try site.page("/bulletins/").hasPrefix("ของเรา|"))
    #expect(try site.page("/en/bulletins/").hasPrefix("News|"))
  }

  @Test("a row without a usable slug, and a row's slug used twice")
  func slugs() {
    var site = MemorySite(["Content/pages/provinces/province.th.md": "---\ntitle: T\neach: provinces\n---\n"])
    site.files["Content/datasets/provinces/provinces.csv"] =
      "code,name_th,name_en,slug,region\n1,ก,A,,N\n2,ข,B,Upper,N\n3,ค,C,c,N\n4,ง,D,c,N\n"
    #expect(site.load().diagnostics.map(\.problem.code).sorted() == ["row-slug", "row-slug", "row-slug"])
    #expect(
      site.load().diagnostics.last?.problem.message.english == "rows '3' and '4' of 'provinces' have one slug, 'c'")
  }

  @Test("bulletins of two years, and the languages of one, may share a slug; a page at the address of one may not")
  func oneSlug() {
    func text(_ date: String) -> String { "---\ntitle: A\ndate: \(date)\n---\n" }
    var site = MemorySite([
      "Content/bulletins/2025/a.th.md": text("2025-11-20"), "Content/bulletins/2026/a.th.md": text("2026-11-19"),
      "Content/bulletins/2026/a.en.md": text("2026-11-19"),
    ])
    #expect(site.problems == [])
    site.files["Content/pages/bulletins/2026/a.th.md"] = "---\ntitle: B\n---\n"
    #expect(site.problems == ["Content/pages/bulletins/2026/a.th.md:1:1 address-duplicate"])
    #expect(
      site.load().diagnostics.first?.problem.message.english
        == "two pages have the address '/bulletins/2026/a/'; the other is Content/bulletins/2026/a.th.md")
  }

  @Test(
    "a date as people write it is told as files write it",
    arguments: [
      ("27 พ.ย. 2569", "did you mean '2569-11-27'?"), ("27 พฤศจิกายน พ.ศ. 2569", "did you mean '2569-11-27'?"),
      ("27/11/2569", "did you mean '2569-11-27'?"), ("27 Nov 2026", "did you mean '2026-11-27'?"),
      ("2026/11/27", "did you mean '2026-11-27'?"), ("31/11/2569", "write year, month, day"),
    ])
  func handwritten(date: String, hint: String) {
    let site = MemorySite(["Content/bulletins/2026/a.th.md": "---\ntitle: T\ndate: \(date)\n---\n"])
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:3:7 wrong-type"])
    #expect(site.hints() == [hint])
  }

  @Test("the latest bulletin is the first; those of a day stand by name")
  func order() {
    var site = MemorySite()
    for (name, date) in [("b", "2026-11-02"), ("a", "2026-11-02"), ("c", "2026-11-20"), ("d", "2026-01-01")] {
      site.files["Content/bulletins/2026/\(name).th.md"] = "---\ntitle: T\ndate: \(date)\n---\n"
    }
    #expect(site.load().contents.plan.bulletins.map(\.slug) == ["c", "a", "b", "d"])
  }

  @Test("the menu names pages by file or address, in each language")
  func navigation() {
    var site = MemorySite(pageFile())
    site.files["Content/pages/x.en.md"] = "---\ntitle: X in English\n---\n"
    site.files["Content/site.yaml"]! += """

      navigation:
        - {page: x}
        - {page: /bulletins/, label: {th: ข่าวสาร, en: Bulletins}}
        - {page: /datasets}
        - {page: nowhere}
      """
    #expect(site.problems.map { $0.split(separator: " ").last } == ["page-unknown"])
    func items(_ language: Language) -> [PageSummary] {
      site.load().contents.pages(.navigation(language)).flatMap(\.pages)
    }
    #expect(items(.english).map(\.title) == ["X in English", "Bulletins", "Data"])
    #expect(items(.thai).map(\.path) == ["/x/", "/bulletins/", "/datasets/"])
  }

  @Test("a page of the menu or the foot that a language lacks is told with its file, all in one run")
  func navigationInEveryLanguage() {
    var site = MemorySite(pageFile())
    site.files["Content/pages/only.en.md"] = "---\ntitle: Only\n---\n"
    site.files["Content/pages/draft.th.md"] = "---\ntitle: Draft\ndraft: true\n---\n"
    site.files["Content/site.yaml"]! +=
      "\nnavigation: [{page: x}, {page: draft}]\nfooter: [{page: /only/}, {page: x}]\n"
    #expect(site.problems == ["Content/site.yaml:8:21 page-unknown", "Content/site.yaml:9:17 page-unknown"])
    #expect(
      site.hints() == [
        "add Content/pages/x.en.md, or take this line away", "add Content/pages/only.th.md, or take this line away",
      ])
  }
}

@Suite("Settings and strings")
struct SettingsTests {
  private func settings(_ old: String, _ new: String) -> [String] {
    var site = MemorySite()
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing(old, with: new)
    return site.load().diagnostics.ordered().map { "\($0.problem.code)" }
  }

  @Test(
    "what is wrong with the settings",
    arguments: [
      ("title: {th: เว็บ, en: Site}\n", "", ["missing-key"]),
      ("title: {th: เว็บ, en: Site}", "title: {th: เว็บ}", ["translation-missing"]),
      ("description: {th: คำอธิบาย, en: Description}", "description: {en: D}", ["translation-missing"]),
      ("https://example.org/\nlang", "example.org\nlang", ["wrong-type"]),
      ("https://example.org/\nlang", "https://example.org/?q\nlang", ["wrong-type"]),
      ("[th, en]", "[th, en, fr]", ["language-unknown"]), ("languages", "langauges", ["unknown-key"]),
      ("office", "weekStart: someday\noffice", ["wrong-type"]), ("office", "timeZone: Bangkok\noffice", ["wrong-type"]),
      ("url: \"https://example.org/\"", "url: \"javascript:alert(1)\"", ["wrong-type"]),
      ("name: CC BY, ", "", ["missing-key"]),
    ])
  func problems(old: String, new: String, codes: [String]) {
    #expect(settings(old, new) == codes)
  }

  @Test("every missing translation is listed, at the first string that has none")
  func missingStrings() {
    var site = MemorySite()
    site.files["Templates/strings/th.yaml"]! += "own: {a: ก, b: ข}\n"
    site.files["Templates/strings/en.yaml"]! += "other: C\n"
    #expect(
      site.problems == [
        "Templates/strings/en.yaml:3:1 translation-missing", "Templates/strings/th.yaml:3:7 translation-missing",
      ])
    #expect(
      site.diagnostics().map(\.problem.message.english) == [
        "the string 'other' is not translated into 'th'", "2 strings are not translated into 'en': own.a, own.b",
      ])
    #expect(
      site.hints() == ["add 'other' to Templates/strings/th.yaml", "add them all to Templates/strings/en.yaml"])
  }

  @Test("a text that one language leaves empty is missing there, where it is empty; one that all leave empty is not")
  func emptyStrings() {
    var site = MemorySite()
    site.files["Templates/strings/th.yaml"]! += "own: {a: ก, b: }\n"
    site.files["Templates/strings/en.yaml"]! += "own: {a: \"\", b: \"\"}\n"
    #expect(site.problems == ["Templates/strings/en.yaml:3:7 translation-missing"])
  }

  @Test(
    "words in a file that is named like no language of the site show nowhere",
    arguments: ["zh.yaml", "EN.yaml", "th.yml", "old/th.yaml"])
  func namesOfStrings(name: String) {
    let site = MemorySite(["Templates/strings/\(name)": "lists: {bulletins: X}"])
    #expect(site.problems == ["Templates/strings/\(name):1:1 strings-file"])
    #expect(site.load().diagnostics.map(\.problem.severity) == [.warning])
  }

  @Test("one run lists every text of settings, series and descriptors that lacks a language, at the text")
  func missingTexts() throws {
    var site = MemorySite(["Content/series/weekly.yaml": "title: {en: Weekly}\nrhythm: every Friday 09:00\n"])
    let settings = try #require(site.files["Content/site.yaml"])
    site.files["Content/site.yaml"] =
      settings.replacing("{name: {th: สำนักงาน, en: Office}}", with: "{name: {en: Office}, address: {th: ที่อยู่, en: }}")
      + "\nnavigation: [{page: /bulletins/, label: {th: ข่าว}}]"
    let prices = "Content/datasets/prices/datapackage.yaml"
    site.files[prices] = site.files[prices]?.replacing("unit: {th: บาท, en: baht}", with: "unit: {th: บาท}")
    let found = site.load().diagnostics.ordered().map { "\($0.place?.file.path ?? "") \($0.problem.message.english)" }
    #expect(
      found == [
        "\(prices) 'resources.schema.fields.unit' has no text in 'en'",
        "Content/series/weekly.yaml 'title' has no text in 'th'",
        "Content/site.yaml 'office.name' has no text in 'th'",
        "Content/site.yaml 'office.address' has no text in 'en'",
        "Content/site.yaml 'navigation.label' has no text in 'en'",
      ])
  }

  @Test(
    "a language that Phanit has not is told with those that it has",
    arguments: [
      ("zh", "there are th (Thai) and en (English)"), ("TH", "did you mean 'th'?"), ("english", "did you mean 'en'?"),
    ]
  )
  func languages(text: String, hint: String) throws {
    var site = MemorySite()
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing("[th, en]", with: "[th, en, \(text)]")
    #expect(site.problems == ["Content/site.yaml:4:21 language-unknown"])
    #expect(try #require(site.hints().first).hasPrefix(hint))
  }

  @Test("a string or an asset no file has is an error of the template")
  func unknownString() {
    var site = MemorySite(["Templates/page.html": "{{ t(\"lists.bulletin\") }}{{ asset(\"assets/none.css\") }}"])
    site.files["Templates/assets/one.css"] = "x"
    #expect(site.problems == ["Templates/page.html:1:4 string-unknown", "Templates/page.html:1:29 asset-unknown"])
    #expect(site.hints().contains("did you mean 'lists.bulletins'?"))
  }

  @Test(
    "addresses a site can have",
    arguments: [
      ("https://example.org", "https://example.org/a/"), ("https://example.org/", "https://example.org/a/"),
      ("http://localhost:8080/", "http://localhost:8080/a/"),
      ("https://example.org/x", "https://example.org/x/a/"),
      ("https://example.org//x//y/", "https://example.org/x/y/a/"),
    ])
  func address(text: String, page: String) throws {
    #expect(try #require(SiteAddress(text)).absolute("/a/") == page)
  }

  @Test(
    "addresses it cannot have",
    arguments: [
      "", "example.org", "ftp://example.org/", "https://", "https://a b/", "https://example.org/../",
      "https://example.org/?x", "https://example.org/#x", "https://ก.th/", "https://u@example.org/",
    ])
  func noAddress(text: String) { #expect(SiteAddress(text) == nil) }

  @Test("a translation that lacks what its original would give says that there is none")
  func lonelyTranslation() {
    let site = MemorySite([
      "Content/bulletins/2026/rice-46.th.md": "---\ntitle: ข้าว\ndate: 2026-11-13\n---\n",
      "Content/bulletins/2026/rice-64.en.md": "---\nsummary: Rice\n---\n",
    ])
    let found = site.diagnostics()
    #expect(found.map(\.problem.code).sorted() == ["date-missing", "title-missing"])
    for note in found.map({ $0.notes.map(\.message.english).joined() }) {
      #expect(note.contains("no file 'Content/bulletins/2026/rice-64.th.md'"))
      #expect(note.hasSuffix("but 'Content/bulletins/2026/rice-46.th.md'"))
    }
  }
}
