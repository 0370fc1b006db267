import Localization
import SourceText
import Testing

@testable import Site

@Suite("Traces of numbers")
struct TraceTests {
  private static let bulletin = """
    ---
    title: หมู
    date: 2026-11-13
    period: 2026-11-09 week
    data:
      pork: {dataset: prices, where: {good: pork}, period: last 52 weeks}
      Pork: {dataset: prices, where: {good: pork}, period: latest}
      lime: {dataset: prices, where: {good: lime}, period: last 2 weeks}
    ---
    `=pork` `=Pork` `=lime`

    ~~~kpi
    data: pork
    title: หมู
    ~~~

    ~~~kpi
    data: lime
    title: มะนาว
    ~~~

    ~~~chart
    mark: line
    id: both
    data: {dataset: prices, by: good, where: {good: [pork, lime]}}
    title: แผนภูมิ
    ~~~
    """

  private static func site(withdrawn: String = "") -> MemorySite {
    var site = MemorySite([
      "Content/bulletins/2026/pork-46.th.md": bulletin.replacing(
        "title: หมู\ndate", with: "title: หมู\n\(withdrawn)date"),
      "Content/bulletins/2026/pork-46.en.md": "---\ntitle: Pork\n---\n`=pork`\n",
      "Content/bulletins/2026/fish-46.th.md": "---\ntitle: ปลา\ndate: 2026-11-13\n---\n",
      "Content/pages/fish/pork-46.th.md": "---\ntitle: อื่น\n---\n",
      "Content/pages/provinces/p.th.md": "---\ntitle: \"[=row.name]\"\neach: provinces\n---\n",
    ])
    site.files["Templates/strings/th.yaml"]! += "withdrawn: {title: \"ถอนออก: {}\"}\n"
    site.files["Templates/strings/en.yaml"]! += "withdrawn: {title: \"Withdrawn: {}\"}\n"
    site.keepsWithdrawn = true
    return site
  }

  private static func trace(_ text: String, of site: MemorySite = site()) -> (NumberTrace?, [Diagnostic]) {
    site.load().contents.trace(text, tool: "1.0")
  }

  private static func ids(_ text: String) -> [String] { trace(text).0?.items.map(\.id) ?? [] }

  @Test(
    "one page is found by its address, its file, its record, or the end of its address",
    arguments: [
      ("https://example.org/bulletins/2026/pork-46/", "th"), ("bulletins/2026/pork-46", "th"),
      ("en/bulletins/2026/pork-46", "en"), ("2026/pork-46", "th"), ("/2026/PORK-46/", "th"),
      ("Content/bulletins/2026/pork-46.en.md", "en"), ("./Content/bulletins/2026/pork-46.th.md", "th"),
      ("/home/office/site/Content/bulletins/2026/pork-46.th.md", "th"), ("2026/pork-46.en.md", "en"),
      ("Content/bulletins/2026/pork-46.record.json", "th"), ("https://other.example/en/bulletins/2026/pork-46", "en"),
    ])
  func pages(text: String, language: String) {
    let (trace, problems) = Self.trace(text)
    #expect(problems.map(\.problem.message.english) == [])
    let prefix = language == "en" ? "en/" : ""
    #expect(trace?.address == "https://example.org/\(prefix)bulletins/2026/pork-46/")
  }

  @Test("a page in the other language alone is found without it")
  func otherLanguage() {
    #expect(Self.trace("en/bulletins/2026/fish-46").0?.address == "https://example.org/bulletins/2026/fish-46/")
    #expect(Self.trace("fish-46").0?.address == "https://example.org/bulletins/2026/fish-46/")
  }

