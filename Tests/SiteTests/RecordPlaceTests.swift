import Fingerprints
import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Site

@Suite("Where records lie, and what is wrong with them")
struct RecordPlaceTests {
  private typealias Example = BulletinRecordTests

  @Test("a damaged record, one of another form and one without its bulletin are told at their places")
  func damaged() throws {
    var site = try Example.recorded(Example.site())
    let path = BulletinRecord.path(of: Example.name)
    let text = try #require(site.files[path])
    site.files[path] = text.replacing("133.25", with: "134.25")
    #expect(site.problems == ["\(path):1:1 record-damaged"])
    site.files[path] = text.replacing("\"record\": 1", with: "\"record\": 2")
    #expect(site.problems == ["\(path):1:1 record-form"])
    site.files[path] = "{\"record\": 1"
    #expect(site.problems.count == 1 && site.problems[0].hasSuffix("record-damaged"))
    site.files[path] = text
    site.files["Content/bulletins/2026/a.th.md"] = nil
    #expect(site.problems == ["\(path):1:1 record-orphan"])
  }

  @Test("a record without the names of its queries is damaged, with a right seal too")
  func withoutNames() throws {
    let site = try Example.recorded(Example.site())
    let path = BulletinRecord.path(of: Example.name)
    let text = try #require(site.files[path])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "  \"names\": ["))
    let end = try #require(lines[start...].firstIndex(of: "  ],"))
    #expect(BulletinRecord.decode(SourceFile(path: path, text: Self.sealed(lines))).record != nil)
    let without = Array(lines[..<start] + lines[(end + 1)...])
    #expect(BulletinRecord.decode(SourceFile(path: path, text: Self.sealed(without))).record == nil)
  }

  /// The lines of a record with their own seal in place of the one they had.
  private static func sealed(_ lines: [Substring]) -> String {
    let body = lines.prefix { !$0.hasPrefix("  \"seal\"") }.joined(separator: "\n") + "\n"
    return body + "  \"seal\": \"\(Fingerprint(of: body).hexadecimal)\"\n}\n"
  }

