import Foundation
import Localization
import SourceText
import Testing

@testable import Datasets

/// Datasets that are begun with files as offices have them.
@Suite("A dataset that is begun")
struct DatasetDraftTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var isThaiEncoded = false
    /// Each column: its type and role.
    var columns: [String]
    var key: [String]
    var frequency: Frequency?
    /// What the descriptor says of the file.
    var lines: [String] = []
    var cells: [String]

    var bytes: [UInt8] { isThaiEncoded ? Self.windows874(text) : Array(text.utf8) }

    static func windows874(_ text: String) -> [UInt8] {
      text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8($0.value - 0x0E01 + 0xA1) }
    }
  }

  static let samples = [
    Sample(
      testDescription: "weeks",
      text: "week,market,price\n2026-10-26,a,3.90\n2026-10-26,b,4.10\n2026-11-02,a,3.9\n2026-11-02,b,4.1\n",
      columns: ["week date time", "market string dimension", "price number measure"], key: ["week", "market"],
      frequency: .weekly, cells: ["2026-10-26", "a", "3.9"]),
    Sample(
      testDescription: "Windows-874 with titles, units, Buddhist days, thousands, blank rows and columns",
      text: "รายงานมูลค่าการค้าชายแดน,,,,\nหน่วย: บาท,,,,\nวันที่,จังหวัด,ทิศทาง,\"มูลค่า\n(บาท)\",\n"
        + "1/2/2559,สุรินทร์,ส่งออก,\" 1,289,100,000 \",\n1/2/2559,สุรินทร์,นำเข้า,\" 185,000,000 \",\n"
        + "1/3/2559,สุรินทร์,ส่งออก,\" 1,305,400,000 \",\n1/3/2559,สุรินทร์,นำเข้า,#N/A,\n,,,,\n",
      isThaiEncoded: true,
      columns: ["date date time", "province string dimension", "direction string dimension", "value integer measure"],
      key: ["date", "province", "direction"], frequency: .monthly,
      lines: [
        "encoding: windows-874", "headerRows: [3]", "skipBlankRows: true", "skipBlankColumns: true", "trim: true",
        "missingValues: [\"\", \"#N/A\"]", "format: \"%d/%m/%Y\"", "era: buddhist", "groupChar: \",\"",
        "header: มูลค่า (บาท)", "unit: {th: \"[หน่วย]\", en: \"[unit]\"}",
        "# Check: '1/2/2559' is read with the day first",
        "# The file names the unit: บาท. If that is right, write this instead:\n          # unit: {th: บาท, en: baht}",
        "# Above the table the file says: รายงานมูลค่าการค้าชายแดน",
      ], cells: ["2016-02-01", "สุรินทร์", "ส่งออก", "1289100000"]),
    Sample(
      testDescription: "semicolons, Thai months, decimal commas",
      text:
        "วันที่;ชนิดข้าว;ราคา (บาท/ตัน)\n5 ม.ค. 2569;หอมมะลิ;15.200,50\n12 ม.ค. 2569;หอมมะลิ;-\n19 มกราคม 2569;หอมมะลิ;900,00\n",
      columns: ["date date time", "rice_kind string dimension", "price number measure"], key: ["date", "rice_kind"],
      frequency: .weekly,
      lines: [
        "delimiter: \";\"", "groupChar: \".\"", "decimalChar: \",\"", "missingValues: [\"\", \"-\"]",
        "unitPhrase: {th: ตันละ, en: per tonne}", "kind: price",
      ], cells: ["2026-01-05", "หอมมะลิ", "15200.5"]),
    Sample(
      testDescription: "tabs, Thai digits, months, codes with names",
      text: "เดือน\tรหัสจังหวัด\tจังหวัด\tจำนวน (ราย)\tร้อยละ\nมกราคม ๒๕๖๙\t32\tสุรินทร์\t๑,๒๓๔\t๑๒.๕\n"
        + "มกราคม ๒๕๖๙\t31\tบุรีรัมย์\t๙๙\t๑.๕\nกุมภาพันธ์ ๒๕๖๙\t32\tสุรินทร์\t๑,๓๐๐\t๑๓.๐\nกุมภาพันธ์ ๒๕๖๙\t31\tบุรีรัมย์\t๑๐๐\tn/a\n",
      columns: [
        "month yearmonth time", "province_code string dimension", "province string label", "number integer measure",
        "percent number measure",
      ], key: ["month", "province_code"], frequency: .monthly,
      lines: ["digits: thai", "format: \"%b %Y\"", "codelist: provinces", "kind: rate", "delimiter: \"\\t\""],
      cells: ["2026-01", "32", "สุรินทร์", "1234", "12.5"]),
    Sample(
      testDescription: "a heading of two rows above years",
      text: "ปี,ข้าว,,สินค้า\n,ปริมาณ (ตัน),มูลค่า,นำเข้า\n2565,100,5.5,7\n2566,110,6.5,7\n2567,120,7.5,8\n",
      columns: [
        "year year time", "rice_volume integer measure", "value number measure", "product_imports integer measure",
      ],
      key: ["year"], frequency: .annual, lines: ["headerRows: [1, 2]", "era: buddhist"],
      cells: ["2022", "100", "5.5", "7"]),
    Sample(
      testDescription: "a row of units, words for yes and no, a status",
      text:
        "date,open,price,status\n,,baht,\n2026-11-20,yes,1.25,A\n2026-11-21,no,,O\n2026-11-22,yes,1.5,P\n2026-11-23,no,2,A\n",
      columns: ["date date time", "open boolean dimension", "price number measure", "status string status"],
      key: ["date", "open"], frequency: .daily,
      lines: ["commentRows: [2]", "trueValues: [\"yes\"]", "The file names the unit: baht"],
      cells: ["2026-11-20", "true", "1.25", "A"]),
    Sample(
      testDescription: "a code list with leading zeros", text: "code,name_th,name_en\n01,ก,A\n02,ข,B\n03,ค,NO\n",
      columns: ["code string dimension", "name_th string label", "name_en string label"], key: ["code"],
      cells: ["01", "ก", "A"]),
    Sample(
      testDescription: "an empty line at the end",
      text: "week,price\n2026-10-26,3.5\n2026-11-02,4.5\n2026-11-09,4.5\n\n",
      columns: ["week date time", "price number measure"], key: ["week"], frequency: .weekly,
      lines: ["skipBlankRows: true"], cells: ["2026-10-26", "3.5"]),
    Sample(
      testDescription: "a mark that means no value in one column and stands in another",
      text: "month,kind,value\n2026-01,-,5\n2026-01,x-y,-\n2026-02,-,6\n2026-02,x-y,7\n",
      columns: ["month yearmonth time", "kind string dimension", "value integer measure"], key: ["month", "kind"],
      frequency: .monthly, lines: ["missingValues: [\"\", \"-\"]"], cells: ["2026-01", "-", "5"]),
  ]

  private static let provinces = DraftCodeList(
    id: "provinces", codes: ["31", "32", "33"], names: ["สุรินทร์", "บุรีรัมย์"], isInSite: true)

  static func begin(_ bytes: [UInt8], language: Language = .english) throws -> (DatasetDraft, DescriptorDraft) {
    let (table, problems) = DraftTable.read([SourceFile(path: "rows.csv", bytes: bytes)])
    #expect(problems.isEmpty, "\(problems.map(\.problem.message.english))")
    let draft = DatasetDraft(try #require(table), lists: [provinces])
    let identity = DraftIdentity(
      id: "sample", paths: ["rows.csv"], languages: [.thai, .english],
      lastUpdated: try #require(CivilDate(iso: "2026-11-27")))
    return (draft, DescriptorDraft(draft, identity, language: language))
  }

  @Test(
    "columns, key and layout are read off the file, and the data is then read without a problem", arguments: samples)
  func reads(sample: Sample) throws {
    let (draft, descriptor) = try Self.begin(sample.bytes)
    #expect(draft.columns.map { "\($0.name) \($0.type.rawValue) \($0.role?.rawValue ?? "-")" } == sample.columns)
    #expect(draft.primaryKey == sample.key)
    #expect(draft.frequency == sample.frequency)
    for line in sample.lines { #expect(descriptor.text.contains(line), "\(line)\n\(descriptor.text)") }
    let (dataset, problems) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor.text),
      csvFile: SourceFile(path: "rows.csv", bytes: sample.bytes))
    #expect(problems.isEmpty, "\(problems.map(\.problem.message.english))\n\(descriptor.text)")
    #expect(dataset?.table.rows.first?.cells == sample.cells)
    #expect(dataset.map { DeclarationCheck($0).diagnostics().isEmpty } == true)
  }

  @Test("comments are in the language of the messages, and both say the same of the data", arguments: samples)
  func languages(sample: Sample) throws {
    let (_, english) = try Self.begin(sample.bytes)
    let (_, thai) = try Self.begin(sample.bytes, language: .thai)
    func values(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }.map {
        $0.split(separator: "   #")[0]
      }
    }
    #expect(values(english.text) == values(thai.text))
    #expect(thai.text.contains("# คำอธิบายชุดข้อมูล") && english.text.contains("# What the columns mean"))
    #expect(english.openLines.contains { $0.text.hasPrefix("title:") })
  }

  @Test("the names of a file are kept where they can be names, and the order of its columns always")
  func names() throws {
    let (draft, descriptor) = try Self.begin(
      Array("Price (THB),price,Price (THB/kg),2025,ซอส\n1.5,2,3,4,x\n2.5,3,4,5,y\n".utf8))
    #expect(draft.columns.map(\.name) == ["price", "price_2", "price_3", "c_2025", "sos"])
    #expect(descriptor.text.contains("header: Price (THB)") && descriptor.text.contains("header: \"2025\""))
  }

  @Test("a column named in one language has its title in the other where the word is usual")
  func titles() {
    #expect(HeadingWords("date").title == LocalizedText([.thai: "วันที่", .english: "Date"]))
    #expect(HeadingWords("มูลค่าส่งออก (บาท)").title == LocalizedText([.thai: "มูลค่าส่งออก", .english: "Exports value"]))
    #expect(HeadingWords("unit price").title == LocalizedText([.english: "Unit price"]))
  }

  @Test("day or month first is decided by the file, or told to be open")
  func order() throws {
    func doubts(_ dates: String...) throws -> (String?, [DraftDoubt]) {
      let rows = dates.map { "\($0),1\n" }.joined()
      let (draft, _) = try Self.begin(Array("date,price\n\(rows)".utf8))
      return (draft.columns[0].format.pattern, draft.columns[0].doubts)
    }
    #expect(try doubts("03/04/2569", "04/04/2569") == ("%d/%m/%Y", [.dayFirst(example: "03/04/2569")]))
    #expect(try doubts("03/04/2569", "25/04/2569") == ("%d/%m/%Y", []))
    #expect(try doubts("03/04/2026", "03/25/2026") == ("%m/%d/%Y", []))
    #expect(try doubts("20/11/69", "21/11/69") == ("%d/%m/%y", [.century(example: "20/11/69", era: .buddhist)]))
    #expect(try doubts("20/11/26", "21/11/26") == ("%d/%m/%y", [.century(example: "20/11/26", era: .common)]))
  }

  @Test("a slip among many cells leaves its column what it is")
  func slips() throws {
    let rows = (1...99).map { "2026-01-\($0 % 28 + 1),k\($0 / 28),\($0)\n" }.joined().replacing("-1,", with: "-01,")
    let (draft, _) = try Self.begin(Array("date,kind,value\n\(rows)2026-02-01,k9,twelve\n".utf8))
    #expect(draft.columns.map(\.type) == [.date, .string, .integer])
  }

  @Test(
    "a file that is no table is refused, with its place",
    arguments: [
      ("", "csv-empty", 1), ("\n\n", "csv-empty", 1), ("PK\u{3}\u{4}xlsx", "csv-encoding", 1),
      ("a,b\n1,\u{0}2\n", "csv-nul", 2),
      ("a,a\n1,2\n", "csv-column-twice", 1), ("week,price\n2026-01-05,1\n2026-01-12\n", "csv-field-count", 3),
      ("week,price\n2026-01-05,1\n2026-01-12,1,234\n", "csv-field-count", 3),
      ("2026-01-05,1\n2026-01-12,2\n", "new-header", 1), ("week,price\n", "new-rows", 1), ("a,b\n\n", "new-rows", 1),
      ("week,price,\n2026-01-05,1,x\n2026-01-12,1,\n", "csv-column-unnamed", 2),
      ("week,price\n2026-01-05,\"1\n", "csv-unclosed-quote", 2),
    ])
  func refuses(text: String, code: String, line: Int) {
    let (table, problems) = DraftTable.read([SourceFile(path: "rows.csv", text: text)])
    #expect(table == nil && problems.map(\.problem.code) == [code], "\(problems.map(\.problem.message.english))")
    let place = problems.first?.place
    #expect(place?.file.location(ofByte: place?.range.lowerBound ?? 0).line == line)
  }

  @Test("files of one layout make one table, and those of another are refused")
  func several() throws {
    let first = SourceFile(path: "1.csv", text: "month,value\n2026-01,1\n")
    let (table, _) = DraftTable.read([first, SourceFile(path: "2.csv", text: "month,value\n2026-02,2\n")])
    #expect(table?.rowCount == 2)
    for other in ["month;value\n2026-02;2\n", "month,price\n2026-02,2\n"] {
      let (none, problems) = DraftTable.read([first, SourceFile(path: "2.csv", text: other)])
      #expect(none == nil && problems.map(\.problem.code) == ["new-layout"])
    }
  }

  @Test(
    "published data is described so that it is read whole", .enabled(if: RealDataTests.isThere),
    arguments: [
      ("dbd_new_juristic_by_province_201501_201606.csv", ["period", "province_code"], Frequency.monthly),
      ("dit_rice_wholesale_daily.csv", ["date", "product_id", "category_th"], .daily),
      ("provinces.csv", ["code"], nil), ("checkpoints.csv", ["checkpoint_th"], nil),
    ])
  func realData(name: String, key: [String], frequency: Frequency?) throws {
    let data = try #require(FileManager.default.contents(atPath: RealDataTests.folder + "/" + name))
    let (draft, descriptor) = try Self.begin(Array(data))
    #expect(draft.primaryKey == key && draft.frequency == frequency)
    let (dataset, problems) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor.text),
      csvFile: SourceFile(path: "rows.csv", bytes: Array(data)))
    #expect(problems.allSatisfy { $0.problem.code == "descriptor-code-list-unknown" }, "\(Samples.printed(problems))")
    #expect(dataset?.table.rowCount == draft.table.rowCount)
  }
}
