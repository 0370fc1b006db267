import Localization
import SourceText
import Testing
import YAML

@testable import Datasets

@Suite struct ExportTests {
  @Test("The exported CSV has a byte order mark, CRLF and RFC 4180 quotes, and no cell runs as a formula")
  func csv() throws {
    let fields = [
      "{name: text, type: string}", "{name: number, type: number}", "{name: day, type: date, era: buddhist}",
    ]
    let rows = "text,number,day\n=1+1,-5.50,2569-11-20\n\"a,\"\"b\"\"\",,\n+x,1e3,\n@y,0,\n-z,7,\nข้าว,12.35,\n"
    let dataset = try Samples.load(Samples.descriptor(fields), rows)
    let expected =
      "\u{FEFF}text,number,day\r\n'=1+1,-5.5,2026-11-20\r\n\"a,\"\"b\"\"\",,\r\n'+x,1000,\r\n'@y,0,\r\n'-z,7,\r\nข้าว,12.35,\r\n"
    #expect(String(decoding: DatasetExport.csv(dataset), as: UTF8.self) == expected)
  }

  @Test(
    "A text that a spreadsheet would run is neutralised",
    arguments: [("=A1", "'=A1"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("x=1", "x=1"), ("", ""), ("'=1", "'=1")])
  func neutralised(text: String, expected: String) {
    #expect(CSVWriter.neutralized(text) == expected)
  }

  @Test("A heading that a spreadsheet would run has its apostrophe in the descriptor too")
  func headings() throws {
    let dataset = try Samples.load(
      Samples.descriptor(["{name: '@code', type: string}", "{name: b, type: integer}"], "primaryKey: ['@code']"),
      "@code,b\nx,1\n")
    let (again, diagnostics) = Self.reloaded(dataset)
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    #expect(again?.schema.primaryKey == ["'@code"])
  }

  @Test("A table of one column has no blank line where a value is missing")
  func oneColumn() throws {
    let dataset = try Samples.load(Samples.descriptor(["{name: a, type: string}"]), "a\nx\n\"\"\ny\n")
    #expect(String(decoding: DatasetExport.csv(dataset), as: UTF8.self) == "\u{FEFF}a\r\nx\r\n\"\"\r\ny\r\n")
    #expect(Self.reloaded(dataset).dataset?.table.rowCount == 3)
  }

  @Test(
    "Every text that a spreadsheet would run is neutralised, and its column is text where it is no more of its type",
    arguments: [
      ("duration, constraints: {maximum: P9Y}", "-P1D", "string"), ("geopoint", "\"-5.0, 14\"", "string"),
      ("list, itemType: integer, delimiter: ;", "-1;2", "string"), ("list, delimiter: ;", "=a;b", "list"),
      ("duration", "P1D", "duration"), ("number", "-1", "number"), ("string, format: email", "-a@b.co", "string"),
    ])
  func types(field: String, cell: String, type: String) throws {
    let dataset = try Samples.load(Samples.descriptor(["{name: a, type: \(field)}"]), "a\n\(cell)\n")
    let (again, diagnostics) = Self.reloaded(dataset)
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    #expect(again?.schema.fields[0].type.rawValue == type)
    let line = String(decoding: DatasetExport.csv(dataset), as: UTF8.self).split(separator: "\r\n")[1].drop {
      $0 == "\""
    }
    #expect(type == "number" || !"=+-@".contains(line.first ?? "x"), "\(line)")
  }

  @Test(
    "A pattern is exported where Python reads it alike",
    arguments: [
      ("[a-z]+", true), ("\\d{2,3}-(x|y)?", true), ("[ก-๙]{2}", true), ("(?:a|b)*?", true), ("[^]a]\\.", true),
      ("(?P<y>\\d)", true), ("\\p{Thai}+", false), ("a*+", false), ("(?>a)", false), ("(*UTF)a", false),
      ("[[:alpha:]]", false), ("(?<y>a)", false), ("\\Qa\\E", false), ("\\x{0E01}", false), ("(?<=a)b", false),
      ("(?R)?", false), ("\\Z", false), ("(?i)a", false),
    ])
  func patterns(pattern: String, isPortable: Bool) {
    #expect(PortablePattern.holds(pattern) == isPortable)
  }

  private static func reloaded(_ dataset: Dataset) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    let csv = DatasetExport.csv(dataset)
    return Dataset.load(
      descriptorFile: SourceFile(
        path: "datapackage.json", bytes: DatasetExport.dataPackage(dataset, languages: [.english], csv: csv)),
      csvFile: SourceFile(path: "rows.csv", bytes: csv))
  }

  @Test("What is exported loads again as the same rows")
  func roundTrip() throws {
    let dataset = try Samples.load(Samples.prices, Samples.priceRows)
    let (again, diagnostics) = Dataset.load(
      dataset.descriptor, files: [SourceFile(path: "again.csv", bytes: DatasetExport.csv(dataset))])
    #expect(diagnostics.isEmpty)
    #expect(again?.table.rows.map(\.cells) == dataset.table.rows.map(\.cells))
  }

  @Test("The descriptor is standard JSON in one language, with the size and hash of the CSV beside it")
  func dataPackage() throws {
    let dataset = try Samples.load(Samples.prices, Samples.priceRows)
    let csv = DatasetExport.csv(dataset)
    let text = String(decoding: DatasetExport.dataPackage(dataset, languages: [.english], csv: csv), as: UTF8.self)
    let (root, problems) = YAMLParser.parse(SourceFile(path: "datapackage.json", text: text))
    #expect(problems.isEmpty)
    let resource = try #require(root?["resources"]?.sequence?.first)
    #expect(root?["title"]?.scalar?.text == "Farm prices")
    #expect(root?["demonstration"]?.scalar?.value == .bool(true))
    #expect(root?["contributors"]?.sequence?.first?["roles"]?.sequence?.first?.scalar?.text == "publisher")
    #expect(resource["bytes"]?.scalar?.value == .integer(csv.count))
    #expect(resource["path"]?.scalar?.text == "farm-prices.csv")
    #expect(resource["hash"]?.scalar?.text.hasPrefix("sha256:") == true)
    #expect(resource["schema"]?["fields"]?.sequence?[3]["unitPhrase"]?.scalar?.text == "per tonne")
    let (descriptor, diagnostics) = DatasetDescriptor.decode(file: SourceFile(path: "datapackage.json", text: text))
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    #expect(descriptor?.resource.schema.primaryKey == ["week", "province", "commodity"])
    let thai = String(decoding: DatasetExport.dataPackage(dataset, languages: [.thai], csv: csv), as: UTF8.self)
    #expect(thai.contains("ราคาสินค้าเกษตร") && !thai.contains("Farm prices"))
  }
}
