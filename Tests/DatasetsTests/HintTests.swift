import SourceText
import Testing

@testable import Datasets

/// A hint is a promise: who does what it says has a cell that is read.
@Suite struct HintTests {
  struct Cell: CustomTestStringConvertible {
    let type: String
    let text: String
    /// Properties that the field has already.
    let declared: [(String, String)]
    /// What the hint must say to add; nil where it must but be true.
    let lines: String?

    init(_ type: String, _ text: String, _ declared: [(String, String)] = [], _ lines: String? = nil) {
      (self.type, self.text, self.declared, self.lines) = (type, text, declared, lines)
    }

    var testDescription: String { "\(type) '\(text)' \(declared)" }
  }

  static let numbers = [
    Cell("integer", "1.234.567", [], "groupChar: \".\""), Cell("integer", "1,234.5"),
    Cell("integer", "12.0", [], "type: number"),
    Cell("number", "1.234.567", [], "groupChar: \".\", decimalChar: \",\""), Cell("number", "1.234.567,5"),
    Cell("number", "1,234,567", [("decimalChar", "\",\"")], "groupChar: \",\", decimalChar: \".\""),
    Cell("number", "2015-01", [], "type: yearmonth"), Cell("number", "2559-01", [], "type: yearmonth, era: buddhist"),
    Cell("number", "ม.ค. 2559"), Cell("integer", "1/1/2559", [], "type: date, format: \"%d/%m/%Y\", era: buddhist"),
    Cell("number", "1,234.56", [("decimalChar", "\",\"")], "groupChar: \",\", decimalChar: \".\""),
    Cell("number", "1 234,56"), Cell("number", "1'234,56"), Cell("number", "1’234"), Cell("number", "1\u{A0}234,5"),
    Cell("number", "1\u{202F}234"), Cell("number", "1,234.56", [], "groupChar: \",\""), Cell("number", "1.234,5"),
    Cell("number", "12,5", [], "decimalChar: \",\""), Cell("number", "(12)"), Cell("number", "(1,234)"),
    Cell("number", "−5"), Cell("number", "–5"), Cell("number", "−5", [("bareNumber", "false")]),
    Cell("number", "(12)", [("bareNumber", "false")]), Cell("number", "500.-"), Cell("number", "1,500.-"),
    Cell("number", "฿.50"), Cell("number", "฿.50", [("bareNumber", "false")]),
    Cell("number", "1,234 บาท", [], "groupChar: \",\", bareNumber: false"), Cell("number", "๑๒ บาท"),
    Cell("number", "๑,๒๓๔.๕"), Cell("number", "๑๒,๕"), Cell("integer", "12.5 กก."),
    Cell("integer", "12.5 กก.", [("bareNumber", "false")], "type: number"),
    Cell("integer", "๑๒.๕", [("digits", "thai")], "type: number"), Cell("number", "$ 1,234.50"), Cell("number", "12 %"),
    Cell("number", "1.5", [("decimalChar", "\",\""), ("groupChar", "\".\"")]),
    Cell("number", "-"), Cell("number", "n/a"), Cell("number", "- "), Cell("number", "\u{A0}"), Cell("number", ".."),
    Cell("number", " 12"), Cell("number", " 1,234 "), Cell("number", "12\u{200E}"), Cell("number", "12\u{200F}"),
    Cell("number", "12\u{AD}"), Cell("number", "12\u{85}"), Cell("number", "\u{FEFF}12"), Cell("number", "12\u{200B}"),
  ]

