import Foundation
import FuzzChecks
import SourceText
import Testing

@testable import Datasets

/// Inputs that once broke a promise of the readers; Tools/fuzz writes them to Fuzzing/Findings.
@Suite struct FindingsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Findings")

  static func inputs(_ name: String) -> [[UInt8]] {
    let folder = folder.appending(path: name).path()
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.filter { !$0.hasPrefix(".") }
      .compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map { Array($0) } }
  }

  @Test("A table that once broke a promise of the reader keeps it now", .timeLimit(.minutes(1)))
  func tables() {
    for input in Self.inputs("table").map({ TableInput($0) }) {
      let descriptor = TableInput.descriptors[input.variant]
      var diagnostics: [Diagnostic] = []
      ReadingCheck.run {
        let outcome = Dataset.load(descriptorFile: descriptor, csvFile: input.csvFile)
        diagnostics = outcome.diagnostics
        return outcome
      }
      ReadingCheck.print(diagnostics)
    }
  }

  @Test("A descriptor that once broke a promise of the reader keeps it now", .timeLimit(.minutes(1)))
  func descriptors() {
    let rows = SourceFile(path: "rows.csv", text: "a,b,v\nx,1,2026-11-20\n\"y\",,-1.5\n")
    for input in Self.inputs("descriptor") {
      let file = SourceFile(path: "datapackage.yaml", bytes: input)
      ReadingCheck.run { Dataset.load(descriptorFile: file, csvFile: rows) }
      ReadingCheck.print(Judge.diagnostics(descriptor: file, files: ["rows.csv": rows]))
    }
  }

  @Test("Every declaration that the fuzzer reads by is accepted")
  func variants() {
    #expect(TableInput.descriptors.count == 144)
  }
}
