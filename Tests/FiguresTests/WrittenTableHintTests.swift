import Charting
import SourceText
import Testing

@testable import Figures

@Suite("What is said of tables written in place")
struct WrittenTableHintTests {
  private static let fields =
    "  fields:\n  - {name: month, type: yearmonth, role: time}\n  - {name: kind, type: string, role: dimension}\n  - {name: value, type: integer, role: measure, unit: baht}\n"

  private func drawing(_ data: String, fields: String = Self.fields, mark: String = "bar") throws -> Drawing {
    try Drawing("mark: \(mark)\ntitle: T\ndata:\n" + fields + data)
  }

  @Test(
    "names what is to be written in the file, in both languages",
    arguments: [
      (
        "  rows: [[2021-01, a, 1], [2021-01, b, 1]]\n",
        "write 'by: kind' beside 'rows' to make each a series, or leave the rows of one only",
        "เพิ่ม 'by: kind' ข้าง 'rows' เพื่อแยกเป็นเส้น หรือให้ 'rows' เหลือแถวของค่าเดียว"
      ),
      (
        "  by: kind\n  rows: |\n    month,kind,value\n    2021-01, a,-\n",
        "if it means that there is no value, add 'missingValues: [\"\", \"-\"]' to 'value' in 'fields', or beside 'fields' for all columns",
        "ถ้าหมายถึงไม่มีข้อมูล ให้เพิ่ม 'missingValues: [\"\", \"-\"]' ที่ 'value' ใน 'fields' หรือข้าง 'fields' ให้ใช้กับทุกคอลัมน์"
      ),
      ("  by: kind\n  rows: |\n    month,kind,value\n\n    2021-01,a,1\n", "remove the blank row", "ลบแถวว่างออก"),
      ("  by: kind\n  rows: |\n    month;kind;value\n    2021-01;a;1\n", "put ',' between the cells", "คั่นเซลล์ด้วย ','"),
      (
        "  by: kind\n  rows: |\n    2021-01,a,1\n    2021-02,a,1\n", "begin with the line 'month,kind,value'",
        "เขียนบรรทัดแรกว่า 'month,kind,value'"
      ),
      (
        "  by: kind\n  rows: |\n    month,value\n    2021-01,1\n",
        "add it to the heading and to every row, or remove 'kind' from 'fields'",
        "เพิ่มคอลัมน์นี้ในหัวตารางและทุกแถว หรือลบ 'kind' ออกจาก 'fields'"
      ),
      (
        "  by: kind\n  rows: |\n    month,kind,value\n    \" 2021-01\",a,1\n", "remove the space before or after it",
        "ลบช่องว่าง หน้าหรือหลังค่า"
      ),
      (
        "  by: kind\n  rows: prices.csv\n",
        "copy its lines below 'rows: |'; or describe the file in a datapackage.yaml, and write 'dataset: …' in place of 'fields' and 'rows'",
        "คัดลอกบรรทัดในไฟล์มาไว้ใต้ 'rows: |' หรือเขียน datapackage.yaml อธิบายไฟล์ แล้วใช้ 'dataset: …' แทน 'fields' กับ 'rows'"
      ),
      (
        "  by: kind\n  rows: [[2021-01, a, null]]\n", "fill in numbers in 'rows', or check 'where' if there is one",
        "ใส่ค่าในคอลัมน์ตัวเลขของ 'rows' หรือตรวจ 'where' ถ้ามี"
      ),
      (
        "  by: kind\n  frequency: month\n  rows: [[2021-01, a, 1]]\n", "did you mean 'monthly'?",
        "หมายถึง 'monthly' หรือไม่"
      ),
      ("  by: kind\n  sort: desc\n  rows: [[2021-01, a, 1]]\n", "did you mean '-value'?", "หมายถึง '-value' หรือไม่"),
    ])
  func hints(data: String, english: String, thai: String) throws {
    let drawing = try drawing(data)
    #expect(drawing.hints == [english])
    #expect(drawing.proseHints.map(\.thai) == [thai])
  }

  @Test(
    "never names what a file with a chart does not have",
    arguments: [
      "  colour: x\n  rows: [[2021-01, a, 1]]\n", "  by: kid\n  rows: [[2021-01, a, 1]]\n",
      "  by: kind\n  rows: |\n    month,kid,value\n    2021-01,a,x\n", "  by: kind\n  rows: []\n",
      "  by: kind\n  rows: |\n    month,kind,value,\n    2021-01,a,1,\n",
      "  by: kind\n  rows: |\n    month,kind,value\n    2021-01,a,1,,\n",
      "  by: kind\n  rows: |\n    month, kind,value\n    2021-01, b,1\n    2021-02,b,1\n",
      "  rows: [[2021-01, a, 1], [2021-01, a, 2]]\n",
      "  per: year\n  by: kind\n  rows: [[2021-01, a, 1], [2021-02, a, 2]]\n",
      "  aggregate: sum\n  by: kind\n  rows: [[2021-01, a, 1], [2021-02, a, 2]]\n",
      "  over: kind\n  rows: [[2021-01, a, 1], [2021-01, b, 2]]\n", "  measure: kind\n  rows: [[2021-01, a, 1]]\n",
    ])
  func words(data: String) throws {
    let drawing = try drawing(data)
    #expect(!drawing.problems.isEmpty)
    for prose in drawing.messages + drawing.proseHints {
      for text in [prose.english, prose.thai] {
        for word in ["descriptor", "schema", "dialect", "'path'", "(data)", "คำอธิบายชุดข้อมูล", "ในไฟล์"] {
          #expect(!text.contains(word), "\(text)")
        }
      }
    }
  }

