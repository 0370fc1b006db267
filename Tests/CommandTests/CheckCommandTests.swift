import FlyingSocks
import Foundation
import Testing

@Suite("phanit check")
struct CheckCommandTests {
  private static let clock = "2026-11-25T12:00"

  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "office", in: folder.path).status == 0)
    return folder
  }

  private static func check(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      ["check", "--site", "office", "--language", "en", "--clock", clock] + arguments, in: folder.path)
  }

  @Test("a new site has nothing to mend, and nothing is written")
  func newSite() throws {
    let folder = try Self.site()
    let before = try folder.state(of: "office")
    let outcome = try Self.check(folder, "--strict")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(outcome.output.contains(" pages, ") && outcome.output.hasSuffix(" figures: no problems\n"))
    #expect(try folder.state(of: "office") == before)
    #expect(!folder.has("office/.phanit"))
  }

  @Test("a warning passes, and is an error with --strict; the summary is text or JSON, problems are annotations too")
  func findings() throws {
    let folder = try Self.site()
    try folder.write("---\ntitle: X\n---\n## A\n\n#### Below\n", to: "office/Content/pages/x.th.md")
    try folder.write("---\ntitle: X\ndraft: true\n---\nX\n", to: "office/Content/pages/y.th.md")
    let plain = try Self.check(folder)
    #expect(plain.status == 0)
    #expect(plain.errors.contains("warning: page /x/ (from "))
    #expect(plain.errors.contains("Content/pages/x.th.md:6:"), "\(plain.errors)")
    #expect(plain.output.contains("withheld: Content/pages/y.th.md: it is a draft\n"))
    #expect(plain.output.hasSuffix(": 0 errors, 1 warning\n"), "\(plain.output)")
    let strict = try Self.check(folder, "--strict", "--diagnostics", "github", "--format", "json")
    #expect(strict.status == 1)
    #expect(strict.errors.hasPrefix("::error file=Content/pages/x.th.md,line=6,"), "\(strict.errors)")
    #expect(strict.output.contains("\"errors\":1,\"warnings\":0,"))
    #expect(strict.output.contains("\"withheld\":[{\"kind\":\"draft\""))
  }

  @Test("drafts are looked at on request")
  func drafts() throws {
    let folder = try Self.site()
    try folder.write(
      "---\ntitle: X\ndraft: true\n---\n## A\n\n#### Below\n", to: "office/Content/pages/x.th.md")
    #expect(try Self.check(folder).errors == "")
    let outcome = try Self.check(folder, "--drafts")
    #expect(outcome.errors.contains("Content/pages/x.th.md:7:"), "\(outcome.errors)")
    #expect(outcome.status == 0)
  }

  @Test("a bulletin that is to come and has no numbers yet is told with the drafts")
  func heldLater() throws {
    let folder = try Self.site()
    let matter = "title: X\ndate: 2026-12-01\nperiod: 2026-11-23 week\npublishAt: 2026-12-01T09:00"
    try folder.write(
      "---\n\(matter)\ndata:\n  x: {dataset: market-prices, where: {good: pork}, period: last 3 weeks}\n---\n~~~chart\n"
        + "mark: line\ndata: x\ntitle: X\n~~~\n", to: "office/Content/bulletins/2026/later.th.md")
    #expect(!(try Self.check(folder).errors.contains("bulletin-held")))
    let outcome = try Self.check(folder, "--drafts")
    #expect(
      outcome.errors.contains("would be held back at 2026-12-01T09:00+07:00: 'x' has no data for 23–29 November 2026"),
      "\(outcome.errors)")
  }

  @Test("its options are checked")
  func options() throws {
    let folder = try Self.site()
    #expect(try Self.check(folder, "--external-age", "2").status == 64)
    let negative = try Self.check(folder, "--external", "--external-age=-2")
    #expect(negative.status == 64 && negative.errors.contains("must be 0 or more"), "\(negative.errors)")
    #expect(try Program.run("check", "--site", "nowhere", in: folder.path).status == 1)
  }

  @Test("with --external the pages of other servers are asked for, and good answers kept")
  func external() throws {
    let folder = try Self.site()
    let other = try OtherSite()
    let port = other.port
    for file in ["site.yaml", "datasets/goods/datapackage.yaml", "datasets/market-prices/datapackage.yaml"] {
      let text = try folder.read("office/Content/" + file).replacingOccurrences(
        of: "https://creativecommons.org/licenses/by/4.0/", with: "http://127.0.0.1:\(port)/here")
      try folder.write(text, to: "office/Content/" + file)
    }
    let names = ["here", "moved", "form", "endless", "broken", "gone"]
    let links = names.map { "[\($0)](http://127.0.0.1:\(port)/\($0))" }.joined(separator: "\n")
    try folder.write("---\ntitle: X\n---\n\(links) [no](http://127.0.0.1:no/)\n", to: "office/Content/pages/x.th.md")
    let outcome = try Self.check(folder, "--external")
    let told = outcome.errors.split(separator: "\n").filter { $0.contains("127.0.0.1") && $0.contains("page /x/") }
    #expect(told.count == 3, "\(outcome.errors)")
    #expect(told.contains { $0.contains("warning: ") && $0.contains("/broken' was answered with 500") }, "\(told)")
    #expect(told.contains { $0.contains("error: ") && $0.contains("/gone' was answered with 404") })
    #expect(told.contains { $0.contains("warning: ") && $0.contains("'http://127.0.0.1:no/' is malformed") })
    #expect(outcome.output.contains(", 7 links to other sites (0 known)"), "no other server is asked")
    #expect(outcome.status == 1 && folder.has("office/.phanit/links"))
    let again = try Self.check(folder, "--external")
    #expect(again.output.contains("(4 known)"), "\(again.output)")
    withExtendedLifetime(other) {}
  }
}
