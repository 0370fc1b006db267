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

  @Test("each topic and each province has its own, beside its page")
  func parts() throws {
    #expect(try Self.feed("topics/prices/feed.json").split(separator: "\"id\":").count == 61)
    let surin = try Self.feed("provinces/surin/feed.xml")
    #expect(surin.split(separator: "<entry>").count == 2 && surin.contains("<title>สุรินทร์ – เว็บ</title>"))
    #expect(try !Self.feed("provinces/chiang-mai/feed.xml").contains("<entry>"))
  }
}
