import Foundation
import SourceText
import Templating
import Testing

/// Phanit beside Jinja2, case by case. That the stored outputs are Jinja2's, `Tools/jinja` asks Jinja2 itself.
@Suite struct JinjaTests {
  @Test("A template gives what it gives in Jinja2, or the difference has a reason", arguments: JinjaCase.themes)
  func outputs(theme: String) throws {
    for example in try JinjaCase.all(in: theme) {
      let (key, outcome) = Self.outcome(of: example)
      #expect(example.results[key] == outcome, "\(theme): \(example.name): \(key): \(outcome)")
    }
  }

  @Test(
    "Each case says what comes out, and says so of Jinja2 where that is something else", arguments: JinjaCase.themes)
  func cases(theme: String) throws {
    let cases = try JinjaCase.all(in: theme)
    #expect(Set(cases.map(\.name)).count == cases.count, "\(theme): two cases share a name")
    for example in cases {
      let keys = Set(example.results.keys)
      let allowed: [Set<String>] =
        keys.contains("differs")
        ? [["output", "jinja2"], ["output", "jinja2 error"], ["error", "jinja2"]]
        : [["output"], ["error", "jinja2 error"]]
      #expect(allowed.contains(keys.subtracting(["differs"])), "\(theme): \(example.name)")
      #expect(example.results["output"] != example.results["jinja2"] || !keys.contains("jinja2"), "\(example.name)")
    }
  }

  @Test("There are cases enough, and most agree")
  func count() throws {
    let cases = try JinjaCase.themes.flatMap(JinjaCase.all)
    #expect(cases.count >= 750)
    #expect(cases.count { $0.results["differs"] == nil } >= 600)
  }

  private static func outcome(of example: JinjaCase) -> (key: String, text: String) {
    let sources = example.templates.map { name, text in (name, SourceFile(path: name, text: text)) }
    let (set, diagnostics) = TemplateSet.load(
      Dictionary(uniqueKeysWithValues: sources), roots: [RootTemplate("page.html", JinjaPage.shape)],
      unusedShape: JinjaPage.shape)
    if let first = diagnostics.first { return ("error", first.problem.code) }
    var page: [UInt8] = []
    var host = NoHost()
    do throws(TemplateFailure) {
      try set.render("page.html", model: JinjaPage(), host: &host, into: &page)
      return ("output", String(decoding: page, as: UTF8.self))
    } catch {
      return ("error", error.diagnostic.problem.code)
    }
  }
}
