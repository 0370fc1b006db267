import SourceText
import Testing

@testable import Site

@Suite("What a check finds on the pages of a site")
struct SiteCheckTests {
  /// A site whose pages are whole, but for what `templates` and `files` change.
  private static func site(_ files: [String: String] = [:], base: String = "https://example.org/") -> MemorySite {
    var site = MemorySite()
    for name in PageTemplate.allCases {
      site.files["Templates/\(name.fileName)"] =
        "<html lang=\"{{ page.languageCode }}\"><title>{{ page.title }}</title><body><h1>{{ page.title }}</h1>"
        + "{{ page.body }}</body></html>"
    }
    site.files.merge(files) { $1 }
    site.address = SiteAddress(base)
    return site
  }

  private static func check(_ site: MemorySite) -> (diagnostics: [Diagnostic], check: SiteCheck) {
    let (contents, problems) = site.load()
    #expect(problems.map(\.problem.message.english) == [])
    var check = SiteCheck(contents, otherFiles: [Sitemap.fileName])
    for entry in contents.plan.entries { check.add(check.read(entry)) }
    return (check.findings(isWhole: true).ordered(), check)
  }

  private static func problems(_ site: MemorySite) -> [String] {
    check(site).diagnostics.map { diagnostic in
      let place = diagnostic.place.map { place in
        let location = place.file.location(ofByte: place.range.lowerBound)
        return "\(place.file.path):\(location.line):\(location.column) "
      }
      return (place ?? "") + diagnostic.problem.code
    }
  }

  private static func page(_ body: String) -> [String: String] {
    [
      "Templates/page.html":
        "<html lang=\"th\"><title>{{ page.title }}</title>\n<body><h1>X</h1>\(body){{ page.body }}</body></html>"
    ]
  }

  @Test("a site whose pages are whole has none, at the root of a host and below a path")
  func clean() {
    let files = pageFile("", "## หัวข้อ\n\n[ข้อมูล](/datasets/prices/) [แผนที่](/media/map.png) [หัวข้อ](#section-hawkho)")
    #expect(Self.problems(Self.site(files)) == [])
    let (diagnostics, check) = Self.check(Self.site(files, base: "https://example.org/a/b/"))
    #expect(diagnostics.count == 0)
    #expect(check.pageCount > 8 && check.linkCount >= 3)
  }

