import Foundation
import Localization
import SourceText
import TestSupport
import Testing

@testable import Building
@testable import Site

@Suite("What was shown last, at the next start")
struct LastPreviewTests {
  private static let pages = ["/", "/about/", "/own.css"]

  private func live(_ disk: SiteOnDisk, clock: Instant? = nil, address: SiteAddress? = nil) -> LiveSite {
    let clock = clock ?? disk.site.clock
    return LiveSite(
      LiveSiteOptions(
        site: disk.sitePath, address: address ?? disk.site.address, clock: { clock },
        thaiDictionary: disk.thaiDictionary))
  }

  private static func file(_ answer: LiveAnswer) -> LiveFile? {
    if case .file(let file) = answer { file } else { nil }
  }

  /// A site that came to rest, of which some pages were shown and kept.
  private func shown(_ edit: (SiteOnDisk) -> Void = { _ in }) async throws -> (disk: SiteOnDisk, live: LiveSite) {
    let disk = try SiteOnDisk()
    edit(disk)
    try disk.write()
    usleep(60_000)
    let live = live(disk)
    #expect(await !live.update().hasErrors)
    for page in Self.pages { _ = await live.answer(for: page) }
    await live.remember()
    return (disk, live)
  }

  @Test("pages that were shown are shown again, with what was said of them, before the site is read")
  func again() async throws {
    let (disk, first) = try await shown { disk in
      disk.site.replace("---\n", with: "---\ndraft: true\n", in: "Content/pages/about.th.md")
      disk.site["Templates/assets/theme.css"] = ":root {\n  color: var(--colour-of-nothing);\n}\n"
    }
    let last = try #require(live(disk).recall())
    for page in ["/", "/about/"] {
      let (then, now) = (try #require(Self.file(await first.answer(for: page))), try #require(last.file(at: page)))
      #expect(now.file.bytes == then.file.bytes && now.file.path == then.file.path)
      #expect(now.problems.map(\.problem.code) == then.problems.map(\.problem.code) && !now.problems.isEmpty)
      #expect((now.publication, now.zone) == (then.publication, then.zone))
    }
    #expect(last.file(at: "/about/")?.publication == .draft)
    #expect(last.file(at: "/about") == nil && last.file(at: "/topics/prices/") == nil)
    #expect(last.file(at: "/../../etc/passwd") == nil)
  }

  @Test(
    "where anything is otherwise, the site is read first",
    arguments: ["a text", "a new text", "no template", "a later clock", "an earlier clock", "an address", "damage"])
  func otherwise(change: String) async throws {
    let (disk, first) = try await shown()
    #expect(live(disk).recall() != nil)
    var (clock, address) = (Instant?.none, SiteAddress?.none)
    switch change {
    case "a text": disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    case "a new text": disk.site["Content/pages/new.th.md"] = "---\ntitle: N\n---\n"
    case "no template": disk.site.files["Templates/404.html"] = nil
    case "a later clock": clock = Instant("2027-11-20T09:00", zone: .thailand)
    case "an earlier clock": clock = Instant("2026-11-20T08:59", zone: .thailand)
    case "an address": address = SiteAddress("http://localhost:8081/")
    default:
      let path = disk.sitePath + "/.phanit/preview"
      var bytes = try Disk.read(path)
      bytes[bytes.count / 2] ^= 1
      try Disk.replace(path, with: bytes)
    }
    try disk.write()
    #expect(live(disk, clock: clock, address: address).recall() == nil)
    _ = first
  }

  @Test("a change that was taken over is kept, and one that was not is not")
  func taken() async throws {
    let (disk, first) = try await shown()
    let path = "Content/pages/about.th.md"
    disk.site[path] += "\nMore of it.\n"
    try disk.write()
    usleep(60_000)
    _ = await first.answer(for: "/topics/prices/")
    await first.remember()
    #expect(live(disk).recall() == nil)
    #expect(await !first.update([path]).hasErrors)
    let shown = try #require(Self.file(await first.answer(for: "/about/")))
    await first.remember()
    let last = try #require(live(disk).recall())
    #expect(last.file(at: "/about/")?.file.bytes == shown.file.bytes)
    #expect(String(decoding: shown.file.bytes, as: UTF8.self).contains("More of it."))
    #expect(await first.isAsRead(last) == false)
    let second = live(disk)
    _ = await second.update()
    #expect(await second.isAsRead(last))
  }

  @Test("nothing is kept of a site with errors, or of one that was changed this very moment")
  func unsound() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/pages/about.th.md"] += "\n[nowhere](/nowhere/)\n"
    disk.site["Content/pages/faulty.th.md"] = "no front matter\n"
    try disk.write()
    usleep(60_000)
    let faulty = live(disk)
    #expect(await faulty.update().hasErrors)
    _ = await faulty.answer(for: "/")
    await faulty.remember()
    #expect(live(disk).recall() == nil)
    disk.site["Content/pages/faulty.th.md"] = "---\ntitle: F\n---\n"
    try disk.write()
    let fresh = live(disk)
    #expect(await !fresh.update().hasErrors)
    for page in ["/", "/about/"] { _ = await fresh.answer(for: page) }
    let path = "Content/pages/faulty.th.md"
    try disk.folder.write(disk.site[path], to: "site/" + path)
    await fresh.remember()
    #expect(live(disk).recall() == nil)
    usleep(60_000)
    await fresh.remember()
    let last = try #require(live(disk).recall())
    // A page with an error of its own is read again.
    #expect(last.file(at: "/") != nil && last.file(at: "/about/") == nil)
  }

  @Test("what is known of the files is kept too, so that the next start reads fewer of them")
  func index() async throws {
    let (disk, _) = try await shown()
    let index = RecordStore.loadIndex(of: disk.sitePath, program: ProgramVersion.glance(with: disk.thaiDictionary))
    #expect(try #require(index).items.contains { $0.path == "Content/pages/about.th.md" })
  }
}
