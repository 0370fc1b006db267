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
    let text = String(decoding: DatasetExport.dataPackage(dataset, language: .english, csv: csv), as: UTF8.self)
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
    let thai = String(decoding: DatasetExport.dataPackage(dataset, language: .thai, csv: csv), as: UTF8.self)
    #expect(thai.contains("ราคาสินค้าเกษตร") && !thai.contains("Farm prices"))
  }
}
