import Foundation
import SourceText
import Testing
import TestSupport

@testable import Building
@testable import Site

@Suite("What is otherwise than an older manifest says")
struct PublishedChangesTests {
  private func text(_ result: BuildResult) -> String? {
    result.changes.map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// The lines about a site that was built, edited and built again, compared with the manifest that lies in the output itself.
  @Test("pages are told by their address, files by theirs, the manifest among them")
  func lines() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/media/old.txt"] = "x"
    try await disk.build()
    var options = disk.options()
    options.olderManifest = disk.publicPath + "/" + Manifest.path
    #expect(await text(Builder.build(options)) == "")
    disk.site["Content/pages/new.th.md"] = "---\ntitle: X\n---\n"
    disk.site.files["Content/media/old.txt"] = nil
    disk.site["Content/media/ใหม่.txt"] = "x"
    disk.site.replace("2026-11-09,83,12900", with: "2026-11-09,83,12800", in: "Content/datasets/prices/prices.csv")
    try disk.write()
    let result = await Builder.build(options)
    let lines = try #require(text(result)).split(separator: "\n")
    for line in [
      "added /new/", "removed /media/old.txt", "added /media/%E0%B9%83%E0%B8%AB%E0%B8%A1%E0%B9%88.txt",
      "changed /provinces/phuket/",
      "changed /datasets/prices/prices.csv", "changed /build-manifest.json", "changed /sitemap.xml",
    ] {
      #expect(lines.contains(line[...]), "\(line)")
    }
    #expect(!lines.contains { $0.hasSuffix("/about/") || $0.contains("index.html") })
    // Every file that has other bytes is told, and no other.
    #expect(lines.count == (result.changes?.changes.count ?? 0) && Set(lines).count == lines.count)
  }

  @Test("addresses are those of the site, also where the build has nothing to do")
  func address() async throws {
    let disk = try SiteOnDisk()
    disk.site.address = SiteAddress("https://office.example/prices/")
    try await disk.build()
    try disk.folder.write(
      "{\"files\": {\"gone/index.html\": \"\(String(repeating: "0", count: 64))\"}}", to: "old.json")
    var options = disk.options()
    options.olderManifest = disk.folder.path + "/old.json"
    for _ in 0..<2 {
      usleep(60_000)
      let changes = try #require(await Builder.build(options).changes)
      #expect(String(decoding: changes.text, as: UTF8.self).contains("removed /prices/gone/\n"))
      let json = String(decoding: changes.json, as: UTF8.self)
      #expect(
        json.contains(
          "{\"change\":\"removed\",\"url\":\"https://office.example/prices/gone/\",\"file\":\"gone/index.html\"}"))
    }
  }

  @Test(
    "what is no manifest is an error with its place, and nothing is built",
    arguments: [
      ("<!DOCTYPE html>", "manifest-form", "old.json:1:1"), ("{\"pages\": {}}", "manifest-form", "old.json:1:1"),
      ("{\"files\":\n {\"a\": \"12\"}}", "manifest-hash", "old.json:2:8"), ("", "manifest-form", "old.json:1:1"),
    ])
  func noManifest(text: String, code: String, place: String) async throws {
    let disk = try SiteOnDisk()
    try disk.write()
    try disk.folder.write(text, to: "old.json")
    var options = disk.options()
    options.olderManifest = disk.folder.path + "/old.json"
    let result = await Builder.build(options)
    #expect(!result.isDone && result.codes == [code] && result.printed.contains(place), "\(result.printed)")
    #expect(try disk.output.files.isEmpty)
    options.olderManifest = disk.folder.path + "/none.json"
    #expect(await Builder.build(options).codes == ["file-read"])
  }
}
