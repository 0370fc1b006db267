import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct CSVReaderTests {
  static let everyType = Samples.descriptor([
    "{name: text, type: string}", "{name: count, type: integer}", "{name: price, type: number}",
    "{name: day, type: date}",
    "{name: month, type: yearmonth}", "{name: year, type: year}", "{name: open, type: boolean}",
  ])

  @Test("a pattern of Thai letters matches words with vowels and tone marks above them")
  func thaiPattern() throws {
    let descriptor = Samples.descriptor(["{name: v, type: string, constraints: {pattern: '[ก-๙]+'}}"])
    #expect(try Samples.load(descriptor, "v\nข้าวหอมมะลิ\nน้ำมัน\n").table.rowCount == 2)
  }

  @Test("Every type is read into its column and written back", arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func types(lineEnd: String, mark: String) throws {
    let lines = [
      "text,count,price,day,month,year,open", "\"ข้าว, หอม\",7,12.50,2026-11-20,2026-11,2026,true", "x,,,,,,",
    ]
    let dataset = try Samples.load(Self.everyType, mark + lines.joined(separator: lineEnd))
    #expect(dataset.table.rowCount == 2)
    #expect(dataset.table.row(0).cells == ["ข้าว, หอม", "7", "12.5", "2026-11-20", "2026-11", "2026", "true"])
    #expect(dataset.table.row(1).cells == ["x", "", "", "", "", "", ""])
    #expect(dataset.table.row(1)["price"] == nil)
    #expect(dataset.table.row(0).value("month") == .period(Period(.month, ordinal: 2026 * 12 + 10)))
    #expect(dataset.table.row(0).texts["count"] == "7")
  }

  @Test(
    "A cell that is not what its field declares is an error with the line to add",
    arguments: [
      ("{name: v, type: number}", "\"1,234\"", "csv-type", "groupChar"),
      ("{name: v, type: number}", "\"1,234,567.50\"", "csv-type", "groupChar"),
      ("{name: v, type: number}", "\"12,5\"", "csv-type", "decimalChar"),
      ("{name: v, type: number}", " 12", "csv-type", "space"),
      ("{name: v, type: number}", "๑๒", "csv-type", "digits: thai"),
      ("{name: v, type: number}", "15 บาท", "csv-type", "unit"),
      ("{name: v, type: number}", "-", "csv-type", "missingValues"),
      ("{name: v, type: number}", "n/a", "csv-type", "missingValues"),
      ("{name: v, type: number}", "NaN", "csv-type", "empty"),
      ("{name: v, type: number}", "-inf", "csv-type", "empty"),
      ("{name: v, type: number}", "#REF!", "csv-type", "formula"),
      ("{name: v, type: number}", "1e999", "csv-type", nil),
      ("{name: v, type: integer}", "1.5", "csv-type", "type: number"),
      ("{name: v, type: date}", "2569-11-20", "csv-type", "era: buddhist"),
      ("{name: v, type: yearmonth}", "2569-11", "csv-type", "era: buddhist"),
      ("{name: v, type: year}", "2569", "csv-type", "era: buddhist"),
      ("{name: v, type: date}", "20/11/2026", "csv-type", "%d/%m/%Y"),
      ("{name: v, type: date}", "2026-02-30", "csv-type", nil),
      ("{name: v, type: date}", "2026-11-20T09:00", "csv-type", "without the time"),
      ("{name: v, type: boolean}", "yes", "csv-type", nil),
      ("{name: v, type: string, constraints: {required: true}}", "\"\"", "csv-required", "required: true"),
      ("{name: v, type: date, role: time}", "\"\"", "csv-required", "time of the row"),
      ("{name: v, type: number, constraints: {minimum: 0}}", "-1", "csv-minimum", nil),
      ("{name: v, type: date, constraints: {maximum: 2026-12-31}}", "2027-01-01", "csv-maximum", nil),
      ("{name: v, type: string, constraints: {enum: [rice, maize]}}", "rise", "csv-enum", "rice"),
      ("{name: v, type: integer, constraints: {enum: [1, 2]}}", "3", "csv-enum", nil),
      ("{name: v, type: string, constraints: {pattern: '[A-Z]{2}'}}", "ABC", "csv-pattern", nil),
      (
        "{name: v, type: string, constraints: {pattern: '(a+)+'}}", String(repeating: "a", count: 60) + "!",
        "csv-pattern-cost", "(a+)+"
      ),
      ("{name: v, type: string, constraints: {minLength: 3}}", "ab", "csv-length", nil),
      ("{name: v, type: string, constraints: {maxLength: 3}}", "abcd", "csv-length", nil),
      ("{name: v, type: string, role: status}", "p", "csv-status", "'P'"),
      ("{name: v, type: string, role: status}", "Z", "csv-status", "CL_OBS_STATUS"),
    ] as [(String, String, String, String?)])
  func cells(field: String, cell: String, code: String, hint: String?) throws {
    let (dataset, diagnostics) = Samples.diagnose(Samples.descriptor([field]), "v\n\(cell)\n")
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.problem.code == code)
    #expect(diagnostic.problem.message.english.contains("row 2, column 'v'"))
    #expect(diagnostic.problem.message.thai.contains("แถวที่ 2 คอลัมน์ 'v'"))
    if let hint { #expect(diagnostic.problem.hint?.english.contains(hint) == true, "\(Samples.printed(diagnostics))") }
    let place = try #require(diagnostic.place)
    #expect(place.file.text(in: place.range) == cell.filter { $0 != "\"" })
    #expect(dataset?.table.row(0)["v"] == nil, "a faulty cell never becomes a value")
  }

  @Test(
    "What a hint tells to add is understood",
    arguments: [
      ("{name: v, type: number, groupChar: \",\"}", "\"1,234.5\"", "1234.5"),
      ("{name: v, type: integer, groupChar: \",\"}", "\"12,345\"", "12345"),
      ("{name: v, type: number, decimalChar: \",\"}", "\"12,5\"", "12.5"),
      ("{name: v, type: date, era: buddhist}", "2569-11-20", "2026-11-20"),
      ("{name: v, type: year, era: buddhist}", "2569", "2026"),
      ("{name: v, type: boolean, trueValues: [yes], falseValues: [no]}", "yes", "true"),
      ("{name: v, type: number, missingValues: [\"\", \"-\"]}", "-", nil),
    ] as [(String, String, String?)])
  func declarations(field: String, cell: String, expected: String?) throws {
    let dataset = try Samples.load(Samples.descriptor([field]), "v\n\(cell)\n")
    #expect(dataset.table.row(0)["v"] == expected)
  }

  @Test(
    "A file that breaks the shape of a table is refused with its row",
    arguments: [
      ("a,b\n1\n", ["csv-field-count"]),
      ("a,b\n1,2,3\n4,5\n", ["csv-field-count"]),
      ("a,b\n1,2\n\n3,4\n", ["csv-blank-row"]),
      ("a,b\n1,2\n\n", ["csv-blank-row"]),
      ("a,b\n1,2\n,\n", ["csv-blank-row"]),
      ("a,b\n1,\"2\n3,4\n", ["csv-unclosed-quote"]),
      ("a,b\n1,\"2\"x\n", ["csv-quote"]),
      ("a,b\n1,2\"\n", ["csv-quote"]),
      ("a,b\n1,2\r3,4\n", ["csv-line-break", "csv-field-count"]),
      ("a,b\n1,\u{0}\n", ["csv-nul"]),
      ("", ["csv-empty"]),
      ("\u{FEFF}", ["csv-empty"]),
      ("a\n1\n", ["csv-column-missing"]),
      ("a,b,c\n1,2,3\n", ["csv-column-extra"]),
      ("a,b,b\n1,2,3\n", ["csv-column-twice"]),
      ("b,a\n1,2\n", ["csv-column-order"]),
    ] as [(String, [String])])
  func shape(text: String, codes: [String]) {
    let fields = ["{name: a, type: string}", "{name: b, type: string}"]
    let (_, diagnostics) = Samples.diagnose(Samples.descriptor(fields), text)
    #expect(diagnostics.map(\.problem.code) == codes, "\(Samples.printed(diagnostics))")
  }

  @Test(
    "An empty cell in a row of totals says to remove the row",
    arguments: [("รวม", true), ("Grand total:", true), ("ยอด รวม", true), ("รวมใจ", false), ("Totnes", false)])
  func totalRow(word: String, isTotal: Bool) throws {
    let fields = [
      "{name: place, type: string}", "{name: month, type: yearmonth, role: time}", "{name: shops, type: integer}",
    ]
    for schema in ["", "primaryKey: [place, month]"] {
      let (_, diagnostics) = Samples.diagnose(
        Samples.descriptor(fields, schema), "place,month,shops\nKrabi,2026-01,39\n\(word),,39\n")
      let diagnostic = try #require(diagnostics.first)
      #expect(diagnostics.count == 1 && diagnostic.problem.code == "csv-required")
      #expect(diagnostic.hint?.english.contains("'\(word)'): remove it") == isTotal)
      #expect(diagnostic.hint?.thai.contains("แถวผลรวม ('\(word)')") == isTotal)
    }
  }

  @Test("A misspelt column is told with the name it resembles, and its cells are checked in the same run")
  func misspeltColumn() {
    let fields = ["{name: province, type: string}", "{name: price, type: number}"]
    let (_, diagnostics) = Samples.diagnose(Samples.descriptor(fields), "provnice,price\nx,abc\n")
    #expect(diagnostics.map(\.problem.code) == ["csv-column-extra", "csv-type"])
    #expect(diagnostics[0].problem.hint?.english == "did you mean 'province'?")
  }

  @Test("Bytes that are not UTF-8 are one error, and Thai 8-bit text is recognised for the hint")
  func encodings() {
    let descriptor = Samples.descriptor(["{name: v, type: string}"])
    func problem(_ bytes: [UInt8]) -> CSVProblem? {
      let (dataset, diagnostics) = Dataset.load(
        descriptorFile: SourceFile(path: "d.yaml", text: descriptor), csvFile: SourceFile(path: "r.csv", bytes: bytes))
      #expect(dataset == nil && diagnostics.count == 1)
      return diagnostics.first?.problem as? CSVProblem
    }
    #expect(
      problem(Array("v\n".utf8) + [0xA2, 0xE9, 0xD2, 0xC7]) == .encoding(.notUTF8(count: 4, looksLikeThai8Bit: true)))
    #expect(problem(Array("v\n".utf8) + [0xC0, 0x80]) == .encoding(.notUTF8(count: 2, looksLikeThai8Bit: false)))
    #expect(problem([0xFF, 0xFE, 0x76, 0x00]) == .encoding(.utf16(isLittleEndian: true)))
  }

  @Test("A repeated key points at the second row and notes the first")
  func keys() throws {
    let fields = ["{name: a, type: string}", "{name: b, type: integer, constraints: {unique: true}}"]
    let (_, diagnostics) = Samples.diagnose(
      Samples.descriptor(fields, "primaryKey: [a]"), "a,b\nx,1\ny,1\nx,2\nz,2\nv,\nw,\n")
    let unique = try #require(diagnostics.first { $0.problem.code == "csv-unique" })
    let key = try #require(diagnostics.first { $0.problem.code == "csv-primary-key" })
    #expect(diagnostics.count == 3)
    #expect(unique.place?.range == SourceRange(10, 11))
    #expect(unique.notes.first?.place?.range == SourceRange(6, 7))
    #expect(key.problem as? CSVProblem == .primaryKey(row: 4, columns: ["a"], values: ["x"]))
    #expect(key.place.map { $0.file.text(in: $0.range) } == "x,2")
    #expect(key.notes.first?.place.map { $0.file.text(in: $0.range) } == "x,1")
  }

  @Test("A part of the primary key may not be empty")
  func emptyKey() {
    let (_, diagnostics) = Samples.diagnose(
      Samples.descriptor(["{name: a, type: string}", "{name: b, type: string}"], "primaryKey: [a, b]"), "a,b\nx,\nx,\n")
    let problems = diagnostics.compactMap { $0.problem as? CSVProblem }
    let expected = [2, 3].map { row in
      CSVProblem.cell(CellContext(row: row, column: "b", value: ""), .required(by: .primaryKey))
    }
    #expect(problems == expected)
  }

  @Test("A file full of bad cells keeps a thousand problems of a kind and counts the rest")
  func manyProblems() {
    let rows = String(repeating: "x\n", count: 3000)
    let (_, diagnostics) = Samples.diagnose(Samples.descriptor(["{name: v, type: number}"]), "v\n" + rows)
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.last?.problem as? CSVProblem == .more(code: "csv-type", count: 2000))
  }

  @Test("A row with the wrong number of cells keeps its place, without values")
  func shortRow() {
    let fields = ["{name: a, type: integer}", "{name: b, type: integer}"]
    let (dataset, _) = Samples.diagnose(Samples.descriptor(fields), "a,b\n1\n2,x\n")
    #expect(dataset?.table.row(0).texts == [:])
    #expect(dataset?.table.row(1).texts == ["a": "2"])
  }

  @Test("Distinct texts are numbered by first appearance, however many there are")
  func interning() throws {
    let words = (0..<5000).map { "w\($0 % 1234)" }
    let dataset = try Samples.load(
      Samples.descriptor(["{name: v, type: string}"]), "v\n" + words.joined(separator: "\n"))
    #expect((0..<5000).allSatisfy { dataset.table.row($0)["v"] == words[$0] })
    #expect(dataset.table.column("v")?.distinctValues().count == 1234)
  }
}
