import Localization
import SourceText
import Testing

@testable import Datasets

@Suite struct DescriptorTests {
  static func decode(_ text: String, path: String = "datapackage.yaml") -> (DatasetDescriptor?, [Diagnostic]) {
    DatasetDescriptor.decode(file: SourceFile(path: path, text: text))
  }

  @Test("A whole descriptor is read")
  func whole() throws {
    let (decoded, diagnostics) = Self.decode(Samples.prices)
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
    let descriptor = try #require(decoded)
    #expect(descriptor.name == "farm-prices")
    #expect(descriptor.title[.thai] == "ราคาสินค้าเกษตร")
    #expect(descriptor.isDemonstration)
    #expect(descriptor.licenses.map(\.name) == ["CC-BY-4.0"])
    #expect(descriptor.resource.frequency == .weekly)
    #expect(descriptor.resource.nextRelease?.iso == "2026-11-27T09:00:00+07:00")
    #expect(descriptor.resource.lastUpdated?.hasTime == false)
    let schema = descriptor.resource.schema
    #expect(schema.fields.map(\.name) == ["week", "province", "commodity", "price", "status"])
    #expect(schema.time?.name == "week" && schema.status?.name == "status")
    #expect(schema.field("price")?.unitPhrase?[.thai] == "ตันละ")
    #expect(schema.field("price")?.aggregation == .mean)
    #expect(schema.field("province")?.title == LocalizedText(same: "province"))
  }

  @Test("JSON is read by the same reader")
  func json() throws {
    let text =
      #"{"name":"x","resources":[{"name":"x","path":"x.csv","schema":{"fields":[{"name":"v","type":"string"}],"primaryKey":"v"}}]}"#
    let (descriptor, diagnostics) = Self.decode(text, path: "datapackage.json")
    #expect(diagnostics.isEmpty)
    #expect(descriptor?.resource.schema.primaryKey == ["v"])
  }

