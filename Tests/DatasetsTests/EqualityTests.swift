import SourceText
import Testing

@testable import Datasets

/// What counts as the same value, wherever it is asked.
@Suite struct EqualityTests {
  /// Two ways to type ปุ่ย, which look alike: vowel then tone mark, and the other way round.
  static let first = "ป\u{0E38}\u{0E48}ย"
  static let second = "ป\u{0E48}\u{0E38}ย"

  @Test("Thai marks in another order are the same text: a key is repeated, and a series is one")
  func marks() throws {
    let descriptor = RealFileTests.descriptor(
      ["{name: year, type: year, role: time}", "{name: good, type: string, role: dimension}"],
      schema: "primaryKey: [year, good]")
    let text = "year,good\n2025,\(Self.first)\n2025,\(Self.second)\n2026,\(Self.second)\n"
    let result = RealFileTests.read(descriptor, Array(text.utf8))
    #expect(result.codes == ["csv-primary-key"])
    let (dataset, _) = Dataset.load(
      descriptorFile: SourceFile(path: "datapackage.yaml", text: descriptor),
      csvFile: SourceFile(path: "rows.csv", text: text))
    #expect(dataset?.table.column("good")?.distinctValues().count == 1)
  }

  @Test("a choice that is typed with its marks in another order is that choice")
  func choices() {
    let descriptor = RealFileTests.descriptor(["{name: good, type: string, constraints: {enum: [\(Self.first)]}}"])
    #expect(RealFileTests.read(descriptor, Array("good\n\(Self.second)\n".utf8)).codes == [])
  }

  /// Two ways to write one value of a type, and a third text that is another value.
  static let writings: [(type: String, first: String, second: String, other: String)] = [
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T07:00:00+07:00", "2026-01-01T00:00:00"),
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00+07:00"),
    ("time", "09:00:00Z", "09:00:00+00:00", "09:00:01Z"), ("duration", "PT60M", "PT1H", "PT61M"),
    ("object", #"{"a":1,"b":[2]}"#, #"{ "b": [2.0], "a": 1 }"#, #"{"a":1,"b":[3]}"#),
    ("array", "[1,2]", "[1.0, 2]", "[2,1]"),
    ("array", #"["a1234567890123456"]"#, #"[ "a1234567890123456" ]"#, "[9007199254740992]"),
    (
      "geojson", #"{"type":"Point","coordinates":[1,2]}"#, #"{"coordinates":[1,2],"type":"Point"}"#,
      #"{"type":"Point","coordinates":[2,1]}"#
    ),
    ("geopoint", "100.5,13", "100.50, 13.0", "100.5,14"),
  ]

  @Test("numbers of more digits than a computer keeps are not the same where they are written apart")
  func longNumbers() {
    let descriptor = RealFileTests.descriptor(
      ["{name: v, type: array}", "{name: n, type: string}"], schema: "primaryKey: v")
    func codes(_ first: String, _ second: String) -> [String] {
      RealFileTests.read(descriptor, Array("v,n\n\"\(first)\",x\n\"\(second)\",x\n".utf8)).codes
    }
    #expect(codes("[9007199254740993]", "[9007199254740992]") == [])
    #expect(codes("[9007199254740993]", "[9007199254740993]") == ["csv-primary-key"])
    #expect(codes("[100000000000000]", "[ 1e14 ]") == ["csv-primary-key"])
  }

  private static func foreignKeys(_ descriptor: String, _ rows: [UInt8]) -> [String] {
    let file = SourceFile(path: "rows.csv", bytes: rows)
    return Judge.diagnostics(
      descriptor: SourceFile(path: "datapackage.yaml", text: descriptor), files: ["rows.csv": file]
    ).map(\.problem.code)
  }

  @Test("a value is the same however it is written, among choices and in keys", arguments: writings)
  func values(writing: (type: String, first: String, second: String, other: String)) {
    func codes(_ constraints: String, _ schema: String, _ texts: [String]) -> [String] {
      let descriptor = RealFileTests.descriptor(
        ["{name: v, type: \(writing.type)\(constraints)}", "{name: n, type: string}"], schema: schema)
      let rows = texts.map { "\"\($0.replacing("\"", with: "\"\""))\",x\n" }
      return RealFileTests.read(descriptor, Array(("v,n\n" + rows.joined()).utf8)).codes
    }
    let both = [writing.first, writing.second, writing.other]
    #expect(codes(", constraints: {unique: true}", "", both) == ["csv-unique"])
    #expect(codes("", "primaryKey: v", both) == ["csv-primary-key"])
    let reference = "foreignKeys: [{fields: v, reference: {fields: w}}]"
    let fields = ["v", "w"].map { "{name: \($0), type: \(writing.type)}" }
    let cells = [writing.first, writing.second].map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let pair = Array("v,w\n\(cells.joined(separator: ","))\n".utf8)
    #expect(Self.foreignKeys(RealFileTests.descriptor(fields, schema: reference), pair) == [])
    #expect(codes("", "uniqueKeys: [[v, n]]", both) == ["csv-unique-key"])
    #expect(codes(", constraints: {enum: ['\(writing.first)']}", "", both) == ["csv-enum"])
    #expect(codes(", constraints: {enum: ['\(writing.second)']}", "", both) == ["csv-enum"])
  }

  @Test("a key that refers to a column without any value refers to nothing")
  func emptyTarget() {
    func resource(_ name: String, _ keys: String) -> String {
      "  - {name: \(name), path: \(name).csv, schema: {fields: [{name: code, type: string}, {name: v, type: integer}]\(keys)}}\n"
    }
    let descriptor =
      "name: package\nresources:\n"
      + resource("a", ", foreignKeys: [{fields: code, reference: {resource: b, fields: code}}]") + resource("b", "")
    let diagnostics = Judge.diagnostics(
      descriptor: SourceFile(path: "datapackage.yaml", text: descriptor),
      files: [
        "a.csv": SourceFile(path: "a.csv", text: "code,v\nX,1\n"),
        "b.csv": SourceFile(path: "b.csv", text: "code,v\n,1\n,2\n"),
      ])
    #expect(diagnostics.map(\.problem.code) == ["csv-foreign-key"])
  }

  @Test(
    "a path is judged by its bytes: a mark behind a slash hides nothing",
    arguments: [
      ("../\u{301}secret.csv", .leavesFolder), ("/\u{301}x", .absolute), ("a/..\u{301}/b", nil),
      ("a/../\u{301}b", .leavesFolder), ("a//\u{301}b", .empty), ("a/\u{301}b.csv", nil),
    ] as [(String, DescriptorProblem.PathFault?)])
  func paths(path: String, fault: DescriptorProblem.PathFault?) {
    #expect(DescriptorProblem.PathFault(of: path) == fault)
  }
}
