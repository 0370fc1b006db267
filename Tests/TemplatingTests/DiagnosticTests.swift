import Foundation
import SourceText
import Templating
import Testing

/// Every problem as a person reads it: `Fixtures/<case>.html` holds templates, `Fixtures/<case>.txt` what is said
/// of them in both languages. `RECORD=1 swift test` writes the texts anew, and fails so that they are looked at.
@Suite struct DiagnosticTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let cases: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("What is wrong is said as stored", arguments: cases)
  func storedTexts(name: String) throws {
    let source = Self.folder.appending(path: name + ".html")
    let templates = Self.templates(in: Array(try Data(contentsOf: source)))
    let limits = TemplateLimits(programSize: 5_000, outputInBytes: 2_000)
    let text: String
    switch attempt(templates, limits: limits) {
    case .page(let page): text = "no problem:\n" + page
    case .problems(let diagnostics):
      text = [Language.english, .thai].map { DiagnosticPrinter(language: $0).print(diagnostics) }.joined(
        separator: "\n")
    }
    let stored = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: stored)
      Issue.record("recorded \(name).txt")
    } else {
      let expected = String(decoding: try Data(contentsOf: stored), as: UTF8.self)
      #expect(text == expected)
    }
  }

  @Test("Every problem that can be met has a stored text")
  func coverage() throws {
    let declaration = Self.folder.appending(path: "../../../Sources/Templating/TemplateProblem.swift").standardized
    let source = String(decoding: try Data(contentsOf: declaration), as: UTF8.self)
    let codes = source.split(separator: "\"").filter { $0.hasPrefix("template-") }.map(String.init)
    let texts = try Self.cases.map {
      String(decoding: try Data(contentsOf: Self.folder.appending(path: $0 + ".txt")), as: UTF8.self)
    }
    #expect(codes.count > 50)
    for code in codes where !Self.codesOfOtherTests.contains(code) {
      #expect(texts.contains { $0.contains("[\(code)]") }, "\(code)")
    }
  }

  /// What no template alone can bring about.
  static let codesOfOtherTests: Set = ["template-not-root", "template-model-shape", "template-nested-too-deep"]

  /// The templates of a fixture: each after a line `=== name`, what comes before the first is `page.html`.
  static func templates(in bytes: [UInt8]) -> [String: [UInt8]] {
    var templates: [String: [UInt8]] = [:]
    var name = "page.html"
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      if line.starts(with: "=== ".utf8) {
        name = String(decoding: line.dropFirst(4), as: UTF8.self)
      } else {
        templates[name, default: []] += line + [UInt8(ascii: "\n")]
      }
    }
    return templates
  }
}
