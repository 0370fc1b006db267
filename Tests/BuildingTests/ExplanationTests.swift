import Fingerprints
import Foundation
import Localization
import SourceText
import TestSupport
import Testing

@testable import Building
@testable import Site

@Suite("Why a page was rendered")
struct ExplanationTests {
  /// Builds, and asks why something is as it is.
  private func explain(_ url: String, _ disk: SiteOnDisk, force: Bool = false) async throws -> BuildResult {
    try disk.write()
    var options = disk.options(ignoresRecord: force)
    options.explainedURL = url
    return await Builder.build(options)
  }

  private func english(_ url: String, _ disk: SiteOnDisk, force: Bool = false) async throws -> String {
    try await explain(url, disk, force: force).explanation?.prose.english ?? "nothing"
  }

  @Test(
    "what is otherwise is named: a file, a text, an answer of the data, a list, a template, the clock, the output",
    arguments: [
      ("Content/pages/about.th.md", "/about/", "  the file Content/pages/about.th.md\n"),
      ("Content/pages/about.th.md", "/en/about/", "  the front matter of Content/pages/about.th.md\n"),
      ("Templates/strings/th.yaml", "/", "  the text 'own.hello' of Templates/strings (th)\n"),
      (
        "Content/datasets/prices/prices.csv", "/provinces/phuket/",
        "  the answer of the dataset 'prices' to the query {"
      ),
      ("Content/bulletins/2026/first.th.md", "/", "the list of bulletins"),
      ("Templates/partials/menu.html", "/about/", "  the template page.html, or a part that it uses\n"),
      ("Templates/assets/own.css", "/about/", "  the file Templates/assets/own.css\n"),
      ("Content/site.yaml", "/about/", "  the settings in Content/site.yaml, or --base-url\n"),
      ("the output", "/about/", "  the file about/index.html of the output, which was changed or removed\n"),
    ])
  func changed(edit: String, url: String, expected: String) async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    switch edit {
    case "the output": try disk.folder.write("x", to: "site/Public/about/index.html")
    case "Content/pages/about.th.md":
      disk.site.replace("---\ntitle: ", with: "---\nsummary: ใหม่\ntitle: ", in: edit)
    case "Templates/strings/th.yaml": disk.site.replace("สวัสดี", with: "สวัสดีครับ", in: edit)
    case "Content/datasets/prices/prices.csv":
      disk.site.replace("2026-11-09,83,12900", with: "2026-11-09,83,12800", in: edit)
    case "Content/bulletins/2026/first.th.md": disk.site.replace("title: ", with: "title: ใหม่ ", in: edit)
    case "Content/site.yaml": disk.site.replace("คำอธิบาย", with: "คำอธิบายใหม่", in: edit)
    default: disk.site[edit] += "\n"
    }
    let told = try await english(url, disk)
    #expect(told.hasPrefix("\(url) was rendered, for this is otherwise than in the last build:\n"), "\(told)")
    #expect((told + "\n").contains(expected), "\(told)")
    let again = try await english(url, disk)
    #expect(again.hasPrefix("\(url) was taken over from the last build: of the "), "\(again)")
  }

  @Test("the passing of time is told by the instant")
  func clock() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/bulletins/2026/first.th.md"] =
      "---\ntitle: ก\ndate: 2026-11-20\nwithdrawn: {date: 2026-11-25, reason: {th: ผิด, en: wrong}}\n---\n"
    disk.site["Content/bulletins/2026/first.en.md"] = "---\ntitle: A\n---\n"
    try await disk.build()
    disk.site.clock = Instant("2026-11-25T09:00", zone: .thailand)!
    let told = try await english("/bulletins/2026/first/", disk)
    #expect(told.contains("  whether 2026-11-25T00:00+07:00 has passed\n"), "\(told)")
  }

  @Test("a build before, or none, is a reason too")
  func first() async throws {
    let disk = try SiteOnDisk()
    #expect(try await english("/about/", disk).contains("there is no record of a build before"))
    #expect(try await english("/about/", disk, force: true).contains("--force renders everything"))
    disk.site["Content/pages/new.th.md"] = "---\ntitle: ก\n---\n"
    #expect(try await english("/new/", disk) == "/new/ was rendered, for it is new.\nIts file is new.")
    // Of another program.
    let folder = disk.sitePath + "/.phanit/records"
    let name = try #require(try Disk.names(in: folder).first { !$0.hasSuffix(".snapshot") })
    var record = try #require(BuildRecord(encoded: try Disk.read(folder + "/" + name)))
    (record.program, record.glance) = (Fingerprint(of: "another"), nil)
    try Disk.replace(folder + "/" + name, with: record.encoded())
    #expect(try await english("/new/", disk).contains("another version of Phanit"))
  }

  @Test("so is a warning of the last build")
  func warning() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/pages/about.th.md"] +=
      "\n~~~chart\nmark: line\ndata: {dataset: prices, measure: price, by: province}\ntitle: ราคา\n~~~\n"
    disk.thaiDictionary = nil
    try await disk.build()
    #expect(
      try await english("/about/", disk)
        == "/about/ was rendered, for the last build had a warning about it.")
  }

  @Test("files beside a page, whole addresses and entries are found; what is nowhere is an error with the nearest")
  func addresses() async throws {
    let disk = try SiteOnDisk()
    disk.site.address = SiteAddress("https://office.example/x/")
    try await disk.build()
    for url in ["https://office.example/x/about/", "/x/about/#top", "about", "/about/index.html?a=b", "/about"] {
      #expect(try await explain(url, disk).explanation?.path == "/about/", "\(url)")
    }
    let beside = try await explain("/datasets/prices/prices.csv", disk).explanation
    #expect(
      beside?.prose.english.hasPrefix("/datasets/prices/prices.csv is made with dataset files: prices.\n") == true)
    #expect(beside?.prose.thai.contains("คงเดิม") == true)
    #expect(
      try await explain("dataset files: prices", disk).explanation?.prose.english.hasPrefix("dataset files") == true)
    for url in ["/sitemap.xml", "build-manifest.json"] {
      #expect(try await english(url, disk).contains("follows from all pages"), "\(url)")
    }
    let wrong = try await explain("/abuot/", disk)
    #expect(wrong.isDone && wrong.explanation == nil && wrong.codes == ["explain-unknown"])
    #expect(wrong.diagnostics[0].hint?.english.contains("'/about/'") == true)
    let withheld = try await explain("/bulletins/2026/later/", disk)
    #expect(withheld.printed.contains("note: Content/bulletins/2026/later.th.md: "), "\(withheld.printed)")
  }
}
