import Foundation
import Testing

@Suite("The report of a build")
struct ReportTests {
  private struct Report: Decodable {
    var version: String
    var clock: String
    var nextChange: String?
    var pages: Int
    var rendered: Int
    var reused: Int
    var withheld: [Item]

    struct Item: Decodable {
      var kind: String
      var subject: String
      var id: String
      var path: String
      var language: String?
      var title: [String: String]
      var until: String?
      var reason: [String: String]
      var rows: Int?
      var from: String?
    }
  }

  /// A new site with a scheduled bulletin and a dataset that is withheld from a week on.
  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    try folder.write(
      "---\ntitle: ตั้งเวลา\ndate: 2026-11-20\npublishAt: 2026-12-01T09:00\n---\n",
      to: "site/Content/bulletins/2026/timed.th.md")
    try folder.write(
      """
      name: tolls
      title: {th: ค่าผ่านทาง, en: Tolls}
      resources:
        - name: tolls
          path: tolls.csv
          embargo: {until: 2026-11-30T16:00, from: 2569-11}
          schema:
            fields:
              - {name: month, type: yearmonth, role: time}
              - {name: toll, type: integer, role: measure, unit: {th: บาท, en: baht}, aggregate: sum}
      """, to: "site/Content/datasets/tolls/datapackage.yaml")
    try folder.write("month,toll\n2026-10,1\n2026-11,2\n", to: "site/Content/datasets/tolls/tolls.csv")
    return folder
  }

  private static let arguments = ["build", "--site", "site", "--clock", "2026-11-28T12:00", "--report"]

  @Test("it tells what is withheld, until when and why, and when the site changes next")
  func tells() throws {
    let folder = try Self.site()
    let built = try Program.run(Self.arguments + ["reports/today.json"], in: folder.path)
    #expect(built.status == 0, "\(built.errors)")
    #expect(
      built.output.hasSuffix(
        "\n1 bulletin and new rows of 1 dataset are withheld; the next change is at 2026-11-30T16:00+07:00\n"))
    let report = try JSONDecoder().decode(Report.self, from: Data(folder.read("reports/today.json").utf8))
    #expect(report.version == "0.1.0" && report.clock == "2026-11-28T12:00+07:00")
    #expect(report.nextChange == "2026-11-30T16:00+07:00")
    #expect(report.pages > 5 && report.rendered > report.pages && report.reused == 0)
    #expect(
      report.withheld.map { "\($0.kind) \($0.subject) \($0.id) \($0.path) \($0.until ?? "")" } == [
        "scheduled bulletin 2026/timed Content/bulletins/2026/timed.th.md 2026-12-01T09:00+07:00",
        "rows dataset tolls Content/datasets/tolls/datapackage.yaml 2026-11-30T16:00+07:00",
      ])
    #expect(report.withheld[0].title == ["th": "ตั้งเวลา"] && report.withheld[0].language == "th")
    #expect(report.withheld[1].rows == 1 && report.withheld[1].from == "2026-11")
    #expect(report.withheld.allSatisfy { $0.reason.keys.sorted() == ["en", "th"] })
    #expect(try !folder.read("site/Public/datasets/tolls/tolls.csv").contains("2026-11"))
    let thai = try Program.run(Self.arguments + ["reports/today.json", "--language", "th"], in: folder.path)
    #expect(
      thai.output.contains(
        "ยังไม่เผยแพร่: ข่าว 1 เรื่อง แถวใหม่ของชุดข้อมูล 1 ชุด เว็บไซต์จะเปลี่ยนครั้งถัดไปเมื่อ 2026-11-30T16:00+07:00\n"))
    let later = try Program.run("build", "--site", "site", "--clock", "2026-12-01T09:00", in: folder.path)
    #expect(!later.output.contains("withheld") && later.output.hasPrefix("Built "))
  }

  @Test(
    "it is refused where it would be published, and nothing is built",
    arguments: [
      "site/Public/report.json", "site/Public/a/../b/report.json", "site/Content/media/r.json", "site/Templates/r",
    ])
  func refused(path: String) throws {
    let folder = try Self.site()
    let built = try Program.run(Self.arguments + [path], in: folder.path)
    #expect(
      built.status == 1 && built.errors.contains("[report-public]") && built.errors.contains("names what is withheld"))
    #expect(!folder.has(path) && !folder.has("site/Public/index.html"))
    let thai = try Program.run(Self.arguments + [path, "--language", "th"], in: folder.path)
    #expect(thai.errors.contains("บอกชื่อสิ่งที่ยังไม่เผยแพร่"))
  }

  @Test("where it cannot be written the site is built, and the exit code says so")
  func unwritable() throws {
    let folder = try Self.site()
    try folder.write("", to: "file")
    let built = try Program.run(Self.arguments + ["file/report.json"], in: folder.path)
    #expect(built.status == 1 && built.errors.contains("[file-write]") && folder.has("site/Public/index.html"))
  }
}
