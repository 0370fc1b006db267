import Localization
import SourceText
import Testing

@testable import Datasets
@testable import Site

@Suite("Tables of the latest numbers")
struct LatestTableTests {
  /// Two weeks: lime rises by one satang, fish has no price in the second, new none in the first.
  private static let goods = "{dataset: prices, by: good}"

  private static let template = """
    {{ figure.table.caption }}|{{ figure.table.header | join("|") }}
    {%- for label in figure.table.changeLabels %}
    {{ label }}
    {%- endfor %}
    {%- for row in figure.table.rows %}
    {{ row.label }}|{{ row.cells | join("|") }}
    {%- for change in row.changes %}|{{ change.direction }} {{ change.text }}{% endfor %}
    {%- if row.sparkline %}|{{ row.sparkline }}{% endif %}{% endfor %}
    {{ figure.notes | join(" ") }}{{ figure.table.notes | join(" ") }}
    """

  private func site(_ keys: String, data: String = goods, language: String = "th") -> MemorySite {
    var site = MemorySite(
      pageFile("", "~~~table\ntitle: T\nid: t\ndata: \(data)\n\(keys)\n~~~", language: language))
    site.files["Templates/figures/table.html"] = Self.template
    return site
  }

  @Test("the unit at the end of each heading is known, and is empty where there is none")
  func units() throws {
    var site = site("changes: previous")
    site.files["Templates/figures/table.html"] = "{{ figure.table.headerUnits | join(\"|\") }}"
    #expect(try site.page("/x/").contains("|(บาทต่อกิโลกรัม)|(ร้อยละ)"))
  }