  @Test(
    "where several pages or none may be meant, they are named",
    arguments: [
      ("pork-46", "trace-ambiguous", "did you mean '/bulletins/2026/pork-46/' or '/fish/pork-46/'?"),
      (
        "Content/pages/provinces/p.th.md", "trace-ambiguous",
        "did you mean '/provinces/chiang-mai/' or '/provinces/surin/'?"
      ),
      ("fihs-46", "trace-page", "did you mean '/bulletins/2026/fish-46/'?"),
      ("/bulletins/2026/fish-47/", "trace-page", "did you mean '/bulletins/2026/fish-46/'?"),
      ("nothing-at-all", "trace-page", "give the page's address as the browser shows it, or the file of its text"),
      (
        "/datasets/prices/", "trace-no-numbers",
        "name a bulletin or a page with a text of its own; the rows of a dataset are in its CSV file"
      ),
      ("2026/pork-46#value-PORK", "trace-ambiguous", "did you mean 'value-pork' or 'value-Pork'?"),
      ("2026/pork-46#value-prok", "trace-id", "did you mean 'value-pork'?"),
    ])
  func unclear(text: String, code: String, hint: String) {
    let problems = Self.trace(text).1.map(\.problem)
    #expect(problems.map(\.code) == [code] && problems.map(\.hint?.english) == [hint])
    #expect(problems.allSatisfy { $0.message.thai != $0.message.english && $0.hint?.thai != $0.hint?.english })
  }

  @Test("of many candidates five are named, and how many are left")
  func many() {
    let hint = TraceProblem.ambiguous("x", candidates: (1...9).map { "/\($0)/" }).hint
    #expect(hint?.english == "did you mean '/1/', '/2/', '/3/', '/4/', '/5/' or one of 4 others?")
    #expect(hint?.thai == "หมายถึง '/1/', '/2/', '/3/', '/4/', '/5/' หรืออีก 4 รายการ")
  }

  @Test(
    "a number is found by its id in any case; cards by kpi, or by their own id",
    arguments: [
      ("value-pork", ["value-pork"]), ("value-Pork", ["value-Pork"]), ("Value-Lime", ["value-lime"]),
      ("lime", ["value-lime"]), ("both", ["fig-both"]), ("FIG-BOTH", ["fig-both"]),
      ("kpi", ["fig-kpi-1", "fig-kpi-2"]),
      ("KPI", ["fig-kpi-1", "fig-kpi-2"]), ("fig-kpi-2", ["fig-kpi-2"]), ("kpi-1", ["fig-kpi-1"]),
    ])
  func numbers(id: String, found: [String]) {
    #expect(Self.ids("2026/pork-46#" + id) == found)
  }

  @Test("cards have the id in their page that they are traced by, which no figure may have")
  func cards() throws {
    var site = Self.site()
    site.files["Templates/figures/kpi.html"] = "[{{ id }}]"
    let page = try site.page("/bulletins/2026/pork-46/")
    #expect(page.contains("[fig-kpi-1]") && page.contains("[fig-kpi-2]"))
    site.files["Content/bulletins/2026/pork-46.th.md"] = Self.bulletin.replacing("id: both", with: "id: kpi-2")
    #expect(site.problems == ["Content/bulletins/2026/pork-46.th.md:24:5 figure-id-duplicate"])
  }