  @Test(
    "Fields are checked against themselves",
    arguments: [
      ("{name: v, type: number, role: measure}", "descriptor-measure-unit"),
      ("{name: v, type: string, role: measure, unit: x}", "descriptor-measure-type"),
      ("{name: v, type: number, role: measure, unit: x, kind: price, aggregate: sum}", "descriptor-sum-not-allowed"),
      ("{name: v, type: number, role: measure, unit: x, kind: rate, aggregate: sum}", "descriptor-sum-not-allowed"),
      ("{name: v, type: string, role: time}", "descriptor-time-type"),
      ("{name: v, type: integer, role: status}", "descriptor-status-type"),
      ("{name: v, type: number, aggregate: sum}", "descriptor-only-for-measure"),
      ("{name: v, type: number, role: measure, unit: x, decimals: 12}", "descriptor-decimals"),
      ("{name: v, type: string, groupChar: \",\"}", "descriptor-only-for-type"),
      ("{name: v, type: number, groupChar: ab}", "descriptor-character"),
      ("{name: v, type: string, constraints: {minimum: 3}}", "descriptor-only-for-type"),
      ("{name: v, type: number, constraints: {pattern: x}}", "descriptor-only-for-type"),
      ("{name: v, type: number, constraints: {minimum: abc}}", "descriptor-constraint"),
      ("{name: v, type: number, constraints: {minimum: 3, maximum: 2}}", "descriptor-constraint"),
      ("{name: v, type: string, constraints: {pattern: '[a'}}", "descriptor-pattern"),
      ("{name: v, type: integer, constraints: {exclusiveMinimum: 3, maximum: 3}}", "descriptor-constraint"),
      ("{name: v, type: string, format: e-mail}", "descriptor-format"),
      ("{name: v, type: date, format: any}", "descriptor-format"),
      ("{name: v, type: date, format: '%m/%Y'}", "descriptor-format"),
      ("{name: v, type: date, format: '%d/%d/%Y'}", "descriptor-format"),
      ("{name: v, type: yearmonth, format: '%d %b %Y'}", "descriptor-format"),
      ("{name: v, type: time, format: '%I:%M'}", "descriptor-format"),
      ("{name: v, type: datetime, format: '%d/%m/%Y'}", "descriptor-format"),
      ("{name: v, type: integer, format: '%Y'}", "descriptor-format"),
      ("{name: v, type: geo-point}", "unknown-choice"),
      ("{name: v, type: number, groupChar: '.'}", "descriptor-character"),
      ("{name: v, type: number, decimalChar: '\u{A0}'}", "descriptor-character"),
      ("{name: v, type: integer, decimalChar: ','}", "descriptor-only-for-type"),
      ("{name: v, type: string, bareNumber: false}", "descriptor-only-for-type"),
      ("{name: v, type: string, era: buddhist}", "descriptor-only-for-type"),
      ("{name: v, type: string, digits: thai}", "descriptor-only-for-type"),
      ("{name: v, type: date, digits: roman}", "unknown-choice"),
      ("{name: v, type: string, itemType: integer}", "descriptor-only-for-type"),
      ("{name: v, type: list, itemType: list}", "unknown-choice"),
      ("{name: v, type: list, delimiter: ''}", "descriptor-character"),
      ("{name: v, type: boolean, trueValues: [y, n], falseValues: [n]}", "descriptor-boolean-values"),
      ("{name: v, type: number, categories: [1, 2]}", "descriptor-only-for-type"),
      ("{name: v, type: integer, categories: [1, x]}", "descriptor-constraint"),
      ("{name: v, type: string, categories: [a, b, a]}", "descriptor-categories"),
      ("{name: v, type: string, categories: []}", "descriptor-categories"),
      ("{name: v, type: string, missingValues: [{label: none}]}", "missing-key"),
      ("{name: v, type: string, constraints: {minLength: 3, maxLength: 2}}", "descriptor-constraint"),
      ("{name: v, type: string, constraints: {minLength: -1}}", "descriptor-constraint"),
      ("{name: v, type: string, constraints: {jsonSchema: {}}}", "descriptor-only-for-type"),
      ("{name: v, type: object, constraints: {jsonSchema: {anyOf: []}}}", "descriptor-json-schema"),
      ("{name: v, type: object, constraints: {jsonSchema: {type: text}}}", "descriptor-json-schema"),
      ("{name: v, type: duration, constraints: {minimum: 2 days}}", "descriptor-constraint"),
      ("{name: v, type: number, role: measure, unit: ดัชนี}", "descriptor-base-year"),
      ("{name: v, type: number, role: measure, unit: 'index, 2015=100'}", "descriptor-base-year"),
      ("{name: v, type: number, role: measure, unit: price index, baseYear: 66}", "descriptor-base-year"),
      (
        "{name: v, type: number, role: measure, unit: index, baseYear: 2566, aggregate: sum}",
        "descriptor-sum-not-allowed"
      ),
      ("{name: v, type: number, baseYear: 2566}", "descriptor-only-for-measure"),
      ("{name: v, type: string, constraints: {require: true}}", "unknown-key"),
      ("{name: v}", "missing-key"),
    ])
  func fields(field: String, code: String) {
    let (_, diagnostics) = Self.decode(Samples.descriptor([field]))
    #expect(Set(diagnostics.map(\.problem.code)) == [code], "\(Samples.printed(diagnostics))")
  }

  @Test(
    "A path must lie in the descriptor's folder",
    arguments: [
      ("/etc/passwd", DescriptorProblem.PathFault.absolute), ("~/x.csv", .absolute), ("../x.csv", .leavesFolder),
      ("a/../../x.csv", .leavesFolder), ("https://example.org/x.csv", .url), ("C:x.csv", .url),
      ("a\\\\x.csv", .backslash),
      ("a//x.csv", .empty), ("./x.csv", .empty),
    ])
  func paths(path: String, fault: DescriptorProblem.PathFault) {
    let text = Samples.descriptor(["{name: v, type: string}"]).replacing("path: rows.csv", with: "path: \"\(path)\"")
    let (descriptor, diagnostics) = Self.decode(text)
    #expect(descriptor == nil)
    #expect(diagnostics.first?.problem as? DescriptorProblem == .path(path.replacing("\\\\", with: "\\"), fault))
  }

