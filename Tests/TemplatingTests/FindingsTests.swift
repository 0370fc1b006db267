import Foundation
import FuzzChecks
import Testing

/// What the fuzzer holds of every template, of inputs that once broke it and of those that it starts from.
@Suite struct FindingsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Findings/template")

  @Test("A template that once broke a promise of the engine keeps it now", .timeLimit(.minutes(1)))
  func findings() {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path())) ?? []).sorted()
    for name in names where !name.hasPrefix(".") {
      TemplateCheck.run(Array(FileManager.default.contents(atPath: Self.folder.path() + "/" + name) ?? Data()))
    }
  }

  @Test("The templates that the fuzzer starts from keep every promise", .timeLimit(.minutes(1)))
  func seeds() throws {
    var seeds = try DiagnosticTests.cases.map { name in
      DiagnosticTests.templates(in: Array(try Data(contentsOf: DiagnosticTests.folder.appending(path: name + ".html"))))
    }
    for example in try JinjaCase.themes.flatMap({ try JinjaCase.all(in: $0) }) {
      seeds.append(example.templates.mapValues { Array($0.utf8) })
    }
    #expect(seeds.count > 800)
    seeds += try JinjaCase.all(in: Self.extremes).map { $0.templates.mapValues { Array($0.utf8) } }
    for seed in seeds { TemplateCheck.run(TemplateCheck.input(seed)) }
  }

  /// Templates at the ends of what the engine bounds.
  private static let extremes = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "template-seeds.txt")
}
