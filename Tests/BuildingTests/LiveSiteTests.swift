import Foundation
import Localization
import SourceText
import Synchronization
import TestSupport
import Testing

@testable import Building
@testable import Site

@Suite("A site that is shown while it is written")
struct LiveSiteTests {
  /// A fixture site with drafts, as a preview shows it.
  private static func disk() throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    disk.site.includesDrafts = true
    try disk.write()
    return disk
  }

  private static func live(_ disk: SiteOnDisk) -> LiveSite {
    let clock = disk.site.clock
    return LiveSite(
      LiveSiteOptions(
        site: disk.sitePath, address: disk.site.address, clock: { clock }, thaiDictionary: disk.thaiDictionary))
  }

  private static func text(_ answer: LiveAnswer) -> String? {
    guard case .file(let file) = answer else { return nil }
    return String(decoding: file.file.bytes, as: UTF8.self)
  }

  /// What is made of all pages at once.
  private static let unshown = ["sitemap.xml", Manifest.path]

  /// The first file of a build that is not shown as it was built, in words.
  private static func difference(_ live: LiveSite, from tree: Tree) async -> String? {
    for (path, file) in tree.files.sorted(by: { $0.key < $1.key }) where !unshown.contains(path) {
      guard case .file(let shown) = await live.answer(for: "/" + path) else { return "'\(path)' is not shown" }
      if shown.file.bytes != file.bytes { return "'\(path)' is shown otherwise" }
    }
    return nil
  }

  @Test("every file of a build is shown as it is built")
  func equalsBuild() async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    #expect(await live.update().isEmpty)
    let built = try await disk.buildClean()
    #expect(built.tree.files.count > 60)
    if let difference = await Self.difference(live, from: built.tree) { Issue.record("\(difference)") }
  }

  @Test(
    "after any edit, what is shown is what a clean build gives; or that is kept which was",
    arguments: 1...12 as ClosedRange<UInt64>)
  func followsEdits(seed: UInt64) async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    _ = await live.update()
    var edits = RandomEdits(seed: seed)
    edits.good.append(disk.site)
    var last: Tree?
    for _ in 0..<5 {
      let before = disk.site
      if last == nil, let good = edits.good.last {
        disk.site = good
      } else {
        _ = edits.edit(&disk.site)
        // A preview has a clock and options of its own.
        if disk.site.clock != before.clock || disk.site.includesDrafts != before.includesDrafts
          || disk.site.address != before.address || disk.site.compression != before.compression
          || disk.site[SiteSettings.path].contains("compress: gzip")
        {
          disk.site = before
          continue
        }
      }
      try disk.write()
      let changed = Set(before.files.keys).union(disk.site.files.keys)
        .filter { before.files[$0] != disk.site.files[$0] }
      let problems = await live.update(Set(changed))
      let clean = try await disk.buildClean()
      if clean.result.isDone {
        #expect(!problems.hasErrors)
        if let difference = await Self.difference(live, from: clean.tree) {
          Issue.record("seed \(seed), \(changed): \(difference)")
        }
        last = clean.tree
        edits.good.append(disk.site)
      } else {
        last = nil
      }
    }
  }

  @Test("a text that is edited is shown at once, its draft is told")
  func text() async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    _ = await live.update()
    let path = "Content/bulletins/2026/draft.en.md"
    disk.site[path] += "\n\nBrand new words.\n"
    try disk.write()
    #expect(await live.update([path]).isEmpty)
    guard case .file(let file) = await live.answer(for: "/en/bulletins/2026/draft/") else {
      Issue.record("the draft is not shown")
      return
    }
    #expect(String(decoding: file.file.bytes, as: UTF8.self).contains("Brand new words."))
    #expect(file.publication == .draft)
  }

  @Test("while a page has an error, it is shown as it was, with the error; mended, it goes")
  func broken() async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    _ = await live.update()
    let (path, address) = ("Content/pages/about.th.md", "/about/")
    let good = disk.site[path]
    let before = Self.text(await live.answer(for: address))
    for wrong in ["\n\n[x](/nowhere/)\n", "\n\n~~~chart\nmark: lien\n~~~\n"] {
      disk.site[path] = good + wrong
      try disk.write()
      #expect(await live.update([path]).hasErrors)
      guard case .file(let file) = await live.answer(for: address) else {
        Issue.record("the page is gone")
        return
      }
      #expect(file.problems.hasErrors && String(decoding: file.file.bytes, as: UTF8.self) == before)
    }
    disk.site[path] = "---\ntitel: x\n---\n"
    try disk.write()
    #expect(await live.update([path]).hasErrors)
    #expect(Self.text(await live.answer(for: address)) == before)
    disk.site[path] = good
    try disk.write()
    #expect(await live.update([path]).isEmpty)
    guard case .file(let file) = await live.answer(for: address) else { return }
    #expect(file.problems.isEmpty && String(decoding: file.file.bytes, as: UTF8.self) == before)
  }

  @Test("a page that was taken away is not shown any more")
  func removed() async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    _ = await live.update()
    #expect(Self.text(await live.answer(for: "/bulletins/2026/first/")) != nil)
    let paths = ["th", "en"].map { "Content/bulletins/2026/first.\($0).md" }
    for path in paths { disk.site.files[path] = nil }
    try disk.write()
    #expect(await live.update(Set(paths)).hasErrors == false)
    guard case .notFound = await live.answer(for: "/bulletins/2026/first/") else {
      Issue.record("the page is shown")
      return
    }
  }

  @Test("a bulletin whose time came is read as published when its text is edited")
  func clock() async throws {
    let disk = try Self.disk()
    let clock = Mutex(disk.site.clock)
    let live = LiveSite(
      LiveSiteOptions(
        site: disk.sitePath, address: nil, clock: { clock.withLock { $0 } }, thaiDictionary: disk.thaiDictionary))
    _ = await live.update()
    let path = "Content/bulletins/2026/later.th.md"
    func publication() async -> SiteContents.Publication? {
      guard case .file(let file) = await live.answer(for: "/bulletins/2026/later/") else { return nil }
      return file.publication
    }
    #expect(await publication() == .scheduled(Instant("2026-11-27T09:00", zone: .thailand)!))
    clock.withLock { $0 = Instant("2026-11-27T09:30", zone: .thailand)! }
    disk.site[path] += "\nคำใหม่\n"
    try disk.write()
    _ = await live.update([path])
    #expect(await publication() == .published)
  }

  @Test("a site that was never without errors is shown as far as it goes")
  func neverSound() async throws {
    let disk = try Self.disk()
    disk.site["Content/pages/about.th.md"] = "---\ntitel: x\n---\n"
    try disk.write()
    let live = Self.live(disk)
    #expect(await live.update().hasErrors)
    guard case .file(let file) = await live.answer(for: "/") else {
      Issue.record("nothing is shown")
      return
    }
    #expect(file.problems.hasErrors)
  }

  @Test(
    "addresses that are none are refused",
    arguments: ["", "x", "/../secret", "/a/../../secret", "/.phanit/sources", "/a\u{0}b", "/..\\x", "/./index.html"])
  func refused(path: String) async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    #expect(await live.update().isEmpty)
    guard case .refused = await live.answer(for: path) else {
      Issue.record("'\(path)' is answered")
      return
    }
  }

  @Test("a folder without its slash leads to it, and nothing leads elsewhere")
  func redirected() async throws {
    let disk = try Self.disk()
    let live = Self.live(disk)
    #expect(await live.update().isEmpty)
    for path in ["/about", "//about"] {
      guard case .redirect("/about/") = await live.answer(for: path) else {
        Issue.record("'\(path)' does not lead to the folder")
        return
      }
    }
    guard case .notFound(let page) = await live.answer(for: "/nowhere") else {
      Issue.record("no page says that there is none")
      return
    }
    #expect(page.file.path.text == "404.html")
  }

  @Test("of recent values, the oldest goes first")
  func recent() {
    var values = RecentValues<Int, String>(limit: 2)
    values[1] = "a"
    values[2] = "b"
    values[1] = "c"
    values[3] = "d"
    #expect(values[1] == "c" && values[2] == nil && values[3] == "d")
    values[1] = nil
    #expect(values[1] == nil)
    values.removeAll()
    #expect(values[3] == nil)
  }
}
