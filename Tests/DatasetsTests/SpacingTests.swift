import SourceText
import Testing

@testable import Datasets

@Suite struct SpacingTests {
  private static func found(
    _ values: [String], field: String = "{name: g, type: string, role: dimension}", dialect: String = ""
  ) -> [Diagnostic] {
    let text = Samples.descriptor([field, "{name: n, type: string}"]).replacing(
      "    path:", with: dialect.isEmpty ? "    path:" : "    dialect: \(dialect)\n    path:")
    let rows = values.map { "\"\($0)\",x" }.joined(separator: "\n")
    return Samples.diagnose(text, "g,n\n" + rows + "\n").diagnostics
  }

  @Test(
    "Two values that differ in their spaces alone are one warning, with both rows",
    arguments: [
      ("ข้าว ", UInt32(0x20), true), (" ข้าว", 0x20, true), ("ข้าว\u{A0}", 0xA0, true), ("\u{200B}ข้าว", 0x200B, true),
      ("ข้ าว", 0x20, false), ("ข้\u{200B}าว", 0x200B, false), ("ข้\u{A0}าว", 0xA0, false),
    ])
  func alike(text: String, space: UInt32, isAround: Bool) throws {
    for values in [["ยาง", "ข้าว", "ข้าว", text, text], ["ยาง", text, text, "ข้าว", "ข้าว"]] {
      let diagnostics = Self.found(values)
      #expect(diagnostics.count == 1)
      let diagnostic = try #require(diagnostics.first)
      let cell = CellContext(row: 5, column: "g", value: values[3])
      let other = CellContext(row: 3, column: "g", value: values[1])
      #expect(diagnostic.problem as? CSVProblem == .spacing(cell, other, space: space, isAround: isAround))
      #expect(diagnostic.problem.severity == .warning)
      #expect(diagnostic.place?.file.location(ofByte: diagnostic.place?.range.lowerBound ?? 0).line == 5)
      #expect(try #require(diagnostic.problem.hint).thai.contains("trim: true") == isAround)
    }
  }

  @Test(
    "What is no slip of a space is no warning",
    arguments: [["ข้าว", "ยาง"], ["1 11", "11 1"], ["a b", "a c"], ["ข้าว หอม", "ข้าว หอม"]])
  func distinct(values: [String]) { #expect(Self.found(values).isEmpty) }

  @Test("With 'trim' the two are one value, and a value that is refused is none")
  func trimmed() {
    #expect(Self.found(["ข้าว", "ข้าว "], dialect: "{trim: true}").isEmpty)
    let codes = Self.found(["ข้าว", "ข้าว "], field: "{name: g, type: string, categories: [ข้าว]}").map(\.problem.code)
    #expect(codes == ["csv-category"])
  }
}