  @Test(
    "The package is checked as a whole",
    arguments: [
      ("name: sample\nres", "name: ข้าว\nres", "descriptor-name"),
      ("resources:", "extra: 1\nressources: 2\nresources:", "unknown-key"),
      ("      fields:", "      uniqueKeys: [[w]]\n      fields:", "descriptor-key-field"),
      ("      fields:", "      uniqueKeys: [[v, v]]\n      fields:", "descriptor-key-field"),
      ("      fields:", "      uniqueKeys: [[]]\n      fields:", "descriptor-key-field"),
      ("      fields:", "      uniqueKeys: [v]\n      fields:", "wrong-type"),
      (
        "      fields:", "      foreignKeys: [{fields: w, reference: {fields: v}}]\n      fields:",
        "descriptor-key-field"
      ),
      (
        "      fields:", "      foreignKeys: [{fields: v, reference: {fields: [v, v]}}]\n      fields:",
        "descriptor-foreign-key"
      ),
      (
        "      fields:", "      foreignKeys: [{fields: v, reference: {resource: towns, fields: v}}]\n      fields:",
        "descriptor-foreign-key"
      ),
      ("      fields:", "      foreignKeys: [{fields: v}]\n      fields:", "missing-key"),
      ("      fields:", "      primaryKey: [w]\n      fields:", "descriptor-key-field"),
      ("      fields:", "      fieldsMatch: same\n      fields:", "unknown-choice"),
      ("      fields:", "      fieldsMatch: [subset, equal]\n      fields:", "unknown-choice"),
      (
        "- {name: v, type: string}", "- {name: v, type: string, header: x}\n        - {name: x, type: year}",
        "descriptor-header-twice"
      ),
      (
        "- {name: v, type: string}", "- {name: v, type: string}\n        - {name: v, type: year}",
        "descriptor-field-twice"
      ),
      (
        "- {name: v, type: string}", "- {name: v, type: year, role: time}\n        - {name: w, type: year, role: time}",
        "descriptor-role-twice"
      ),
      ("    path: rows.csv", "    path: rows.csv\n    encoding: windows-875", "descriptor-encoding"),
      ("    path: rows.csv", "    path: [rows.csv, ../more.csv]", "descriptor-path"),
      ("    path: rows.csv", "    path: []", "descriptor-path"),
      ("    path: rows.csv", "    path: rows.csv\n    format: xlsx", "descriptor-not-supported"),
      ("    path: rows.csv", "    path: rows.csv\n    dialect: dialect.json", "descriptor-reference"),
      ("    path: rows.csv", "    path: rows.csv\n    frequency: fortnightly", "unknown-choice"),
      ("    path: rows.csv", "    path: rows.csv\n    lastUpdated: yesterday", "wrong-type"),
      (
        "    path: rows.csv", "    path: rows.csv\n    lastUpdated: 2026-11-20\n    nextRelease: 2026-11-19",
        "descriptor-next-release"
      ),
      ("    path: rows.csv", "    path: rows.csv\n    frequancy: weekly", "unknown-key"),
    ])
  func package(original: String, changed: String, code: String) {
    let text = Samples.descriptor(["{name: v, type: string}"])
    #expect(text.contains(original))
    let (_, diagnostics) = Self.decode(text.replacing(original, with: changed))
    #expect(diagnostics.map(\.problem.code) == [code], "\(Samples.printed(diagnostics))")
  }

  @Test("Two resources of one name and an empty list of resources are errors")
  func resources() {
    let one = "{name: x, path: x.csv, schema: {fields: [{name: v, type: string}]}}"
    #expect(
      Self.decode("{name: x, resources: [\(one), \(one)]}").1.map(\.problem.code) == ["descriptor-resource-twice"])
    #expect(Self.decode("{name: x, resources: []}").1.map(\.problem.code) == ["descriptor-resources"])
    #expect(
      Self.decode("{name: x, resources: [{name: x, path: x.csv, schema: {fields: []}}]}").1.map(\.problem.code) == [
        "descriptor-no-fields"
      ])
  }

  @Test("However long a name is, its message is short and says all")
  func long() throws {
    let text = Samples.descriptor(["{name: v, type: string}"]).replacing(
      "name: sample\nres", with: "name: \(String(repeating: "ก", count: 100_000))\nres")
    let message = try #require(Self.decode(text).1.first).problem.message
    #expect(message.english.unicodeScalars.count <= 401 && message.english.hasSuffix("cannot be the name of a dataset"))
  }

  @Test("Custom properties pass")
  func extensions() {
    let text = Samples.descriptor(["{name: v, type: string, remark: kept}"]).replacing(
      "resources:", with: "ministry: moc\nresources:")
    #expect(Self.decode(text).1.isEmpty)
  }
}
