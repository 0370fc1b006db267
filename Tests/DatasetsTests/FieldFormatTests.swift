import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct FieldFormatTests {
  @Test(
    "A date is read as its field says it is written",
    arguments: [
      ("type: date, format: '%d/%m/%Y'", "2/5/2016", "2016-05-02"),
      ("type: date, format: '%d/%m/%Y'", "02/05/2016", "2016-05-02"),
      ("type: date, format: '%d/%m/%Y', era: buddhist", "2/5/2559", "2016-05-02"),
      ("type: date, format: '%d %b %Y', era: buddhist", "2 พ.ค. 2559", "2016-05-02"),
      ("type: date, format: '%d %B %Y', era: buddhist", "2 พฤษภาคม 2559", "2016-05-02"),
      ("type: date, format: '%d %B พ.ศ. %Y', era: buddhist", "2  พฤษภาคม พ.ศ. 2559", "2016-05-02"),
      ("type: date, format: '%d %b %y', era: buddhist", "2 พค 59", "2016-05-02"),
      ("type: date, format: '%d-%b-%y', era: common", "2-MAY-16", "2016-05-02"),
      ("type: date, format: '%d-%b-%y', era: common", "2-May-69", "1969-05-02"),
      ("type: date, format: '%B %d, %Y'", "September 2, 2016", "2016-09-02"),
      ("type: date, format: '%Y%m%d'", "20160502", "2016-05-02"),
      ("type: date, era: buddhist", "2559-05-02", "2016-05-02"),
      ("type: date, era: buddhist, digits: thai", "๒๕๕๙-๐๕-๐๒", "2016-05-02"),
      ("type: date, era: buddhist, digits: thai, format: '%d %B %Y'", "๒ พฤษภาคม ๒๕๕๙", "2016-05-02"),
      ("type: date, era: buddhist, digits: thai, format: '%d %B %Y'", "2 พฤษภาคม ๒๕59", "2016-05-02"),
      ("type: yearmonth, era: buddhist", "2559-05", "2016-05"),
      ("type: yearmonth, era: buddhist, format: '%b %Y'", "พ.ค. 2559", "2016-05"),
      ("type: yearmonth, era: buddhist, format: '%B %Y'", "พฤษภาคม 2559", "2016-05"),
      ("type: yearmonth, format: '%b-%y', era: common", "Dec-25", "2025-12"),
      ("type: year, era: buddhist", "2559", "2016"),
      ("type: year, era: buddhist, format: 'พ.ศ. %Y'", "พ.ศ. 2559", "2016"),
      ("type: year, era: buddhist, format: '%y'", "59", "2016"),
      ("type: year, digits: thai, era: buddhist", "๒๕๕๙", "2016"),
      ("type: date, format: '%d%%%m%%%Y'", "2%5%2016", "2016-05-02"),
    ])
  func dates(field: String, cell: String, text: String) {
    let read = FieldTypeTests.read(field, cell)
    #expect(read.diagnostics.isEmpty, "\(Samples.printed(read.diagnostics))")
    #expect(read.text == text)
  }

  @Test(
    "Numbers that stand side by side have all of their digits", arguments: ["2016111", "201611 1", "201652", "2016052"])
  func besides(cell: String) {
    #expect(!FieldTypeTests.read("type: date, format: '%Y%m%d'", cell).diagnostics.isEmpty)
    #expect(!FieldTypeTests.read("type: yearmonth, format: '%Y%m'", "20165").diagnostics.isEmpty)
  }

  @Test(
    "A number is read as its field says it is written",
    arguments: [
      ("type: integer, groupChar: ','", "8,400,000,000", "8400000000"),
      ("type: integer, groupChar: ','", "-1,234", "-1234"),
      ("type: number, groupChar: '.', decimalChar: ','", "1.234,50", "1234.5"),
      ("type: number, groupChar: ' '", "1 234.5", "1234.5"),
      ("type: number, groupChar: \"\\u00A0\"", "1\u{A0}234.5", "1234.5"),
      ("type: integer, groupChar: \"\\u202F\"", "1\u{202F}234\u{202F}567", "1234567"),
      ("type: integer, digits: thai", "๑๒๓", "123"),
      ("type: integer, digits: thai, groupChar: ','", "๑,๒๓๔", "1234"), ("type: number, digits: thai", "-๑.๕", "-1.5"),
      ("type: number, bareNumber: false", "฿12.50", "12.5"), ("type: number, bareNumber: false", "12 %", "12"),
      ("type: number, bareNumber: false", "-฿12", "-12"), ("type: number, bareNumber: false", "฿ -12", "-12"),
      ("type: number, bareNumber: false", "ราคา 12.5 บาท/กก.", "12.5"), ("type: number, bareNumber: false", "12", "12"),
      ("type: integer, bareNumber: false, groupChar: ','", " 8,400,000,000 ", "8400000000"),
      ("type: integer, bareNumber: false, digits: thai", "๑๒ ราย", "12"),
      ("type: number, bareNumber: false", "12 (p)", "12"),
      ("type: number, bareNumber: false", "$.5", "0.5"),
    ])
  func numbers(field: String, cell: String, text: String) {
    let read = FieldTypeTests.read(field, cell)
    #expect(read.diagnostics.isEmpty, "\(Samples.printed(read.diagnostics))")
    #expect(read.text == text)
  }

  @Test(
    "What is not written as declared is an error",
    arguments: [
      ("type: date, format: '%d/%m/%Y'", "2016-05-02"), ("type: date, format: '%d/%m/%Y'", "2/5/16"),
      ("type: date, format: '%d/%m/%Y'", "2/5/2559"), ("type: date, format: '%d/%m/%Y', era: buddhist", "2/5/2016"),
      ("type: date, format: '%d/%m/%Y'", "31/2/2016"), ("type: date, format: '%d/%m/%Y'", "2/5/2016 "),
      ("type: date, format: '%d %b %Y', era: buddhist", "2 พ.ศ. 2559"), ("type: yearmonth, format: '%b %Y'", "13 2016"),
      ("type: date", "๒๐๑๖-๐๕-๐๒"), ("type: integer", "๑๒"), ("type: integer, groupChar: ','", "12,34"),
      ("type: integer, groupChar: \"\\u00A0\"", "1 234"), ("type: integer, groupChar: \"\\u00A0\"", "1\u{1F}234"),
      ("type: number, bareNumber: false", "(12)"), ("type: number, bareNumber: false", "−12"),
      ("type: number, bareNumber: false", "12-"), ("type: number, bareNumber: false", "+-5"),
      ("type: number, bareNumber: false", "+฿+5"),
      ("type: number, bareNumber: false", "5 - 6"), ("type: number, bareNumber: false", "Rs.5"),
      ("type: number, bareNumber: false", "บาท"),
      ("type: number, bareNumber: false", "1 of 2"), ("type: boolean, trueValues: [ใช่], falseValues: [ไม่ใช่]", "true"),
    ])
  func faults(field: String, cell: String) {
    let read = FieldTypeTests.read(field, cell)
    #expect(read.diagnostics.map(\.problem.code) == ["csv-type"], "\(Samples.printed(read.diagnostics))")
  }

  @Test(
    "A bound of a Buddhist field may be written in either era, and as the cells are or plainly",
    arguments: ["2559-05-02", "2016-05-02", "2/5/2559", "2/5/2016"])
  func bounds(minimum: String) {
    let field = "type: date, format: '%d/%m/%Y', era: buddhist, constraints: {minimum: '\(minimum)'}"
    #expect(FieldTypeTests.read(field, "2/5/2559").diagnostics.isEmpty)
    #expect(FieldTypeTests.read(field, "1/5/2559").diagnostics.map(\.problem.code) == ["csv-minimum"])
  }

  @Test(
    "The hint names the declaration that would read the cell",
    arguments: [
      ("type: date", "2/5/2559", "format: \"%d/%m/%Y\", era: buddhist"), ("type: date", "2559-05-02", "era: buddhist"),
      ("type: date", "2 พ.ค. 2559", "format: \"%d %b %Y\", era: buddhist"), ("type: date", "5/31/2016", "%m/%d/%Y"),
      ("type: date", "๒ พฤษภาคม ๒๕๕๙", "format: \"%d %b %Y\", era: buddhist, digits: thai"),
      ("type: date", "2 พ.ค. 59", "format: \"%d %b %y\", era: buddhist"),
      ("type: date", "2/5/59", "with 'era: buddhist' where"), ("type: date", "42492", "spreadsheet's number of a day"),
      ("type: date", "2026-11-20 09:00", "type: datetime"),
      ("type: yearmonth", "พ.ค. 2559", "format: \"%b %Y\", era: buddhist"),
      ("type: yearmonth", "พฤษภาคม 2559", "format: \"%b %Y\", era: buddhist"),
      ("type: yearmonth", "05/2016", "format: \"%m/%Y\""),
      ("type: year", "พ.ศ. 2559", "format: \"พ.ศ. %Y\", era: buddhist"),
      ("type: year", "๒๕๕๙", "era: buddhist, digits: thai"),
      ("type: datetime", "2026-11-20 09:00", "format: \"%Y-%m-%d %H:%M\""),
      ("type: time", "09:30", "format: \"%H:%M\""),
      ("type: date, era: buddhist", "2016-05-02", "its years must be 2400 to 2700"),
      ("type: integer", "๑๒", "digits: thai"),
      ("type: integer", "๑,๒๓๔", "groupChar: \",\", digits: thai"), ("type: integer", "1 234", "groupChar: \" \""),
      ("type: integer", "1\u{A0}234", "groupChar: \"\\u00A0\""),
      ("type: number", "1.234,5", "groupChar: \".\", decimalChar: \",\""),
      ("type: number", "12,5", "decimalChar: \",\""), ("type: number", "12 บาท", "bareNumber: false"),
      ("type: integer", "12\u{200B}", "U+200B"), ("type: integer", "\u{A0}12", "dialect: {trim: true}"),
      ("type: number", "-", "missingValues"),
      ("type: object", "{a}", "valid JSON"), ("type: number", "#N/A", "formula"), ("type: boolean", " true", "trim"),
    ])
  func hints(field: String, cell: String, hint: String) throws {
    let diagnostics = FieldTypeTests.read(field, cell).diagnostics
    let found = try #require(diagnostics.first?.problem.hint, "\(Samples.printed(diagnostics))")
    #expect(found.english.contains(hint), "\(found.english)")
    #expect(found.thai.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
  }

  @Test("A pattern of years of two digits without an era is a warning that says how they are read")
  func shortYears() {
    let field = "type: date, format: '%d/%m/%y'"
    let result = FieldTypeTests.read(field, "1/2/59")
    #expect(result.diagnostics.map { $0.problem as? DescriptorProblem } == [.shortYear(field: "v")])
    #expect(result.diagnostics.first?.problem.severity == .warning)
    #expect(result.diagnostics.first?.hint?.thai.contains("'era: buddhist'") == true)
    for era in ["buddhist", "common"] {
      #expect(FieldTypeTests.read(field + ", era: \(era)", "1/2/59").diagnostics.isEmpty)
    }
    #expect(FieldTypeTests.read("type: date, format: '%d/%m/%Y'", "1/2/2016").diagnostics.isEmpty)
  }

  @Test(
    "What is expected is shown as the field writes it",
    arguments: [
      ("type: date, format: '%d/%m/%Y', era: buddhist", "a date written like '20/11/2569', as 'format: %d/%m/%Y' says"),
      (
        "type: yearmonth, format: '%b %Y', era: buddhist, digits: thai",
        "a month written like 'พ.ย. ๒๕๖๙', as 'format: %b %Y' says"
      ),
      (
        "type: date, format: '%d %B %y', era: common",
        "a date written like '20 November 26', as 'format: %d %B %y' says"
      ),
      ("type: time, format: '%I:%M %p'", "a time written like '09:30 AM', as 'format: %I:%M %p' says"),
      ("type: date", "a date (yyyy-mm-dd)"),
    ])
  func expected(field: String, words: String) throws {
    let problem = try #require(FieldTypeTests.read(field, "?!").diagnostics.first?.problem)
    #expect(problem.message.english.contains("expected \(words), found '?!'"), "\(problem.message.english)")
  }
}
