import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Site

@Suite("Live values")
struct ValueTests {
  @Test(
    "an expression is a query, its member, or a field of the row",
    arguments: [
      ("a", LiveExpression.Kind.query(name: "a", member: nil)), ("a.change", .query(name: "a", member: "change")),
      ("ราคา.period", .query(name: "ราคา", member: "period")),
      ("row.name", .row(field: "name")), ("row.a.b", .row(field: "a.b")), ("row", .query(name: "row", member: nil)),
      ("a.b.c", .query(name: "a", member: "b.c")),
      ("a.", .query(name: "a", member: "")), ("", .query(name: "", member: nil)),
    ])
  func expression(text: String, kind: LiveExpression.Kind) { #expect(LiveExpression(text).kind == kind) }

  @Test(
    "a text is cut at its values",
    arguments: [
      ("", [LiveText.Part]()), ("plain", [.text("plain")]), ("[=a]", [.value("a")]),
      ("ราคา[= a.change ]บาท", [.text("ราคา"), .value("a.change"), .text("บาท")]),
      ("[=a][=b]", [.value("a"), .value("b")]), ("[=a", [.text("[=a")]),
      ("[a] [=b] ]", [.text("[a] "), .value("b"), .text(" ]")]),
    ])
  func text(text: String, parts: [LiveText.Part]) { #expect(LiveText(text).parts == parts) }

  private static let data = """
    data:
      pork: {dataset: prices, where: {good: pork}}
      lime: {dataset: prices, where: {good: lime}}
      fish: {dataset: prices, where: {good: fish}}
      new: {dataset: prices, where: {good: new}}
      all: {dataset: prices, by: good}
    """

  @Test(
    "each member in both languages",
    arguments: [
      ("pork", "กิโลกรัมละ 133.25 บาท", "133.25 baht per kilogram"), ("pork.value", "133.25", "133.25"),
      ("pork.unit", "บาท", "baht"),
      ("pork.previous", "กิโลกรัมละ 130.00 บาท", "130.00 baht per kilogram"),
      ("pork.change", "สูงขึ้นร้อยละ 2.5", "up 2.5 percent"),
      ("pork.difference", "กิโลกรัมละ 3.25 บาท", "3.25 baht per kilogram"), ("lime.change", "ทรงตัว", "unchanged"),
      ("lime.difference", "กิโลกรัมละ 0.01 บาท", "0.01 baht per kilogram"),
      ("new", "กิโลกรัมละ 7.00 บาท", "7.00 baht per kilogram"),
    ])
  func members(expression: String, thai: String, english: String) throws {
    let site = MemorySite(
      pageFile(Self.data, "`=\(expression)` and [=\(expression)]").merging(
        pageFile("", "`=\(expression)`", language: "en")
      ) { $1 })
    let page = try site.page("/x/")
    #expect(page.contains("<span class=\"ph-value\">\(thai)</span> and <span class=\"ph-value\">\(thai)</span>"))
    #expect(try site.page("/en/x/").contains("<span class=\"ph-value\">\(english)</span>"))
  }

  /// Cases by province and kind, of two months.
  private static let counts: [String: String] = [
    "Content/datasets/cases/datapackage.yaml": """
    name: cases
    title: {th: เรื่อง, en: Cases}
    resources:
      - name: cases
        path: cases.csv
        schema:
          fields:
            - {name: month, type: yearmonth, role: time}
            - {name: place, type: string, role: dimension}
            - {name: kind, type: string, role: dimension}
            - {name: count, type: integer, role: measure, unit: {th: เรื่อง, en: cases}, aggregate: sum}
            - {name: status, type: string, role: status}
          primaryKey: [month, place, kind]
    """,
    "Content/datasets/cases/cases.csv": """
    month,place,kind,count,status
    2026-09,a,x,10,
    2026-09,b,x,20,
    2026-09,c,x,30,
    2026-10,a,x,40,P
    2026-10,b,x,40,P
    2026-10,c,x,80,P
    2026-09,a,y,1,
    2026-10,a,y,2,

    """,
  ]

  @Test(
    "the range of all periods, the rank and the share among the peers, and a sentence, in both languages",
    arguments: [
      ("pork.range", "กิโลกรัมละ 130.00–133.25 บาท", "130.00–133.25 baht per kilogram"),
      ("new.range", "กิโลกรัมละ 7.00 บาท", "7.00 baht per kilogram"),
      ("pork.direction", "สูงขึ้น", "up"), ("lime.direction", "ทรงตัว", "unchanged"),
      ("pork.rank", "อันดับ 1 จาก 3", "1st of 3"), ("lime.rank", "อันดับ 2 จาก 3", "2nd of 3"),
      (
        "pork.sentence",
        "สัปดาห์ 9–15 พฤศจิกายน 2569 กิโลกรัมละ 133.25 บาท สูงขึ้นจากกิโลกรัมละ 130.00 บาท ของสัปดาห์ที่ผ่านมา ร้อยละ 2.5",
        "133.25 baht per kilogram in the week of 9–15 November 2026, up 2.5 percent from 130.00 baht per kilogram the week before"
      ),
      (
        "lime.sentence",
        "สัปดาห์ 9–15 พฤศจิกายน 2569 กิโลกรัมละ 50.01 บาท ทรงตัวเมื่อเทียบกับกิโลกรัมละ 50.00 บาท ของสัปดาห์ที่ผ่านมา",
        "50.01 baht per kilogram in the week of 9–15 November 2026, unchanged from 50.00 baht per kilogram the week before"
      ),
      ("a.rank.place", "อันดับ 2 จาก 3", "2nd of 3"), ("a.share.place", "ร้อยละ 25.0", "25.0 percent"),
      ("a.share.kind", "ร้อยละ 95.2", "95.2 percent"),
      (
        "a.sentence", "เดือนตุลาคม 2569 40 เรื่อง เพิ่มขึ้นจาก 10 เรื่อง ของเดือนก่อน ร้อยละ 300.0 (ตัวเลขเบื้องต้น)",
        "40 cases in October 2026, up 300.0 percent from 10 cases the month before (provisional)"
      ),
    ])
  func comparisons(expression: String, thai: String, english: String) throws {
    let data = Self.data + "\n  a: {dataset: cases, where: {place: a, kind: x}}"
    var site = MemorySite(
      pageFile(data, "`=\(expression)`").merging(pageFile("", "`=\(expression)`", language: "en")) { $1 })
    site.files.merge(Self.counts) { $1 }
    #expect(try site.page("/x/").contains("<span class=\"ph-value\">\(thai)</span>"))
    #expect(try site.page("/en/x/").contains("<span class=\"ph-value\">\(english)</span>"))
  }

  @Test(
    "a rank or a share without peers, of a price or of a change is an error",
    arguments: [
      ("a.rank", "value-without-peers"), ("a.rank.month", "value-without-peers"), ("a.value.place", "value-member"),
      ("whole.share", "value-without-peers"), ("pork.share", "query-compare"),
      ("change.share.place", "value-share"),
    ])
  func withoutPeers(expression: String, code: String) {
    let data =
      Self.data + "\n  a: {dataset: cases, where: {place: a, kind: x}}\n  whole: {dataset: cases}"
      + "\n  change: {dataset: cases, where: {place: a, kind: x}, compare: previous}"
    var site = MemorySite(pageFile(data, "`=\(expression)`"))
    site.files.merge(Self.counts) { $1 }
    #expect(site.problems == ["Content/pages/x.th.md:13:2 \(code)"])
  }

  @Test("a bulletin shows its own period, whatever later data says; a page the latest")
  func bulletinPeriod() throws {
    func bulletin(_ period: String) -> [String: String] {
      [
        "Content/bulletins/2026/b.th.md":
          "---\ntitle: B\ndate: 2026-11-20\nperiod: \(period)\n\(Self.data)\n---\n`=pork.value`"
      ]
    }
    #expect(try MemorySite(bulletin("2026-11-02 week")).page("/bulletins/2026/b/").contains(">130.00<"))
    #expect(try MemorySite(bulletin("2026-11-09 week")).page("/bulletins/2026/b/").contains(">133.25<"))
    #expect(
      MemorySite(bulletin("2026-11-16 week")).problems == ["Content/bulletins/2026/b.th.md:6:19 bulletin-held"])
    #expect(try MemorySite(pageFile(Self.data, "`=pork.value`")).page("/x/").contains(">133.25<"))
  }

  @Test("a value has an id where it stands for the first time, by which it is traced")
  func ids() throws {
    let matter = "data:\n  ราคา: {dataset: prices, where: {good: pork}}"
    let page = try MemorySite(pageFile(matter, "`=ราคา` `=ราคา.change` `=ราคา`")).wholePage("/x/")
    let ids = page.matches(of: /<span class="ph-value"( id="([^"]*)")?>/).map { $0.output.2.map(String.init) }
    #expect(ids == ["value-ราคา", "value-ราคา-change", nil])
  }

  @Test("the period is the last one asked for")
  func period() throws {
    var site = MemorySite(pageFile(Self.data, "`=pork.period`"))
    #expect(try site.page("/x/").contains(">9–15 พฤศจิกายน 2569<"))
    site.files.merge(
      pageFile("data: {fish: {dataset: prices, where: {good: fish}, period: 2026-11-02}}", "`=fish.period` `=fish`")
    ) { $1 }
    #expect(try site.page("/x/").contains(">2–8 พฤศจิกายน 2569</span> <span class=\"ph-value\">กิโลกรัมละ 0.00 บาท<"))
  }

  @Test(
    "a value that cannot be told is an error where it stands",
    arguments: [
      ("`=prok`", "value-unknown"), ("`=pork.chnge`", "value-member"), ("`=all`", "value-not-single"),
      ("`=new.change`", "value-no-comparison"),
      ("`=fish.change`", "value-no-comparison"), ("`=fish`", "value-missing"), ("`=row.name`", "row-outside-each"),
      ("[=pork.]", "value-member"),
    ])
  func problems(text: String, code: String) {
    #expect(
      MemorySite(pageFile(Self.data, "ราคา \(text)")).problems == [
        "Content/pages/x.th.md:10:\(text.hasPrefix("[") ? 6 : 7) \(code)"
      ])
  }

  @Test("a row's fields, in the page's language, and their suggestion")
  func rows() throws {
    var site = MemorySite([
      "Content/pages/provinces/p.th.md":
        "---\ntitle: \"ที่[=row.name]\"\neach: provinces\n---\n`=row.name_en` `=row.code`"
    ])
    #expect(try site.page("/provinces/surin/").hasPrefix("ที่สุรินทร์|<p><span class=\"ph-value\">Surin</span>"))
    site.files["Content/pages/provinces/p.th.md"]! += " `=row.nmae`"
    #expect(site.problems == ["Content/pages/provinces/p.th.md:5:29 row-field-unknown"])
    #expect(site.hints() == ["did you mean 'name'?"])
  }

  @Test("a value is escaped, in text and title")
  func escaped() throws {
    var site = MemorySite([
      "Content/pages/provinces/p.th.md": "---\ntitle: \"[=row.name]\"\neach: provinces\n---\n`=row.name`"
    ])
    site.files["Content/datasets/provinces/provinces.csv"] = "code,name_th,name_en,slug,region\n1,<b>&'x,E,a,N\n"
    #expect(
      try site.page("/provinces/a/").hasPrefix(
        "&lt;b&gt;&amp;&#39;x|<p><span class=\"ph-value\">&lt;b&gt;&amp;&#39;x</span>"))
  }

