import Localization
import SourceText
import Testing

@testable import Site

@Suite("Withdrawn bulletins")
struct WithdrawalTests {
  private static let path = "Content/bulletins/2026/a.th.md"
  private static let page = "/bulletins/2026/a/"

  /// A bulletin with numbers everywhere they can be, withdrawn on a day.
  private static func site(_ withdrawn: String) -> MemorySite {
    var site = MemorySite([
      path: """
      ---
      title: หมู [=pork] เดือนนี้
      summary: "ราคา [=pork.previous] และสรุป"
      date: 2026-11-13
      period: 2026-11-09 week
      tags: [meat]
      corrections: [{date: 2026-11-14, kind: แก้ไข, what: จาก 131 เป็น 133, reason: พิมพ์ผิด}]
      \(withdrawn)
      data:
        pork: {dataset: prices, where: {good: pork}, period: last 52 weeks}
      ---
      เนื้อความ `=pork`

      ~~~chart
      mark: line
      data: {dataset: prices, by: good, where: {good: [pork, lime]}}
      title: แผนภูมิ
      ~~~
      """,
      "Templates/bulletin.html":
        "<title>{{ page.title }}</title><meta content=\"{{ page.summary or site.description }}\">{{ page.body }}{% if bulletin.withdrawal %}{{ bulletin.withdrawal.date.iso }} {{ bulletin.withdrawal.reason }} #{{ bulletin.withdrawal.id }}{% endif %}{% for c in bulletin.corrections %}{{ c.what }}{% endfor %}{% for r in bulletin.revisions %}{{ r.before or \"\" }}{% endfor %}",
      "Templates/bulletins.html":
        "{% for y in years %}{% for b in y.bulletins %}{{ b.title }}|{{ b.summary or \"\" }}{% endfor %}{% endfor %}",
      "Templates/corrections.html":
        "{% for c in corrections %}{{ c.bulletin.url }} {{ c.bulletin.title }} {{ c.kind }} {{ c.what }} {{ c.reason }}\n{% endfor %}",
    ])
    site.files["Templates/strings/th.yaml"]! += "withdrawn: {title: \"ถอนออก: {}\"}\n"
    site.files["Templates/strings/en.yaml"]! += "withdrawn: {title: \"Withdrawn: {}\"}\n"
    return site
  }

  private static let entry = "withdrawn: {date: 2026-11-18, reason: {th: ข้อมูลผิดทั้งชุด, en: All data was wrong}}"

