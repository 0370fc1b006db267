import Foundation
import Testing

/// What the program takes for files whose size alone could harm: it is given no more memory than it may need.
@Suite("Memory", .serialized)
struct MemoryTests {
  struct File: CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String
  }

  static let files: [File] = [
    File(testDescription: "words where numbers belong", text: { "a,b\n" + String(repeating: "x,y\n", count: 300_000) }),
    File(testDescription: "rows that are too short", text: { "a,b\n" + String(repeating: "x\n", count: 500_000) }),
    File(testDescription: "ten megabytes of commas for a header", text: { String(repeating: ",", count: 10 << 20) }),
    File(
      testDescription: "ten megabytes of commas in a row", text: { "a,b\n" + String(repeating: ",", count: 10 << 20) }),
    File(
      testDescription: "ten megabytes of quotation marks",
      text: { "a,b\nx" + String(repeating: "\"", count: 10 << 20) + ",1\n" }),
    File(
      testDescription: "a cell of ten megabytes", text: { "a,b\nx," + String(repeating: "9", count: 10 << 20) + "\n" }),
  ]

  /// Address space: the program and its libraries, the stacks of its threads, and a small multiple of the file.
  private static let limitInMegabytes = 800

  @Test("a broken file is judged in a small multiple of its size", arguments: files)
  func isBounded(file: File) throws {
    let folder = try TemporaryFolder()
    try folder.write(file.text(), to: "rows.csv")
    try folder.write(
      """
      name: rows
      resources:
        - {name: rows, path: rows.csv, schema: {fields: [{name: a, type: string}, {name: b, type: integer}]}}
      """, to: "datapackage.yaml")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -v \(Self.limitInMegabytes * 1024) && exec \"$0\" data validate \"$1\" 2>\"$1/errors\"",
      Program.path, folder.path,
    ]
    // Each arena of the allocator would take address space that it does not use.
    process.environment = ["LANG": "C", "MALLOC_ARENA_MAX": "2"]
    try process.run()
    process.waitUntilExit()
    let errors = try folder.read("errors")
    #expect(process.terminationReason == .exit && process.terminationStatus == 1, "\(errors.suffix(500))")
    #expect(errors.utf8.count < 100_000)
  }
}
