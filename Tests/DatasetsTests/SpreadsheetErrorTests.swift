import SourceText
import Testing

@testable import Datasets

@Suite struct SpreadsheetErrorTests {
  private static func diagnose(_ field: String, _ text: String, key: String = "") -> [Diagnostic] {
    let descriptor = RealFileTests.descriptor(["{name: g, \(field)}", "{name: n, type: string}"], schema: key)
    return RealFileTests.read(descriptor, Array("g,n\nข้าว,x\n\(text),y\n\(text),z\n".utf8)).diagnostics
  }

  @Test(
    "The error of a formula is no text",
    arguments: [
      "type: string", "type: any", "type: string, role: dimension", "type: string, constraints: {pattern: .*}",
    ],
    ["#REF!", "#N/A", "#VALUE!", "Err:502"])
  func refused(field: String, text: String) throws {
    let found = Self.diagnose(field, text)
    let problems = found.map { $0.problem as? CSVProblem }
    #expect(
      problems
        == [3, 4].map {
          .cell(CellContext(row: $0, column: "g", value: text), .formulaError(missingValues: ["", text]))
        })
    let hint = try #require(found.first?.hint)
    for prose in [hint.thai, hint.english] { #expect(prose.contains("missingValues: [\"\", \"\(text)\"]"), "\(prose)") }
    #expect(
      found.first?.problem.message.english == "row 3, column 'g': '\(text)' is the error of a formula, not a value")
  }

  @Test(
    "It is a text where it is declared as one, or stands for none",
    arguments: [
      "type: string, missingValues: [\"#N/A\"]", "type: string, constraints: {enum: [ข้าว, \"#N/A\"]}",
      "type: string, categories: [ข้าว, \"#N/A\"]",
    ])
  func declared(field: String) { #expect(Self.diagnose(field, "#N/A").isEmpty) }

  @Test("Other texts with such a sign are texts", arguments: ["#1", "##", "###", "#n/a", "#REF! ข้าว", "Err: no"])
  func others(text: String) { #expect(Self.diagnose("type: string", text).isEmpty) }

  @Test("Where a value must be there, no hint says that there may be none", arguments: ["#REF!", "-"])
  func needed(text: String) {
    let fields = [
      ("type: yearmonth, role: time", ""), ("type: integer", "primaryKey: [g, n]"),
      ("type: integer, constraints: {required: true}", ""),
    ]
    for (field, key) in fields {
      let found = Self.diagnose(field, text, key: key).filter { $0.problem.message.english.contains(text) }
      #expect(!found.isEmpty && found.allSatisfy { $0.hint?.english.contains("missingValues") != true }, "\(found)")
      guard text == "#REF!" else { continue }
      #expect(found[0].hint?.english == "a formula failed in the spreadsheet: correct it and export again")
    }
  }
}