  static let times = [
    Cell("date", "2/5/2559", [], "format: \"%d/%m/%Y\", era: buddhist"), Cell("date", "5/31/2016"),
    Cell("date", "2/5/2559 0:00"), Cell("date", "2/5/2559 00:00:00"), Cell("date", "2016-05-02 00:00:00"),
    Cell("date", "2016-05-02T09:30:00Z"), Cell("date", "2 พ.ค. 2559"), Cell("date", "2พ.ค.2559"),
    Cell("date", "2-พ.ค.-59"), Cell("date", "๒ พ.ค. ๒๕๕๙"), Cell("date", "2/5/59"), Cell("date", "20160502"),
    Cell("date", "25590502"), Cell("date", "2016.05.02"), Cell("date", "2016-5-2"), Cell("date", "2 May 2016"),
    Cell("date", "2559-02-29"), Cell("date", "2559-02-29", [("era", "common")]), Cell("date", " 2/5/2559"),
    Cell("date", "2/5/2559", [("format", "\"%d/%m/%Y\"")], "era: buddhist"),
    Cell("date", "2016-05-02", [("format", "\"%d/%m/%Y\"")], "format: default"),
    Cell("yearmonth", "พ.ค. 2559"), Cell("yearmonth", "พ.ค.2559", [], "format: \"%b%Y\", era: buddhist"),
    Cell("yearmonth", "พฤษภาคม2559"), Cell("yearmonth", "พ.ค.59"), Cell("yearmonth", "พ.ค.-59"),
    Cell("yearmonth", "1/1/2568", [], "type: date, format: \"%d/%m/%Y\", era: buddhist"),
    Cell("yearmonth", "2025-02-01", [], "type: date"), Cell("yearmonth", "2559", [], "type: year, era: buddhist"),
    Cell("date", "2559", [], "type: year, era: buddhist"), Cell("date", "2015-01", [], "type: yearmonth"),
    Cell("date", "2015", [("format", "\"%d/%m/%Y\""), ("era", "buddhist")]), Cell("year", "2559-05"),
    Cell("yearmonth", "2559-05"), Cell("yearmonth", "05/2559"), Cell("yearmonth", "255905"),
    Cell("year", "2559"), Cell("year", "พ.ศ. 2559"), Cell("year", "๒๕๕๙"), Cell("year", "ปี 2559"),
    Cell("datetime", "2/5/2559 09:00"), Cell("datetime", "2016-05-02 09:00:00"), Cell("time", "9:00"),
    Cell("time", "09.00 น."), Cell("time", "09:00:00 AM"),
    Cell("boolean", "yes", [], "trueValues: [\"yes\"], falseValues: [\"no\"]"), Cell("boolean", "ไม่ใช่"),
    Cell("boolean", "Y"), Cell("boolean", "NO"), Cell("object", "-"),
  ]

  @Test("The hint, followed, makes the cell a value", arguments: numbers + times)
  func followed(cell: Cell) throws {
    let fault = try #require(Self.read(cell.declared, cell).fault)
    let advice = try #require(Advice(fault), "\(fault)")
    if let lines = cell.lines { #expect(advice.lines.map { "\($0.0): \($0.1)" }.joined(separator: ", ") == lines) }
    var declared = [("type", cell.type)] + cell.declared
    for (key, value) in advice.lines {
      declared.removeAll { $0.0 == key }
      declared.append((key, value))
    }
    let result = Self.read(declared, Cell(cell.type, advice.written ?? cell.text), advice.trims)
    #expect(result.codes == [], "\(advice)")
    if !advice.alternative.isEmpty {
      let other = Self.read(advice.alternative, Cell(cell.type, cell.text))
      #expect(other.codes == [], "\(advice)")
    }
    // The hint says each line, in both languages.
    let hint = try #require(CSVProblem.cell(CellContext(row: 2, column: "v", value: cell.text), fault).hint)
    let isOpen = if case .type(_, .shortYear) = fault { true } else { false }
    let lines = advice.lines.map { "\($0.0): \($0.1)" }
    for prose in [hint.thai, hint.english] {
      // The era of a short year is left to choose.
      #expect((isOpen ? lines : [lines.joined(separator: ", ")]).allSatisfy(prose.contains), "\(prose)")
      #expect(!advice.trims || prose.contains("trim: true"))
    }
  }

  @Test("A field that has a format is to change it, one without to add it", arguments: [true, false])
  func format(isDeclared: Bool) throws {
    let (text, declared) = isDeclared ? ("2016-05-02", [("format", "\"%d/%m/%Y\"")]) : ("2/5/2016", [])
    let fault = try #require(Self.read(declared, Cell("date", text)).fault)
    let hint = try #require(CSVProblem.cell(CellContext(row: 2, column: "day", value: text), fault).hint)
    let advice = isDeclared ? "change 'day' to 'format: default'" : "add 'format: \"%d/%m/%Y\"' to 'day'"
    #expect(hint.english == "if the whole column is written so, " + advice)
    #expect(hint.thai.contains(isDeclared ? "ให้เปลี่ยน 'day' เป็น" : "ให้เพิ่ม"))
  }

  @Test(
    "A cell that no declaration explains is not explained by one",
    arguments: [
      ("number", "1,23,456"), ("number", "abc"), ("number", "1.2.3"), ("date", "yesterday"), ("date", "2559-13-01"),
      ("boolean", "perhaps"), ("integer", "12-"), ("yearmonth", "99/2559"),
    ])
  func unexplained(type: String, text: String) throws {
    let fault = try #require(Self.read([], Cell(type, text)).fault)
    #expect(Advice(fault) == nil, "\(fault)")
  }

  @Test(
    "There is no such day, however it is written", arguments: ["30/2/2559", "31 เม.ย. 2559", "2016-02-30", "29/2/2558"])
  func noSuchDay(text: String) throws {
    #expect(try #require(Self.read([], Cell("date", text)).fault) == .type(.date, .noSuchDay))
    let declared = [("format", "\"%d %b %Y\""), ("era", "buddhist")]
    #expect(try #require(Self.read(declared, Cell("date", text)).fault) == .type(.date, .noSuchDay))
  }

  @Test("The errors of spreadsheets are told as such", arguments: ["#REF!", "#SPILL!", "#CALC!", "###", "Err:502"])
  func formulas(text: String) throws {
    #expect(
      try #require(Self.read([], Cell("number", text)).fault)
        == .type(.number, .spreadsheetError(missingValues: ["", text])))
  }

