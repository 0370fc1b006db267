import Foundation
import Testing

/// What `build` tells of itself besides problems.
@Suite("What a build tells")
struct BuildReportingTests {
  static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    return folder
  }

  static func build(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["build", "--site", "site", "--clock", "2026-11-28T12:00"] + arguments, in: folder.path)
  }

  @Test("where the time went is told where that is asked for, on standard error and in the report")
  func timings() throws {
    let folder = try Self.site()
    let plain = try Self.build(folder, "--report", "plain.json")
    #expect(try plain.errors == "" && !folder.read("plain.json").contains("timings"))
    let told = try Self.build(folder, "--timings", "--force", "--report", "told.json")
    #expect(told.output.hasPrefix("Built Public: "))
    for text in [
      "  read\n", "  render\n", "  keep\n", "\nThe slowest entries\n", "  home.html (2 pages)\n", "\nUnchanged: 0 of ",
    ] {
      #expect(told.errors.contains(text), "\(text)")
    }
    struct Report: Decodable {
      struct Timings: Decodable {
        struct Template: Decodable { var template: String, pages: Int, milliseconds: Int }
        struct Entry: Decodable { var entry: String, milliseconds: Int }
        var phases: [String: Int]
        var slowest: [Entry]
        var templates: [Template]
        var queries: Int, answeredBefore: Int
      }
      var pages: Int
      var timings: Timings
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(folder.read("told.json").utf8))
    #expect(report.timings.phases.keys.sorted() == ["commit", "compare", "keep", "load", "read", "render"])
    #expect(report.timings.slowest.count == 10 && report.timings.queries > report.timings.answeredBefore)
    // Old addresses have no template.
    #expect((1...report.pages).contains(report.timings.templates.reduce(0) { $0 + $1.pages }))
    let thai = try Self.build(folder, "--timings", "--language", "th")
    #expect(thai.errors.contains("คงเดิม"))
  }

  @Test("how many pages of the last build are gone is told, and nothing where none is")
  func gonePages() throws {
    let folder = try Self.site()
    for name in ["a.th", "a.en", "b.th"] {
      try folder.write("---\ntitle: X\n---\n", to: "site/Content/pages/\(name).md")
    }
    #expect(try !Self.build(folder).output.contains("gone"))
    try FileManager.default.removeItem(atPath: folder.path + "/site/Content/pages/b.th.md")
    #expect(try Self.build(folder).output.contains("; 1 page of the last build is gone\n"))
    #expect(try !Self.build(folder, "--language", "th").output.contains("หายไป"))
    for name in ["a.th", "a.en"] {
      try FileManager.default.removeItem(atPath: folder.path + "/site/Content/pages/\(name).md")
    }
    #expect(try Self.build(folder, "--language", "th").output.contains(" หน้าเว็บของครั้งก่อนหายไป 2 หน้า\n"))
  }

  @Test("the list of what changed is alone on standard output, as text or JSON")
  func changes() throws {
    let folder = try Self.site()
    #expect(try Self.build(folder).status == 0)
    try folder.write(folder.read("site/Public/build-manifest.json"), to: "old.json")
    try folder.write("---\ntitle: X\n---\n", to: "site/Content/pages/new.th.md")
    let text = try Self.build(folder, "--changed-since", "old.json")
    #expect(text.status == 0 && text.errors.hasPrefix("Built Public: "), "\(text.errors)")
    let lines = text.output.split(separator: "\n")
    #expect(
      lines.contains("added /new/") && lines.allSatisfy { $0.contains(/^(added|changed) \/\S*$/) }, "\(text.output)")
    let json = try Self.build(folder, "--changed-since", "old.json", "--format", "json")
    let list = try JSONDecoder().decode([[String: String]].self, from: Data(json.output.utf8))
    #expect(list.contains { $0["file"] == "new/index.html" && $0["url"]?.hasSuffix("/new/") == true })
    #expect(list.count == lines.count)
    #expect(try Self.build(folder, "--changed-since", "old.json", "--quiet").output == "")
    let bad = try Self.build(folder, "--changed-since", "site/Content/site.yaml", "--language", "th")
    #expect(bad.status == 1 && bad.errors.contains("[manifest-form]") && bad.errors.contains("รายการไฟล์"))
  }
}