  @Test(
    "as long as its files are as they were a record is compared with nothing, whatever today's program would make of them"
  )
  func sameFiles() throws {
    var site = try Example.recorded(Example.site())
    let path = BulletinRecord.path(of: Example.name)
    let text = try #require(site.files[path]).replacing("133.25", with: "134.25")
    site.files[path] = Self.sealed(text.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(site.problems == [])
    // The same files may be read otherwise.
    for line in ["weekStart: sunday", "timeZone: +08:00"] {
      var other = site
      other.files["Content/site.yaml"]! += "\n" + line
      #expect(other.problems.first?.hasPrefix("Content/bulletins/2026/a.th.md:1:1 record-") == true, "\(line)")
    }
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,150\n"
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-numbers"])
  }

  @Test("seen as before a code list of its data is published, a record is compared")
  func withheldCodeList() throws {
    var site = Example.site([
      "Content/datasets/goods/datapackage.yaml":
        "name: goods\ntitle: G\nresources: [{name: goods, path: goods.csv, publishAt: 2026-11-18T09:00, schema: {fields: [{name: code, type: string}, {name: name_th, type: string}], primaryKey: [code]}}]\n",
      "Content/datasets/goods/goods.csv": "code,name_th\npork,หมู\nlime,มะนาว\nfish,ปลา\nnew,ใหม่\n",
    ])
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace(
      "{name: good, type: string,", with: "{name: good, type: string, codelist: goods,")
    site = try Example.recorded(site)
    let path = BulletinRecord.path(of: Example.name)
    let text = try #require(site.files[path]).replacing("133.25", with: "134.25")
    site.files[path] = Self.sealed(text.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(site.problems == [])
    site.clock = Instant("2026-11-17T09:00", zone: .thailand)!
    #expect(site.load().contents.changes(of: Example.name) != nil)
  }

  @Test("an embargo of later rows holds back no recorded bulletin, also once the column of the time has another name")
  func renamedTime() throws {
    var site = try Example.recorded(Example.site())
    let published = try site.page(Example.page)
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,150\n"
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace(
      "    frequency: weekly",
      with: "    frequency: weekly\n    embargo: [{from: 2026-11-16, until: 2026-11-27T09:00}]")
    #expect(try site.page(Example.page) == published)
    site.files["Content/datasets/prices/prices.csv"]?.replace("week,good", with: "date,good")
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace("name: week", with: "name: date")
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace("[week, good]", with: "[date, good]")
    #expect(site.problems == [])
    #expect(try site.page(Example.page) == published)
    // One that holds such rows still waits.
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace("from: 2026-11-16", with: "from: 2026-11-09")
    #expect(site.addresses.contains(Example.page) == false)
  }

  @Test("a bulletin whose record lies under its old name is not asked for another, and none is made in its place")
  func misplaced() throws {
    var site = try Example.recorded(Example.site())
    site.files["Content/site.yaml"]?.replace("records: off", with: "records: required")
    let (old, new) = ("Content/bulletins/2026/a", "Content/bulletins/2026/b")
    site.files[new + ".th.md"] = site.files[old + ".th.md"]
    site.files[old + ".th.md"] = nil
    #expect(site.problems == ["\(old).record.json:1:1 record-elsewhere"])
    for names in [[], ["b"]] {
      let (candidates, diagnostics) = site.load().contents.recordCandidates(names, replacing: .never, now: site.clock)
      #expect(candidates.isEmpty && diagnostics.map(\.problem.code) == ["record-elsewhere"])
    }
  }

  @Test("the address of a bulletin that is renamed is asked to be kept, and leads to its numbers")
  func address() throws {
    var site = try Example.recorded(Example.site())
    let (old, new) = ("Content/bulletins/2026/a", "Content/bulletins/2026/b")
    for ending in [".th.md", ".record.json"] {
      site.files[new + ending] = site.files[old + ending]
      site.files[old + ending] = nil
    }
    #expect(site.problems == ["\(new).th.md:1:1 record-renamed"])
    #expect(site.hints().first?.contains("aliases: [/bulletins/2026/a/]") == true)
    let trace = site.load().contents.trace("https://example.org/bulletins/2026/a/#value-pork", tool: "1.0").trace
    #expect(trace?.address == "https://example.org/bulletins/2026/b/#value-pork")
    site.files[new + ".th.md"]?.replace("\nperiod: ", with: "\naliases: [/bulletins/2026/a/]\nperiod: ")
    #expect(site.problems == [])
  }

  /// In the same words, about the week after.
  private static let anotherWeek = Example.bulletin.replacing("2026-11-09 week", with: "2026-11-16 week")

  private static func siteOfThreeWeeks() -> MemorySite {
    var site = Example.site()
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,150\n2026-11-16,lime,51\n"
    return site
  }

  @Test("a bulletin is renamed together with its record; one of them alone is an error that says the right name")
  func renamed() throws {
    var site = try Example.recorded(Self.siteOfThreeWeeks())
    let text = try #require(site.files[BulletinRecord.path(of: Example.name)])
    Example.set("140", in: &site)
    let (old, new) = ("Content/bulletins/2026/a", "Content/bulletins/2026/b")
    // The record alone, where there is no other bulletin and where there is.
    site.files[old + ".record.json"] = nil
    site.files[new + ".record.json"] = text
    for _ in 1...2 {
      #expect(site.problems == ["\(new).record.json:1:1 record-elsewhere"])
      #expect(site.hints() == ["rename the file to '\(old).record.json': a record always has the name of its bulletin"])
      site.files[new + ".th.md"] = Self.anotherWeek
    }
    site.files[new + ".th.md"] = Example.bulletin
    // The bulletin alone.
    site.files[new + ".record.json"] = nil
    site.files[old + ".record.json"] = text
    site.files[old + ".th.md"] = nil
    #expect(site.problems == ["\(old).record.json:1:1 record-elsewhere"])
    #expect(site.hints() == ["rename the file to '\(new).record.json': a record always has the name of its bulletin"])
    // Both, also where another one says the same.
    site.files["Content/bulletins/2026/a-twin.th.md"] = Example.bulletin
    site.files[old + ".record.json"] = nil
    site.files[new + ".record.json"] = text
    #expect(site.problems == ["\(new).th.md:1:1 record-numbers", "\(new).th.md:1:1 record-renamed"])
    #expect(
      try site.page("/bulletins/2026/b/", warnings: ["record-renamed", "record-numbers"]).hasSuffix("133.25 > 140.00;"))
    // From then on its text may be corrected as that of any other.
    site.files[new + ".th.md"]?.replace("และ", with: "หรือ")
    #expect(
      site.problems == [
        "\(new).th.md:1:1 record-numbers", "\(new).th.md:1:1 record-renamed", "\(new).th.md:8:1 record-text",
      ])
  }

  @Test("a new bulletin under the old name of one that was renamed with its record leaves that its record")
  func nameUsedAgain() throws {
    var site = try Example.recorded(Self.siteOfThreeWeeks())
    let (old, new) = ("Content/bulletins/2026/a", "Content/bulletins/2026/b")
    for ending in [".record.json", ".th.md"] { site.files[new + ending] = site.files.removeValue(forKey: old + ending) }
    site.files[old + ".th.md"] = Self.anotherWeek
    #expect(try site.page(Example.page).contains("150.00"))
    #expect(try site.page("/bulletins/2026/b/").contains("133.25"))
    // Also once the text of the renamed one is corrected.
    site.files[new + ".th.md"]?.replace("และ", with: "หรือ")
    #expect(site.problems == ["\(new).th.md:8:1 record-text"])
    // Nor is the record offered to the new one once it lies beside none.
    site.files[new + ".th.md"] = nil
    #expect(site.problems == ["\(new).record.json:1:1 record-orphan"])
  }
}