  @Test("data without time has a value, a card and a table, and no comparison")
  func withoutTime() throws {
    var site = MemorySite(
      pageFile(
        "data:\n  size: {dataset: sizes, where: {good: a}}\n  sizes: {dataset: sizes, by: good}",
        "`=size` `=size.period`\n\n~~~kpi\ndata: size\ntitle: Card\n~~~\n\n~~~table\ndata: sizes\ntitle: Table\n~~~\n\n~~~chart\nmark: bar\ndata: sizes\ntitle: Chart\n~~~"
      ))
    site.files["Content/datasets/sizes/datapackage.yaml"] = """
      name: sizes
      resources:
        - name: sizes
          path: sizes.csv
          schema:
            fields:
              - {name: good, type: string, role: dimension}
              - {name: size, type: integer, role: measure, unit: {th: ชิ้น, en: pieces}, aggregate: sum}
      """
    site.files["Content/datasets/sizes/sizes.csv"] = "good,size\na,1\nb,2000\n"
    let page = try site.page("/x/")
    #expect(
      page.contains(">1 ชิ้น<") && page.contains("[Card 1 ชิ้น ]") && page.contains("; b 2,000]")
        && page.contains("Chart]"), "\(page)")
    site.files.merge(pageFile("data:\n  size: {dataset: sizes, where: {good: a}}", "`=size.change`")) { $1 }
    #expect(site.problems == ["Content/pages/x.th.md:6:2 value-no-comparison"])
  }
}

