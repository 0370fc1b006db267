import Foundation
import Testing

@Suite("The table of revised numbers, by the built-in templates")
struct RevisionTableTests {
  /// A site with a bulletin of thirty goods, recorded before each cost one baht more, and built after.
  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func run(_ arguments: String...) throws {
      let outcome = try Program.run(arguments + ["--clock", "2026-11-20T09:00"], in: folder.path + "/site")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    func prices(plus rise: Int) -> String {
      "month,good,price\n" + (1...30).map { "2026-10,g\($0),\($0 * 1000 + rise)\n" }.joined()
    }
    try folder.write(
      """
      name: tolls
      title: {th: ค่าผ่านทาง, en: Tolls}
      resources:
        - name: tolls
          path: tolls.csv
          schema:
            fields:
              - {name: month, type: yearmonth, role: time}
              - {name: good, type: string, role: dimension}
              - {name: price, type: integer, title: {th: ราคา, en: Price}, role: measure, unit: {th: บาท, en: baht}, unitPhrase: {th: ตันละ, en: per tonne}, kind: price, aggregate: mean}
            primaryKey: [month, good]
      """, to: "site/Content/datasets/tolls/datapackage.yaml")
    try folder.write(prices(plus: 0), to: "site/Content/datasets/tolls/tolls.csv")
    try folder.write(
      "---\ntitle: ค่าผ่านทาง\ndate: 2026-11-13\n---\n~~~table\ndata: {dataset: tolls, by: good, period: 2026-10}\ntitle: ค่าผ่านทาง\n~~~\n",
      to: "site/Content/bulletins/2026/tolls.th.md")
    try folder.write(
      "---\ntitle: Tolls\n---\n~~~table\ndata: {dataset: tolls, by: good, period: 2026-10}\ntitle: Tolls\n~~~\n",
      to: "site/Content/bulletins/2026/tolls.en.md")
    try run("record", "tolls")
    try folder.write(prices(plus: 1), to: "site/Content/datasets/tolls/tolls.csv")
    try run("build")
    return folder
  }

  @Test("it shows twelve rows with units, how many are left, and the file with all")
  func limit() throws {
    let folder = try Self.site()
    for (page, more, unit) in [
      ("bulletins/2026/tolls/", "และอีก 18 รายการ", "บาทต่อตัน"),
      ("en/bulletins/2026/tolls/", "and 18 more", "baht per tonne"),
    ] {
      let html = try folder.read("site/Public/\(page)index.html")
      let table = try #require(
        html.components(separatedBy: "id=\"revisions\"").last?.components(separatedBy: "</section>").first)
      #expect(table.components(separatedBy: "<tr><th scope=\"row\">").count == 13)
      #expect(table.contains(">1,000</td>") && table.contains(">1,001</td><td>\(unit)</td></tr>"))
      #expect(table.contains("\(more) · <a href=\"/\(page)revised_numbers.csv\">"))
      #expect(
        try folder.read("site/Public/\(page)revised_numbers.csv").contains("· g30,2026-10,30000,30001,\(unit)\r\n"))
    }
  }
}