  /// Everything that the site publishes but the dataset itself, by path.
  private static func files(_ site: MemorySite) -> [String: String] {
    let contents = site.load().contents
    let entries = contents.plan.entries.filter { !$0.key.contains("datasets/") && $0.key != "dataset files: prices" }
    return Dictionary(
      entries.flatMap { EntryRenderer.render($0, contents).files }
        .map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("the page keeps its address and says when and why; no number, word or file of the bulletin is left anywhere")
  func withdrawn() throws {
    let secrets = ["133", "130", "131", "50.01", "เนื้อความ", "สรุป", "แผนภูมิ", "พิมพ์ผิด"]
    let before = Self.files(Self.site(""))
    let own = before.filter { $0.key.hasPrefix("bulletins/2026/a/") }
    #expect(own.count > 3 && own.keys.contains { $0.hasSuffix("live_values.csv") || $0.hasSuffix(".svg") })
    for secret in secrets { #expect(before.values.contains { $0.contains(secret) }, "\(secret)") }

    let site = Self.site(Self.entry)
    #expect(site.problems == [])
    let after = Self.files(site)
    #expect(after.keys.filter { $0.hasPrefix("bulletins/2026/a/") } == ["bulletins/2026/a/index.html"])
    for (path, text) in after where !path.hasPrefix("assets/") && !path.contains("datasets/") {
      for secret in secrets { #expect(!text.contains(secret), "\(secret) in \(path)") }
    }
    #expect(
      after["bulletins/2026/a/index.html"]
        == "<title>ถอนออก: หมู … เดือนนี้</title><meta content=\"คำอธิบาย\">2026-11-18 ข้อมูลผิดทั้งชุด #correction-2026-11-18")
  }

  @Test("lists, feeds and the corrections have it with the mark")
  func listed() throws {
    let after = Self.files(Self.site(Self.entry))
    #expect(after["bulletins/index.html"] == "ถอนออก: หมู … เดือนนี้|")
    #expect(
      after["corrections/index.html"]
        == "/bulletins/2026/a/#correction-2026-11-18 ถอนออก: หมู … เดือนนี้ withdrawal ถอนข่าวฉบับนี้ออกจากการเผยแพร่ ข้อมูลผิดทั้งชุด\n"
    )
    let feed = try #require(after["bulletins/feed.xml"])
    #expect(feed.contains("<title>ถอนออก: หมู … เดือนนี้</title>") && !feed.contains("<summary>"))
    #expect(
      feed.contains(
        "<published>2026-11-13T00:00:00+07:00</published>\n    <updated>2026-11-18T00:00:00+07:00</updated>"))
    let corrections = try #require(after["corrections/feed.xml"])
    #expect(corrections.contains("<title>ถอนออก: หมู … เดือนนี้</title>") && corrections.contains("ข้อมูลผิดทั้งชุด"))
    #expect(after["bulletins/feed.json"]?.contains("\"date_modified\":\"2026-11-18T00:00:00+07:00\"") == true)
  }

  @Test("before its day nothing is withdrawn, and either era will do")
  func ahead() throws {
    var site = Self.site(Self.entry.replacing("2026-11-18", with: "2569-11-21"))
    #expect(try site.page(Self.page) == Self.site("").page(Self.page))
    site.clock = Instant("2026-11-21", zone: .thailand)!
    #expect(try site.page(Self.page).hasSuffix("2026-11-21 ข้อมูลผิดทั้งชุด #correction-2026-11-21"))
  }

  @Test("its record is neither required nor compared, nor is its data waited for")
  func record() throws {
    var site = Self.site(Self.entry)
    site.files["Content/site.yaml"]?.replace("records: off", with: "records: required")
    #expect(site.problems == [])
    let name = DocumentName(.bulletin, "2026/a")
    let (record, _) = Self.site("").load().contents.makeRecord(of: name, tool: "0.1", at: site.clock)
    site.files[BulletinRecord.path(of: name)] = String(decoding: try #require(record).bytes, as: UTF8.self)
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,pork,133.25", with: "2026-11-09,pork,140")
    #expect(site.problems == [])
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,pork,140\n", with: "")
    #expect(site.problems == [])
    #expect(try site.page(Self.page).hasPrefix("<title>ถอนออก"))
  }

  @Test("a translation is withdrawn with it")
  func translation() throws {
    var site = Self.site(Self.entry)
    site.files["Content/bulletins/2026/a.en.md"] = "---\ntitle: Pork [=pork]\n---\n`=pork`\n"
    #expect(
      try site.page("/en" + Self.page)
        == "<title>Withdrawn: Pork …</title><meta content=\"Description\">2026-11-18 All data was wrong #correction-2026-11-18"
    )
  }

  @Test("what is missing or stands on a page is told at its place")
  func problems() {
    #expect(Self.site("withdrawn: {date: 2026-11-18}").problems == ["\(Self.path):8:13 missing-key"])
    #expect(
      Self.site("withdrawn: {date: soon, reason: x}").problems == ["\(Self.path):8:19 wrong-type"])
    var site = Self.site("")
    site.files[Self.path]?.replace("kind: แก้ไข", with: "kind: withdrawal")
    #expect(site.problems == ["\(Self.path):7:40 wrong-type"])
    #expect(
      MemorySite(pageFile("withdrawn: {date: 2026-11-18, reason: x}")).problems == [
        "Content/pages/x.th.md:3:12 withdrawn-page"
      ])
  }

  @Test("a period in the title is no number: that of the bulletin stays, so that two can be told apart")
  func period() throws {
    var site = Self.site(Self.entry)
    site.files[Self.path]?.replace("[=pork] เดือนนี้", with: "[=pork] [=pork.period]")
    #expect(site.problems == [])
    #expect(try site.page(Self.page).hasPrefix("<title>ถอนออก: หมู … 9–15 พฤศจิกายน 2569</title>"))
    site.files[Self.path]?.replace("period: 2026-11-09 week\n", with: "")
    #expect(try site.page(Self.page).hasPrefix("<title>ถอนออก: หมู … …</title>"))
  }
}