@Suite("Figures")
struct FigureTests {
  private static let data = "data:\n  pork: {dataset: prices, where: {good: pork}}\n  all: {dataset: prices, by: good}"

  @Test(
    "what is wrong with a block is said at its line and column",
    arguments: [
      ("chart", "data: pork\ntitle: T", ["9:1 missing-key"]),
      ("chart", "mark: pie\ndata: prok\ntitle: T", ["9:7 unknown-choice", "10:7 value-unknown"]),
      ("chart", "mark: line\ndata: prok\ntitle: T", ["10:7 value-unknown"]),
      ("chart", "mark: line\ndata: pork", ["9:1 missing-key"]),
      ("chart", "mark: line\ndata: [pork, prok]\ntitle: T", ["10:14 value-unknown"]),
      ("chart", "mark: line\ndata: []\ntitle: T", ["10:7 empty-list"]),
      ("kpi", "data: [pork]\ntitle: T", ["9:7 wrong-type"]),
      ("chart", "mark: line\ndata: pork\ntitle: T\ncolour: red", ["12:1 unknown-key"]),
      ("table", "mark: line\ndata: pork\ntitle: T", ["9:1 unknown-key"]),
      ("kpi", "data: all\ntitle: T", ["9:1 value-not-single"]),
      ("kpi", "items:\n  - data: prok\n    title: T", ["10:11 value-unknown"]),
      ("kpi", "items:\n  - data: pork", ["10:5 missing-key"]),
      ("chart", "mark: line\ndata: {dataset: price}\ntitle: T", ["10:17 query-dataset-unknown"]),
      ("chart", "mark: line\ndata: {dataset: prices, by: goods}\ntitle: T", ["10:29 query-field-unknown"]),
      ("chart", "mark: line\ndata: {dataset: prices, where: {good: prok}}\ntitle: T", ["10:39 query-value-unknown"]),
      ("chart", "mark: line\ndata: {dataset: prices, aggregate: sum}\ntitle: T", ["10:36 query-sum-not-allowed"]),
      ("chart", "mark: line\ndata: {dataset: prices, by: good, period: \"2030\"}\ntitle: T", ["10:43 data-empty"]),
      ("chart", "mark: line\ndata: pork\ntitle: T\nid: Pork", ["12:5 figure-id"]),
      ("chart", "mark: line\ndata: pork\ntitle: T\nid: 1st", ["12:5 figure-id"]),
      ("chart", "mark: line: x\ndata: pork", ["9:11 yaml-syntax"]),
      ("chart", "mark: lien\ndata: pork\ntitle: \"a [=prok] b\"", ["9:7 unknown-choice", "11:11 value-unknown"]),
    ])
  func problems(block: String, text: String, expected: [String]) {
    let site = MemorySite(pageFile(Self.data, "Words\n\n~~~\(block)\n\(text)\n~~~".replacing("Words\n\n", with: "\n")))
    #expect(site.problems == expected.map { "Content/pages/x.th.md:\($0)" })
  }