  @Test("a row has the latest number, and a change from before in words; what is missing has none")
  func changes() throws {
    let page = try site("changes: [previous, previous-difference]").page("/x/")
    #expect(
      page.contains(
        """
        T – ราคา|good|9–15 พ.ย. 2569 (บาทต่อกิโลกรัม)|เปลี่ยนแปลงจากสัปดาห์ที่ผ่านมา (ร้อยละ)|เปลี่ยนแปลงจากสัปดาห์ที่ผ่านมา (บาทต่อกิโลกรัม)
        จากสัปดาห์ที่ผ่านมา (ร้อยละ)
        จากสัปดาห์ที่ผ่านมา (บาทต่อกิโลกรัม)
        pork|133.25|up สูงขึ้น 2.5|up สูงขึ้น 3.25
        lime|50.01|steady ทรงตัว|up สูงขึ้น 0.01
        fish|–|none –|none –
        new|7.00|none –|none –
        """), "\(page)")
    let english = try site("changes: previous", language: "en").page("/en/x/")
    #expect(english.contains("|9–15 Nov 2026 (baht per kilogram)|Change from the week before (percent)\n"))
    #expect(english.contains("\nfrom the week before (percent)\n"))
    #expect(english.contains("\npork|133.25|up up 2.5\nlime|50.01|steady unchanged\n"))
  }

  @Test("the file beside the page has numbers, and those of a change fall with a sign")
  func csv() throws {
    var site = site("changes: [previous]")
    site.files["Content/datasets/prices/prices.csv"]! += "2026-11-16,pork,120\n2026-11-16,lime,60\n"
    #expect(
      try site.file("x/t.csv", of: "/x/") == """
        \u{FEFF}good,งวด,ราคา (บาทต่อกิโลกรัม),ราคา เปลี่ยนแปลงจากงวดก่อน (ร้อยละ)\r
        pork,2026-11-16,120.00,-9.9\r
        lime,2026-11-16,60.00,20.0\r
        fish,2026-11-16,,\r
        new,2026-11-16,,\r

        """)
  }

  @Test("a change is the number that compare gives, whatever periods and order the query has")
  func sameAsCompare() throws {
    for period in ["all", "latest", "2026-11-09"] {
      let data = "{dataset: prices, by: good, period: \(period), sort: -value, limit: 2}"
      let page = try site("changes: previous", data: data).page("/x/")
      #expect(page.contains("\npork|133.25|up สูงขึ้น 2.5\nlime|50.01|steady ทรงตัว\n"), "\(period): \(page)")
    }
  }

  @Test("rows of several queries are told apart by the names of both, and a query without by has one")
  func severalQueries() throws {
    let data = """

      - {label: A, dataset: prices, where: {good: [pork, lime]}, by: good}
      - {label: B, dataset: prices, where: {good: pork}, by: good}
      - {label: C, dataset: prices, where: {good: lime}}
      """
    let page = try site("changes: previous", data: data).page("/x/")
    #expect(page.contains("\nA · pork|133.25|up สูงขึ้น 2.5\nA · lime|50.01|steady ทรงตัว\nB · pork|"), "\(page)")
    #expect(page.contains("\nC|50.01|"))
  }

  /// Means of two places over ten months; b has no value in September, and October is preliminary.
  private static let rates: [String: String] = [
    "Content/datasets/rates/datapackage.yaml": """
    name: rates
    title: {th: อัตรา, en: Rates}
    resources:
      - name: rates
        path: rates.csv
        schema:
          fields:
            - {name: month, type: yearmonth, role: time}
            - {name: place, type: string, role: dimension}
            - {name: rate, type: number, role: measure, unit: {th: ร้อยละ, en: percent}, kind: rate, decimals: 1, aggregate: mean}
            - {name: status, type: string, role: status}
          primaryKey: [month, place]
    """,
    "Content/datasets/rates/rates.csv": "month,place,rate,status\n"
      + (1...10).map { month in
        let time = "2026-\(month < 10 ? "0" : "")\(month)"
        let status = month == 10 ? "P" : ""
        return "\(time),a,\(month).5,\(status)\n" + "\(time),b,\(month == 9 ? "" : "\(month).5"),\(status)\n"
      }.joined(),
  ]

  @Test("statuses and parts that are missing are marked beside the numbers and the changes, and explained")
  func marks() throws {
    var site = site("changes: previous", data: "{dataset: rates, over: place}")
    site.files.merge(Self.rates) { $1 }
    let page = try site.page("/x/")
    #expect(page.contains("เปลี่ยนแปลงจากเดือนก่อน (จุดร้อยละ)"))
    #expect(page.contains("|10.5 (P)|up เพิ่มขึ้น 1.0* (P)\n"), "\(page)")
    #expect(page.contains("P = ตัวเลขเบื้องต้น * = คำนวณจากข้อมูลบางส่วน"))
    let file = try #require(try site.file("x/t.csv", of: "/x/"))
    #expect(file.contains("เปลี่ยนแปลงจากงวดก่อน (ข้อมูลบางส่วน)\r\n") && file.contains(",10.5,P,1.0,P,true\r\n"), "\(file)")
  }

  @Test("a number that begins another series has no change")
  func seriesBreak() throws {
    var site = site("changes: [previous, previous-difference]", data: "{dataset: rates, over: place}")
    site.files.merge(Self.rates) { $1 }
    site.files["Content/datasets/rates/rates.csv"]!.replace("10.5,P", with: "10.5,B")
    #expect(try site.page("/x/").contains("|10.5 (B)|none –|none –\n"))
  }

  @Test("a row shows its course, told in words, where eight values are known")
  func sparklines() throws {
    for (language, path, words) in [
      ("th", "/x/", "แนวเส้นของค่า มกราคม 2569 – ตุลาคม 2569 ต่ำสุด 1.5 สูงสุด 10.5 ล่าสุด 10.5"),
      ("en", "/en/x/", "Course of the values, January 2026 – October 2026, lowest 1.5, highest 10.5, latest 10.5"),
    ] {
      var site = site("sparkline: true", data: "{dataset: rates, by: place}", language: language)
      site.files.merge(Self.rates) { $1 }
      site.files["Content/datasets/rates/rates.csv"]! += "2026-09,c,1,\n2026-10,c,1,\n"
      let page = try site.page(path)
      #expect(page.contains("|<svg ") && page.contains("role=\"img\" aria-label=\"\(words)\""), "\(page)")
      #expect(page.contains("|\(language == "th" ? "แนวเส้นตั้งแต่ม.ค. 2569" : "Course since Jan 2026")\n"))
      #expect(page.contains("\nc|1.0\n"))
    }
  }

  @Test("of days that lie apart the heading names the day that is compared with")
  func days() throws {
    for (second, words) in [("2026-11-06", "วันก่อนหน้า"), ("2026-11-09", "5 พ.ย. 2569")] {
      let data = """

          fields: [{name: day, type: date, role: time}, {name: n, type: integer, role: measure, unit: kg, aggregate: sum}]
          rows: [[2026-11-05, 1], [\(second), 3]]
        """
      let page = try site("changes: previous", data: data).page("/x/")
      #expect(page.contains("|เปลี่ยนแปลงจาก\(second == "2026-11-06" ? "" : " ")\(words) (ร้อยละ)\n"), "\(page)")
      #expect(page.contains("|3|up เพิ่มขึ้น 200.0\n"))
    }
  }

  @Test("a table shows sixty rows; the file has them all")
  func cut() throws {
    var site = site("changes: previous")
    site.files["Content/datasets/prices/prices.csv"] =
      "week,good,price\n" + (1...61).map { "2026-11-02,g\($0),1\n" }.joined()
    let page = try site.page("/x/")
    #expect(page.contains("\ng60|") && !page.contains("\ng61|"))
    #expect(try site.file("x/t.csv", of: "/x/")?.contains("\r\ng61,") == true)
  }

  @Test(
    "what is wrong with the keys is said at its line and column",
    arguments: [
      ("changes: share", goods, ["9:10 unknown-choice"], "use one of: previous, year-ago"),
      ("changes: [previous, yearAgo]", goods, ["9:21 unknown-choice"], "did you mean 'year-ago'?"),
      ("changes: [previous, previous]", goods, ["9:21 figure-change-twice"], "remove one of the two"),
      ("changes: []", goods, ["9:10 empty-list"], "write one at least"),
      ("changes: {previous: true}", goods, ["9:10 wrong-type"], ""),
      ("sparkline: maybe", goods, ["9:12 wrong-type"], ""),
      ("sparklines: true", goods, ["9:1 unknown-key"], "did you mean 'sparkline'?"),
      (
        "changes: previous", "{dataset: prices, by: good, compare: previous}", ["9:10 figure-changes-compared"],
        "take 'compare' away from the query, or 'changes'"
      ),
      ("changes: previous", "{dataset: provinces-count}", ["9:10 figure-latest-without-time"], "take 'changes' away"),
      ("sparkline: true", "{dataset: provinces-count}", ["9:12 figure-latest-without-time"], "take 'sparkline' away"),
      ("sparkline: true", goods, ["9:12 figure-sparkline-short"], "ask for more periods"),
    ])
  func problems(keys: String, data: String, expected: [String], hint: String) {
    var site = site(keys, data: data)
    site.files["Content/datasets/provinces-count/datapackage.yaml"] = """
      name: provinces-count
      resources:
        - name: provinces-count
          path: n.csv
          schema:
            fields: [{name: n, type: integer, role: measure, unit: {th: แห่ง, en: places}}]
      """
    site.files["Content/datasets/provinces-count/n.csv"] = "n\n77\n"
    #expect(site.problems == expected.map { "Content/pages/x.th.md:" + $0 })
    #expect(hint.isEmpty ? site.hints().isEmpty : site.hints().first?.hasPrefix(hint) == true, "\(site.hints())")
    for diagnostic in site.diagnostics() {
      #expect(
        !diagnostic.problem.message.thai.isEmpty
          && diagnostic.problem.message.thai != diagnostic.problem.message.english)
    }
  }
}
