import Localization
import SourceText
import Testing

@testable import Site

@Suite("Feeds")
struct FeedTests {
  private static var site: MemorySite {
    var files: [String: String] = [
      "Content/pages/topics/prices.th.md": "---\ntitle: ราคา\ntemplate: topic\ntopic: prices\n---\n",
      "Content/pages/provinces/p.th.md": "---\ntitle: \"[=row.name]\"\neach: provinces\n---\n",
      "Content/pages/regions/r.th.md": "---\ntitle: \"[=row.name]\"\neach: regions\n---\n",
      "Content/datasets/regions/datapackage.yaml":
        "name: regions\nresources: [{name: regions, path: r.csv, schema: {fields: [{name: code, type: string}, {name: slug, type: string}, {name: name, type: string}], primaryKey: [code]}}]\n",
      "Content/datasets/regions/r.csv": "code,slug,name\nN,north,เหนือ\nNE,northeast,อีสาน\n",
      "Content/bulletins/2026/later.th.md":
        "---\ntitle: ลับ\ndate: 2026-11-20\npublishAt: 2026-11-20T15:00\n---\nsecret\n",
      "Content/bulletins/2026/surin.th.md":
        "---\ntitle: A & <b>\nsummary: S\ndate: 2026-11-19\nprovince: surin\npublishAt: 2026-11-19T09:30\n---\n",
    ]
    for day in 1...60 {
      files["Content/bulletins/2026/n\(day).th.md"] =
        "---\ntitle: N\(day)\ndate: 2026-0\(1 + day / 30)-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)\ntopic: prices\n---\n"
    }
    return MemorySite(files)
  }

  private static func feed(_ path: String) throws -> String {
    let (contents, diagnostics) = site.load()
    #expect(diagnostics.map(\.problem.code) == [])
    let entry = try #require(contents.plan.entries.first { $0.key == path }, "no entry \(path)")
    let rendered = EntryRenderer.render(entry, contents)
    #expect(rendered.diagnostics.isEmpty)
    return String(decoding: rendered.files.first?.bytes ?? [], as: UTF8.self)
  }

