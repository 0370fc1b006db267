import Fingerprints
import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Site

@Suite("Corrections beside a record")
struct RecordCorrectionTests {
  private typealias Example = BulletinRecordTests

  /// Adds an entry of `corrections`, before those that are there.
  static func correct(_ site: inout MemorySite, explains codes: [String]) {
    let path = "Content/bulletins/2026/a.th.md"
    let entry = "{date: 2026-11-20, kind: แก้ไข, explains: [\(codes.joined(separator: ", "))], what: คำ, reason: ผิด}"
    if site.files[path]?.contains("corrections: [") == true {
      site.files[path]?.replace("corrections: [", with: "corrections: [\(entry), ")
    } else {
      site.files[path]?.replace("date: 2026-11-13", with: "corrections: [\(entry)]\ndate: 2026-11-13")
    }
  }

  @Test("a correction tells of the numbers as they are, under whatever names; those that change later are told again")
  func laterRevisions() throws {
    var site = try Example.recorded(Example.site())
    Example.set("140", in: &site)
    let code = site.codes
    #expect(code.count == 1)
    Self.correct(&site, explains: code)
    #expect(site.problems == [])
    // Rows are added each week, and names may change.
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,150\n"
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace("title: {th: ราคา, en: Price}", with: "title: P")
    #expect(site.problems == [])
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-02,pork,130", with: "2026-11-02,pork,131")
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-numbers"])
    #expect(site.codes.count == 1 && site.codes != code)
    // What an entry tells of is not told again.
    #expect(
      site.diagnostics().map(\.problem.message.english) == [
        "today's data differs from what was published in 1 number: Price · pork · 2–8 November 2026: 130.00 → 131.00"
      ])
    let automatic = try #require(site.load().contents.corrections(in: .english).first)
    #expect(automatic.isAutomatic && !automatic.correction.what.text(in: .english).contains("140"))
    Self.correct(&site, explains: site.codes)
    #expect(site.problems == [])
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,pork,140", with: "2026-11-09,pork,141")
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-numbers"])
    let messages = site.diagnostics().map(\.problem.message.english)
    #expect(messages.allSatisfy { $0.hasSuffix("9–15 November 2026: 133.25 → 141.00") })
  }

  @Test("several numbers have a code each, told in one entry or in several")
  func several() throws {
    var site = try Example.recorded(Example.site())
    Example.set("140", in: &site)
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-02,pork,130", with: "2026-11-02,pork,131")
    let codes = site.codes
    #expect(codes.count == 2 && site.hints().allSatisfy { $0.contains("explains: [\(codes[0]), \(codes[1])]") })
    for code in codes {
      Self.correct(&site, explains: [code])
    }
    #expect(site.problems == [])
  }

  @Test(
    "entries tell of the changes they name; of few each is to be named, of many all together",
    arguments: [2, 12, 13, 99])
  func untold(count: Int) {
    let changes = (0..<count).map { index in
      RecordedChange(
        source: "a b", measure: LocalizedText(same: "A"), parts: [], period: nil, before: nil, after: nil,
        identity: "\(index)")
    }
    let codes = changes.codes(of: changes)
    #expect(codes.count == (count > 12 ? 1 : count) && changes.untold(by: Set(codes)).isEmpty)
    // Another number is another later.
    let told = Set(changes[1...].map { [$0].code })
    #expect(changes.untold(by: told) == [changes[0]] && changes.codes(of: [changes[0]]) == [[changes[0]].code])
    #expect(changes.untold(by: [DifferenceCode { $0.add("x") }]) == changes)
  }

  @Test(
    "an entry that is dated ahead is named beside the warning; one from before the publication is told where it stands")
  func dates() throws {
    var site = try Example.recorded(Example.site())
    let path = "Content/bulletins/2026/a.th.md"
    Example.set("140", in: &site)
    Self.correct(&site, explains: site.codes)
    #expect(site.problems == [])
    site.clock = Instant("2026-11-19T09:00", zone: .thailand)!
    #expect(site.problems == ["\(path):1:1 record-numbers"])
    #expect(
      site.diagnostics().flatMap { $0.notes.map(\.message.english) } == [
        "the entry that tells of it counts from 20 November 2026 on"
      ])
    site.files[path]?.replace("{date: 2026-11-20", with: "{date: 2026-11-12")
    #expect(site.problems == ["\(path):3:22 correction-early"])
  }

  @Test(
    "lists show the kind and day of the latest correction that counts by now; of a withdrawn bulletin the title says so"
  )
  func marks() throws {
    let head = "---\ntitle: ก\ndate: 2026-11-13\n"
    let path = "Content/bulletins/2026/a.th.md"
    var site = Example.site([
      "Templates/bulletins.html":
        """
      {% for year in years %}{% for item in year.bulletins %}{{ item.title }}{% if item.correction -%}
      |{{ item.correction.kindName }} {{ item.correction.kind }} {{ item.correction.date.text }}
      {%- endif %};{% endfor %}{% endfor %}
      """
    ])
    func list(_ matter: String) throws -> String {
      site.files[path] = head + matter + "---\n"
      return try site.page("/bulletins/")
    }
    func entry(_ day: Int, _ kind: String) -> String { "{date: 2026-11-\(day), kind: \(kind), what: x, reason: y}" }
    #expect(try list("") == "ก;")
    let entries = [entry(17, "revision"), entry(18, "correction"), entry(25, "revision")].joined(separator: ", ")
    #expect(try list("corrections: [\(entries)]\n") == "ก|แก้ไข correction 18 พฤศจิกายน 2569;")
    site.clock = Instant("2026-11-25T00:00", zone: .thailand)!
    #expect(try list("corrections: [\(entries)]\n") == "ก|ปรับปรุง revision 25 พฤศจิกายน 2569;")
    #expect(try !list("withdrawn: {date: 2026-11-20, reason: x}\n").contains("|"))
  }

  @Test("with `fail`, a revision is an error until a correction tells of it")
  func failing() throws {
    var site = try Example.recorded(Example.site())
    let published = try site.page(Example.page)
    site.files["Content/site.yaml"]! += "\nrevisions: fail"
    Example.set("140", in: &site)
    #expect(site.diagnostics().hasErrors && site.codes.count == 1)
    Self.correct(&site, explains: site.codes)
    #expect(site.problems == [])
    #expect(try site.page(Example.page).hasPrefix(published))
  }

  @Test(
    "what nobody explains stands first, since the day of the bulletin; revised once more, it is another entry of the feed"
  )
  func unexplained() throws {
    var site = try Example.recorded(Example.site())
    site.files["Content/bulletins/2026/later.th.md"] =
      "---\ntitle: ข\ndate: 2026-11-14\ncorrections: [{date: 2026-11-19, kind: แก้ไข, what: x, reason: y}]\n---\n"
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace(
      "    frequency: weekly", with: "    frequency: weekly\n    lastUpdated: 2099-01-01")
    func entries() -> [PublishedCorrection] { site.load().contents.corrections(in: .thai) }
    #expect(entries().map(\.id) == ["correction-2026-11-19"])
    Example.set("140", in: &site)
    let first = entries()
    #expect(first.map(\.id) == ["revisions", "correction-2026-11-19"])
    #expect(first.map(\.correction.date.iso) == ["2026-11-13", "2026-11-19"])
    site.files["Content/datasets/prices/prices.csv"]?.replace("pork,140", with: "pork,141")
    #expect(entries().map(\.id) == first.map(\.id) && entries()[0].permanentID != first[0].permanentID)
  }

  @Test("a correction without a code, or with another, tells of nothing; what is no code is an error")
  func codes() throws {
    var site = try Example.recorded(Example.site())
    Example.set("140", in: &site)
    Self.correct(&site, explains: [])
    Self.correct(&site, explains: ["bbbbbbbb"])
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-numbers"])
    func notes() -> [String] { site.diagnostics().flatMap { $0.notes.map(\.message.english) } }
    #expect(notes() == ["'bbbbbbbb' stands for something else, or for this as it was before"])
    Self.correct(&site, explains: ["12345678"])
    #expect(site.problems.contains("Content/bulletins/2026/a.th.md:3:58 correction-code"))
  }

  @Test("an edit of a title is told where that is written, be it the series")
  func series() throws {
    var site = Example.site([
      "Content/series/s.yaml": "title: {th: ก, en: A}\nbulletin:\n  title: {th: หมู, en: Pork}\n  summary: {th: สรุป}\n",
      "Content/bulletins/2026/a.th.md":
        Example.bulletin.replacing("title: หมู[=pork.direction]\n", with: "series: s\n"),
    ])
    site = try Example.recorded(site)
    #expect(site.problems == [])
    site.files["Content/series/s.yaml"]?.replace("หมู", with: "หมูแดง")
    #expect(site.problems == ["Content/series/s.yaml:3:15 record-text"])
    site.files["Content/series/s.yaml"]?.replace("หมูแดง", with: "หมู")
    site.files["Content/series/s.yaml"]?.replace("สรุป", with: "ย่อ")
    #expect(site.problems == ["Content/series/s.yaml:4:17 record-text"])
    // While the file has errors nobody knows what the text says.
    site.files["Content/series/s.yaml"]! += "rhythm: every Fryday\n"
    #expect(site.problems == ["Content/series/s.yaml:5:9 wrong-type"])
  }

  @Test("an edit of the text is told, unless a correction tells it; so is a language that came later")
  func edits() throws {
    var site = try Example.recorded(Example.site())
    let path = "Content/bulletins/2026/a.th.md"
    site.files[path]?.replace("และ", with: "หรือ")
    #expect(site.problems == ["\(path):8:1 record-text"])
    Self.correct(&site, explains: site.codes)
    #expect(site.problems == [])
    // What comes after it, it does not tell of.
    site.files[path]?.replace("หรือ", with: "กับ")
    #expect(site.problems == ["\(path):9:1 record-text"])
    let second = site.codes
    Self.correct(&site, explains: second)
    #expect(site.problems == [])
    // Nor does one that is dated ahead.
    site.clock = Instant("2026-11-19T09:00", zone: .thailand)!
    #expect(site.problems == ["\(path):9:1 record-text"] && site.codes == second)
    var translated = try Example.recorded(Example.site())
    translated.files["Content/bulletins/2026/a.en.md"] = "---\ntitle: Pork\n---\n`=pork`\n"
    #expect(translated.problems == ["Content/bulletins/2026/a.en.md:1:1 record-text"])
  }

  @Test(
    "an edit of the body is told at the first line that is another; without the lines in the record, at the first of all"
  )
  func lines() throws {
    let (path, text) = ("Content/bulletins/2026/a.th.md", Example.bulletin + "\nก\n\nข\n")
    var site = try Example.recorded(Example.site([path: text]))
    func edited(_ body: String) -> [String] {
      site.files[path] = body
      return site.problems
    }
    #expect(edited(text.replacing("mark: line", with: "mark: bar")) == ["\(path):11:1 record-text"])
    #expect(edited(text.replacing("title: ราคา", with: "title: ราคา\nid: c")) == ["\(path):14:1 record-text"])
    // A line that is no more is missed where it stood.
    #expect(edited(text.replacing("ก\n", with: "")) == ["\(path):15:1 record-text"])
    #expect(edited(text.replacing("\n\nข\n", with: "")) == ["\(path):15:1 record-text"])
    #expect(edited(text.replacing("\n", with: "\r\n")) == [])
    let record = BulletinRecord.path(of: Example.name)
    site.files[record]?.replace(#/,"lines":"[0-9a-f]+"/#, with: "")
    let old = try #require(site.files[record])
    let body = old.prefix(upTo: try #require(old.firstRange(of: "  \"seal\"")).lowerBound)
    site.files[record] = body + "  \"seal\": \"\(Fingerprint(of: Array(body.utf8)).hexadecimal)\"\n}\n"
    #expect(edited(text.replacing("mark: line", with: "mark: bar")) == ["\(path):8:1 record-text"])
  }

  @Test(
    "what nobody explains is of the day of publication, also of a bulletin that is published on another than its date")
  func moved() throws {
    var site = Example.site()
    site.files["Content/bulletins/2026/a.th.md"]?.replace(
      "date: 2026-11-13\n", with: "date: 2026-11-13\npublishAt: 2026-11-16T10:00\n")
    site = try Example.recorded(site)
    Example.set("140", in: &site)
    let contents = site.load().contents
    #expect(contents.corrections(in: .thai).map(\.correction.date.iso) == ["2026-11-16"])
    let entry = try #require(
      contents.plan.entries.first {
        if case .feed(let feed) = $0 { feed.path == "corrections/feed.xml" } else { false }
      })
    let feed = String(decoding: EntryRenderer.render(entry, contents).files.first?.bytes ?? [], as: UTF8.self)
    #expect(feed.contains("<published>2026-11-16T00:00:00+07:00</published>"))
  }
}
