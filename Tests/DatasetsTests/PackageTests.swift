import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct PackageTests {
  /// Two tables, a text file and a spreadsheet.
  static let text = """
    name: trade
    title: {th: การค้า, en: Trade}
    description: Two tables.
    licenses: [{name: CC-BY-4.0}]
    resources:
      - name: goods
        title: {th: สินค้า, en: Goods}
        path: goods.csv
        schema:
          fields: [{name: code, type: string}, {name: parent, type: string}, {name: name, type: string}]
          primaryKey: code
          foreignKeys: [{fields: parent, reference: {resource: "", fields: code}}]
      - name: notes
        path: notes.pdf
        format: pdf
      - name: values
        path: values.csv
        schema:
          fields:
            - {name: year, type: year, role: time}
            - {name: good, type: string, role: dimension}
            - {name: town, type: string, role: dimension}
            - {name: value, type: integer, role: measure, unit: baht}
          foreignKeys:
            - {fields: [good], reference: {resource: goods, fields: [code]}}
    """

  static func load(_ csv: [String: String], _ text: String = text) throws -> [String: Dataset] {
    let (package, problems) = DataPackage.decode(file: SourceFile(path: "datapackage.yaml", text: text))
    #expect(problems.isEmpty, "\(Samples.printed(problems))")
    var datasets: [String: Dataset] = [:]
    for descriptor in try #require(package).datasets {
      guard let rows = csv[descriptor.resource.name] else { continue }
      let (dataset, diagnostics) = Dataset.load(
        descriptor, files: [SourceFile(path: descriptor.resource.paths[0], text: rows)])
      #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
      datasets[descriptor.id] = dataset
    }
    return datasets
  }

  @Test("The tables of a package are datasets of their own")
  func tables() throws {
    let (package, diagnostics) = DataPackage.decode(file: SourceFile(path: "datapackage.yaml", text: Self.text))
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    let datasets = try #require(package?.datasets)
    #expect(datasets.map(\.id) == ["trade/goods", "trade/values"])
    #expect(datasets.map { $0.title[.english] } == ["Goods", "values"])
    #expect(datasets.allSatisfy { $0.licenses.map(\.name) == ["CC-BY-4.0"] && $0.packageTitle?[.thai] == "การค้า" })
    #expect(package?.dataset(ofResource: "values")?.resource.paths == ["values.csv"])
    let own = Self.text.replacing("path: values.csv", with: "path: values.csv\n    licenses: [{name: ODbL-1.0}]")
    let (other, _) = DataPackage.decode(file: SourceFile(path: "datapackage.yaml", text: own))
    #expect(other?.datasets.map { $0.licenses.map(\.name) } == [["CC-BY-4.0"], ["ODbL-1.0"]])
    let (one, problems) = DatasetDescriptor.decode(file: SourceFile(path: "x", text: Self.text))
    #expect(one == nil && problems.map(\.problem.code) == ["descriptor-resources"])
  }

  @Test("The only table of a package is called as the package is")
  func only() throws {
    let (package, _) = DataPackage.decode(file: SourceFile(path: "datapackage.yaml", text: Samples.prices))
    let dataset = try #require(package?.datasets.first)
    #expect(dataset.id == "farm-prices" && dataset.title[.english] == "Farm prices")
  }

  @Test("A resource that might be a table needs a schema")
  func schema() {
    let text = "{name: x, resources: [{name: x, path: x.csv}]}"
    let (_, diagnostics) = DataPackage.decode(file: SourceFile(path: "datapackage.yaml", text: text))
    #expect(diagnostics.map(\.problem.code) == ["missing-key"])
    let none = "{name: x, resources: [{name: x, path: x.pdf}]}"
    #expect(
      DataPackage.decode(file: SourceFile(path: "x", text: none)).diagnostics.map(\.problem.code) == [
        "descriptor-resources"
      ])
  }

  @Test(
    "A foreign key that names what is not there is an error of the descriptor",
    arguments: [
      ("resource: goods, fields: [code]", "resource: good, fields: [code]"),
      ("resource: goods, fields: [code]", "resource: notes, fields: [code]"),
      ("resource: goods, fields: [code]", "resource: goods, fields: [id]"),
      ("{fields: [good], ref", "{fields: [value], ref"),
    ])
  func unknown(original: String, changed: String) {
    let text = Self.text.replacing(original, with: changed)
    let (package, diagnostics) = DataPackage.decode(file: SourceFile(path: "datapackage.yaml", text: text))
    #expect(package == nil)
    #expect(diagnostics.map(\.problem.code) == ["descriptor-foreign-key"], "\(Samples.printed(diagnostics))")
  }
}

@Suite struct ForeignKeyTests {
  private static let goods = "code,parent,name\n1,,rice\n111,1,jasmine\n"

  private static func problems(_ datasets: [String: Dataset], _ id: String) throws -> [DataProblem] {
    validateForeignKeys(of: try #require(datasets[id]), in: datasets).compactMap { $0.problem as? DataProblem }
  }

  @Test("Values that the other table does not have are errors with the nearest that it has")
  func unknown() throws {
    let datasets = try PackageTests.load([
      "goods": Self.goods, "values": "year,good,town,value\n2025,111,a,5\n2026,x111,a,5\n2026,,a,6\n2026,112,b,7\n",
    ])
    #expect(
      try Self.problems(datasets, "trade/values") == [
        .foreignKey(row: 3, columns: ["good"], values: ["x111"], resource: "goods", suggestion: "111"),
        .foreignKey(row: 5, columns: ["good"], values: ["112"], resource: "goods", suggestion: nil),
      ])
    let values = try #require(datasets["trade/values"])
    let diagnostic = try #require(validateForeignKeys(of: values, in: datasets).first)
    #expect(
      Samples.printed([diagnostic]) == """
        values.csv:3:6: error: row 3, column 'good': 'goods' has no 'x111' [csv-foreign-key]
         3 | 2026,x111,a,5
           |      ^^^^
          hint: did you mean '111'?

        """)
  }

  @Test("A table may refer to itself")
  func itself() throws {
    let datasets = try PackageTests.load(["goods": "code,parent,name\n1,,rice\n11,2,jasmine\n"])
    #expect(
      try Self.problems(datasets, "trade/goods") == [
        .foreignKey(row: 3, columns: ["parent"], values: ["2"], resource: "goods", suggestion: nil)
      ])
  }

  @Test("A table that was not read is not checked against")
  func unread() throws {
    let datasets = try PackageTests.load(["values": "year,good,town,value\n2025,11,a,5\n"])
    #expect(try Self.problems(datasets, "trade/values") == [])
  }

  @Test("Several fields make one key; its numbers and dates compare as values")
  func composite() throws {
    let text = """
      name: pairs
      resources:
        - name: keys
          path: keys.csv
          schema:
            fields: [{name: day, type: date}, {name: n, type: number}]
        - name: rows
          path: rows.csv
          schema:
            fields: [{name: d, type: date, format: '%d/%m/%Y', era: buddhist}, {name: m, type: number}]
            foreignKeys: [{fields: [d, m], reference: {resource: keys, fields: [day, n]}}]
      """
    let datasets = try PackageTests.load(
      [
        "keys": "day,n\n2016-05-02,1.50\n2016-05-03,2.25\n",
        "rows": "d,m\n2/5/2559,1.5\n3/5/2559,1.5\n3/5/2559,2.250\n,9\n",
      ], text)
    #expect(
      try Self.problems(datasets, "pairs/rows") == [
        .foreignKey(row: 3, columns: ["d", "m"], values: ["2016-05-03", "1.5"], resource: "keys", suggestion: nil)
      ])
  }
}
