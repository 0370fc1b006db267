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
    let (disk, _) = try await shown()
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
  }

  @Test("what was shown before the site was read is kept for the start after the next, beside what is looked at since")
  func adopted() async throws {
    let (disk, _) = try await shown()
    for _ in 0..<2 {
      let next = live(disk)
      let last = try #require(next.recall())
      #expect(Self.pages.dropLast().allSatisfy { last.file(at: $0) != nil })
      #expect(await !next.update().hasErrors)
      #expect(await next.adopt(last))
      _ = await next.answer(for: "/topics/prices/")
      await next.remember()
    }
    let last = try #require(live(disk).recall())
    #expect((Self.pages.dropLast() + ["/topics/prices/"]).allSatisfy { last.file(at: $0) != nil })
    // Until something changes.
    let path = "Content/pages/about.th.md"
    disk.site[path] += "\nMore.\n"
    let live = live(disk)
    _ = await live.update()
    #expect(await live.adopt(last))
    try disk.write()
    usleep(60_000)
    _ = await live.update([path])
    _ = await live.answer(for: "/about/")
    await live.remember()
    #expect(self.live(disk).recall()?.file(at: "/") == nil)
  }

  @Test("of more than is kept, what was looked at last is; a file that editors leave behind stands in nobody's way")
  func limits() async throws {
    let (disk, first) = try await shown()
    try disk.folder.write("old", to: "site/Content/pages/about.th.md~")
    usleep(60_000)
    _ = await first.answer(for: "/topics/prices/")
    await first.remember()
    #expect(live(disk).recall()?.file(at: "/topics/prices/") != nil)
    func file(_ path: String, _ size: Int) throws -> LastPreview.File {
      let bytes = [UInt8](repeating: 0, count: size)
      return LastPreview.File(
        file: OutputFile(path: try #require(OutputPath(path)), bytes: bytes), publication: .published,
        warnings: try #require(KeptWarnings([])))
    }
    let half = LastPreview.sizeLimit / 2
    let files = try [file("a", half), file("b", half + 1), file("a", 1), file("c", half)]
    #expect(LastPreview.limited(files).map(\.file.path.text) == ["a", "c"])
    let many = try (0...LastPreview.countLimit).map { try file("\($0)", 1) }
    #expect(LastPreview.limited(many).count == LastPreview.countLimit)
  }

  @Test("a pipe among the files is not waited for")
  func pipe() async throws {
    let (disk, first) = try await shown()
    #expect(mkfifo(disk.sitePath + "/Content/media/pipe", 0o644) == 0)
    usleep(60_000)
    _ = await first.update()
    _ = await first.answer(for: "/")
    await first.remember()
    #expect(utimensat(AT_FDCWD, disk.sitePath + "/Content/media/pipe", nil, 0) == 0)
    usleep(60_000)
    _ = await first.answer(for: "/topics/prices/")
    await first.remember()
    #expect(throws: FileProblem.self) { try Disk.read(disk.sitePath + "/Content/media/pipe") }
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
    #expect(await !first.adopt(last))
    let second = live(disk)
    _ = await second.update()
    #expect(await second.adopt(last))
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
    let written = try #require(Disk.status(disk.sitePath + "/Content/pages/faulty.th.md")?.changed)
    await fresh.remember(at: written + 1)
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
