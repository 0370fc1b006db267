import Fingerprints
import Localization
import SourceText
import Testing
import YAML

@testable import Datasets
@testable import Site

@Suite("Records of bulletins")
struct BulletinRecordTests {
  static let bulletin = """
    ---
    title: หมู[=pork.direction]
    date: 2026-11-13
    period: 2026-11-09 week
    data:
      pork: {dataset: prices, where: {good: pork}, period: last 52 weeks}
    ---
    `=pork` และ `=pork.change`

    ~~~chart
    mark: line
    data: {dataset: prices, by: good, where: {good: [pork, lime]}}
    title: ราคา
    ~~~
    """
  static let name = DocumentName(.bulletin, "2026/a")

  static func site(_ more: [String: String] = [:]) -> MemorySite {
    MemorySite(
      [
        "Content/bulletins/2026/a.th.md": bulletin,
        "Templates/bulletin.html":
          "{{ page.title }}|{{ page.body }}|{% for item in bulletin.revisions %}{{ item.name }}: {{ item.before or \"-\" }} > {{ item.after or \"-\" }};{% endfor %}{{ \"updated\" if bulletin.isUpdated else \"\" }}",
      ].merging(more) { $1 })
  }

  static func recorded(_ site: MemorySite) throws -> MemorySite {
    let (record, diagnostics) = site.load().contents.makeRecord(of: name, tool: "0.1", at: site.clock)
    try #require(diagnostics.isEmpty)
    var recorded = site
    recorded.files[BulletinRecord.path(of: name)] = String(decoding: try #require(record).bytes, as: UTF8.self)
    return recorded
  }

  @Test("it keeps the licence under which its data was published")
  func licence() throws {
    func named(_ licence: String) -> MemorySite {
      var site = Self.site([
        "Templates/figures/chart.html": "{% if figure.citation %}{{ figure.citation.licenceName }}{% endif %}"
      ])
      site.files["Content/datasets/prices/datapackage.yaml"]! += "\nlicenses: [{name: \(licence)}]\n"
      return site
    }
    let path = BulletinRecord.path(of: Self.name)
    var later = named("Other")
    later.files[path] = try Self.recorded(named("ODbL-1.0")).files[path]
    #expect(try later.page(Self.page).contains("ODbL-1.0"))
  }

  static let page = "/bulletins/2026/a/"

  static func set(_ price: String, in site: inout MemorySite) {
    site.files["Content/datasets/prices/prices.csv"]?.replace(
      "2026-11-09,pork,133.25", with: "2026-11-09,pork,\(price)")
  }

  @Test("it comes back as it was written, and no byte of it may change")
  func roundTrip() throws {
    let site = try Self.recorded(Self.site())
    let path = BulletinRecord.path(of: Self.name)
    let text = try #require(site.files[path])
    let record = try #require(BulletinRecord.decode(SourceFile(path: path, text: text)).record)
    #expect(String(decoding: record.bytes, as: UTF8.self) == text)
    let query = try #require(record.answers.first?.query)
    let today = try query.evaluate(in: site.load().contents.queryContext).get()
    #expect(record.answer(to: query)?.contentHash == today.contentHash)
    // Line ends are for version control to change.
    #expect(BulletinRecord.decode(SourceFile(path: path, text: text.replacing("\n", with: "\r\n"))).record != nil)
    let bytes = Array(text.utf8)
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[index] = changed[index] == UInt8(ascii: "7") ? UInt8(ascii: "3") : UInt8(ascii: "7")
      let (read, problems) = BulletinRecord.decode(SourceFile(path: path, bytes: changed))
      // Behind the seal only the line that holds it can be written otherwise.
      #expect(read == nil ? !problems.isEmpty : read?.bytes == bytes, "changed at \(index)")
      let (cut, found) = BulletinRecord.decode(SourceFile(path: path, bytes: Array(bytes[..<index])))
      #expect(cut == nil && !found.isEmpty)
    }
  }

  @Test("where a number goes another way than it did, or the next one from it, that is told beside it")
  func turns() throws {
    var site = Self.site([
      "Templates/bulletin.html":
        "{% for item in bulletin.revisions %}{{ item.after or \"-\" }} {{ item.turn or \"-\" }};{% endfor %}"
    ])
    site = try Self.recorded(site)
    let csv = try #require(site.files["Content/datasets/prices/prices.csv"])
    func turns(_ changes: (old: String, new: String)...) throws -> String {
      site.files["Content/datasets/prices/prices.csv"] = changes.reduce(csv) { text, change in
        text.replacing(change.old, with: change.new)
      }
      return try site.page(Self.page, warnings: ["record-numbers"])
    }
    // It was 130 before.
    var text = try turns(("2026-11-09,pork,133.25", "2026-11-09,pork,140"))
    #expect(text == "140.00 -;")
    text = try turns(("2026-11-09,pork,133.25", "2026-11-09,pork,120"))
    #expect(text == "120.00 สูงขึ้น → ลดลง;")
    text = try turns(("2026-11-09,pork,133.25", "2026-11-09,pork,130.001"))
    #expect(text == "130.00 สูงขึ้น → ทรงตัว;")
    text = try turns(("2026-11-02,pork,130", "2026-11-02,pork,135"))
    #expect(text == "135.00 9–15 พฤศจิกายน 2569: สูงขึ้น → ลดลง;")
  }

