import Localization
import Testing

@testable import Building

extension ReuseTests {
  @Test("a release that is overdue shows when the clock has passed it")
  func overdue() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    disk.site.clock = Instant("2026-11-23T09:00", zone: .thailand)!
    let rendered = try await disk.build().rendered
    #expect(
      rendered.filter { $0.hasPrefix("/") } == [
        "/datasets/prices/", "/en/datasets/prices/", "/en/releases/", "/releases/",
      ])
    #expect(rendered.contains("releases/calendar.ics") && rendered.contains("en/releases/feed.xml"))
    #expect(try disk.output.text("datasets/prices/index.html")?.contains("overdue") == true)
  }

  @Test("the sitemap tells when what a page shows last changed, and pages that a build leaves alone keep their day")
  func sitemap() async throws {
    let disk = try SiteOnDisk()
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    disk.site.replace("title:", with: "updated: 2026-10-01\ntitle:", in: "Content/pages/about.th.md")
    func day(of path: String) throws -> String? {
      let xml = String(decoding: try disk.output.files["sitemap.xml"]!.bytes, as: UTF8.self)
      let line = try #require(xml.split(separator: "\n").first { $0.contains("org\(path)<") }, "\(path)")
      return line.split(separator: "<lastmod>").dropFirst().first.map { String($0.prefix(10)) }
    }
    try await disk.build()
    #expect(try day(of: "/datasets/prices/") == "2026-11-16" && day(of: "/topics/prices/") == "2026-11-16")
    #expect(try day(of: "/about/") == "2026-10-01" && day(of: "/datasets/provinces/") == nil)
    // A day that is still to come has changed nothing.
    disk.site.replace("updated: 2026-10-01", with: "updated: 2027-10-01", in: "Content/pages/about.th.md")
    try await disk.build()
    #expect(try day(of: "/about/") == nil)
    disk.site.replace("updated: 2027-10-01", with: "updated: 2026-10-01", in: "Content/pages/about.th.md")
    disk.site.replace("lastUpdated: 2026-11-16", with: "lastUpdated: 2026-11-18", in: descriptor)
    try await disk.build()
    #expect(try day(of: "/topics/prices/") == "2026-11-18" && day(of: "/about/") == "2026-10-01")
    #expect(try await disk.output.difference(from: disk.buildClean().tree) == nil)
  }
}
