import SourceText
import Testing

@testable import Datasets

/// The standard lets a schema stand in a file of its own.
@Suite struct SchemaFileTests {
  private static func decode(
    _ path: String, _ files: [String: String] = [:]
  ) -> (package: DataPackage?, diagnostics: [Diagnostic]) {
    let text = """
      name: trade
      resources:
        - {name: goods, path: goods.csv, schema: "\(path)"}
        - {name: units, path: units.csv, schema: {fields: [{name: code, type: integer}]}}
      """
    return DataPackage.decode(file: SourceFile(path: "x/datapackage.yaml", text: text)) { path in
      DataPackage.Neighbour(files[path].map { SourceFile(path: "x/" + path, text: $0) })
    }
  }

  @Test(
    "A schema is read from a file beside the descriptor, or below it",
    arguments: [
      ("schema.json", #"{"fields": [{"name": "code", "type": "string"}], "primaryKey": "code"}"#),
      ("schema.yaml", "fields: [{name: code, type: string}]\nprimaryKey: code"),
      ("schemas/goods.yml", "primaryKey: [code]\nfields:\n  - {name: code, type: string}"),
    ])
  func read(path: String, text: String) throws {
    let (package, diagnostics) = Self.decode(path, [path: text])
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    let goods = try #require(package?.dataset(ofResource: "goods"))
    #expect(goods.resource.schema.fields.map(\.name) == ["code"] && goods.resource.schema.primaryKey == ["code"])
    let (dataset, faults) = Dataset.load(goods, files: [SourceFile(path: "x/goods.csv", text: "code,more\na,1\n")])
    #expect(dataset?.schemaFile.path == "x/" + path)
    let name = try #require(path.split(separator: "/").last)
    #expect(faults.first?.hint?.english.hasSuffix("(in \(name))") == true)
  }

  @Test("Problems of the schema, and of its fields later on, stand in its own file")
  func places() throws {
    let text = """
      fields:
        - {name: code, type: string, codelist: lists}
        - {name: v, type: nmber}
      """
    let diagnostics = Self.decode("schema.yaml", ["schema.yaml": text]).diagnostics
    #expect(Samples.printed(diagnostics).hasPrefix("x/schema.yaml:3:"))
    let keys = """
      fields: [{name: code, type: string, codelist: lists}]
      foreignKeys: [{fields: code, reference: {resource: units, fields: code}}]
      """
    let types = Self.decode("schema.yaml", ["schema.yaml": keys]).diagnostics
    #expect(Samples.printed(types).hasPrefix("x/schema.yaml:2:15: error"))
    let listed = "fields: [{name: code, type: string, codelist: lists}]"
    let goods = try #require(Self.decode("schema.yaml", ["schema.yaml": listed]).package?.dataset(ofResource: "goods"))
    let dataset = try #require(Dataset.load(goods, files: [SourceFile(path: "x/goods.csv", text: "code\na\n")]).dataset)
    #expect(Samples.printed(validateCodes(of: dataset, against: [:])).hasPrefix("x/schema.yaml:1:"))
    let broken = Self.decode("schema.json", ["schema.json": "{"]).diagnostics
    #expect(broken.count == 1 && broken.first?.place?.file.path == "x/schema.json")
    let list = Self.decode("schema.json", ["schema.json": "[]"]).diagnostics
    #expect(list.first?.problem.code == "wrong-type" && list.first?.place?.file.path == "x/schema.json")
  }

  @Test("A file that is there but cannot be read is told with the reason, where it is named")
  func unreadable() throws {
    let text = "name: trade\nresources: [{name: goods, path: goods.csv, schema: schema.yaml}]"
    let (package, diagnostics) = DataPackage.decode(file: SourceFile(path: "x/datapackage.yaml", text: text)) { _ in
      .unreadable(DescriptorProblem.noFields)
    }
    #expect(package == nil && diagnostics.map(\.problem.code) == ["descriptor-no-fields"])
    let place = try #require(diagnostics.first?.place)
    #expect(place.file.text(in: place.range) == "schema.yaml")
  }

  @Test(
    "A path that leads elsewhere, or to nothing, is an error at the path",
    arguments: [
      ("../schema.yaml", "descriptor-path"), ("/etc/schema.yaml", "descriptor-path"),
      ("https://example.org/schema.json", "descriptor-path"), ("a/../../s.yaml", "descriptor-path"),
      ("none.yaml", "descriptor-reference"),
    ])
  func refused(path: String, code: String) throws {
    let (package, diagnostics) = Self.decode(
      path, [path: "fields: [{name: code, type: string}]"].filter { $0.key != "none.yaml" })
    #expect(package == nil)
    #expect(diagnostics.map(\.problem.code) == [code])
    let place = try #require(diagnostics.first?.place)
    #expect(place.file.path == "x/datapackage.yaml" && place.file.text(in: place.range).contains(path))
  }
}
