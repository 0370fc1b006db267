import Localization
import SourceText
import Testing
import YAML

@testable import Datasets

/// Hints say in which file to do what, and in words that fit what is there.
@Suite struct DescriptorHintTests {
  private static func hints(
    _ path: String, dialect: String = "", _ csv: String = "a,b\nx ,1\n", field: String = "{name: b, type: integer}"
  ) -> [Prose] {
    let resource = dialect.isEmpty ? "" : "    dialect: \(dialect)\n"
    let text = Samples.descriptor(["{name: a, type: string}", field]).replacing(
      "    path:", with: resource + "    path:")
    let (_, diagnostics) = Dataset.load(
      descriptorFile: SourceFile(path: path, text: text), csvFile: SourceFile(path: "rows.csv", text: csv))
    return diagnostics.compactMap(\.hint)
  }

  @Test(
    "A hint of the data names the file of the descriptor",
    arguments: ["datapackage.yaml", "Content/datasets/x/datapackage.json"])
  func file(path: String) throws {
    let name = try #require(path.split(separator: "/").last)
    let csvs = ["a,b\nx,-\n", "a,b\nx,1\n\n", "a,b,c\nx,1,2\n", "a;b\nx;1\n", "a\nx\n", "a,b\nx,\"1,000\"\n"]
    for csv in csvs {
      let hint = try #require(Self.hints(path, csv).first)
      #expect(hint.english.hasSuffix("(in \(name))"), "\(hint)")
      #expect(hint.thai.hasSuffix("(ใน \(name))"), "\(hint)")
    }
    let date = try #require(Self.hints(path, "a,b\nx,−5\n").first)
    #expect(!date.english.contains(name), "the cell alone is to be changed")
  }

  @Test("Where a dialect is there already, a hint adds to it")
  func dialect() throws {
    let csv = "a,b\nx,1,,\n"
    let none = try #require(Self.hints("datapackage.yaml", csv).first)
    #expect(none.english.contains("add 'dialect: {skipBlankColumns: true}' beside 'path' of the data file"))
    let some = try #require(Self.hints("datapackage.yaml", dialect: "{trim: true}", csv).first)
    #expect(some.english.contains("put 'skipBlankColumns: true' into 'dialect' of the data file"))
    #expect(some.thai.contains("ใส่ 'skipBlankColumns: true' ใน 'dialect'"))
    let padded = try #require(Self.hints("datapackage.yaml", dialect: "{header: true}", "a,b\nx, 1\n").first)
    #expect(padded.english.contains("put 'trim: true' into 'dialect'"))
  }

  @Test("The error of a formula may also mean that there is no value", arguments: ["#N/A", "#REF!", "#DIV/0!"])
  func formulas(text: String) throws {
    let hint = try #require(Self.hints("datapackage.yaml", "a,b\nx,\(text)\n").first)
    #expect(hint.english.contains("missingValues: [\"\", \"\(text)\"]"))
    let declared = "{name: b, type: integer, missingValues: [\"\", \"\(text)\"]}"
    #expect(Self.hints("datapackage.yaml", "a,b\nx,\(text)\n", field: declared).isEmpty)
  }

  @Test("A gap is filled with a status only where the table has one", arguments: [true, false])
  func gap(hasStatus: Bool) throws {
    let period = try #require(Period(iso: "2026-02"))
    let hint = try #require(DataProblem.gap(count: 1, first: period, series: [], hasStatus: hasStatus).hint)
    #expect(hint.english.contains("the status O") == hasStatus)
    #expect(hint.thai.contains("สถานะ O") == hasStatus)
    let status = hasStatus ? ["{name: s, type: string, role: status}"] : []
    let descriptor = Samples.descriptor(
      ["{name: t, type: yearmonth, role: time}", "{name: v, type: integer, role: measure, unit: x}"] + status)
    let csv = hasStatus ? "t,v,s\n2026-01,1,A\n2026-03,1,A\n" : "t,v\n2026-01,1\n2026-03,1\n"
    let dataset = try Samples.load(descriptor, csv)
    let found = validateSeries(of: dataset, weekStart: .monday).map { $0.problem as? DataProblem }
    #expect(found == [.gap(count: 1, first: period, series: [], hasStatus: hasStatus)])
  }

  @Test("A line break in a heading shows as one")
  func headings() throws {
    let csv = "a,\"ราคา\n(บาท)\",b\nx,1,2\n"
    let text = Samples.descriptor(["{name: a, type: string}", "{name: b, type: integer}"])
    let (_, diagnostics) = Samples.diagnose(text, csv)
    let printed = Samples.printed(diagnostics)
    #expect(printed.contains("the column 'ราคา\\n(บาท)' is not declared"))
    #expect(!printed.contains("\u{FFFD}"))
  }

  @Test("A type that is missing is offered as the one that takes every cell")
  func type() {
    let file = SourceFile(path: "datapackage.yaml", text: Samples.descriptor(["{name: period}"]))
    #expect(DataPackage.decode(file: file).diagnostics.map { $0.hint?.english } == ["add 'type: string'"])
  }

  @Test("A key that is missing is shown with what it may hold, in the language of the file")
  func skeletons() throws {
    let whole = "name: x\nresources: [{name: x, path: x.csv, schema: {fields: [{name: v, type: string}]}}]\n"
    for (part, key) in [
      ("name: x\n", "name"),
      ("resources: [{name: x, path: x.csv, schema: {fields: [{name: v, type: string}]}}]\n", "resources"),
      (", schema: {fields: [{name: v, type: string}]}", "schema"), ("fields: [{name: v, type: string}]", "fields"),
      ("path: x.csv, ", "path"), (", type: string", "type"),
    ] {
      for path in ["datapackage.yaml", "datapackage.json"] {
        let file = SourceFile(path: path, text: whole.replacing(part, with: ""))
        let diagnostics = DataPackage.decode(file: file).diagnostics
        guard case .missingKey(key, let example?, _)? = diagnostics.first?.problem as? YAMLProblem else {
          Issue.record("\(key): \(Samples.printed(diagnostics))")
          continue
        }
        #expect(example.hasPrefix(path.hasSuffix("json") ? "\"\(key)\": " : key + ": "))
        let open = part.hasPrefix(", ") ? ", " : ""
        let close = part.hasSuffix(", ") ? ", " : part.hasSuffix("\n") ? "\n" : ""
        let mended = whole.replacing(part, with: open + example + close)
        let again = DataPackage.decode(file: SourceFile(path: path, text: mended)).diagnostics
        #expect(!again.hasErrors, "\(mended): \(Samples.printed(again))")
        #expect(diagnostics.first?.hint?.thai == "เพิ่ม '\(example)'")
      }
    }
  }
}