  @Test("a link that a template puts together leads to a file of the output, where it is written in a template there")
  func brokenLinks() {
    let link = Self.page("<a href=\"{{ (\"/no\" ~ \"where/\") | url }}\">x</a>")
    #expect(Self.problems(Self.site(pageFile().merging(link) { $1 })) == ["check-link-broken"])
    let relative = Self.page("\n<a href=\"nowhere.pdf\">x</a><a href='../datasets/prices/prices.csv'>y</a>")
    #expect(
      Self.problems(Self.site(pageFile().merging(relative) { $1 })) == ["Templates/page.html:3:10 check-link-broken"])
  }

  @Test("a link that the filter markdown wrote is looked after too, in the data where it came from")
  func linksOfMarkdown() {
    let text = Self.page("{{ (\"[x](/no\" ~ \"where/) [y](/datasets/)\") | markdown }}")
    let found = Self.check(Self.site(pageFile().merging(text) { $1 })).diagnostics
    #expect(
      found.map(\.problem.message.english) == [
        "page /x/ (from Content/pages/x.th.md by page.html): the link '/nowhere/' leads nowhere"
      ])
    #expect(
      found.map(\.problem.message.thai) == [
        "หน้า /x/ (จาก Content/pages/x.th.md ด้วยแม่แบบ page.html): ลิงก์ '/nowhere/' ไม่มีปลายทาง"
      ])
  }

  @Test("an anchor is one of the page that the link leads to")
  func anchors() {
    let files = pageFile().merging(
      Self.page(
        "<p id=\"a\"></p><a href=\"/x/#a\">1</a><a href=\"/datasets/#{{ \"b\" }}\">2</a><a href=\"/x/#c\">3</a>")
    ) { $1 }
    #expect(
      Self.problems(Self.site(files)) == ["check-anchor-unknown", "Templates/page.html:2:97 check-anchor-unknown"])
  }

  @Test("what a template has on every page is told once, with the first page and how many more there are")
  func onceOfMany() throws {
    let layout = "<html lang=\"th\"><title>X</title><h1>X</h1><h3>{{ page.title }}</h3>{{ page.body }}"
    let files = [
      "Templates/dataset.html": layout + "<p id=\"a\"></p><p id=\"a\"></p>", "Templates/datasets.html": layout,
    ]
    let found = Self.check(Self.site(files)).diagnostics.map(\.problem.message.english)
    #expect(
      found == [
        "page /datasets/ (by datasets.html) and 1 more page: the heading “ข้อมูล” goes from h1 to h3",
        "page /datasets/prices/ (by dataset.html) and 3 more pages: the heading “ราคา” goes from h1 to h3",
        "page /datasets/prices/ (by dataset.html) and 3 more pages: two elements have the id 'a'",
      ])
  }

  @Test("every finding has words in both languages and tells what to do")
  func prose() {
    let findings: [MarkupFinding] = [
      .imageWithoutAlternative(source: "a"), .noMainHeading, .severalMainHeadings(count: 2),
      .skippedHeading(from: 1, to: 3), .brokenLink(target: "a"), .unknownAnchor(target: "a"), .duplicateID("a"),
      .emptyLink(target: "a"), .emptyButton, .noTitle, .noLanguage, .externalLink(target: "a", reply: .status(404)),
      .externalLink(target: "a", reply: .silence), .externalLink(target: "a", reply: .unreadable),
    ]
    let page = PlannedPage(id: .notFound, language: .thai, path: "/x/", template: .page)
    let problems = findings.map { PageProblem(finding: $0, spread: PageSpread(first: page)) }
    #expect(Set(problems.map(\.message.thai)).count == findings.count)
    #expect(Set(problems.map(\.message.english)).count == findings.count)
    #expect(problems.allSatisfy { $0.hint != nil })
  }

  @Test("a link to another site is an error where the page is gone, and a warning where it may come back")
  func externalLinks() {
    let link =
      "<a href=\"https://a.example/{% if page.title %}gone#x{% endif %}\">x</a><a href=\"https://b.example/\">y</a>"
    let check = Self.check(Self.site(pageFile().merging(Self.page(link)) { $1 })).check
    #expect(check.externalLinks == ["https://a.example/gone", "https://b.example/"])
    func codes(_ replies: [String: LinkReply]) -> [String] {
      check.problems(ofExternal: replies).ordered().map { "\($0.problem.severity) \($0.problem.code)" }
    }
    let both = codes(["https://a.example/gone": .status(404), "https://b.example/": .status(200)])
    #expect(both == ["error check-link-external"])
    #expect(codes(["https://a.example/gone": .status(410)]) == ["error check-link-external"])
    #expect(codes(["https://b.example/": .silence]) == ["warning check-link-external"])
    #expect(codes(["https://b.example/": .status(503)]) == ["warning check-link-external"])
    #expect(codes(["https://b.example/": .unreadable]) == ["warning check-link-external"])
    let found = check.problems(ofExternal: ["https://b.example/": .status(503)])
    #expect(found.first?.place?.file.path == "Templates/page.html")
  }

  @Test("pages that lead to one address by several fragments are counted once each")
  func pagesOfExternal() {
    let link = "<a href=\"https://a.example/#{{ page.title }}\">x</a><a href=\"https://a.example/#b\">y</a>"
    var files = pageFile().merging(Self.page(link)) { $1 }
    for name in ["y", "z"] { files["Content/pages/\(name).th.md"] = "---\ntitle: \(name)\n---\n" }
    let found = Self.check(Self.site(files)).check.problems(ofExternal: ["https://a.example/": .silence])
    #expect(
      found.map(\.problem.message.english) == [
        "page /x/ (from Content/pages/x.th.md by page.html) and 2 more pages: "
          + "there was no answer from 'https://a.example/'"
      ])
  }

  @Test("a heading that skips a level has its place where it is a heading, not where its words stand before")
  func placeOfHeading() {
    let matter = "summary: ราคา & ข้าว"
    func problems(_ body: String) -> [String] { Self.problems(Self.site(pageFile(matter, body))) }
    let place = "Content/pages/x.th.md"
    #expect(problems("ราคา & ข้าว\n\n### ราคา &amp; *ข้าว* ##") == ["\(place):7:5 check-heading-skipped"])
    #expect(problems("## ก\n\n#### ราคา & ข้าว\n\n## ราคา & ข้าวสาร") == ["\(place):7:6 check-heading-skipped"])
    let template = Self.page("<p>A &amp; B</p>\n<h3 class=\"x\">A &amp; <b>B</b></h3>")
    let found = Self.problems(Self.site(pageFile().merging(template) { $1 }))
    #expect(found == ["Templates/page.html:3:15 check-heading-skipped"])
  }

  @Test("two files of one address are an error, where the text of the second page stands")
  func collision() throws {
    let (contents, _) = Self.site(pageFile()).load()
    var check = SiteCheck(contents, otherFiles: ["x/index.html"])
    for entry in contents.plan.entries { check.add(check.read(entry)) }
    let found = check.findings(isWhole: true)
    #expect(found.map(\.problem.code) == ["address-duplicate"] && found.first?.problem.severity == .error)
    #expect(
      found.map(\.problem.message.english) == [
        "two pages or files have the address '/x/index.html'; the other is x/index.html"
      ])
    #expect(found.first?.place?.file.path == "Content/pages/x.th.md")
  }
}
