import Localization
import SourceText
import Testing
import YAML

@testable import Datasets

@Suite struct ExportedSchemaTests {
  /// Every type, and what the export brings to the plain form.
  static let fields = [
    "{name: day, type: date, format: '%d/%m/%Y', era: buddhist, constraints: {minimum: 1/1/2559, unique: true}}",
    "{name: month, type: yearmonth, format: '%b %Y', era: buddhist, digits: thai}",
    "{name: year, type: year, era: buddhist, constraints: {minimum: 2500, enum: [2559, 2560]}}",
    "{name: at, type: datetime, format: '%d/%m/%Y %H:%M', constraints: {minimum: 2016-01-01T00:00:00}}",
    "{name: clock, type: time, format: '%H:%M', constraints: {maximum: '17:00:00'}}",
    "{name: length, type: duration, constraints: {maximum: P1Y}}",
    "{name: whole, type: integer, groupChar: ',', constraints: {exclusiveMinimum: 0}}",
    "{name: price, type: number, bareNumber: false, groupChar: '.', decimalChar: ',', role: measure, unit: {th: ดัชนี, en: index}, baseYear: 2562, decimals: 1, aggregate: mean}",
    "{name: yes, type: boolean, trueValues: [ใช่], falseValues: [ไม่ใช่]}",
    "{name: mark, type: string, categories: [{value: '-', label: {th: ไม่ทราบ, en: unknown}}, {value: b}], categoriesOrdered: true}",
    "{name: size, type: string, categories: [s, m]}",
    "{name: parent, type: string}",
    "{name: code, type: string, constraints: {unique: true, pattern: '[a-z=]+', minLength: 1}}",
    "{name: mail, type: string, format: email}", "{name: point, type: geopoint}",
    "{name: shape, type: geojson}", "{name: items, type: list, delimiter: ;, itemType: integer}",
    "{name: record, type: object, constraints: {jsonSchema: {type: object, required: [a], properties: {a: {type: integer, minimum: 1}}, additionalProperties: false}}}",
    "{name: values, type: array, constraints: {minLength: 1}}", "{name: other, type: any}",
  ]

  static let rows = """
    day,month,year,at,clock,length,whole,price,yes,mark,size,parent,code,mail,point,shape,items,record,values,other
    2/5/2559,พ.ค. ๒๕๕๙,2559,2/5/2016 9:00,9:00,-P2W,"1,234","฿1.234,5",ใช่,-,s,,ab,a@moc.go.th,"-70.5, 10","{""type"":""Point"",""coordinates"":[1,2]}",-1;2,"{""a"":1}",[1],=x
    3/5/2559,มิ.ย. ๒๕๕๙,2560,-,16:30,PT5M,7,"0,5",ไม่ใช่,b,m,ab,cd,,,,,,,

    """.dropLastBlankLine

  static func dataset() throws -> Dataset {
    try Samples.load(
      Samples.descriptor(
        fields, "primaryKey: [day]", "uniqueKeys: [[code, size]]", "missingValues: ['', {value: '-', label: ไม่มี}]",
        "foreignKeys: [{fields: parent, reference: {fields: code}}]",
        "derived: [{name: double, formula: price + price, title: {th: สองเท่า, en: twice}}]"
      ).replacing("name: mark, type: string,", with: "name: mark, type: string, missingValues: [''],"), rows)
  }

