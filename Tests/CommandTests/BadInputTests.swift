import Foundation
import Testing

/// Ten mistakes of ten kinds in one site: each is said once, at its place, in one run, and nothing that follows from
/// them is said at all.
@Suite("A site with ten mistakes")
struct BadInputTests {
  @Test("all are printed as stored, and Public stays as it was", arguments: ["th", "en"])
  func prints(language: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    #expect(try Program.run("build", "--site", "site", in: folder.path).status == 0)
    let before = try folder.state(of: "site/Public")
    try folder.overlay(Folders.fixtures.appending(path: "bad-input"), onto: "site")

    let outcome = try Program.run("build", "--site", "site", "--language", language, in: folder.path)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(try folder.state(of: "site/Public") == before)
    try compare(outcome.errors, with: "bad-input.\(language).txt")
  }

  @Test("each mistake has its own code, and stands at its line")
  func codes() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    try folder.overlay(Folders.fixtures.appending(path: "bad-input"), onto: "site")
    let outcome = try Program.run("build", "--site", "site", "--diagnostics", "json", in: folder.path)
    let places = try outcome.errors.split(separator: "\n").map { line in
      let problem = try JSONDecoder().decode(PrintedProblem.self, from: Data(line.utf8))
      return "\(problem.path.split(separator: "/").last ?? ""):\(problem.line) \(problem.code)"
    }
    #expect(
      Set(places) == [
        "eggs.csv:1 csv-column-extra", "unknown-dataset.th.md:8 query-dataset-unknown",
        "fish.csv:4 csv-type", "oil.csv:4 csv-primary-key", "shops.csv:3 csv-code-unknown",
        "topic.html:4 template-unknown-attribute", "bulletin.html:3 template-unclosed-statement",
        "broken-yaml.th.md:2 yaml-syntax", "th.yaml:2 translation-missing",
        "summed-price.th.md:8 query-sum-not-allowed",
      ])
    #expect(places.count == 10)
  }

  private static let bulletin = "Content/bulletins/2026/market-prices-2026-11-09.th.md"

  @Test(
    "a file that cannot be read at all is the only error",
    arguments: [
      ("Content/site.yaml", "languages: ", "languages: [", "yaml-syntax"),
      ("Templates/strings/en.yaml", "", "a: \"\n", "yaml-syntax"),
      ("Content/datasets/goods/datapackage.yaml", "name: goods", "name: goods: x", "yaml-syntax"),
      ("Content/datasets/market-prices/market-prices.csv", "pork", "pork,pork", "csv-field-count"),
      ("Content/pages/topics/prices.th.md", "title:", "title: a: b", "yaml-syntax"),
      ("Content/pages/about.th.md", "title:", "title: Twice\ntitle:", "yaml-duplicate-key"),
      ("Templates/page.html", "", "{% extends \"layout.html\" %}{% block content %}", "template-unclosed-statement"),
      (bulletin, "date: 2026-11-20", "date: 2026-13-45", "wrong-type"),
      (bulletin, "date: 2026-11-20", "", "date-missing"),
      (bulletin, "---", "", "front-matter-missing"),
    ])
  func onlyOne(path: String, old: String, new: String, code: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    let text = try old.isEmpty ? "" : folder.read("site/" + path)
    let first = text.ranges(of: old).first
    try folder.write(
      old.isEmpty ? new : first.map { text.replacingCharacters(in: $0, with: new) } ?? "", to: "site/" + path)
    let outcome = try Program.run("build", "--site", "site", "--diagnostics", "json", in: folder.path)
    #expect(outcome.status == 1)
    let problems = try outcome.errors.split(separator: "\n").map {
      try JSONDecoder().decode(PrintedProblem.self, from: Data($0.utf8))
    }
    #expect(problems.map(\.code) == [code] && problems.first?.path == path, "\(outcome.errors)")
  }

  /// With RECORD=1 the stored file is rewritten and the test fails, so that no one records by accident.
  private func compare(_ text: String, with name: String) throws {
    let file = Folders.fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == text)
  }
}

/// A line of `--diagnostics json`.
struct PrintedProblem: Decodable {
  var severity: String
  var code: String
  var message: String
  var path: String
  var line: Int
  var column: Int
}