  @Test("Atom has the latest fifty, JSON all, and neither what is not published")
  func all() throws {
    let atom = try Self.feed("bulletins/feed.xml")
    #expect(atom.split(separator: "<entry>").count == 51 && !atom.contains("ลับ"))
    #expect(
      atom.contains(
        """
          <entry>
            <id>https://example.org/bulletins/2026/surin/</id>
            <title>A &amp; &lt;b&gt;</title>
            <published>2026-11-19T09:30:00+07:00</published>
            <updated>2026-11-19T09:30:00+07:00</updated>
            <link rel="alternate" type="text/html" href="https://example.org/bulletins/2026/surin/"/>
            <summary>S</summary>
          </entry>

        """))
    #expect(atom.contains("<updated>2026-11-19T09:30:00+07:00</updated>\n  <link rel=\"self\""))
    let json = try Self.feed("bulletins/feed.json")
    #expect(json.split(separator: "\"id\":").count == 62 && !json.contains("ลับ"))
    #expect(json.hasPrefix("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"เว็บ\""))
  }

  @Test("corrections stand on the page of the bulletin, in the list of all and in its feed, the latest first")
  func corrections() throws {
    func site(_ corrections: String) -> MemorySite {
      MemorySite([
        "Content/bulletins/2026/a.th.md": "---\ntitle: ก\ndate: 2026-11-10\ncorrections:\n\(corrections)---\n",
        "Content/bulletins/2026/a.en.md": "---\ntitle: A\n---\n",
        "Content/bulletins/2026/later.th.md":
          "---\ntitle: ลับ\ndate: 2026-11-30\npublishAt: 2026-11-30T09:00\ncorrections:\n  - {date: 2026-11-30, kind: แก้ไข, what: x, reason: y}\n---\n",
        "Templates/bulletin.html":
          "{% for c in bulletin.corrections %}{{ c.id }} {{ c.kindName }} {{ c.what }}: {{ c.reason }}\n{% endfor %}",
        "Templates/corrections.html":
          "{% for c in corrections %}{{ c.bulletin.url }} {{ c.bulletin.title }} {{ c.kind }}\n{% endfor %}",
      ])
    }
    let two = """
        - {date: 2026-11-12, kind: แก้ไข, what: {th: ตัวเลข, en: A number}, reason: {th: พิมพ์ผิด, en: a slip}}
        - {date: 2026-12-15, kind: revision, what: ล่วงหน้า, reason: x}
        - {date: 2026-11-15, kind: revision, what: {th: ราคา, en: Prices}, reason: {th: ข้อมูลใหม่, en: new data}}

      """
    #expect(
      try site(two).page("/en/bulletins/2026/a/")
        == "correction-2026-11-12 Correction A number: a slip\ncorrection-2026-11-15 Revision Prices: new data\n")
    #expect(
      try site(two).page("/corrections/")
        == "/bulletins/2026/a/#correction-2026-11-15 ก revision\n/bulletins/2026/a/#correction-2026-11-12 ก correction\n"
    )
    let contents = site(two).load().contents
    let entry = try #require(contents.plan.entries.first { $0.key == "corrections/feed.xml" })
    let feed = String(decoding: EntryRenderer.render(entry, contents).files[0].bytes, as: UTF8.self)
    #expect(feed.split(separator: "<entry>").count == 3 && !feed.contains("ลับ"))
    #expect(feed.contains("<title>ปรับปรุง: ก</title>") && feed.contains("/bulletins/2026/a/#correction-2026-11-15</id>"))
    // One that comes above others, and others of one day.
    let more =
      "  - {date: 2026-11-11, kind: แก้ไข, what: x, reason: y}\n" + two
      + "  - {date: 2026-11-15, kind: แก้ไข, what: z, reason: y}\n"
    #expect(
      try site(more).page("/corrections/").split(separator: "\n").map {
        $0.split(separator: " ")[0].split(separator: "#")[1]
      }
        == ["correction-2026-11-15", "correction-2026-11-15-2", "correction-2026-11-12", "correction-2026-11-11"])
    #expect(
      site("  - {date: 2026-13-01, kind: fix, what: x}\n").problems == [
        "Content/bulletins/2026/a.th.md:5:6 missing-key", "Content/bulletins/2026/a.th.md:5:12 wrong-type",
        "Content/bulletins/2026/a.th.md:5:30 wrong-type",
      ])
  }

  @Test("a corrected bulletin is updated when it was last corrected, and published when it was")
  func corrected() throws {
    var site = MemorySite()
    func feed(_ name: String) throws -> String {
      let contents = site.load().contents
      let entry = try #require(contents.plan.entries.first { $0.key == "bulletins/" + name })
      return String(decoding: EntryRenderer.render(entry, contents).files[0].bytes, as: UTF8.self)
    }
    func correct(_ dates: [String]) {
      let entries = dates.map { "  - {date: \($0), kind: แก้ไข, what: x, reason: y}\n" }.joined()
      site.files["Content/bulletins/2026/a.th.md"] =
        "---\ntitle: A\ndate: 2026-11-10\npublishAt: 2026-11-10T09:00\n"
        + (dates.isEmpty ? "" : "corrections:\n" + entries) + "---\n"
    }
    let published = "<published>2026-11-10T09:00:00+07:00</published>\n    <updated>"
    // The last is to come.
    for (dates, updated) in [
      ([], nil), (["2026-11-10"], "2026-11-10T09:00:00+07:00"),
      (["2026-11-15", "2026-11-12", "2026-12-01"], "2026-11-15T00:00:00+07:00"),
    ] as [([String], String?)] {
      correct(dates)
      let atom = try feed("feed.xml")
      let shown = updated ?? "2026-11-10T09:00:00+07:00"
      #expect(atom.contains(published + shown + "</updated>"), "\(atom)")
      #expect(atom.contains("<updated>\(shown)</updated>\n  <link rel=\"self\""))
      let json = try feed("feed.json")
      #expect(json.contains("\"date_published\":\"2026-11-10T09:00:00+07:00\""))
      #expect(json.contains("\"date_modified\"") == (updated != nil))
      if let updated { #expect(json.contains("\"date_modified\":\"\(updated)\"")) }
    }
  }

  @Test("what is made up says so in a feed too")
  func notice() throws {
    var site = Self.site
    site.files["Content/datasets/prices/datapackage.yaml"] =
      site.files["Content/datasets/prices/datapackage.yaml"]!.replacing(
        "name: prices\ntitle", with: "name: prices\ndemonstration: true\ntitle")
    site.files["Content/bulletins/2026/made.th.md"] =
      "---\ntitle: T\nsummary: \"[=p]\"\ndate: 2026-11-19\ndata: {p: {dataset: prices, where: {good: pork}}}\n---\n"
    let (contents, _) = site.load()
    for name in ["xml", "json"] {
      let entry = try #require(contents.plan.entries.first { $0.key == "bulletins/feed.\(name)" })
      let feed = String(decoding: EntryRenderer.render(entry, contents).files[0].bytes, as: UTF8.self)
      #expect(feed.contains("133.25 บาท · \(contents.settings.demonstrationNotice.text(in: .thai))"))
      #expect(!feed.contains(">S · ") && !feed.contains("\"S · "))
    }
  }

  @Test("each topic, each province and each region has its own, beside its page")
  func parts() throws {
    #expect(try Self.feed("topics/prices/feed.json").split(separator: "\"id\":").count == 61)
    let surin = try Self.feed("provinces/surin/feed.xml")
    #expect(surin.split(separator: "<entry>").count == 2 && surin.contains("<title>สุรินทร์ – เว็บ</title>"))
    #expect(try !Self.feed("provinces/chiang-mai/feed.xml").contains("<entry>"))
    let northeast = try Self.feed("regions/northeast/feed.xml")
    #expect(northeast.split(separator: "<entry>").count == 2 && northeast.contains("<title>อีสาน – เว็บ</title>"))
    #expect(try Self.feed("regions/northeast/feed.json").contains("/bulletins/2026/surin/"))
    #expect(try !Self.feed("regions/north/feed.xml").contains("<entry>"))
  }

  @Test("other pages for each province have none of their own")
  func otherRows() {
    let page = "---\ntitle: \"[=row.name]\"\neach: provinces\n---\n"
    let site = MemorySite(["Content/pages/provinces/p.th.md": page, "Content/pages/topics/x/p.th.md": page])
    let feeds = site.load().contents.plan.entries.compactMap {
      if case .feed(let feed) = $0 { feed.path } else { nil }
    }
    #expect(feeds.contains("provinces/surin/feed.xml"))
    #expect(!feeds.contains { $0.hasPrefix("topics/x/") })
  }

  @Test("an entry in another language than the list says so")
  func language() throws {
    var site = Self.site
    site.files["Content/bulletins/2026/surin.en.md"] = "---\ntitle: In English\n---\n"
    func text(_ path: String) throws -> String {
      let contents = site.load().contents
      let entry = try #require(contents.plan.entries.first { $0.key == path }, "no entry \(path)")
      return String(decoding: EntryRenderer.render(entry, contents).files.first?.bytes ?? [], as: UTF8.self)
    }
    let atom = try text("en/bulletins/feed.xml")
    #expect(atom.contains("  <entry>\n    <id>https://example.org/en/bulletins/2026/surin/"))
    #expect(atom.contains("  <entry xml:lang=\"th\">\n    <id>https://example.org/bulletins/2026/n"))
    #expect(try !text("bulletins/feed.xml").contains("<entry xml:lang"))
    #expect(try text("en/bulletins/feed.json").contains("\"language\":\"th\""))
  }
}
