import Foundation
import SourceText
import Testing

/// Files whose size alone could harm: each is answered soon, in little memory, with errors that can be counted.
@Suite(.serialized, .timeLimit(.minutes(1))) struct LargeFileTests {
  static let megabyte = 1_000_000

  /// A file of one fault again and again. The text is made when it is wanted: a test names its arguments.
  struct ManyFaults: CustomTestStringConvertible {
    let story: String
    let code: String
    let count: Int
    let row: String

    var testDescription: String { story }
  }

  static let manyFaults = [
    ManyFaults(story: "words where numbers belong", code: "csv-type", count: 300_000, row: "x,y\n"),
    ManyFaults(story: "rows that are too short", code: "csv-field-count", count: 200_000, row: "x\n"),
    ManyFaults(story: "rows that are blank", code: "csv-blank-row", count: 200_000, row: "\n"),
    ManyFaults(story: "quotation marks in plain cells", code: "csv-quote", count: 100_000, row: "5\",1\n"),
    ManyFaults(story: "one key again and again", code: "csv-primary-key", count: 100_000, row: "x,1\n"),
  ]

  @Test(
    "A file of many faults keeps a thousand of a kind, prints twenty, of one column five, and counts all",
    arguments: manyFaults)
  func faults(file: ManyFaults) throws {
    let isKey = file.code == "csv-primary-key"
    let text = "a,b\n" + String(repeating: file.row, count: file.count + (isKey ? 1 : 0))
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields, isKey ? "primaryKey: [a, b]" : ""))
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.count { $0.problem.code == file.code } == 1000)
    #expect(diagnostics.last?.problem.message.english.contains("\(file.count - 1000) more") == true)
    let printed = Samples.printed(diagnostics)
    let limit = file.code == "csv-type" ? 5 : 20
    #expect(printed.split(separator: "\n").count { $0.hasSuffix("[\(file.code)]") } == limit)
    expectReadable(diagnostics)
  }

  @Test("A cell of ten megabytes is quoted by its beginning")
  func cell() throws {
    let text = "a,b\nx," + String(repeating: "9", count: 10 * Self.megabyte) + "\n"
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(diagnostics.map(\.problem.code) == ["csv-type"])
    #expect(Samples.printed(diagnostics).utf8.count < 2000)
    expectReadable(diagnostics)
  }

  @Test("A text of ten megabytes is a value like others")
  func text() {
    let text = "a,b\n\"" + String(repeating: "ข้าว\n", count: 700_000) + "\",1\n"
    #expect(judge(text, Samples.descriptor(MalformedPackage.fields)).isEmpty)
  }

  @Test("A quotation mark that swallows the rest is one error")
  func quote() {
    let text = "a,b\n\"x,1\n" + String(repeating: "x,1\n", count: 500_000)
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(diagnostics.map(\.problem.code) == ["csv-unclosed-quote"])
    expectReadable(diagnostics)
  }

  @Test("A hundred thousand columns that nobody declared are answered soon")
  func columns() {
    let names = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    let text = "a,b,\(names)\n" + String(repeating: "1,", count: 100_001) + "1\n"
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(Set(diagnostics.map(\.problem.code)).isSubset(of: ["csv-column-extra", "csv-more"]))
    #expect(diagnostics.count <= 1001)
    expectReadable(diagnostics)
  }

  @Test("Ten thousand columns in another order are answered soon, and not all are listed")
  func fields() {
    let count = 10_000
    let fields = (0..<count).map { "{name: c\($0), type: integer}" }
    let text = (0..<count).reversed().map { "c\($0)" }.joined(separator: ",") + "\n"
    let diagnostics = judge(text, Samples.descriptor(fields))
    #expect(diagnostics.map(\.problem.code) == ["csv-column-order"])
    expectReadable(diagnostics)
  }

  @Test("A heading of millions of columns is one error")
  func heading() {
    let text = String(repeating: ",", count: 5 * Self.megabyte) + "\n"
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(diagnostics.map(\.problem.code) == ["csv-column-limit"])
    expectReadable(diagnostics)
  }

  @Test(
    "A cell of millions of quotation marks or carriage returns counts them and keeps a thousand",
    arguments: ["\"", "\r"])
  func marks(character: String) {
    let count = 12 * Self.megabyte
    let text = "a,b\nx" + String(repeating: character, count: count) + ",1\n"
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.last?.problem.remainder?.count == count - 1000)
    expectReadable(diagnostics)
  }

  @Test("Thousands of columns, none of which is declared, are answered soon")
  func strangers() {
    let count = 4_000
    let fields = (0..<count).map { "{name: field_\($0), type: integer}" }
    let text = (0..<count).map { "column_\($0)" }.joined(separator: ",") + "\n"
    let diagnostics = judge(text, Samples.descriptor(fields))
    #expect(Set(diagnostics.map(\.problem.code)) == ["csv-column-extra", "csv-column-missing", "csv-more"])
    expectReadable(diagnostics)
  }

  @Test("Thousands of words that are none of thousands of choices are answered soon")
  func choices() {
    let count = 20_000
    let categories = (0..<count).map { "c\($0)" }.joined(separator: ", ")
    let text = "v,w\n" + (0..<count).map { "x\($0)y,\($0 + count)\n" }.joined()
    let diagnostics = judge(
      text,
      Samples.descriptor([
        "{name: v, type: string, categories: [\(categories)]}",
        "{name: w, type: integer, constraints: {enum: [\((0..<2000).map(String.init).joined(separator: ", "))]}}",
      ]))
    #expect(diagnostics.count == 2002)
    expectReadable(diagnostics)
  }

  @Test("A pattern of a JSON schema that takes too many steps is given up, and said to")
  func costlyPattern() {
    let rows = (0..<300).map { "\"{\"\"k\"\":\"\"\(String(repeating: "a", count: 40))\($0)!\"\"}\"\n" }
    let field = "{name: v, type: object, constraints: {jsonSchema: {properties: {k: {pattern: '^(a+)+$'}}}}}"
    let diagnostics = judge("v\n" + rows.joined(), Samples.descriptor([field]))
    #expect(Set(diagnostics.map(\.problem.code)) == ["csv-pattern-cost"])
  }

  @Test("A row of a million cells is one error")
  func cells() {
    let text = "a,b\n" + String(repeating: ",", count: Self.megabyte) + "\n"
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(diagnostics.map(\.problem.code) == ["csv-field-count"])
    expectReadable(diagnostics)
  }

  @Test(
    "Megabytes of quotation marks, NUL bytes or carriage returns are a bounded number of errors",
    arguments: ["\"", "\0", "\r"])
  func noise(character: String) {
    let text = String(repeating: character, count: 2 * Self.megabyte)
    let diagnostics = judge(text, Samples.descriptor(MalformedPackage.fields))
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.count <= 1005)
    expectReadable(diagnostics)
  }

  @Test("Tables that refer to each other in a circle are read like others")
  func circle() {
    func resource(_ name: String, _ other: String) -> String {
      """
        - name: \(name)
          path: \(name).csv
          schema:
            fields: [{name: id, type: string}, {name: other, type: string}]
            foreignKeys: [{fields: other, reference: {resource: \(other), fields: id}}]

      """
    }
    let descriptor = "name: circle\nresources:\n" + resource("x", "y") + resource("y", "x") + resource("z", "z")
    let text = "id,other\n1,2\n2,1\n"
    let files = ["x", "y", "z"].map { ("\($0).csv", SourceFile(path: "\($0).csv", text: text)) }
    let diagnostics = Judge.diagnostics(
      descriptor: SourceFile(path: "datapackage.yaml", text: descriptor),
      files: Dictionary(uniqueKeysWithValues: files))
    #expect(diagnostics.isEmpty, "\(Samples.printed(diagnostics))")
  }

  private func judge(_ text: String, _ descriptor: String) -> [Diagnostic] {
    Judge.diagnostics(
      descriptor: SourceFile(path: "datapackage.yaml", text: descriptor),
      files: ["rows.csv": SourceFile(path: "rows.csv", text: text)])
  }
}
