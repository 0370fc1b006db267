import Localization
import SourceText
import Testing

@testable import Site

@Suite("Records of bulletins to come")
struct StaleRecordTests {
  private typealias Example = BulletinRecordTests
  private static let path = "Content/bulletins/2026/a.th.md"
  private static let publication = Instant("2026-11-27T09:00", zone: .thailand)!

  /// A week before its bulletin is published.
  private func site() throws -> MemorySite {
    var site = Example.site([
      Self.path: Example.bulletin.replacing("\nperiod: ", with: "\npublishAt: 2026-11-27T09:00\nperiod: ")
    ])
    let today = site.clock
    site.clock = Self.publication
    site = try Example.recorded(site)
    site.clock = today
    return site
  }

  @Test("data that changes before publication is told in each build, until the bulletin is recorded anew")
  func numbers() throws {
    var site = try site()
    #expect(site.problems == [])
    Example.set("140", in: &site)
    for includesDrafts in [false, true] {
      site.includesDrafts = includesDrafts
      #expect(site.problems == ["\(Self.path):1:1 record-stale"])
      #expect(site.hints().first?.contains("phanit record --replace 2026/a") == true)
    }
    site.includesDrafts = false
    site.clock = Self.publication
    #expect(site.problems == ["\(Self.path):1:1 record-numbers"])
    #expect(try Example.recorded(site).problems == [])
  }

  @Test("numbers that are withheld until publication are compared with the record, and not told")
  func embargo() throws {
    var site = try site()
    site.files["Content/datasets/prices/datapackage.yaml"]?.replace(
      "    frequency: weekly",
      with: "    frequency: weekly\n    embargo: [{from: 2026-11-09, until: 2026-11-27T09:00}]")
    #expect(site.problems == [])
    Example.set("140", in: &site)
    #expect(site.problems == ["\(Self.path):1:1 record-stale"])
    let messages = site.diagnostics().map(\.problem.message)
    #expect(messages.allSatisfy { !$0.english.contains("140") && !$0.thai.contains("140") })
  }

  @Test("a text that changes before publication is told where it changed, and so is a language that comes")
  func texts() throws {
    var site = try site()
    site.files[Self.path]?.replace("และ", with: "หรือ")
    site.files["Content/bulletins/2026/a.en.md"] = "---\ntitle: Pork\n---\n`=pork`\n"
    #expect(
      site.problems == ["Content/bulletins/2026/a.en.md:1:1 record-stale", "\(Self.path):9:1 record-stale"])
  }
}