  @Test("A formula, and a spreadsheet's number of a day, are told as such")
  func spreadsheets() throws {
    for type in ["number", "integer", "date", "yearmonth"] {
      #expect(
        try #require(Self.read([], Cell(type, "=SUM(A1)")).fault)
          == .type(try #require(FieldType(rawValue: type)), .formula))
    }
    #expect(try #require(Self.read([], Cell("yearmonth", "45658")).fault) == .type(.yearmonth, .serialNumber))
  }

  @Test("Days that stand for months are told with their frequency; a measure is never taken for a time")
  func months() throws {
    let cell = Cell("yearmonth", "2025-02-01")
    guard case .type(_, .remedy(let remedy))? = Self.read([], cell).fault else {
      Issue.record("no remedy")
      return
    }
    let hint = CSVProblem.cell(CellContext(row: 2, column: "v", value: cell.text), .type(.yearmonth, .remedy(remedy)))
      .hint
    for prose in [hint?.thai, hint?.english] { #expect(prose?.contains("'frequency: monthly'") == true) }
    let measure = Self.read([("role", "measure"), ("unit", "x")], Cell("number", "2015-01"))
    #expect(measure.fault == .type(.number, nil), "\(measure)")
  }

  /// A file, what the hint must say, and the lines of the resource by which it is read.
  struct Layout: CustomTestStringConvertible {
    let text: String
    let hint: String
    let declared: String

    init(_ text: String, _ hint: String, declared: String = "") {
      (self.text, self.hint, self.declared) = (text, hint, declared)
    }

    var testDescription: String { text.debugDescription }
  }

  static let layouts = [
    Layout("\"a\";\"b\"\n\"1\";\"x\"\n", "dialect: {delimiter: \";\"}"),
    Layout("\"a\"\t\"b\"\n\"1\"\t\"x\"\n", "dialect: {delimiter: \"\\t\"}"),
    Layout("a|b\n1|x\n", "dialect: {delimiter: \"|\"}"),
    Layout("Title\n\na;b\n1;x\n", "dialect: {delimiter: \";\", headerRows: [3]}"),
    Layout("sep=;\na;b\n1;x\n", "dialect: {delimiter: \";\", headerRows: [2]}"),
    Layout("sep=,\na,b\n1,x\n", "dialect: {headerRows: [2]}"),
    Layout("a,\na,b\n1,x\n", "dialect: {headerRows: [2]}"),
    Layout("a, \"b\"\n1, \"x\"\n", "dialect: {skipInitialSpace: true}"),
    Layout("# c\nTitle\na,b\n1,x\n", "dialect: {headerRows: [2]}", declared: "commentChar: \"#\""),
    Layout("group,\na,b\n1,x\n", "dialect: {headerRows: [2]}"),
    Layout("a,\n,b\n1,x\n", "dialect: {headerRows: [1, 2]}"),
    Layout("Title\n\na,\n,b\n1,x\n", "dialect: {headerRows: [3, 4]}"),
    Layout("a,b\nบาท,\n1,x\n", "dialect: {commentRows: [2]}"),
    Layout("a,b\n%,\n1,x\n", "dialect: {commentRows: [2]}"),
    Layout("a ,b\n1,x\n", "dialect: {trim: true}"), Layout("a\u{200B},b\n1,x\n", "dialect: {trim: true}"),
    Layout("\"a\u{A0}\",b\n1,x\n", "dialect: {trim: true}"),
    Layout("\u{FEFF}\u{FEFF}a,b\n1,x\n", "dialect: {trim: true}"),
    Layout("a,b\n1,x,,\n", "dialect: {skipBlankColumns: true}"),
    Layout("a,b,,\n1,x,,\n", "dialect: {skipBlankColumns: true}"),
  ]

  @Test("The hint, followed, makes the file a table", arguments: layouts)
  func followed(layout: Layout) throws {
    let fields = ["{name: a, type: integer}", "{name: b, type: string}"]
    func read(_ dialect: String) -> [Diagnostic] {
      RealFileTests.read(
        RealFileTests.descriptor(fields, resource: "dialect: {\(dialect)}"), Array(layout.text.utf8)
      ).diagnostics
    }
    let hints = read(layout.declared).compactMap { $0.problem.hint }
    #expect(hints.contains { $0.english.contains(layout.hint) && $0.thai.contains(layout.hint) }, "\(hints)")
    let lines = layout.hint.dropFirst("dialect: {".count).dropLast()
    let again = read(layout.declared.isEmpty ? String(lines) : layout.declared + ", " + lines)
    #expect(again.isEmpty, "\(Samples.printed(again))")
  }

  @Test("The encoding that a hint names reads the file")
  func encodings() throws {
    let text = "a,b\n1,“ข้าว”\n"
    let wide = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let thai = RealFileTests.windows874("a,b\n1,ข้าว…\n")
    let files: [(bytes: [UInt8], declared: String, hint: String)] = [
      (wide.flatMap { $0 }, "utf-8", "utf-16le"), (wide.flatMap { $0.reversed() }, "utf-8", "utf-16be"),
      (thai, "tis-620", "windows-874"), (Array(text.utf8), "us-ascii", "utf-8"),
      (RealFileTests.windows874("a,b\n1,ข้าวหอมมะลิ\n2,ม.ค.\n"), "windows-1252", "windows-874"),
      (RealFileTests.windows874("a,b\n1,ข้าวหอมมะลิ…กก.\u{A0}\n"), "latin1", "windows-874"),
      (Array(text.utf8), "tis-620", "utf-8"), (Array(text.utf8), "utf-16", "remove 'encoding'"),
      (Array(text.utf8), "utf-16le", "remove 'encoding'"),
    ]
    for file in files {
      func read(_ encoding: String) -> [Diagnostic] {
        let fields = ["{name: a, type: integer}", "{name: b, type: string}"]
        return RealFileTests.read(
          RealFileTests.descriptor(fields, resource: "encoding: " + encoding), file.bytes
        ).diagnostics
      }
      let hint = try #require(read(file.declared).first?.problem.hint?.english, "\(file.declared)")
      #expect(hint.contains(file.hint), "\(hint)")
      #expect(read(file.hint.hasPrefix("remove") ? "utf-8" : file.hint).isEmpty, "\(hint)")
    }
  }

  @Test("Text of a Western encoding is taken for what it is declared as")
  func western() {
    let fields = ["{name: a, type: integer}", "{name: b, type: string}"]
    for words in ["Château d'été à Nîmes", "Größe", "¡Olé!", "café ·······", "ÉÉÉÉÉÉÉÉ", "££££ ½½½½", "ÀÁÂÃ"] {
      let bytes = "a,b\n1,\(words)\n".unicodeScalars.map { UInt8($0.value) }
      let descriptor = RealFileTests.descriptor(fields, resource: "encoding: windows-1252")
      #expect(RealFileTests.read(descriptor, bytes).diagnostics.isEmpty, "\(words)")
    }
  }

  @Test("A row with too many cells is told which mark its cells may hold")
  func surplus() throws {
    let result = RealFileTests.read(
      RealFileTests.descriptor(
        ["{name: a, type: integer}", "{name: b, type: string}"], resource: "dialect: {delimiter: \";\"}"),
      Array("a;b\n1;x;2\n".utf8))
    #expect(result.diagnostics.first?.problem.hint?.english == "a cell that holds ';' must be in quotation marks")
  }

  @Test("A row may lack the cells of blank columns that are passed over")
  func shortRows() {
    let fields = ["{name: a, type: string}", "{name: b, type: integer}"]
    let descriptor = RealFileTests.descriptor(fields, resource: "dialect: {skipBlankColumns: true}")
    #expect(RealFileTests.read(descriptor, Array("a,b,,\nx,1\ny,2,\n".utf8)).cells == [["x", "1"], ["y", "2"]])
    #expect(RealFileTests.read(descriptor, Array("a,,b\nx,1\n".utf8)).codes == ["csv-field-count"])
  }

  @Test("A heading that YAML would not read as a name is declared by 'header'")
  func headings() throws {
    for (heading, line) in [
      ("ราคา: บาท", "- {name: …, header: \"ราคา: บาท\", type: …}"), ("ราคา", "- {name: ราคา, type: …}"),
      ("x,y", "- {name: …, header: \"x,y\", type: …}"), ("yield_kg", "- {name: yield_kg, type: …}"),
    ] {
      let result = RealFileTests.read(
        RealFileTests.descriptor(["{name: a, type: integer}"]), Array("a,\"\(heading)\"\n1,2\n".utf8))
      #expect(try #require(result.diagnostics.first?.problem.hint).english.contains(line))
    }
  }

  @Test("The only column that is no field is offered to the only field without a column")
  func renamed() throws {
    func read(_ field: String) -> [Diagnostic] {
      RealFileTests.read(
        RealFileTests.descriptor(["{name: a, type: string}", field]), Array("a,ราคา: บาท\nx,1\n".utf8)
      )
      .diagnostics
    }
    let hint = try #require(read("{name: price, type: integer}").first?.problem.hint)
    #expect(
      hint.english
        == "if it is the column of 'price', write 'price' in the file, or add 'header: \"ราคา: บาท\"' to 'price'")
    #expect(read("{name: price, type: integer, header: \"ราคา: บาท\"}").isEmpty)
  }

  @Test("Several columns that are no fields are offered to the fields in their places, where none is like any")
  func renamedTogether() {
    func hints(_ csv: String) -> [String?] {
      let fields = ["{name: week, type: date}", "{name: good, type: string}", "{name: price, type: number}"]
      return RealFileTests.read(RealFileTests.descriptor(fields), Array(csv.utf8)).diagnostics.map {
        $0.problem.hint?.english
      }
    }
    #expect(
      hints("\"สัปดาห์\nที่เริ่ม\",สินค้า,price\n2026-11-02,egg,1\n") == [
        "if it is the column of 'week', write 'week' in the file, or add 'header: \"สัปดาห์ ที่เริ่ม\"' to 'week'",
        "if it is the column of 'good', write 'good' in the file, or add 'header: \"สินค้า\"' to 'good'",
      ])
    let both = ["if it is the column of 'week'", "if it is the column of 'good'"]
    for more in [",,", ",หมายเหตุ", ",หมายเหตุ,"] {
      let found = hints("สัปดาห์,สินค้า,price\(more)\n2026-11-02,egg,1\(more.filter { $0 == "," })\n").compactMap(\.self)
      #expect(
        found.filter { $0.hasPrefix("if it is the column of") }.map { $0.prefix { $0 != "," } } == both.map { $0[...] })
      #expect(!found.contains { $0.contains("from 'fields'") || $0.contains("name: สินค้า") }, "\(found)")
    }
    // A column in front moves the others: what they are cannot be told.
    #expect(!hints("ที่,สัปดาห์,สินค้า,price\n1,2026-11-02,egg,1\n").contains { $0?.contains("header:") == true })
    let apart = hints("prise,สินค้า,x\n1,egg,1\n")
    #expect(apart.contains("did you mean 'price'?") && apart.contains { $0?.hasPrefix("add it to the file") == true })
  }

  @Test("A header below a title is told by its shape, where its names are those of no field")
  func shape() throws {
    func first(_ csv: String) -> CSVProblem? {
      let fields = ["{name: week, type: date}", "{name: good, type: string}", "{name: price, type: number}"]
      return RealFileTests.read(RealFileTests.descriptor(fields), Array(csv.utf8)).diagnostics.first?.problem
        as? CSVProblem
    }
    let rows = "วันที่,สินค้า,ราคา\n2026-11-02,egg,1\n"
    let problem = try #require(first("ราคาสินค้า,,\nรายสัปดาห์\n" + rows))
    #expect(problem.code == "csv-header" && problem.hint?.english.contains("dialect: {headerRows: [3]}") == true)
    #expect(problem.message.english.contains("seem to stand in row 3"))
    #expect(first(rows)?.code == "csv-column-extra")
    #expect(first("a,b\n1,2\n")?.code != "csv-header")
    // Values are no names.
    #expect(first("ราคาสินค้า,,\n2026-11-02,egg,1\n")?.code != "csv-header")
  }

  @Test("A header of two rows is told by its names, else by its shape; so are units below a header")
  func twoRows() {
    func problems(_ csv: String) -> [Diagnostic] {
      let fields = [
        "{name: month, type: yearmonth}", "{name: province, type: string}", "{name: value, type: number}",
        "{name: n, type: integer}",
      ]
      return RealFileTests.read(RealFileTests.descriptor(fields), Array(csv.utf8)).diagnostics
    }
    let row = "2015-01,a,1,2\n"
    for (csv, rows) in [
      ("month,province,มูลค่า,\n,,value,n\n", "[1, 2]"), ("Title,,,\nmonth,province,มูลค่า,\n,,value,n\n", "[2, 3]"),
      ("เดือน,จังหวัด,มูลค่า,\n,,บาท,ราย\n", "[1, 2]"), ("Title\nเดือน,จังหวัด,มูลค่า,\n,,บาท,ราย\n", "[2, 3]"),
    ] {
      let found = problems(csv + row)
      #expect(found.map(\.problem.code) == ["csv-header"], "\(csv)")
      #expect(found.first?.hint?.thai.contains("headerRows: \(rows)") == true)
    }
    for units in [",,บาท,ราย", ",,บาท,", ",,(baht),%"] {
      let found = problems("month,province,value,n\n\(units)\n" + row + "2015-02,a,x,3\n")
      #expect(found.map(\.problem.code) == ["csv-unit-row", "csv-type"], "\(units)")
      #expect(found.last?.problem.message.english.hasPrefix("row 4,") == true)
    }
    for first in [",,,", ",,1,ราย", ",a,บาท,ราย", "2015-01,,บาท,ราย", ",,#REF!,"] {
      #expect(!problems("month,province,value,n\n\(first)\n" + row).contains { $0.problem.code == "csv-unit-row" })
    }
  }

  @Test("A row with too few cells is told what stands between them")
  func lacking() {
    let found = RealFileTests.read(
      RealFileTests.descriptor(["{name: a, type: string}", "{name: b, type: string}"]), Array("a,b\nx\n".utf8))
    #expect(
      found.diagnostics.map { $0.problem.hint?.english } == [
        "every row has 2 cells with ',' between them; leave one without a value empty"
      ])
  }

  @Test("A slip of 'type' is told in place of the key that is missing, and no other key is taken for one")
  func slip() {
    let file = SourceFile(
      path: "datapackage.yaml",
      text: Samples.descriptor(["{name: d, tpye: date, role: time, format: '%Y%m%d', era: buddhist, header: x}"]))
    #expect(DatasetDescriptor.decode(file: file).diagnostics.map(\.problem.code) == ["unknown-key"])
  }

  /// What a hint says to do.
  struct Advice {
    var lines: [(String, String)] = []
    var written: String?
    var trims = false
    var alternative: [(String, String)] = []

    init?(_ fault: CellFault) {
      switch fault {
      case .type(_, .remedy(let remedy)), .dateForm(_, _, _, .remedy(let remedy)):
        lines = remedy.lines.map { ($0.key, $0.value) }
        written = remedy.written
        trims = remedy.space != nil
        alternative = remedy.alternative.map { ($0.key, $0.value) }
        if let texts = remedy.missingValues {
          lines.append(("missingValues", "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"))
        }
      case .type(_, .buddhistYear), .dateForm(_, _, _, .buddhistYear): lines = [("era", "buddhist")]
      case .type(_, .shortYear(let pattern)), .dateForm(_, _, _, .shortYear(let pattern)):
        lines = [("format", "\"\(pattern)\""), ("era", "common")]
      default: return nil
      }
    }
  }
}
