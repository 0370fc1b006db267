import Localization
import SourceText
import Testing

@testable import Building
@testable import Site

@Suite("A bulletin that is begun")
struct NewBulletinTests {
  private static let first = "Content/bulletins/2026/rice-2026-11-02.th.md"
  private static let second = "Content/bulletins/2026/rice-2026-11-09.th.md"

  /// A fixture site with a weekly series and two bulletins of it, in both languages.
  private static func disk() throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    disk.site["Content/series/rice.yaml"] = """
      title: {th: ราคาข้าว, en: Rice}
      rhythm: every Friday 09:00
      covers: previous week
      exceptions:
        - {date: 2026-11-27, reason: {th: วันหยุด, en: Holiday}}
      """
    for (path, date, period, words) in [
      (first, "2026-11-13", "2026-11-02", "คำของฉบับแรก"), (second, "2026-11-20", "2026-11-09", "คำของฉบับที่สอง"),
    ] {
      disk.site[path] = """
        ---
        title: ราคาข้าว [=price.change]
        series: rice
        date: \(date)
        publishAt: \(date)T10:00
        aliases: [/old-\(date)/]
        summary: สัปดาห์ \(period == "2026-11-09" ? "9–15" : "2–8") พฤศจิกายน 2569
        data:
          price: {dataset: prices, measure: price, where: {province: "32"}}
          course:
            dataset: prices
            measure: price
            where: {province: "32"}
            period: 2026-10-26..\(period)
        ---
        ## หัวข้อ

        ราคา [=price]

        \(words)

        ข้อความที่มีทุกฉบับ

        ~~~chart
        mark: line
        data: course
        title: ราคา
        ~~~
        """
      disk.site[path.replacing(".th.", with: ".en.")] =
        "---\ntitle: Rice [=price.change]\n---\nPrice [=price]\n\nWords of \(date).\n"
    }
    try disk.write()
    return disk
  }

  private static func begin(_ request: BulletinRequest, _ disk: SiteOnDisk) -> (BulletinDraft?, [String]) {
    let (draft, diagnostics) = BulletinStarter.begin(request, site: disk.sitePath, clock: disk.site.clock)
    return (draft, diagnostics.map(\.problem.code))
  }

  @Test("it has the structure of the last of its series, with its own day, periods and name")
  func follows() throws {
    let disk = try Self.disk()
    let (draft, problems) = Self.begin(BulletinRequest(series: "rice"), disk)
    #expect(problems.isEmpty)
    // The 27th is left out by an exception.
    #expect(draft?.date.iso == "2026-12-04" && draft?.name.path == "2026/rice-2026-11-23")
    let path = "Content/bulletins/2026/rice-2026-11-23.th.md"
    #expect(draft?.files.map(\.path).sorted() == [path.replacing(".th.", with: ".en."), path])
    let text = String(decoding: try Disk.read(disk.sitePath + "/" + path), as: UTF8.self)
    for part in [
      "date: 2026-12-04", "draft: true", "title: ราคาข้าว [=price.change]\n", "period: 2026-11-09..2026-11-23",
      "สัปดาห์ 23–29 พฤศจิกายน 2569", "## หัวข้อ\n", "\nราคา [=price]\n",
      "\n\\[เขียนย่อหน้านี้ใหม่ ฉบับก่อนเขียนว่า: คำของฉบับที่สอง\\]\n",
      "\nข้อความที่มีทุกฉบับ\n", "~~~chart\nmark: line\n",
    ] { #expect(text.contains(part), "\(part)") }
    for part in ["publishAt", "aliases", "2026-11-20"] { #expect(!text.contains(part), "\(part)") }
    let english = String(
      decoding: try Disk.read(disk.sitePath + "/" + path.replacing(".th.", with: ".en.")), as: UTF8.self)
    #expect(!english.contains("date:"))
    #expect(english.contains("\\[Write this paragraph anew. The last one said: Words of 2026-11-20.\\]"))
  }

  @Test("what is begun is a draft that a preview shows without an error")
  func builds() async throws {
    let disk = try Self.disk()
    let weeks = ["10-19", "10-26", "11-02", "11-09", "11-16", "11-23"]
    disk.site["Content/datasets/prices/prices.csv"] =
      "week,province,price,status\n"
      + weeks.flatMap { week in ["32", "50", "83"].map { "2026-\(week),\($0),15\(week.suffix(2))0,A\n" } }.joined()
    try disk.write()
    _ = Self.begin(BulletinRequest(series: "rice"), disk)
    var options = disk.options()
    options.includesDrafts = true
    let result = await Builder.build(options)
    #expect(result.diagnostics.filter(\.isError).isEmpty, "\(result.printed)")
    #expect(try disk.output.text("bulletins/2026/rice-2026-11-23/index.html") != nil)
  }

  @Test("the first of a series has its title, and one of none the title that is given")
  func firsts() throws {
    let disk = try Self.disk()
    disk.site["Content/series/new.yaml"] = "title: {th: ชุดใหม่, en: New}\nrhythm: every Monday 08:00\n"
    try disk.write()
    let (draft, _) = Self.begin(BulletinRequest(series: "new"), disk)
    #expect(draft?.date.iso == "2026-11-23" && draft?.name.slug == "new-2026-11-23")
    #expect(draft?.files.first?.text.contains("title: \"ชุดใหม่\"\nseries: new\ndate: 2026-11-23\ndraft: true") == true)
    let (single, _) = Self.begin(BulletinRequest(title: "ข่าว \"ใหม่\""), disk)
    #expect(single?.name.path == "2026/bulletin-2026-11-20")
    #expect(single?.files.first?.text.contains("title: \"ข่าว \\\"ใหม่\\\"\"") == true)
  }

  @Test("the first of a series begins with a chart of the data, and leaves titles to a series that has them")
  func firstWithChart() throws {
    let disk = try Self.disk()
    // The dataset of the same name is the one that is shown.
    disk.site["Content/series/prices.yaml"] =
      "title: {th: ชุดใหม่, en: New}\ncovers: previous week\nbulletin: {title: {th: \"ฉบับ [=row.x]\"}, summary: {th: สรุป}}\n"
    disk.site["Content/series/own.yaml"] =
      "title: {th: ชุดใหม่, en: New}\ndata: {p: {dataset: prices, period: latest}}\n"
    try disk.write()
    let text = try #require(Self.begin(BulletinRequest(series: "prices"), disk).0?.files.first?.text)
    #expect(!text.contains("title: \"") && !text.contains("summary:"), "\(text)")
    #expect(text.contains("\ndata:\n  example:\n    dataset: prices") && text.contains("\n~~~chart\n"), "\(text)")
    #expect(text.contains("\\[เขียนย่อหน้านี้\\]\n"))
    #expect(text.contains("    period: \"2025-11-17..2026-11-09\""), "\(text)")
    let own = try #require(Self.begin(BulletinRequest(series: "own"), disk).0?.files.first?.text)
    #expect(!own.contains("data:") && !own.contains("~~~chart"), "\(own)")
    #expect(own.contains("summary: \"[สรุปหนึ่งประโยค]\"\n# ตัวเลขที่ชุดข่าวมีให้: [=p]\n---\n"))
  }

  @Test("nothing is written over, and a name that cannot be an address is refused")
  func refuses() throws {
    let disk = try Self.disk()
    #expect(Self.begin(BulletinRequest(series: "rise"), disk).1 == ["new-series"])
    disk.site["Content/series/broken.yaml"] = "title: x\nrhythm: nonsense\n"
    try disk.write()
    let problems = Self.begin(BulletinRequest(series: "broken"), disk).1
    #expect(problems.count == 1 && problems != ["new-series"], "\(problems)")
    #expect(Self.begin(BulletinRequest(series: "rice", slug: "Rice 46"), disk).1 == ["new-slug"])
    let slug = "rice-2026-11-09"
    #expect(Self.begin(BulletinRequest(series: "rice", slug: slug), disk).1 == ["new-exists"])
    #expect(try Disk.read(disk.sitePath + "/" + Self.second) == Array(disk.site[Self.second].utf8))
  }

  @Test("where the last one is in another language alone, it is the one that has date and draft")
  func otherLanguage() throws {
    let disk = try Self.disk()
    for path in [Self.first, Self.second] {
      let text = disk.site[path]
      disk.site.files[path] = nil
      disk.site[path.replacing(".th.", with: ".en.")] = text
    }
    try disk.write()
    let (draft, problems) = Self.begin(BulletinRequest(series: "rice", title: "Rice"), disk)
    #expect(problems.isEmpty && draft?.files.count == 1)
    let text = draft?.files.first?.text ?? ""
    for part in ["date: 2026-12-04", "draft: true", "title: \"Rice\""] { #expect(text.contains(part), "\(part)") }
  }

  @Test("a period is named anew where it stands alone, not within a longer number")
  func names() throws {
    let shift = try #require(PeriodShift(from: Period(iso: "2026-12-01"), to: Period(iso: "2026-12-08")))
    #expect(
      shift.named(in: "1 December 2026, 11 December 2026", .english) == "8 December 2026, 11 December 2026")
    #expect(shift.named(in: "1 ธันวาคม 2569", .thai) == "8 ธันวาคม 2569")
  }

  @Test("what goes on with a list is no paragraph, and a figure in it stays whole")
  func lists() {
    let text = "- one\n\n  more\n\n  ~~~chart\n  mark: line\n\n  data: x\n  ~~~\n\nWords\n"
    let file = SourceFile(path: "x.en.md", text: text)
    let document = Document(
      name: DocumentName(.bulletin, "x"), language: .english, file: file, frontMatter: FrontMatter(),
      body: SourceRange(0, file.size), bodyFacts: BodyFacts())
    #expect(DraftBody.blocks(of: document).map(\.isOfWords) == [false, false, false, true])
  }

  @Test(
    "periods move with the bulletin, and a range that begins with a year goes on beginning there",
    arguments: [
      ("period: 2026-10", "period: 2026-11"), ("    period: 2025-01..2026-10", "    period: 2025-01..2026-11"),
      ("period: 2025-11..2026-10", "period: 2025-12..2026-11"), ("period: 2569-10", "period: 2569-11"),
      ("period: 2026-10-31", "period: 2026-11-30"), ("period: last 5", "period: last 5"),
      ("period: \"2026-10\"  # month", "period: \"2026-11\"  # month"), ("title: 2026-10", "title: 2026-10"),
      ("- {period: 2026-10, x: 1}", "- {period: 2026-11, x: 1}"),
    ])
  func shifts(line: String, expected: String) throws {
    let shift = try #require(PeriodShift(from: Period(iso: "2026-10"), to: Period(iso: "2026-11")))
    #expect(shift.moved(line: line) == expected)
  }
}
