import DataReports
import Testing

@Suite("Tables for a terminal")
struct TextTableTests {
  @Test(
    "a text takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("rice", 4), ("น้ำมันพืช", 6), ("กรุงเทพมหานคร", 12), ("ที่", 1), ("น้ำ", 2), ("e\u{301}", 1), ("米", 2),
      ("−1.5", 4),
    ])
  func width(text: String, columns: Int) {
    #expect(TextTable.width(of: text) == columns)
  }

  @Test("columns are aligned, and those that hold nothing are left out")
  func alignment() {
    var table = TextTable([("ชื่อ", .leading), ("ว่าง", .leading), ("ค่า", .trailing)])
    table.add(["น้ำมันพืช", "", "1.50"])
    table.add(["egg", "", "−12.00"])
    #expect(
      table.text(indent: 1) == """
         ชื่อ          ค่า
         ------  ------
         น้ำมันพืช    1.50
         egg     −12.00

        """)
  }

  @Test("without rows there is no table")
  func empty() {
    #expect(TextTable([("a", .leading)]).text() == "")
  }

  @Test("what a cell holds cannot steer the terminal, and a long one is cut")
  func printable() {
    #expect(TextTable.printable("a\u{1B}[31m\nb\u{202E}") == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}")
    #expect(TextTable.printable(String(repeating: "x", count: 100)) == String(repeating: "x", count: 60) + "…")
  }
}
