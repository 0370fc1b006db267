import Localization
import SourceText
import Testing

@testable import Site

@Suite("The table and the file of revised numbers")
struct RevisionFileTests {
  private static let page = "/bulletins/2026/a/"

  /// A bulletin of 30 goods, recorded before each of them cost one baht more.
  private static func site(demonstration: Bool = false) throws -> MemorySite {
    var site = MemorySite([
      "Content/bulletins/2026/a.th.md": """
      ---
      title: ราคา
      date: 2026-11-13
      period: 2026-11-09 week
      ---
      ~~~table
      data: {dataset: prices, by: good, period: 2026-11-09}
      title: ราคา
      ~~~
      """,
      "Content/bulletins/2026/a.en.md": "---\ntitle: Prices\n---\n",
      "Content/datasets/prices/prices.csv":
        "week,good,price\n" + (1...30).map { "2026-11-09,g\($0),\($0 * 100)\n" }.joined(),
      "Templates/bulletin.html":
        "{% for item in bulletin.revisions %}{{ item.before or \"-\" }} {{ item.after or \"-\" }} {{ item.unit }}; {% endfor %}{{ bulletin.revisionsURL or \"\" }}",
    ])
    if demonstration {
      site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
        "name: prices\ntitle", with: "name: prices\ndemonstration: true\ntitle")
    }
    let name = DocumentName(.bulletin, "2026/a")
    let record = try #require(site.load().contents.makeRecord(of: name, tool: "1", at: site.clock).record)
    site.files[BulletinRecord.path(of: name)] = String(decoding: record.bytes, as: UTF8.self)
    site.files["Content/datasets/prices/prices.csv"] =
      "week,good,price\n" + (1...30).map { "2026-11-09,g\($0),\($0 * 100 + 1)\n" }.joined()
    return site
  }

  @Test("each number has its unit, and the page an address of the file with all")
  func units() throws {
    let page = try Self.site().page(Self.page, warnings: ["record-numbers"])
    #expect(page.hasPrefix("100.00 101.00 บาทต่อกิโลกรัม; 200.00 201.00 บาทต่อกิโลกรัม; "))
    #expect(page.hasSuffix("; /bulletins/2026/a/revised_numbers.csv"))
    #expect(
      try Self.site().page("/en" + Self.page, warnings: ["record-numbers"]).hasPrefix(
        "100.00 101.00 baht per kilogram; "))
  }

  @Test("the file has every number, as a spreadsheet reads it, and says that it is made up")
  func file() throws {
    let file = try Self.site().file("bulletins/2026/a/revised_numbers.csv", of: Self.page)
    let lines = (file ?? "").dropFirst().split(separator: "\r\n").map(String.init)
    #expect(lines.count == 31)
    #expect(lines.first == "รายการ,งวด,เมื่อเผยแพร่,ปัจจุบัน,หน่วย")
    #expect(lines[10] == "ราคา · g10,2026-11-09,1000.00,1001.00,บาทต่อกิโลกรัม")
    let english = try Self.site(demonstration: true).file(
      "en/bulletins/2026/a/revised_numbers.csv", of: "/en" + Self.page)
    let noted = (english ?? "").dropFirst().split(separator: "\r\n").map(String.init)
    #expect(noted.first == "number,period,published,today,unit,notice")
    #expect(noted[1].hasPrefix("Price · g1,2026-11-09,100.00,101.00,baht per kilogram,") && !noted[1].hasSuffix(","))
    #expect(noted[2] == "Price · g2,2026-11-09,200.00,201.00,baht per kilogram,")
  }

  @Test("a bulletin without revised numbers has no such file")
  func none() throws {
    var site = try Self.site()
    site.files["Content/datasets/prices/prices.csv"]!.replace("01\n", with: "00\n")
    #expect(try site.page(Self.page) == "")
    #expect(try site.file("bulletins/2026/a/revised_numbers.csv", of: Self.page) == nil)
  }

  @Test("numbers in other units than they were name their own")
  func rescaled() throws {
    var site = try Self.site()
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace("บาท, en: baht", with: "สตางค์, en: satang")
    #expect(try site.page(Self.page, warnings: ["record-numbers"]).hasPrefix("100.00 บาท 101.00 สตางค์ ; "))
    let file = try site.file("bulletins/2026/a/revised_numbers.csv", of: Self.page)
    #expect(file?.contains("ราคา · g1,2026-11-09,100.00 บาท,101.00 สตางค์,\r\n") == true)
  }
}