  @Test("Every value is exported in its plain form")
  func csv() throws {
    let text = String(decoding: DatasetExport.csv(try Self.dataset()), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("\u{FEFF}day,month,year,at,clock"))
    #expect(
      lines[1]
        == "2016-05-02,2016-05,2016,2016-05-02T09:00:00,09:00:00,'-P2W,1234,1234.5,true,'-,s,,ab,a@moc.go.th,"
        + "\"'-70.5, 10\",\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[1,2]}\",'-1;2,\"{\"\"a\"\":1}\",[1],'=x")
    #expect(lines[2].hasPrefix("2016-05-03,2016-06,2017,,16:30:00,PT5M,7,0.5,false,b,m,ab,cd,,"))
  }

  @Test("The exported schema reads the exported rows without a problem")
  func roundTrip() throws {
    let dataset = try Self.dataset()
    let csv = DatasetExport.csv(dataset)
    for language in Language.allCases {
      let package = DatasetExport.dataPackage(dataset, languages: [language], csv: csv)
      let (again, diagnostics) = Dataset.load(
        descriptorFile: SourceFile(path: "datapackage.json", bytes: package),
        csvFile: SourceFile(path: "sample.csv", bytes: csv))
      #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
      // A cell that a spreadsheet would run has its apostrophe now.
      let plain = again?.table.rows.map { $0.cells.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 } }
      #expect(plain == dataset.table.rows.map(\.cells))
      #expect(again?.schema.derived.map(\.formula.text) == ["price + price"])
    }
  }

  @Test("The exported schema says what holds of the rows, and nothing of how the office writes them")
  func schema() throws {
    let dataset = try Self.dataset()
    let csv = DatasetExport.csv(dataset)
    let text = String(decoding: DatasetExport.dataPackage(dataset, languages: [.thai], csv: csv), as: UTF8.self)
    for absent in ["%d", "buddhist", "digits", "groupChar", "decimalChar", "bareNumber", "trueValues", "header"] {
      #expect(!text.contains(absent), "\(absent)")
    }
    let root = try #require(YAMLParser.parse(SourceFile(path: "x", text: text)).root)
    let schema = try #require(root["resources"]?.sequence?.first?["schema"])
    let fields = try #require(schema["fields"]?.sequence)
    #expect(fields[0]["constraints"]?["minimum"]?.scalar?.text == "2016-01-01")
    #expect(fields[2]["constraints"]?["enum"]?.sequence?.first?.scalar?.value == .integer(2016))
    #expect(fields[6]["constraints"]?["exclusiveMinimum"]?.scalar?.value == .integer(0))
    #expect(fields[7]["baseYear"]?.scalar?.value == .integer(2019))
    #expect(fields[9]["categories"]?.sequence?.map { $0["value"]?.scalar?.text } == ["'-", "b"])
    #expect(fields[9]["categories"]?.sequence?.first?["label"]?.scalar?.text == "ไม่ทราบ")
    #expect(fields[10]["categories"]?.sequence?.map { $0.scalar?.text } == ["s", "m"])
    #expect(schema["uniqueKeys"]?.sequence?.first?.sequence?.count == 2)
    #expect(schema["foreignKeys"]?.sequence?.first?["reference"]?["fields"]?.sequence?.first?.scalar?.text == "code")
  }

  @Test("Texts of the other language stand beside those of the first, and are read again")
  func languages() throws {
    let dataset = try Self.dataset()
    let csv = DatasetExport.csv(dataset)
    let file = SourceFile(
      path: "datapackage.json", bytes: DatasetExport.dataPackage(dataset, languages: [.thai, .english], csv: csv))
    let root = try #require(YAMLParser.parse(file).root)
    #expect(root["languages"]?.sequence?.map { $0.scalar?.text } == ["th", "en"])
    let price = root["resources"]?.sequence?.first?["schema"]?["fields"]?.sequence?[7]
    #expect(price?["unit"]?.scalar?.text == "ดัชนี" && price?["unit@en"]?.scalar?.text == "index")
    // A text that is the same in both stands once.
    #expect(price?["title"] != nil && price?["title@en"] == nil)
    let (descriptor, diagnostics) = DatasetDescriptor.decode(file: file)
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    #expect(descriptor?.resource.schema.fields[7].unit == LocalizedText([.thai: "ดัชนี", .english: "index"]))
    #expect(
      descriptor?.resource.schema.fields[9].categories?.first?.label
        == LocalizedText([.thai: "ไม่ทราบ", .english: "unknown"]))
  }

  @Test("A field of a code list has the address of the list, and of a short one its codes with their names")
  func codeLists() throws {
    let dataset = try Samples.load(
      Samples.descriptor(["{name: place, type: string, codelist: places}"]), "place\na\n")
    func field(_ count: Int) throws -> YAMLNode? {
      let list = try Samples.load(
        Samples.descriptor(
          ["{name: code, type: string}", "{name: name_th, type: string}", "{name: name_en, type: string}"],
          "primaryKey: [code]"),
        "code,name_th,name_en\n" + (0..<count).map { "\($0 == 0 ? "a" : "c\($0)"),ก\($0),A\($0)\n" }.joined())
      let lists = ExportedCodeLists(of: dataset, find: { _ in list }, address: { "https://example.org/\($0)" })
      let bytes = DatasetExport.dataPackage(
        dataset, languages: [.thai, .english], csv: DatasetExport.csv(dataset), lists: lists)
      let file = SourceFile(path: "datapackage.json", bytes: bytes)
      #expect(DatasetDescriptor.decode(file: file).diagnostics.isEmpty)
      let root = YAMLParser.parse(file).root
      return root?["resources"]?.sequence?.first?["schema"]?["fields"]?.sequence?.first
    }
    let short = try field(2)
    #expect(short?["codelistPackage"]?.scalar?.text == "https://example.org/places")
    #expect(short?["categories"]?.sequence?.map { $0["value"]?.scalar?.text } == ["a", "c1"])
    #expect(short?["categories"]?.sequence?.first?["label@en"]?.scalar?.text == "A0")
    let long = try field(ExportedCodeLists.largestCount + 1)
    #expect(long?["codelistPackage"] != nil && long?["categories"] == nil)
  }

  @Test("A table of a package of several is exported for itself")
  func several() throws {
    let datasets = try PackageTests.load([
      "goods": "code,parent,name\n1,,rice\n", "values": "year,good,town,value\n2025,1,a,5\n",
    ])
    let values = try #require(datasets["trade/values"])
    #expect(DatasetExport.csvName(values) == "values.csv")
    let text = String(
      decoding: DatasetExport.dataPackage(values, languages: [.thai], csv: DatasetExport.csv(values)), as: UTF8.self)
    #expect(text.contains("\"name\":\"trade-values\"") && !text.contains("foreignKeys"))
  }
}
