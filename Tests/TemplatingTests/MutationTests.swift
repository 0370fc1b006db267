import Foundation
import SourceText
import Templating
import TestSupport
import Testing

@Suite struct MutationTests {
  static let pieces = [
    "{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}", " if ", " else ", "elif", "endif", "for x in ", "endfor",
    "set a = ",
    "block b", "endblock", "raw", "endraw", "include \"", "extends \"base.html\"", "\"", "'", "(", ")", "[", "]", "{",
    "}",
    "|", "~", ".", ",", "=", "-", " not ", " in ", " is ", "loop", "title", "summary", "super()", "<", ">", "<script",
    "</",
    "<!--", "\u{0}", "ก", "9999999999", "1.5e", "\\", "\n",
  ]

  @Test("No template, however broken, brings the program down", arguments: 0..<12)
  func mutations(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let fixtures = try DiagnosticTests.cases.map {
      DiagnosticTests.templates(
        in: Array(try Data(contentsOf: DiagnosticTests.folder.appending(path: $0 + ".html"))))
    }
    var outcomes = (pages: 0, problems: 0)
    for _ in 0..<300 {
      var templates = fixtures.randomElement(using: &random) ?? [:]
      for name in templates.keys.sorted() where templates.count == 1 || Bool.random(using: &random) {
        templates[name] = Self.mutated(templates[name] ?? [], &random)
      }
      let limits = TemplateLimits(nesting: 60, programSize: 3_000, outputInBytes: 10_000)
      switch attempt(templates, limits: limits) {
      case .page: outcomes.pages += 1
      case .problems(let diagnostics):
        outcomes.problems += 1
        _ = DiagnosticPrinter().print(diagnostics)
      }
    }
    #expect(outcomes.problems > 0)
  }

  @Test(
    "Nesting is bounded however it is made",
    arguments: ["(", "[", "{", "not ", "-", "{1:", "a[", "a(", "1+(", "1 if ", "a|b(", "{\"a\":", "x is y("])
  func nesting(piece: String) {
    let outcome = attempt(["page.html": "{{ " + String(repeating: piece, count: 20_000)])
    #expect(!outcome.codes.isEmpty)
  }

  @Test(
    "Chains are bounded however they are made",
    arguments: [
      "+1", "*1", "~1", "|abs", ".a", "[0]", " and 1", " or 1", " is odd", " if 1 else 1", " in [1]", "\"a\"",
    ])
  func chains(piece: String) {
    _ = attempt(["page.html": "{{ 1" + String(repeating: piece, count: 20_000) + " }}"])
  }

  @Test(
    "Repeated tags are bounded",
    arguments: [
      "{% if 1 %}", "{% else %}", "{% if 1 %}{% else %}", "{% for x in [] %}", "{% block a %}", "{% with %}",
      "{% endif %}",
      "{% if 1 %}{% elif 1 %}", "{% elif 1 %}", "{% raw %}", "{#", "{{", "{%", "<a b=\"", "{% extends \"a\" %}",
    ])
  func tags(piece: String) {
    _ = attempt(["page.html": "{% if 1 %}" + String(repeating: piece, count: 5_000)])
    _ = attempt(["page.html": String(repeating: piece, count: 5_000)])
  }

  private static func mutated(_ template: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = template
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 2 where start < bytes.count: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes.removeSubrange(start...)
      default: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: start)
      }
    }
    return bytes
  }
}
