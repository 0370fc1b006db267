import Testing

@testable import Site

@Suite("Rows behind live values")
struct ValueRowsTests {
  private static let data = """
    data:
      pork: {dataset: prices, where: {good: pork}}
      lime: {dataset: prices, where: {good: lime}}
    """

  @Test("a paragraph, an item or a cell with values ends with one link to the rows behind them, a heading does not")
  func rowsLinks() throws {
    let body = """
      # `=pork`

      Two `=pork` and `=lime.change`, then text.

      - `=pork`
      - none

      | a | b |
      |---|---|
      | `=pork` | none |
      """
    let site = MemorySite(pageFile(Self.data, body))
    let page = try site.page("/x/")
    let link = "<a class=\"ph-rows\" href=\"/x/live_values.csv\" aria-label=\"\"></a>"
    #expect(page.split(separator: link, omittingEmptySubsequences: false).count == 4)
    #expect(page.contains(", then text. \(link)</p>"))
    #expect(page.contains("</span> \(link)</li>") && page.contains("</span> \(link)</td>"))
    #expect(
      try site.file("x/live_values.csv", of: "/x/") == """
        \u{FEFF}ชื่อ,งวด,ค่า,หน่วย,สถานะ,ข้อมูลบางส่วน,ชุดข้อมูล\r
        pork,2026-11-02,130.00,บาทต่อกิโลกรัม,,false,prices\r
        pork,2026-11-09,133.25,บาทต่อกิโลกรัม,,false,prices\r
        lime,2026-11-02,50.00,บาทต่อกิโลกรัม,,false,prices\r
        lime,2026-11-09,50.01,บาทต่อกิโลกรัม,,false,prices\r

        """)
    #expect(try !MemorySite(pageFile(Self.data, "plain")).page("/x/").contains("ph-rows"))
  }

  @Test("a mean of which a part is missing is marked in the rows behind it")
  func partialRows() throws {
    let site = MemorySite(
      pageFile("data:\n  mean: {dataset: prices, over: good, where: {good: [pork, fish]}}", "`=mean`"))
    let rows = try #require(try site.file("x/live_values.csv", of: "/x/")).split(separator: "\r\n")
    #expect(rows.count == 3 && rows[1].contains(",false,prices"), "\(rows)")
    #expect(rows[2] == "mean,2026-11-09,133.25,บาทต่อกิโลกรัม,,true,prices")
  }

  @Test("the rows of a heading or a caption are not linked from what comes behind")
  func rowsOfHeadings() throws {
    let site = MemorySite([
      "Content/pages/p/each.th.md": """
      ---
      title: T
      each: provinces
      \(Self.data)
      ---
      ## Pork `=pork`

      In `=row.name`.

      | a |
      |---|
      | `=row.code` |

      : Limes `=lime`

      Limes are `=lime`.
      """
    ])
    let page = try site.page("/p/surin/")
    #expect(page.contains("สุรินทร์</span>.</p>") && page.contains("32</span></td>"), "\(page)")
    #expect(page.contains("<caption>Limes <span class=\"ph-value\">กิโลกรัมละ 50.01 บาท</span></caption>"))
    #expect(page.split(separator: "ph-rows").count == 2)
    #expect(try site.file("p/surin/live_values.csv", of: "/p/surin/")?.contains("pork,2026-11-09,133.25") == true)
  }
}
