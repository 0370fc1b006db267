import Foundation
import Glibc
import Testing

/// What the program holds of files whose size alone could harm. It is asked of processes of their own, for what other
/// tests hold meanwhile is not theirs.
@Suite("Memory", .serialized)
struct MemoryTests {
  struct File: CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String
  }

  static let files: [File] = [
    File(testDescription: "words where numbers belong", text: { "a,b\n" + String(repeating: "x,y\n", count: 300_000) }),
    File(testDescription: "rows that are too short", text: { "a,b\n" + String(repeating: "x\n", count: 500_000) }),
    File(testDescription: "five megabytes of commas for a header", text: { String(repeating: ",", count: 5 << 20) }),
    File(
      testDescription: "five megabytes of commas in a row", text: { "a,b\n" + String(repeating: ",", count: 5 << 20) }),
    File(
      testDescription: "five megabytes of quotation marks",
      text: { "a,b\nx" + String(repeating: "\"", count: 5 << 20) + ",1\n" }),
    File(
      testDescription: "a cell of ten megabytes", text: { "a,b\nx," + String(repeating: "9", count: 10 << 20) + "\n" }),
  ]

  @Test("a broken file is judged in a small multiple of its size", arguments: files)
  func isBounded(file: File) throws {
    let folder = try TemporaryFolder()
    let text = file.text()
    try folder.write(text, to: "rows.csv")
    try folder.write(
      """
      name: rows
      resources:
        - {name: rows, path: rows.csv, schema: {fields: [{name: a, type: string}, {name: b, type: integer}]}}
      """, to: "datapackage.yaml")
    let outcome = try Program.run("data", "validate", folder.path)
    #expect(outcome.status == 1, "\(outcome.errors.suffix(500))")
    #expect(outcome.errors.utf8.count < 100_000)
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    // The most that any process which the tests have started so far has held, this one among them.
    #expect(usage.ru_maxrss * 1024 < 150 << 20 + 12 * text.utf8.count)
  }
}
