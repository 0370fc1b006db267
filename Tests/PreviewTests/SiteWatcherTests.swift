import Foundation
import Testing

@testable import Preview

@Suite("Watching a site")
struct SiteWatcherTests {
  /// A site on disk with `Content` and `Templates`.
  final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory.path + "/phanit-test-\(UUID().uuidString)"

    init() throws {
      for name in ["Content/pages", "Templates"] {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
      }
    }

    func write(_ text: String, _ name: String) throws {
      let url = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test("the system tells of each file that is written, moved or removed below the folders of a site, and of no other")
  func system() async throws {
    let folder = try Folder()
    let box = ChangeBox()
    let watcher = try #require(SystemWatcher(site: folder.path, folders: ["Content", "Templates"], box: box))
    /// What is told after `action`, until it tells of `path`.
    func told(of path: String, _ action: () throws -> Void) async throws -> SiteChange {
      try action()
      var all = SiteChange()
      while !all.paths.contains(path), !all.isOfUnknown, let change = await box.next() { all.formUnion(change) }
      return all
    }
    for name in [".hidden", "Content/.git", "Content/pages/a.md~", "README.md", "Public/index.html"] {
      try folder.write("x", name)
    }
    #expect(
      try await told(of: "Content/pages/a.md") { try folder.write("1", "Content/pages/a.md") }
        == SiteChange(paths: ["Content/pages/a.md"]))
    #expect(
      try await told(of: "Templates/b.html") { try folder.write("1", "Templates/b.html") }
        == SiteChange(paths: ["Templates/b.html"]))
    let removed = try await told(of: "Content/pages/a.md") {
      try FileManager.default.removeItem(atPath: folder.path + "/Content/pages/a.md")
    }
    #expect(removed == SiteChange(paths: ["Content/pages/a.md"]))
    #expect(try await told(of: "") { try folder.write("1", "Content/pages/new/c.md") }.isOfUnknown)
    // The folder that came is watched as well.
    let inNew = try await told(of: "Content/pages/new/d.md") { try folder.write("1", "Content/pages/new/d.md") }
    #expect(inNew.isOfUnknown || inNew.paths.contains("Content/pages/new/d.md"))
    withExtendedLifetime(watcher) {}
  }

  @Test("where the system watches no more folders, it is told once, and files are looked at again and again")
  func exhausted() async throws {
    let folder = try Folder()
    var watcher = SiteWatcher(site: folder.path)
    // The site, Content, Content/pages and Templates.
    watcher.watchLimit = 4
    let (events, event) = AsyncStream.makeStream(of: String.self)
    let task = Task { [watcher] in
      await watcher.run(isWatching: { event.yield("watching") }, isLooking: { event.yield("looking") }) { change in
        for path in change.paths { event.yield(path) }
      }
    }
    var told: [String] = []
    for await text in events {
      told.append(text)
      switch text {
      case "watching": try folder.write("1", "Content/pages/a/1.md")
      // Seen by looking alone, for nobody watches the folder.
      case "looking": try folder.write("1", "Content/pages/a/b/2.md")
      case "Content/pages/a/b/2.md": task.cancel()
      default: break
      }
      if task.isCancelled { break }
    }
    await task.value
    #expect(told.count { $0 == "looking" } == 1 && told.prefix(2) == ["watching", "looking"], "\(told)")
  }

  @Test("looking again and again finds what came, changed or went; not what is hidden or of editors")
  func polling() throws {
    let folder = try Folder()
    let watcher = PollingWatcher(site: folder.path, folders: ["Content", "None"])
    var last = watcher.snapshot()
    #expect(last.isEmpty)
    func change() -> Set<String> {
      let now = watcher.snapshot()
      defer { last = now }
      return PollingWatcher.change(from: last, to: now).paths
    }
    try folder.write("1", "Content/pages/file")
    #expect(change() == ["Content/pages/file"] && change().isEmpty)
    try folder.write("12", "Content/pages/file")
    #expect(change() == ["Content/pages/file"])
    for name in ["Content/.hidden", "Content/pages/file~"] { try folder.write("x", name) }
    #expect(change().isEmpty)
    try FileManager.default.removeItem(atPath: folder.path + "/Content/pages/file")
    #expect(change() == ["Content/pages/file"])
  }

  @Test("changes that nobody has looked at are taken together")
  func box() async {
    let box = ChangeBox()
    box.put(SiteChange())
    box.put(SiteChange(paths: ["a"]))
    box.put(SiteChange(paths: ["b"], isOfUnknown: true))
    #expect(await box.next() == SiteChange(paths: ["a", "b"], isOfUnknown: true))
  }
}