  @Test(
    "a key or type that other programs have is told by that of the table",
    arguments: [
      ("{name: month, type: month, role: time}", "did you mean 'yearmonth'?"),
      ("{name: month, type: int, role: time}", "did you mean 'integer'?"),
      (
        "{name: month, type: quarter, role: time}",
        "write 'type: date' with the first day of each, and 'frequency: quarterly' beside 'fields'"
      ),
    ])
  func types(field: String, hint: String) throws {
    let fields = Self.fields.replacing("{name: month, type: yearmonth, role: time}", with: field)
    #expect(try drawing("  by: kind\n  rows: [[2021-01, a, 1]]\n", fields: fields).hints == [hint])
  }

  @Test(
    "a key at the wrong place is sent to one that the table has, or away",
    arguments: [
      ("frequency: monthly", "move it beside 'fields'"), ("dialect: x", "take it away"),
      ("required: true", "move it to 'constraints' of a column"),
    ])
  func places(key: String, hint: String) throws {
    let fields = Self.fields.replacing("unit: baht", with: "unit: baht, " + key)
    #expect(try drawing("  by: kind\n  rows: [[2021-01, a, 1]]\n", fields: fields).hints == [hint])
  }

  @Test("dates of weeks without a frequency say where to add it")
  func frequency() throws {
    let fields = Self.fields.replacing("yearmonth", with: "date")
    let days = (0..<4).map { "[2021-01-\(1 + 7 * $0 + 100), a, 1]".replacing("-1", with: "-") }
    let drawing = try drawing("  by: kind\n  rows: [\(days.joined(separator: ", "))]\n", fields: fields)
    #expect(
      drawing.hints == ["add 'frequency: weekly' beside 'fields', or 'frequency: daily' where each is that of one day"])
  }

  @Test(
    "months of the Buddhist era are one problem of their column, with the line to add",
    arguments: [
      (["2568-01", "2568-02", "2568-03"], "if the year is Buddhist, add 'era: buddhist' to 'month' in 'fields'"),
      (
        ["ม.ค. 2568", "ก.พ. 2568", "มี.ค. 2568"],
        "if the whole column is written so, add 'format: \"%b %Y\", era: buddhist' to 'month' in 'fields'"
      ),
    ])
  func era(months: [String], hint: String) throws {
    let rows = months.map { "    \($0),a,1\n" }.joined()
    let drawing = try drawing("  by: kind\n  rows: |\n    month,kind,value\n" + rows)
    #expect(drawing.problems == ["11:5 csv-type"])
    #expect(drawing.hints == [hint])
    #expect(drawing.messages[0].english.hasSuffix("found '\(months[0])'; so it is in 3 rows"))
    #expect(drawing.messages[0].thai.hasSuffix("แต่พบ '\(months[0])' เป็นเช่นนี้ทั้งหมด 3 แถว"))
  }

  @Test("cells that are wrong in different ways are problems of their own")
  func several() throws {
    let rows = ["1", "\"1,500\"", "x", "\"2,500\"", "y"].enumerated()
      .map { "    2021-0\($0.offset + 1),a,\($0.element)\n" }.joined()
    let drawing = try drawing("  by: kind\n  rows: |\n    month,kind,value\n" + rows)
    #expect(drawing.problems == ["12:16 csv-type", "13:15 csv-type", "15:15 csv-type"])
    #expect(drawing.messages[0].english.hasSuffix("found '1,500'; so it is in 2 rows"))
  }

  @Test("periods are told in the era of the column")
  func eraOfMessages() throws {
    let fields = Self.fields.replacing("role: time", with: "era: buddhist, role: time")
    let gap = try drawing(
      "  by: kind\n  rows: |\n    month,kind,value\n    2568-01,a,1\n    2568-03,a,1\n", fields: fields)
    #expect(gap.messages == [Prose(th: "ไม่มีแถวของเดือน 2568-02", en: "there is no row for month 2568-02")])
    let twice = try drawing(
      "  by: kind\n  rows: |\n    month,kind,value\n    2568-01,a,1\n    2568-01,a,1\n", fields: fields)
    #expect(twice.messages.contains { $0.english.contains("already holds month 2568-01") })
    let note = try Drawing(
      "mark: bar\ntitle: T\nannotations: [{note: 2570-01, label: x}]\ndata:\n" + fields
        + "  by: kind\n  rows: |\n    month,kind,value\n    2568-01,a,1\n    2568-02,a,1\n")
    #expect(note.hints == ["use one from 2568-01 to 2568-02"])
  }

  @Test("a stack of what is not a sum says where to declare that it is one")
  func stack() throws {
    let fields = Self.fields.replacing("unit: baht", with: "unit: baht, aggregate: mean")
    let drawing = try Drawing(
      "mark: bar\ntitle: T\nstack: zero\ndata:\n" + fields + "  by: kind\n  rows: [[2021-01, a, 1], [2021-01, b, 1]]\n")
    #expect(
      drawing.hints == [
        "leave out 'stack', or use 'mark: line'; where it can be added up, add 'aggregate: sum' to its field in 'fields'"
      ])
  }
}
