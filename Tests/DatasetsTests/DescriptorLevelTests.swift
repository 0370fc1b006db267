import Foundation
import SourceText
import Testing
import YAML

@testable import Datasets

@Suite struct DescriptorLevelTests {
  private static let descriptor = """
    name: x
    TOP: 1
    resources:
      - name: x
        path: x.csv
        RESOURCE: 1
        dialect: {trim: true, DIALECT: 1}
        schema:
          SCHEMA: 1
          fields:
            - {name: v, type: string, FIELD: 1, constraints: {required: true, CONSTRAINTS: 1}}
    """

  private static func found(_ key: String, at level: String) -> [Diagnostic] {
    let places = ["TOP", "RESOURCE", "DIALECT", "SCHEMA", "FIELD", "CONSTRAINTS"]
    let text = places.reduce(descriptor) {
      $0.replacing("\($1): 1", with: $1 == level ? "\(key): []" : "unused-by-all-\($1): 1")
    }
    return DatasetDescriptor.decode(file: SourceFile(path: "datapackage.yaml", text: text)).diagnostics
  }

  @Test(
    "A key at the wrong level is a warning that says where it belongs",
    arguments: [
      ("encoding", "TOP", [DescriptorLevel.resource]), ("frequency", "TOP", [.resource]),
      ("primaryKey", "TOP", [.schema]), ("primaryKey", "RESOURCE", [.schema]), ("trim", "RESOURCE", [.dialect]),
      ("missingValues", "RESOURCE", [.schema, .field]), ("headerRows", "SCHEMA", [.dialect]),
      ("decimals", "SCHEMA", [.field]), ("fields", "RESOURCE", [.schema]), ("foreignKeys", "FIELD", [.schema]),
      ("required", "FIELD", [.constraints]), ("encoding", "DIALECT", [.resource]), ("unit", "CONSTRAINTS", [.field]),
      ("demonstration", "RESOURCE", [.package]),
    ])
  func elsewhere(key: String, level: String, homes: [DescriptorLevel]) throws {
    let diagnostics = Self.found(key, at: level)
    #expect(diagnostics.map { $0.problem as? DescriptorProblem } == [.keyElsewhere(key, homes)])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.problem.severity == .warning)
    let place = try #require(diagnostic.place)
    #expect(place.file.text(in: place.range) == key)
    for home in homes {
      #expect(try #require(diagnostic.problem.hint).thai.contains(home.name.thai))
      #expect(try #require(diagnostic.problem.hint).english.contains(home.name.english))
    }
  }

  @Test(
    "A slip of a key is told with the key that was meant",
    arguments: [
      ("primarykey", "SCHEMA", "primaryKey"), ("foreinKeys", "SCHEMA", "foreignKeys"),
      ("constraint", "FIELD", "constraints"), ("requierd", "CONSTRAINTS", "required"), ("trimm", "DIALECT", "trim"),
      ("freqency", "RESOURCE", "frequency"), ("keyword", "TOP", "keywords"),
    ])
  func slips(key: String, level: String, meant: String) {
    let problems = Self.found(key, at: level).map { $0.problem as? YAMLProblem }
    #expect(problems == [.unusualKey(key, suggestion: meant)])
  }

  @Test(
    "A key that may stand there, or that nobody knows, is no warning",
    arguments: [
      ("licenses", "TOP"), ("sources", "RESOURCE"), ("delimiter", "DIALECT"), ("missingValues", "FIELD"),
      ("missingValues", "SCHEMA"), ("type", "TOP"), ("odd", "FIELD"), ("$schema", "SCHEMA"), ("version", "TOP"),
    ])
  func welcome(key: String, level: String) {
    let problems = Self.found(key, at: level).map(\.problem.code)
    #expect(!problems.contains("descriptor-key-elsewhere") && !problems.contains("unknown-key"))
  }

  @Test("The reference lists the keys of each level, and no others")
  func reference() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Documentation/reference.md"), encoding: .utf8)
    for level in DescriptorLevel.allCases {
      let table = text.components(separatedBy: "<!-- keys: \(level) -->\n").last ?? ""
      let rows = table.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
      let listed = rows.flatMap { row in
        (row.split(separator: "|").first ?? "").matches(of: /`([$A-Za-z]+)`/).map { String($0.output.1) }
      }
      #expect(Set(level.ownKeys).subtracting(listed).sorted() == [], "\(level)")
      #expect(Set(listed).subtracting(level.keys).sorted() == [], "\(level)")
    }
  }
}
