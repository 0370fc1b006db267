import SourceText
import Testing

@testable import Site

@Suite("What is left of a new site")
struct PlaceholderTests {
  private static let about = "---\ntitle: A\nsummary: About an example\n---\nAll prices are made up.\n\nWrite to us.\n"

  private static let settings = """
    title: {th: เว็บ, en: Site}
    description: {th: เว็บตัวอย่าง, en: An example}
    baseURL: https://example.org/
    languages: [th, en]
    records: off
    office:
      name: {th: ชื่อสำนักงานของท่าน, en: The name of your office}
      contact: {email: office@example.org, phone: "0 0000 0000"}
    licence: {name: CC BY, url: "https://example.org/"}
    """

  private static func site(_ settings: String, _ about: String) -> MemorySite {
    var site = MemorySite(["Content/site.yaml": settings, "Content/pages/about.en.md": about])
    site.starter = ["Content/site.yaml": Self.settings, "Content/pages/about.en.md": Self.about]
    return site
  }

  @Test("is told once for each value and each line, where it stands")
  func left() {
    let site = Self.site(Self.settings, Self.about)
    #expect(
      site.problems == [
        "Content/pages/about.en.md:3:1 placeholder-left", "Content/pages/about.en.md:5:1 placeholder-left",
        "Content/site.yaml:2:19 placeholder-left", "Content/site.yaml:2:37 placeholder-left",
        "Content/site.yaml:3:10 placeholder-left", "Content/site.yaml:7:14 placeholder-left",
        "Content/site.yaml:7:39 placeholder-left", "Content/site.yaml:8:20 placeholder-left",
        "Content/site.yaml:8:47 placeholder-left",
      ])
    #expect(site.diagnostics().allSatisfy { $0.problem.severity == .warning })
  }

  private static let own = settings.replacing("example.org/\nlanguages", with: "trade.example/\nlanguages")
    .replacing("เว็บตัวอย่าง, en: An example", with: "ราคา, en: Prices")
    .replacing("ชื่อสำนักงานของท่าน, en: The name of your office", with: "สำนักงาน, en: Office")
    .replacing("office@example.org", with: "a@trade.example").replacing("0 0000 0000", with: "0 2000 0000")

  @Test("is nothing once the office has written its own")
  func own() {
    #expect(Self.site(Self.own, "---\ntitle: A\n---\nWrite to us.\n").problems == [])
  }

  @Test("is no matter while the site shows made-up data, and the address none where the command says another")
  func quiet() {
    var site = Self.site(Self.settings, Self.about)
    site.files["Content/datasets/prices/datapackage.yaml"]?.append("\ndemonstration: true\n")
    #expect(site.problems == [])
    var unread = Self.site(Self.settings, Self.about)
    unread.files["Content/datasets/prices/datapackage.yaml"] = "name: [\n"
    #expect(!unread.problems.isEmpty && !unread.problems.contains { $0.hasSuffix("placeholder-left") })
    var moved = Self.site(
      Self.own.replacing("trade.example/\nlanguages", with: "example.org/\nlanguages"), "---\ntitle: A\n---\n")
    #expect(moved.problems == ["Content/site.yaml:3:10 placeholder-left"])
    moved.address = SiteAddress("https://trade.example/")
    #expect(moved.problems == [])
  }
}