  @Test("a change that turned is told beside its number, or by itself where the number is as it was")
  func turnsOfChanges() throws {
    var site = Self.site([
      "Content/bulletins/2026/a.th.md": String(Self.bulletin.prefix { $0 != "~" })
        .replacing("period: last 52 weeks", with: "period: latest, compare: previous")
        .replacing("`=pork` และ `=pork.change`", with: "`=pork` `=now`")
        .replacing("[=pork.direction]", with: "")
        .replacing("data:\n", with: "data:\n  now: {dataset: prices, where: {good: pork}, period: latest}\n"),
      "Templates/bulletin.html":
        "{% for item in bulletin.revisions %}{{ item.before or \"-\" }} {{ item.after or \"-\" }} {{ item.turn or \"-\" }};{% endfor %}",
    ])
    site = try Self.recorded(site)
    let csv = try #require(site.files["Content/datasets/prices/prices.csv"])
    site.files["Content/datasets/prices/prices.csv"] = csv.replacing("09,pork,133.25", with: "09,pork,120")
    var page = try site.page(Self.page, warnings: ["record-numbers"])
    #expect(page == "133.25 120.00 เพิ่มขึ้น → ลดลง;")
    site.files["Content/datasets/prices/prices.csv"] = csv.replacing("02,pork,130", with: "02,pork,140")
    page = try site.page(Self.page, warnings: ["record-numbers"])
    #expect(page == "2.5 −4.8 เพิ่มขึ้น → ลดลง;")
  }

  @Test("what a table says of how its numbers changed is published too")
  func changesOfTable() throws {
    var site = Self.site([
      "Content/bulletins/2026/a.th.md":
        Self.bulletin + "\n~~~table\nid: t\ntitle: T\ndata: {dataset: prices, by: good}\nchanges: previous\n~~~\n",
      "Templates/figures/table.html":
        "{% for row in figure.table.rows %}[{{ row.label }}{% for item in row.changes %} {{ item.text }}{% endfor %}]{% endfor %}",
    ])
    site = try Self.recorded(site)
    Self.set("140", in: &site)
    #expect(try site.page(Self.page, warnings: ["record-numbers"]).contains("[pork สูงขึ้น 2.5][lime ทรงตัว]"))
  }

  @Test("a page is drawn from it, numbers and charts alike, whatever becomes of the data")
  func drawn() throws {
    let before = Self.site()
    var site = try Self.recorded(before)
    #expect(site.problems == [])
    let published = try site.page(Self.page)
    #expect(try published == before.page(Self.page))
    #expect(published.contains("133.25") && !published.contains(" > "))
    Self.set("140", in: &site)
    let kept = try site.page(Self.page, warnings: ["record-numbers"])
    #expect(kept.hasPrefix(published))
    #expect(kept.hasSuffix("133.25 > 140.00;"))
    // It stands in the text and, with its name, in the chart: that is one number.
    #expect(kept.split(separator: " > ").count == 2)
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-numbers"])
    // A dataset with an error is told of by itself.
    let descriptor = site.files["Content/datasets/prices/datapackage.yaml"]
    site.files["Content/datasets/prices/datapackage.yaml"] = "resources: 1\n"
    #expect(!site.problems.isEmpty && !site.problems.contains { $0.contains("record-data") })
    site.files["Content/datasets/prices/datapackage.yaml"] = descriptor
    // The whole dataset may go.
    site.files["Content/datasets/prices/datapackage.yaml"] = nil
    site.files["Content/datasets/prices/prices.csv"] = nil
    #expect(try site.page(Self.page, warnings: ["record-data"]) == published)
  }

  @Test("what is the latest, or the largest, by now is no change of what was published")
  func sameNumbers() throws {
    let bulletin = """
      ---
      title: ราคา
      date: 2026-11-13
      data:
        latest: {dataset: prices, where: {good: pork}, period: latest}
        largest: {dataset: prices, by: good, period: last 2 weeks, sort: -value, limit: 1}
      ---
      `=latest`

      ~~~table
      data: largest
      title: สูงสุด
      ~~~
      """
    var site = try Self.recorded(Self.site(["Content/bulletins/2026/a.th.md": bulletin]))
    let published = try site.page(Self.page)
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,150\n2026-11-16,new,900\n"
    #expect(try site.page(Self.page) == published)
    #expect(site.problems == [])
  }

