import Localization
import SourceText
import Testing

@testable import Site

/// The filters that know the page's language.
@Suite("Filters of a site") struct HostFilterTests {
  /// What an expression prints on a Thai page and on an English one.
  private func printed(_ expression: String) throws -> [String] {
    let site = MemorySite([
      "Content/pages/about.th.md": "---\ntitle: ก\n---\n", "Content/pages/about.en.md": "---\ntitle: A\n---\n",
      "Templates/page.html": "{{ \(expression) }}",
    ])
    return [try site.page("/about/"), try site.page("/en/about/")]
  }

  private static let cases: [(String, String, String)] = [
    ("1234567.5 | number", "1,234,567.5", "1,234,567.5"), ("1234.565 | number(2)", "1,234.57", "1,234.57"),
    ("3 | number", "3", "3"), ("-0.4 | number(0)", "0", "0"), ("2.34 | percent", "ร้อยละ 2.3", "2.3 percent"),
    ("102.3 | change(100) | default(\"\")", "เพิ่มขึ้นร้อยละ 2.3", "up 2.3 percent"),
    ("98 | change(100, \"price\", decimals=0) | default(\"\")", "ลดลงร้อยละ 2", "down 2 percent"),
    ("102.3 | change(0) | default(\"-\")", "-", "-"), ("102.3 | change(none) | default(\"-\")", "-", "-"),
    ("none | change(2) | default(\"-\")", "-", "-"), ("\"Café Zoë e\u{301} Ø\" | slug", "cafe-zoe-e-o", "cafe-zoe-e-o"),
    ("1500 | currency", "1,500.00 บาท", "1,500.00 baht"),
    ("1530000 | compact", "1.53 ล้าน", "1.53 million"), ("250000 | compact(1)", "2.5 แสน", "250.0 thousand"),
    ("12 | compact", "12", "12"), ("999999 | compact", "1 ล้าน", "1 million"),
    ("999499 | compact(0)", "1 ล้าน", "999 thousand"),
    ("-999999999 | compact(1)", "\u{2212}1.0 พันล้าน", "\u{2212}1.0 billion"),
    ("\"2026-10\" | period", "ตุลาคม 2569", "October 2026"),
    ("\"2569-10\" | period(style=\"medium\")", "ต.ค. 2569", "Oct 2026"),
    ("\"2026-W46\" | period", "9–15 พฤศจิกายน 2569", "9–15 November 2026"),
    ("\"2026-11-20\" | date(\"full\")", "วันศุกร์ที่ 20 พฤศจิกายน พ.ศ. 2569", "Friday, 20 November 2026"),
    ("2026 | era", "2569", "2026"), ("\"บาท\" | unit(\"ตันละ\")", "บาทต่อตัน", "บาท ตันละ"),
    ("(\"50\" | province).title | default(\"-\")", "-", "-"),
    ("\"Rice & ข้าว  2\" | slug", "rice-khaw-2", "rice-khaw-2"),
    ("\"/about/\" | url", "/about/", "/about/"),
    (
      "\"**ก** [x](/about/)\" | markdown", "<p><strong>ก</strong> <a href=\"/about/\">x</a></p>\n",
      "<p><strong>ก</strong> <a href=\"/about/\">x</a></p>\n"
    ),
  ]

  @Test("a value is written as its language has it", arguments: cases)
  func values(expression: String, thai: String, english: String) throws {
    #expect(try printed(expression) == [thai, english])
  }

  @Test(
    "what cannot be is an error with its place",
    arguments: [
      ("\"soon\" | date", "period-format"), ("\"2026-13\" | period", "period-format"),
      ("\"2026-10\" | period(\"short\")", "template-argument-choice"),
      ("1 | change(2, \"prise\")", "template-argument-choice"), ("\"assets/none.css\" | asset", "asset-unknown"),
      ("(1e308 * 10) | number", "template-not-finite"), ("1 | change(2)", "template-maybe-none"),
      ("1 | number(20)", "query-decimals"), ("1 | number(-1)", "query-decimals"), ("1 | percent(10)", "query-decimals"),
      ("1 | change(2, decimals=10)", "query-decimals"), ("1500 | compact(10)", "query-decimals"),
      ("1 | currency(navigation() | length - 1)", "query-decimals"), ("\"1\" | number", "template-argument-type"),
      ("\"`=x`\" | markdown", "value-unknown"),
    ])
  func problems(expression: String, code: String) {
    let site = MemorySite([
      "Content/pages/about.th.md": "---\ntitle: ก\n---\n", "Templates/page.html": "{{ \(expression) }}",
    ])
    #expect(site.problems.contains { $0.hasPrefix("Templates/page.html:1:") && $0.hasSuffix(" \(code)") })
  }

  @Test("a month is no date: the hint names the filter for it")
  func hints() {
    func hints(_ expression: String) -> [String] {
      MemorySite([
        "Content/pages/about.th.md": "---\ntitle: ก\n---\n", "Templates/page.html": "{{ \(expression) }}",
      ]).hints()
    }
    #expect(hints("\"2026-10\" | date") == ["a month, a quarter or a year is written with | period"])
    #expect(hints("\"soon\" | date") == ["write 2026-11-20"])
    #expect(
      hints("(bulletins() | first).title") == [
        "test it first with {% if … %}, or give a value instead with | default(…)"
      ])
    #expect(hints("(bulletins() | selectattr(\"date\") | list)[0].date | date") == ["write ….text"])
  }
}
