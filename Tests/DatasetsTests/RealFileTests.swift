import SourceText
import TestSupport
import Testing

@testable import Datasets

/// Files as offices export them, read by what their descriptors declare.
@Suite struct RealFileTests {
  /// A resource of `fields` with `resource` lines of its own.
  static func descriptor(_ fields: [String], resource: String = "", schema: String = "") -> String {
    """
    name: sample
    resources:
      - name: sample
        path: rows.csv
        \(resource)
        schema:
          \(schema)
          fields:
    \(fields.map { "        - " + $0 }.joined(separator: "\n"))
    """
  }

  static func read(
    _ descriptor: String, _ bytes: [UInt8]
  ) -> (cells: [[String]], codes: [String], diagnostics: [Diagnostic]) {
    let (dataset, diagnostics) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: "rows.csv", bytes: bytes))
    return (dataset?.table.rows.map(\.cells) ?? [], diagnostics.map(\.problem.code), diagnostics)
  }

  /// Thai text in the eight-bit encoding of old spreadsheets.
  static func windows874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x0E01...0x0E5B: UInt8(scalar.value - 0x0E01 + 0xA1)
      case 0xA0: 0xA0
      case 0x2026: 0x85
      default: UInt8(scalar.value)
      }
    }
  }

  @Test("An office's Windows-874 file with titles, a header cell of two lines, Buddhist dates and padded numbers")
  func officeFile() throws {
    let descriptor = Self.descriptor(
      [
        #"{name: month, header: เดือน, type: yearmonth, format: "%b %Y", era: buddhist, role: time}"#,
        "{name: checkpoint, header: ด่าน, type: string, role: dimension}",
        #"{name: value, header: "มูลค่า (บาท)", type: integer, groupChar: ",", role: measure, unit: บาท, aggregate: sum}"#,
        #"{name: day, header: วันที่บันทึก, type: date, format: "%d/%m/%Y", era: buddhist}"#,
        "{name: note, header: หมายเหตุ, type: string}",
      ],
      resource:
        "encoding: windows-874\n    dialect: {headerRows: [3], trim: true, skipBlankRows: true, skipBlankColumns: true}"
    )
    let file = Self.windows874(
      "รายงานมูลค่าการค้าชายแดน,,,,,\r\nหน่วย: บาท,,,,,\r\n"
        + "เดือน,ด่าน,\"มูลค่า\n(บาท)\",วันที่บันทึก,หมายเหตุ,\r\n"
        + "พ.ค. 2559,แม่สอด,\" 8,400,000,000 \",2/5/2559,\"ปิด \"\"ชั่วคราว\"\"\",\r\n"
        + "มิ.ย. 2559,\u{A0}แม่สาย ,\"1,250\",15/06/2559,,\r\n,,,,,\r\n\r\n")
    let result = Self.read(descriptor, file)
    #expect(result.diagnostics.isEmpty, "\(Samples.printed(result.diagnostics))")
    #expect(
      result.cells == [
        ["2016-05", "แม่สอด", "8400000000", "2016-05-02", "ปิด \"ชั่วคราว\""],
        ["2016-06", "แม่สาย", "1250", "2016-06-15", ""],
      ])
  }

  @Test(
    "A dialect is read as it is declared",
    arguments: [
      ("{delimiter: \";\"}", "a;b\n1;x\n", [["1", "x"]]),
      ("{delimiter: \"\\t\"}", "a\tb\n1\tx,y\n", [["1", "x,y"]]),
      ("{quoteChar: \"'\"}", "a,b\n1,'x,''y'''\n", [["1", "x,'y'"]]),
      ("{doubleQuote: false, escapeChar: \"\\\\\"}", "a,b\n1,\"x\\\"y\"\n2,p\\,q\n", [["1", "x\"y"], ["2", "p,q"]]),
      ("{skipInitialSpace: true}", "a, b\n1, x y\n2, \"x, y\"\n", [["1", "x y"], ["2", "x, y"]]),
      ("{trim: true}", " a ,\u{FEFF}b\n1 ,\u{200B}x\u{A0}\n 2, \" x \" \n", [["1", "x"], ["2", "x"]]),
      ("{header: false}", "1,x\n2,y\n", [["1", "x"], ["2", "y"]]),
      ("{headerRows: [2]}", "ตาราง \"ก\",\na,b\n1,x\n", [["1", "x"]]),
      ("{commentChar: \"#\"}", "# a \"note\na,b\n1,x\n#2,y\n3,z\n", [["1", "x"], ["3", "z"]]),
      ("{commentRows: [1, 3]}", "note\na,b\nunits,\n1,x\n", [["1", "x"]]),
      ("{nullSequence: \"NULL\"}", "a,b\nNULL,x\n", [["", "x"]]),
      ("{skipBlankRows: true}", "a,b\n1,x\n,\n\n2,y\n , \n", [["1", "x"], ["2", "y"]]),
      ("{skipBlankColumns: true}", "a,b,,\n1,x,,\n2,y, ,\n", [["1", "x"], ["2", "y"]]),
    ])
  func dialects(dialect: String, csv: String, expected: [[String]]) {
    let rows = dialect.contains("commentRows") ? "{commentRows: [1, 3], headerRows: [2]}" : dialect
    let descriptor = Self.descriptor(
      ["{name: a, type: integer}", "{name: b, type: string}"], resource: "dialect: " + rows)
    let result = Self.read(descriptor, Array(csv.utf8))
    #expect(result.diagnostics.isEmpty, "\(Samples.printed(result.diagnostics))")
    #expect(result.cells == expected)
  }

  @Test("Several header rows become one name, and a merged cell counts once")
  func severalHeaderRows() {
    let fields = [
      "{name: year, type: year}", "{name: exports value, type: integer}", "{name: exports weight, type: integer}",
    ]
    let descriptor = Self.descriptor(fields, resource: "dialect: {headerRows: [1, 2]}")
    let result = Self.read(descriptor, Array("year,exports,exports\nyear,value,weight\n2024,5,6\n".utf8))
    #expect(result.codes == [])
    #expect(result.cells == [["2024", "5", "6"]])
  }

  @Test(
    "An encoding is read as it is declared",
    arguments: [
      ("utf-16", [0xFF, 0xFE, 0x76, 0, 0x0A, 0, 0x01, 0x0E, 0x0A, 0] as [UInt8], "ก"),
      ("utf-16", [0xFE, 0xFF, 0, 0x76, 0, 0x0A, 0x0E, 0x01], "ก"),
      ("utf-16le", [0x76, 0, 0x0A, 0, 0x3D, 0xD8, 0, 0xDE], "😀"),
      ("utf-16be", [0, 0x76, 0, 0x0A, 0x0E, 0x01], "ก"),
      ("tis-620", [0x76, 0x0A, 0xA1, 0xFB], "ก๛"),
      ("windows-874", [0x76, 0x0A, 0x80, 0xA1, 0x85], "€ก…"),
      ("iso-8859-11", [0x76, 0x0A, 0xA1, 0xDF], "ก฿"),
      ("windows-1252", [0x76, 0x0A, 0x80, 0xE9], "€é"),
      ("iso-8859-1", [0x76, 0x0A, 0xE9], "é"),
      ("us-ascii", [0x76, 0x0A, 0x41], "A"),
    ])
  func encodings(name: String, bytes: [UInt8], text: String) {
    let result = Self.read(Self.descriptor(["{name: v, type: string}"], resource: "encoding: " + name), bytes)
    #expect(result.codes == [])
    #expect(result.cells == [[text]])
  }

  @Test("UTF-16 of any scalars is read as it was written")
  func utf16() throws {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<200 {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(1 << UInt32.random(in: 7...20, using: &generator)), using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let decoded = try UTF16Text.decode([0xFF, 0xFE] + bytes, .little).get()
      #expect(decoded == Array(text.utf8))
      let broken = UTF16Text.decode(bytes + [0x41, 0xD8] + bytes, .little)
      #expect(throws: TextDecoder.Failure.self) { try broken.get() }
    }
  }

  @Test(
    "Text that is not in its encoding is one error, with the line to add where that is likely",
    arguments: [
      ("utf-8", [0x76, 0x0A, 0xA1, 0xD2] as [UInt8], "encoding: windows-874"),
      ("utf-8", [0xFF, 0xFE, 0x76, 0, 0x0A, 0], "encoding: utf-16"),
      ("utf-8", [0x76, 0x0A, 0x61, 0x00], "export the file again"),
      ("utf-16le", [0x76, 0, 0x0A, 0, 0, 0xD8], "CSV UTF-8"),
      ("utf-16le", [0x76, 0, 0x0A], "CSV UTF-8"),
      ("tis-620", [0x76, 0x0A, 0xFF], "CSV UTF-8"),
      ("us-ascii", [0x76, 0x0A, 0x80], "CSV UTF-8"),
      ("windows-874", [0xEF, 0xBB, 0xBF, 0x76, 0x0A, 0x41], "remove 'encoding'"),
      ("utf-8", [0x50, 0x4B, 0x03, 0x04, 0x0A, 0x00], "open it in Excel"),
      ("windows-874", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x0A], "open it in Excel"),
    ])
  func badEncodings(name: String, bytes: [UInt8], hint: String) throws {
    let result = Self.read(Self.descriptor(["{name: v, type: string}"], resource: "encoding: " + name), bytes)
    #expect(result.cells == [])
    let problem = try #require(result.diagnostics.first?.problem)
    #expect(result.diagnostics.count == 1)
    #expect(["csv-encoding", "csv-nul"].contains(problem.code))
    #expect(problem.hint?.english.contains(hint) == true)
  }

  @Test(
    "What is merely likely goes into the hint, as the line to add",
    arguments: [
      ("a;b\n1;x\n", "csv-separator", "dialect: {delimiter: \";\"}"),
      ("a\tb\n1\tx\n", "csv-separator", "dialect: {delimiter: \"\\t\"}"),
      ("รายงาน,\nประจำเดือน,\na,b\n1,x\n", "csv-header", "dialect: {headerRows: [3]}"),
      ("รายงาน,\na ,\u{A0}b\n1,x\n", "csv-header", "dialect: {headerRows: [2]}"),
      (String(repeating: "a,\n", count: 20) + "a,b\n1,x\n", "csv-header", "dialect: {headerRows: [21]}"),
      ("a,b\n1,x\n\n", "csv-blank-row", "skipBlankRows: true"),
    ])
  func hints(csv: String, code: String, hint: String) throws {
    let result = Self.read(
      Self.descriptor(["{name: a, type: integer}", "{name: b, type: string}"]), Array(csv.utf8))
    #expect(result.codes == [code])
    let problem = try #require(result.diagnostics.first?.problem)
    #expect(problem.hint?.english.contains(hint) == true)
    #expect(problem.hint?.thai.contains(hint) == true)
  }

  @Test(
    "Columns agree with the fields as 'fieldsMatch' says",
    arguments: [
      ("exact", "b,a\n", ["csv-column-order"]), ("equal", "b,a\n", []), ("equal", "a\n", ["csv-column-missing"]),
      ("equal", "a,b,c\n", ["csv-column-extra"]), ("subset", "c,b,a\n", []),
      ("subset", "a,c\n", ["csv-column-missing"]),
      ("superset", "b\n", []), ("superset", "a,c\n", ["csv-column-extra"]), ("partial", "b,c\n", []),
      ("partial", "c,d\n", ["csv-column-missing", "csv-column-missing"]),
    ])
  func fieldsMatch(match: String, csv: String, codes: [String]) {
    let descriptor = Self.descriptor(
      ["{name: a, type: string}", "{name: b, type: string}"], schema: "fieldsMatch: " + match)
    #expect(Self.read(descriptor, Array(csv.utf8)).codes == codes)
  }

  @Test("A value in a column without a name is an error, where blank columns may be passed over")
  func unnamedColumn() {
    let descriptor = Self.descriptor(["{name: a, type: string}"], resource: "dialect: {skipBlankColumns: true}")
    #expect(Self.read(descriptor, Array("a,\nx,\ny,z\n".utf8)).codes == ["csv-column-unnamed"])
  }
}