  @Test("a chart of several queries, and one whose numbers stand in the page")
  func severalQueries() throws {
    let table = """
      data:
        fields:
        - {name: good, type: string, role: dimension}
        - {name: size, type: integer, role: measure, unit: ชิ้น, aggregate: sum}
        rows: [[a, 1], [b, 2]]
        by: good
      """
    let site = MemorySite(
      pageFile(
        Self.data + "\n  lime: {dataset: prices, where: {good: lime}}",
        "~~~chart\nmark: line\ndata: [pork, lime]\ntitle: T\n~~~\n\n~~~table\ntitle: U\n\(table)\n~~~\n\n~~~chart\nmark: bar\ntitle: V\n\(table)\n~~~"
      ))
    #expect(try site.page("/x/").contains("[fig-table-2: U; a 1; b 2]"))
    let (contents, _) = site.load()
    let rendered = EntryRenderer.render(.page(try #require(contents.plan.page(at: "/x/"))), contents)
    let csv = try #require(rendered.files.first { $0.path.text == "x/chart-1.csv" })
    #expect(String(decoding: csv.bytes, as: UTF8.self).contains("pork") && rendered.files.count == 10)
  }

  @Test("two figures of one id, written or given")
  func sameID() {
    let block = "~~~table\ndata: pork\ntitle: T\nid: table-2\n~~~\n\n~~~table\ndata: pork\ntitle: T\n~~~"
    #expect(MemorySite(pageFile(Self.data, block)).problems == ["Content/pages/x.th.md:14:1 figure-id-duplicate"])
  }

  @Test("a figure has its files beside the page, and its numbers are those of the text")
  func files() throws {
    let site = MemorySite(
      pageFile(
        Self.data,
        "`=pork.value`\n\n~~~chart\nmark: line\nid: pork\ndata: pork\ntitle: \"T [=pork.value]\"\n~~~\n\n~~~table\ndata: all\ntitle: T\n~~~"
      ))
    let (contents, _) = site.load()
    let rendered = EntryRenderer.render(.page(try #require(contents.plan.page(at: "/x/"))), contents)
    #expect(
      rendered.files.map(\.path.text) == [
        "x/index.html", "x/pork.csv", "x/pork.json", "x/pork.svg", "x/table-2.csv", "x/table-2.json",
        "x/live_values.csv", "x/datapackage.json",
      ])
    #expect(String(decoding: rendered.files[0].bytes, as: UTF8.self).contains("[fig-pork: T 133.25]"))
    #expect(String(decoding: rendered.files[1].bytes, as: UTF8.self).contains("133.25"))
  }
}

@Suite("Links in a text")
struct LinkTests {
  @Test(
    "a link leads where it says, below the base URL",
    arguments: [
      ("[a](x.th.md)", "/sub/x/"), ("[a](./x.md)", "/sub/x/"), ("[a](topics/y.th.md)", "/sub/topics/y/"),
      ("[a](/x/)", "/sub/x/"), ("[a](/x/?q=1#top)", "/sub/x/?q=1#top"),
      ("[a](/en/x/)", "/sub/en/x/"), ("![a](media/map.png)", "/sub/media/map.png"),
      ("[a](/media/map.png)", "/sub/media/map.png"), ("[a](#top)", "#top"),
      ("[a](https://example.com/ก)", "https://example.com/%E0%B8%81"),
      ("[a](mailto:a@example.com)", "mailto:a@example.com"), ("[a](//example.com/)", "//example.com/"),
      ("[a](/datasets/prices/prices.csv)", "/sub/datasets/prices/prices.csv"), ("[a](/bulletins/)", "/sub/bulletins/"),
    ])
  func leads(link: String, target: String) throws {
    var site = MemorySite(pageFile("", link))
    site.address = SiteAddress("https://example.org/sub/")
    site.files["Content/pages/x.en.md"] = "---\ntitle: X\n---\n"
    site.files["Content/pages/topics/y.th.md"] = "---\ntitle: Y\n---\n[x](../x.th.md)"
    let page = try site.page("/x/")
    #expect(page.contains("=\"\(target)\""), "\(page)")
    #expect(try site.page("/topics/y/").contains("href=\"/sub/x/\""))
  }

  @Test(
    "a link that leads nowhere is an error",
    arguments: [
      "/nowhere/", "/x", "x", "y.th.md", "../x.th.md", "media/none.png", "../../etc/passwd", "/media/",
      "/datasets/prices", "?q",
    ])
  func broken(target: String) {
    #expect(MemorySite(pageFile("", "[a](\(target))")).problems == ["Content/pages/x.th.md:5:5 link-broken"])
  }

  @Test(
    "it is told with what to do",
    arguments: [
      ("/abc/", "a page has the address of its file: that of Content/pages/about.th.md is /about/"),
      ("unlike.md", "name the file as it lies from the folder of this one, as in ../about.md"),
      ("/media/none.png", "put the file at Content/media/none.png"),
      ("../media/a/none.png#x", "put the file at Content/media/a/none.png"),
      ("", "write it in the brackets, as in [text](/about/)"),
    ])
  func brokenHint(target: String, hint: String) {
    let site = MemorySite(pageFile("", "[a](\(target))"))
    #expect(
      site.hints() == [hint] && site.problems == ["Content/pages/x.th.md:5:\(target.isEmpty ? 1 : 5) link-broken"])
  }

  @Test("a link to a page that only another language has says which file is missing; a slip in a name, what is near")
  func untranslated() {
    var site = MemorySite()
    site.files["Content/pages/about.th.md"] = "---\ntitle: A\n---\n"
    site.files["Content/pages/x.th.md"] = "---\ntitle: X\n---\n[a](about.md)"
    site.files["Content/pages/x.en.md"] = "---\ntitle: X\n---\n[a](about.md)"
    #expect(site.problems == ["Content/pages/x.en.md:4:5 link-broken"])
    #expect(
      site.hints() == [
        "that page is not there in this language; add Content/pages/about.en.md, or take the link away"
      ])
    site.files["Content/pages/x.en.md"] = nil
    site.files["Content/pages/x.th.md"] = "---\ntitle: X\n---\n[a](abuot.md)"
    #expect(site.hints() == ["did you mean '/about/'?"])
  }

  @Test("on a page of a row, the name of a file that makes pages for rows leads to that of the same row")
  func sameRow() throws {
    var site = MemorySite()
    site.files["Content/pages/provinces/p.th.md"] = "---\ntitle: P\neach: provinces\n---\n[x](../prices/p.md)"
    site.files["Content/pages/prices/p.th.md"] = "---\ntitle: Q\neach: provinces\n---\n[x](../provinces/p.th.md)"
    #expect(try site.page("/provinces/surin/").contains("href=\"/prices/surin/\""))
    #expect(try site.page("/prices/surin/").contains("href=\"/provinces/surin/\""))
    // Which row another page would mean, nobody can tell.
    site.files["Content/pages/y.th.md"] = "---\ntitle: Y\n---\n[x](provinces/p.md)"
    #expect(site.problems == ["Content/pages/y.th.md:4:5 link-broken"])
  }

  @Test("a near address is suggested")
  func suggestion() {
    #expect(MemorySite(pageFile("", "[a](/bulletin/)")).hints() == ["did you mean '/bulletins/'?"])
  }
}
