import Foundation
import Testing

@Suite("phanit explain")
struct ExplainCommandTests {
  @Test("tells what a code means and how to mend it, as a terminal shows it", arguments: ["th", "en"])
  func page(language: String) throws {
    let outcome = try Program.run("explain", "csv-field-count", "--language", language)
    #expect(outcome.status == 0 && outcome.errors == "")
    let (start, mend) =
      language == "th"
      ? ("แถวหนึ่งมีจำนวนเซลล์มากหรือน้อยกว่าจำนวนคอลัมน์ของตาราง\n", "\n\nวิธีแก้: ")
      : ("A row has more or fewer cells than the table has columns.\n", "\n\nHow to mend: ")
    #expect(outcome.output.hasPrefix("csv-field-count\n\n" + start) && outcome.output.contains(mend))
    #expect(outcome.output.contains("\n    2026-11-09,\"ตลาดเมือง, สุรินทร์\",4.00\n"))
    for mark in ["##", "```", "**"] { #expect(!outcome.output.contains(mark)) }
  }

  @Test("takes a code as it is copied or typed, and several", arguments: ["[csv-type]", "CSV-Type", " csv-type "])
  func forgiving(written: String) throws {
    let outcome = try Program.run("explain", written, "value-missing")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("csv-type\n\n"), "\(outcome.errors)")
    #expect(outcome.output.contains("\n\nvalue-missing\n\n"))
  }

  @Test("lists all codes without one, and those that begin so for a beginning")
  func lists() throws {
    let all = try Program.run("explain")
    #expect(all.status == 0 && all.output.contains("\nQueries\n  data-empty: "))
    #expect(all.output.contains("\n  csv-required: A cell is empty in a column in which every cell must have a value"))
    let thai = try Program.run("explain", "series", "--language", "th").output
    #expect(thai.contains("\nอนุกรมในข้อมูล\n  series-after-update: มีแถวของงวดที่อยู่หลังวันที่ใน `lastUpdated`\n"))
    #expect(thai.contains("\n  series-file: ") && !thai.contains("\n  csv-"))
  }

  @Test("one line after the problems of a run names it for the first error, on a terminal alone")
  func pointer() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "name: prices\nresources: [{name: prices, path: a.csv, schema: {fields: []}}]\n", to: "prices/datapackage.yaml")
    let validate = ["data", "validate", "prices"]
    func lines(_ options: String...) throws -> [String] {
      let outcome = try Program.runOnTerminal(validate + options, in: folder.path)
      #expect(outcome.status == 1)
      return outcome.errors.components(separatedBy: "\r\n").filter { $0.contains("phanit explain") }
    }
    #expect(try lines() == ["phanit explain descriptor-no-fields tells more"])
    #expect(try lines("--language", "th") == ["ดูคำอธิบายและวิธีแก้ได้ด้วย phanit explain descriptor-no-fields"])
    #expect(try lines("--quiet") == [] && lines("--diagnostics", "json") == [])
    #expect(!(try Program.run(validate, in: folder.path).errors.contains("phanit explain")))
  }

  @Test("an unknown code is an error with the nearest one, beside those that are known")
  func unknown() throws {
    let english = try Program.run("explain", "csv-tpye", "csv-enum", "--language", "en")
    #expect(english.status == 1 && english.output.hasPrefix("csv-enum\n"))
    #expect(
      english.errors == """
        error: no message has the code 'csv-tpye' [code-unknown]
          hint: did you mean 'csv-type'?
        1 error

        """)
    let thai = try Program.run("explain", "abc", "--language", "th")
    #expect(thai.status == 1 && thai.output == "")
    #expect(thai.errors.contains("คำแนะนำ: ดูรหัสทั้งหมดด้วย phanit explain\n"))
  }
}
