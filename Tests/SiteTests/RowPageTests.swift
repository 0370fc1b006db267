import SourceText
import Testing

@Suite("Charts and numbers of the row that a page is made for")
struct RowPageTests {
  private static func site(_ data: String, _ body: String) -> MemorySite {
    MemorySite([
      "Content/pages/provinces/p.th.md": "---\ntitle: \"[=row.name]\"\neach: provinces\n\(data)---\n\(body)\n",
      "Content/datasets/trade/datapackage.yaml": """
      name: trade
      resources:
        - name: trade
          path: trade.csv
          schema:
            fields:
              - {name: month, type: yearmonth, role: time}
              - {name: province, type: string, role: dimension, codelist: provinces}
              - {name: value, type: integer, title: มูลค่า, role: measure, unit: บาท, aggregate: sum}
            primaryKey: [month, province]
      """,
      "Content/datasets/trade/trade.csv": "month,province,value\n2026-09,32,4\n2026-10,32,5\n",
    ])
  }

  private static let ranking = """
    ~~~chart
    mark: bar
    title: T
    highlight: ["HIGHLIGHT"]
    data:
      fields:
        - {name: province, type: string, role: dimension}
        - {name: value, type: integer, title: มูลค่า, role: measure, unit: บาท}
      rows: [[สุรินทร์, 1], [เชียงใหม่, 2]]
      by: province
    ~~~
    """

  @Test(
    "a chart highlights what the row says",
    arguments: [
      ("=row.name", []), ("สุรินทร์", []), ("=row.code", ["figure-series-unknown"]), ("=row.nmae", ["row-field-unknown"]),
    ])
  func highlight(name: String, codes: [String]) {
    let site = Self.site("", Self.ranking.replacing("HIGHLIGHT", with: name))
    #expect(Set(site.problems.compactMap { $0.split(separator: " ").last.map(String.init) }) == Set(codes))
  }

  private static let query = "data:\n  trade:\n    dataset: trade\n    where: {province: \"=row.code\"}\n"
  private static let body = "`=trade`\n\n~~~chart\nmark: line\ntitle: T\ndata: trade\n~~~\n\nend"

  @Test("what has no number of the row names it, and what a query may say of that")
  func namesRow() {
    let problems = Self.site(Self.query, "`=trade`").diagnostics()
    #expect(problems.map(\.problem.code) == ["data-empty"])
    #expect(
      problems.first?.problem.message.thai
        == "หน้าของ 'เชียงใหม่ (50)': คำค้นนี้ไม่มีค่าใดเลย เพราะแถวที่เลือกไม่มีค่า")
    #expect(problems.first?.hint?.english.contains("'ifMissing: omit'") == true)
    let national = Self.site("data: {trade: {dataset: trade, period: 2027}}\n", "`=trade`").diagnostics()
    #expect(national.map { String($0.problem.message.english.prefix(10)) } == ["this query"])
  }

  @Test("what has no number of the row is left out where the query says so, and is an error elsewhere")
  func omitted() throws {
    let site = Self.site(Self.query + "    ifMissing: omit\n", Self.body)
    #expect(site.problems == [])
    #expect(try site.page("/provinces/surin/").contains("[fig-chart-1: T]"))
    let page = try site.page("/provinces/chiang-mai/")
    #expect(page.contains("end") && !page.contains("fig-chart-1") && !page.contains("ph-value"))
    #expect(!Self.site(Self.query, Self.body).problems.isEmpty)
  }
}