  @Test("a withdrawn bulletin is traced from its record or its text, with the day and the reason")
  func withdrawn() throws {
    let entry = "withdrawn: {date: 2026-11-18, reason: {th: ข้อมูลผิด, en: Wrong data}}\n"
    var site = Self.site()
    let record = try #require(
      site.load().contents.makeRecord(of: DocumentName(.bulletin, "2026/pork-46"), tool: "1.0", at: site.clock).record)
    site = Self.site(withdrawn: entry)
    for path in [nil, "Content/bulletins/2026/pork-46.record.json"] {
      if let path { site.files[path] = String(decoding: record.bytes, as: UTF8.self) }
      let trace = try #require(Self.trace("2026/pork-46#value-pork", of: site).0)
      #expect(trace.recorded?.path == path && trace.items.first?.text == "กิโลกรัมละ 133.25 บาท")
      let (thai, english) = (TraceReport(trace, language: .thai), TraceReport(trace, language: .english))
      #expect(thai.text.contains("\nถอนออกจากการเผยแพร่ตั้งแต่ 18 พฤศจิกายน 2569: ข้อมูลผิด\n"))
      #expect(english.text.contains("\nwithdrawn since 18 November 2026: Wrong data\n"))
      #expect(english.json.contains("\"withdrawn\":{\"date\":\"2026-11-18\",\"reason\":\"Wrong data\"}"))
    }
    // Before its day nothing is said; a build shows none of it.
    site.clock = Instant("2026-11-17T09:00", zone: .thailand)!
    #expect(Self.trace("2026/pork-46#value-pork", of: site).0?.withdrawal == nil)
    site.clock = Instant("2026-11-20T09:00", zone: .thailand)!
    site.keepsWithdrawn = false
    #expect(try !site.page("/bulletins/2026/pork-46/").contains("133.25"))
  }

  private static func mixed() throws -> NumberTrace {
    var site = Self.site()
    site.files["Content/datasets/eggs/datapackage.yaml"] = """
      name: eggs
      title: {th: ไข่, en: Eggs}
      sources: [{title: {th: กรมการค้า, en: Trade department}, path: "https://example.org/eggs"}]
      resources:
        - name: eggs
          path: eggs.csv
          frequency: weekly
          schema:
            fields:
              - {name: week, type: date, role: time}
              - {name: market, type: string, role: dimension, codelist: markets}
              - {name: price, type: number, title: {th: ราคา, en: Price}, role: measure, unit: {th: บาท, en: baht}, kind: price, aggregate: mean, decimals: 2}
              - {name: status, type: string, role: status}
            primaryKey: [week, market]
      """
    site.files["Content/datasets/eggs/eggs.csv"] =
      "week,market,price,status\n2026-11-02,m,4.00,A\n2026-11-09,m,4.10,P\n"
    site.files["Content/datasets/markets/datapackage.yaml"] = """
      name: markets
      resources:
        - name: markets
          path: markets.csv
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
            primaryKey: [code]
      """
    site.files["Content/datasets/markets/markets.csv"] = "code,name_th,name_en\nm,ตลาดเมือง,Town market\n"
    site.files["Content/bulletins/2026/eggs.th.md"] = """
      ---
      title: ไข่
      date: 2026-11-13
      data:
        egg: {dataset: eggs, period: last 2 weeks, where: {market: m}}
      ---
      `=egg.value`

      ~~~kpi
      data: egg
      title: ไข่
      ~~~

      ~~~table
      data: {dataset: eggs, by: market}
      title: ตาราง
      ~~~
      """
    let record = try #require(
      site.load().contents.makeRecord(of: DocumentName(.bulletin, "2026/eggs"), tool: "1.0", at: site.clock).record)
    site.files["Content/bulletins/2026/eggs.record.json"] = String(decoding: record.bytes, as: UTF8.self)
    site.files["Content/datasets/eggs/eggs.csv"]!.replace("4.10,P", with: ",O")
    site.files["Content/bulletins/2026/eggs.th.md"]!.replace(
      "date: 2026", with: "withdrawn: {date: 2026-11-18, reason: {th: ข้อมูลผิด, en: Wrong data}}\ndate: 2026")
    return try #require(trace("eggs.th.md", of: site).0)
  }

  /// Without the hashes of files.
  private static func report(_ trace: NumberTrace, in language: Language) -> String {
    TraceReport(trace, language: language).text.replacing(/sha256:[0-9a-f]{64}/, with: "sha256:…")
  }

  @Test("the report of one trace is in the language that is asked for, but for identifiers and what the page printed")
  func english() throws {
    let query = "{\"dataset\":\"eggs\",\"where\":{\"market\":[\"m\"]},\"period\":\"last 2 weeks\"}"
    let csv = "Content/datasets/eggs/eggs.csv"
    let rest = """
        row     2  \(csv)  week=2026-11-02  market=m  price=4  status=A
        row     3  \(csv)  week=2026-11-09  market=m  price=4.1  status=P
        file    \(csv)  sha256:…  (the file is another today)
        source  Trade department  https://example.org/eggs
        today   Price · Town market · 9–15 November 2026: 4.10 (provisional) → (missing)
      """
    #expect(
      try Self.report(Self.mixed(), in: .english) == """
        https://example.org/bulletins/2026/eggs/
        recorded at 2026-11-20T09:00:00+07:00 by phanit 1.0 in Content/bulletins/2026/eggs.record.json
        withdrawn since 18 November 2026: Wrong data

        value #value-egg-value  “4.10”
          query   \(query)
          number  2–8 November 2026  4.00
          number  9–15 November 2026  4.10 (provisional)
        \(rest)

        cards #fig-kpi-1
          query   \(query)
          number  2–8 November 2026  4.00
          number  9–15 November 2026  4.10 (provisional)
        \(rest)

        table #fig-table-1
          query   {"dataset":"eggs","period":"all","by":"market"}
          number  Town market  2–8 November 2026  4.00
          number  Town market  9–15 November 2026  4.10 (provisional)
        \(rest)

        """)
  }

  @Test("and nothing in Thai is left in English")
  func thai() throws {
    let report = try Self.report(Self.mixed(), in: .thai)
    let query = "{\"dataset\":\"eggs\",\"where\":{\"market\":[\"m\"]},\"period\":\"last 2 weeks\"}"
    let csv = "Content/datasets/eggs/eggs.csv"
    let rest = """
        แถว     2  \(csv)  week=2026-11-02  market=m  price=4  status=A
        แถว     3  \(csv)  week=2026-11-09  market=m  price=4.1  status=P
        ไฟล์     \(csv)  sha256:…  (ไฟล์ปัจจุบันต่างจากเดิม)
        ที่มา     กรมการค้า  https://example.org/eggs
        วันนี้     ราคา · ตลาดเมือง · 9–15 พฤศจิกายน 2569: 4.10 (ตัวเลขเบื้องต้น) → (ไม่มีข้อมูล)
      """
    #expect(
      report == """
        https://example.org/bulletins/2026/eggs/
        บันทึกเมื่อ 2026-11-20T09:00:00+07:00 ด้วย phanit 1.0 ใน Content/bulletins/2026/eggs.record.json
        ถอนออกจากการเผยแพร่ตั้งแต่ 18 พฤศจิกายน 2569: ข้อมูลผิด

        ค่า #value-egg-value  “4.10”
          คำค้น    \(query)
          ตัวเลข   2–8 พฤศจิกายน 2569  4.00
          ตัวเลข   9–15 พฤศจิกายน 2569  4.10 (ตัวเลขเบื้องต้น)
        \(rest)

        การ์ด #fig-kpi-1
          คำค้น    \(query)
          ตัวเลข   2–8 พฤศจิกายน 2569  4.00
          ตัวเลข   9–15 พฤศจิกายน 2569  4.10 (ตัวเลขเบื้องต้น)
        \(rest)

        ตาราง #fig-table-1
          คำค้น    {"dataset":"eggs","period":"all","by":"market"}
          ตัวเลข   ตลาดเมือง  2–8 พฤศจิกายน 2569  4.00
          ตัวเลข   ตลาดเมือง  9–15 พฤศจิกายน 2569  4.10 (ตัวเลขเบื้องต้น)
        \(rest)

        """)
  }

  @Test("of a range the rows of its lowest and its highest value are told, of equal ones the first")
  func range() throws {
    var site = Self.site()
    site.files["Content/datasets/prices/prices.csv"] =
      "week,good,price\n"
      + [140, 128, 150, 150, 128, 133, 134].enumerated().map { index, price in
        "2026-\(["09-28", "10-05", "10-12", "10-19", "10-26", "11-02", "11-09"][index]),pork,\(price)\n"
      }.joined() + "2026-11-09,lime,50\n"
    site.files["Content/bulletins/2026/pork-46.th.md"] = Self.bulletin.replacing("`=Pork`", with: "`=pork.range`")
    func lines(_ id: String) throws -> [Int] {
      try #require(Self.trace("2026/pork-46#" + id, of: site).0).items.flatMap(\.answers).flatMap(\.rows).map(\.number)
    }
    #expect(try lines("value-pork-range") == [3, 4])
    #expect(try lines("value-pork") == [7, 8])
    let numbers = try #require(Self.trace("2026/pork-46#value-pork-range", of: site).0).items[0].answers[0].numbers
    #expect(numbers.map(\.digits) == ["128.00", "150.00"])
  }
}