  @Test("numbers are told apart by what their queries choose, each once; units where they change")
  func names() throws {
    let bulletin = """
      ---
      title: ราคา
      date: 2026-11-13
      period: 2026-11-09 week
      data:
        pork: {dataset: prices, where: {good: pork}}
        lime: {dataset: prices, where: {good: lime}}
        both: {dataset: prices, where: {good: [pork, lime]}, by: good}
        change: {dataset: prices, where: {good: fish}, compare: previous}
      ---
      `=pork` `=lime`

      ~~~table
      data: both
      title: ราคา
      ~~~
      """
    var site = try Self.recorded(Self.site(["Content/bulletins/2026/a.th.md": bulletin]))
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,pork,133.25", with: "2026-11-09,pork,140")
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,lime,50.01", with: "2026-11-09,lime,60")
    func changes() -> [String] {
      site.load().contents.changes(of: Self.name)?.changes.map { $0.sentence(in: .english) } ?? []
    }
    #expect(
      changes() == [
        "Price · pork · 9–15 November 2026: 133.25 → 140.00", "Price · lime · 9–15 November 2026: 50.01 → 60.00",
      ])
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace("บาท, en: baht", with: "สตางค์, en: satang")
    let (old, new) = ("130.00 baht", "130.00 satang")
    #expect(changes().first == "Price · pork · 2–8 November 2026: \(old) → \(new)")
    // More decimals are no other numbers.
    var precise = try Self.recorded(Self.site())
    precise.files["Content/datasets/prices/datapackage.yaml"]?.replace("decimals: 2", with: "decimals: 3")
    #expect(precise.problems == [])
  }

  @Test(
    "a name stands for what it stood for when it was recorded, whatever its series says; what the bulletin says otherwise is told"
  )
  func changedNames() throws {
    let path = "Content/bulletins/2026/a.th.md"
    let data = "data:\n  pork: {dataset: prices, where: {good: pork}, period: last 52 weeks}\n"
    var site = try Self.recorded(Self.site())
    for (policy, codes) in [("keep", ["record-query"]), ("update", ["record-query"]), ("fail", ["record-query"])] {
      var changed = site
      changed.files[path]?.replace("where: {good: pork}, period", with: "where: {good: lime}, period")
      changed.files["Content/site.yaml"]! += "\nrevisions: \(policy)"
      #expect(changed.problems == codes.map { "\(path):6:19 \($0)" })
      #expect(changed.diagnostics().hasErrors == (policy == "fail"))
      // What is wrong with the new query is told too.
      changed.files[path]?.replace("where: {good: lime}", with: "where: {good: plum}")
      #expect(changed.problems.count == 2 && changed.diagnostics().hasErrors)
    }
    site.files[path]?.replace(data, with: "series: s\n")
    site.files["Content/series/s.yaml"] =
      "title: {th: ก, en: A}\n" + data.replacing("good: pork", with: "good: lime")
    #expect(site.problems == [])
  }

  @Test("a query that was not asked when the bulletin was recorded is told")
  func changedQueries() throws {
    var site = try Self.recorded(Self.site())
    let path = "Content/bulletins/2026/a.th.md"
    site.files[path]?.replace("by: good, where: {good: [pork, lime]}", with: "by: good")
    #expect(Set(site.problems.map { $0.split(separator: " ").last ?? "" }) == ["record-query", "record-text"])
    RecordCorrectionTests.correct(&site, explains: site.codes)
    #expect(site.problems == [])
    // What today's data answers was never recorded: once it is told, it may not change in silence either.
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,new,7", with: "2026-11-09,new,8")
    #expect(Set(site.problems.map { $0.split(separator: " ").last ?? "" }) == ["record-query"])
  }

  @Test("words that stood for a number that was not there stay")
  func missingNumber() throws {
    let bulletin = """
      ---
      title: ราคา
      date: 2026-11-20
      period: 2026-11-16 week
      data:
        pork: {dataset: prices, where: {good: pork}, ifMissing: text}
      ---
      `=pork`

      ~~~table
      data: {dataset: prices, by: good, period: 2026-11-02..2026-11-09}
      title: ก่อนหน้า
      ~~~
      """
    var site = Self.site(["Content/bulletins/2026/a.th.md": bulletin])
    for language in ["th", "en"] { site.files["Templates/strings/\(language).yaml"]! += "value: {missing: ยังไม่มี}\n" }
    site = try Self.recorded(site)
    let published = try site.page(Self.page)
    #expect(published.contains("ยังไม่มี"))
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,150\n"
    #expect(try site.page(Self.page, warnings: ["record-numbers"]).hasPrefix(published))
  }

  @Test("the policy decides: today's numbers with those that were published, or an error")
  func policies() throws {
    var site = try Self.recorded(Self.site())
    Self.set("140", in: &site)
    site.files["Content/site.yaml"]! += "\nrevisions: update"
    let updated = try site.page(Self.page, warnings: ["record-numbers"])
    #expect(updated.contains("140.00") && updated.hasSuffix("updated"))
    // A bulletin's own goes before the site's.
    let path = "Content/bulletins/2026/a.th.md"
    site.files[path]?.replace("date: ", with: "revisions: fail\ndate: ")
    #expect(site.problems.contains("\(path):1:1 record-numbers"))
    Self.set("133.25", in: &site)
    site.files["Content/datasets/prices/prices.csv"]?.replace("2026-11-09,pork,140", with: "2026-11-09,pork,133.25")
    #expect(site.problems == [])
  }

  @Test("the setting decides about bulletins without one")
  func missing() {
    // One that shows no data needs none.
    var site = Self.site(["Content/bulletins/2026/plain.th.md": "---\ntitle: ก\ndate: 2026-11-13\n---\nคำ\n"])
    #expect(site.problems == [])
    for (setting, isError) in [("warn", false), ("required", true)] {
      site.files["Content/site.yaml"]?.replace("records: off", with: "records: \(setting)")
      #expect(site.problems == ["Content/bulletins/2026/a.th.md:1:1 record-missing"])
      #expect(site.diagnostics().hasErrors == isError)
      site.files["Content/site.yaml"]?.replace("records: \(setting)", with: "records: off")
    }
  }

  @Test(
    "in Thai one number that differs is named, of several one is an example",
    arguments: [(1, " คือ A"), (2, " เช่น A")])
  func differing(count: Int, words: String) {
    let problem = RecordProblem.numbersChanged(
      count: count, first: Prose(th: "A", en: "A"), codes: [DifferenceCode { $0.add("x") }], isError: false)
    #expect(problem.message.thai.hasSuffix("\(count) ค่า" + words))
  }

  @Test("a preview asks no record of a draft, nor of a bulletin whose time has not come")
  func notDue() {
    var site = Self.site()
    site.files["Content/site.yaml"]?.replace("records: off", with: "records: required")
    site.includesDrafts = true
    for line in ["draft: true", "publishAt: 2027-01-01T09:00"] {
      let text = Self.bulletin.replacing("\nperiod: ", with: "\n\(line)\nperiod: ")
      site.files["Content/bulletins/2026/a.th.md"] = text
      #expect(site.problems == [])
    }
  }

  @Test("every query comes back from a record as it was", arguments: 1...200 as ClosedRange<UInt64>)
  func queries(seed: UInt64) throws {
    var random = RandomKeys(seed: seed)
    let start = Weekday.allCases[random.number(7)]
    let query = random.recordable(weekStart: start)
    let file = SourceFile(path: "", text: query.json)
    let node = try #require(YAMLParser.parse(file).root)
    #expect(try Query(recorded: node, weekStart: start) == query, "\(query.json)")
  }

  @Test(
    "a bulletin to record is named in any case; of another name the nearest is told, and of one that waits what for")
  func named() {
    let site = Self.site()
    let contents = site.load().contents
    for text in ["A", "2026/A", "content/bulletins/2026/a.TH.md"] {
      let (candidates, _) = contents.recordCandidates([text], replacing: .never, now: site.clock)
      #expect(candidates.map(\.name) == [Self.name])
    }
    var longer = Self.site()
    longer.files["Content/bulletins/2026/rice-46.th.md"] = Self.bulletin
    let (_, unknown) = longer.load().contents.recordCandidates(["rise-46"], replacing: .never, now: site.clock)
    let hints = unknown.map(\.hint?.english)
    #expect(hints == ["did you mean 'rice-46'?"])
    var early = Self.site()
    early.files["Content/bulletins/2026/a.th.md"]?.replace("2026-11-09 week", with: "2026-11-16 week")
    let problem = early.load().contents.problem(recordingHeld: Self.name)
    #expect(
      problem.message.english
        == "'2026/a' waits for its data: 'pork' of the dataset 'prices', for 16–22 November 2026")
    #expect(problem.message.thai.contains("'pork' จากชุดข้อมูล 'prices' ของ16–22 พฤศจิกายน 2569") && problem.hint != nil)
  }
}
