import Foundation
import TestSupport
import Testing

@testable import Building
@testable import Site

@Suite("The output folder")
struct OutputTests {
  @Test("the name of an open file is written to and not replaced")
  func openFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("first ", to: "open")
    let descriptor = open(folder.path + "/open", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try Disk.replace("/proc/self/fd/\(descriptor)", with: Array("second".utf8))
    #expect(try Tree(folder.path).files.keys.sorted() == ["open"])
    #expect(try Tree(folder.path).text("open") == "first second")
  }

  @Test("two builds into two folders are the same, with one job or four")
  func deterministic() async throws {
    let disk = try SiteOnDisk()
    var trees: [Tree] = []
    for (name, jobs) in [("a", 1), ("b", 4), ("c", 2)] {
      let result = try await disk.build(output: disk.folder.path + "/" + name, ignoresRecord: name != "a", jobs: jobs)
      #expect(result.isDone)
      trees.append(try Tree(disk.folder.path + "/" + name))
    }
    #expect(trees[0].files.count > 40)
    #expect(trees[1].difference(from: trees[0]) == nil)
    #expect(trees[2].difference(from: trees[0]) == nil)
  }

  @Test("the manifest lists every file but itself, with its hash")
  func manifest() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let tree = try disk.output
    let listed = try #require(Manifest.paths(in: tree.files[Manifest.path]?.bytes ?? []))
    #expect(listed == tree.files.keys.filter { $0 != Manifest.path }.sorted())
  }

  @Test("a build that fails leaves the output as it was, to the node and the time")
  func failure() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let before = try disk.output
    disk.site["Content/pages/about.th.md"] += "\n[nowhere](/nowhere/)\n"
    disk.site["Content/pages/about.en.md"] += "\nSound.\n"
    let result = try await disk.build()
    #expect(!result.isDone && result.codes == ["link-broken"])
    #expect(try disk.output.files == before.files)
    #expect(try Disk.names(in: disk.sitePath).sorted() == [".phanit", "Content", "Public", "Templates"])
  }

  @Test("a file that was deleted or changed in the output comes back", arguments: [true, false])
  func restored(isDeleted: Bool) async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let good = try disk.output
    for path in [
      "about/index.html", "media/note.txt", "topics/prices/prices.svg", "build-manifest.json", "sitemap.xml",
    ] {
      try Disk.remove(disk.publicPath + "/" + path)
      if !isDeleted { try Disk.write(Array("changed".utf8), to: disk.publicPath + "/" + path) }
    }
    #expect(try await disk.build().isDone)
    #expect(try disk.output.difference(from: good) == nil)
  }

  @Test("other people's files are kept and reported, hidden ones kept silently")
  func foreign() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    try disk.folder.write("mine", to: "site/Public/about/mine.txt")
    try disk.folder.write("hidden", to: "site/Public/.well-known/token")
    try symbolicLink(to: "/etc", at: disk.publicPath + "/elsewhere")
    for _ in 0..<2 {
      let result = try await disk.build()
      #expect(result.isDone && result.codes == ["output-foreign-file", "output-foreign-file"])
      let tree = try disk.output
      #expect(tree.text("about/mine.txt") == "mine" && tree.text(".well-known/token") == "hidden")
      #expect(Disk.status(disk.publicPath + "/elsewhere")?.kind == .link)
      #expect(tree.text(Manifest.path)?.contains("mine.txt") == false)
    }
    // Also where the record is lost, and the manifest tells.
    try Disk.remove(disk.sitePath + "/.phanit")
    #expect(try await disk.build().isDone)
    #expect(try disk.output.text("about/mine.txt") == "mine")
  }

  @Test(
    "another's file that stands where a page is to be written is not overwritten", arguments: ["new/index.html", "new"])
  func inTheWay(path: String) async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    try disk.folder.write("mine", to: "site/Public/" + path)
    disk.site["Content/pages/new.th.md"] = "---\ntitle: ใหม่\n---\n"
    try disk.write()
    let before = try disk.output
    let result = try await disk.build()
    #expect(!result.isDone && result.codes.contains("output-file-in-the-way"), "\(result.printed)")
    #expect(try disk.output.files == before.files)
  }

  @Test("a folder of other people's files is refused")
  func refusesForeignFolder() async throws {
    let disk = try SiteOnDisk()
    try disk.folder.write("mine", to: "site/Public/notes.txt")
    let result = try await disk.build()
    #expect(!result.isDone && result.codes == ["output-folder"])
    #expect(try disk.output.files.count == 1)
    // One that holds hidden files alone is taken: a repository keeps an empty folder by one.
    try Disk.remove(disk.publicPath + "/notes.txt")
    try disk.folder.write("", to: "site/Public/.gitkeep")
    #expect(try await disk.build().isDone)
    #expect(try disk.output.text(".gitkeep") == "")
  }

  @Test(
    "an output that is part of the site, or holds it, is refused",
    arguments: [
      "site", "site/", "", "site/Content", "site/Content/media", "site/Content/out", "site/Templates/x/../out",
      "site/../site",
      "site/Public/../Content/new/deep", "site/.", "link", "linkToContent/out", "a-file",
    ])
  func refusesSource(output: String) async throws {
    let disk = try SiteOnDisk()
    try disk.write()
    try symbolicLink(to: "site", at: disk.folder.path + "/link")
    try symbolicLink(to: "site/Content", at: disk.folder.path + "/linkToContent")
    try disk.folder.write("a file", to: "a-file")
    let before = try Tree(disk.folder.path)
    let result = try await disk.build(output: disk.folder.path + "/" + output)
    #expect(!result.isDone && result.codes == ["output-folder"], "\(result.printed)")
    let after = try Tree(disk.folder.path)
    #expect(after.files.filter { !$0.key.contains(".phanit/lock") } == before.files)
  }

  @Test("an output that is a link is written where it leads, and the link stays")
  func linkedOutput() async throws {
    let disk = try SiteOnDisk()
    try disk.write()
    try Disk.makeFolder(disk.folder.path + "/elsewhere/real")
    try symbolicLink(to: "../elsewhere/real", at: disk.publicPath)
    #expect(try await disk.build().isDone)
    #expect(Disk.status(disk.publicPath)?.kind == .link)
    #expect(try Tree(disk.folder.path + "/elsewhere/real").files.count > 40)
    #expect(try Disk.names(in: disk.folder.path + "/elsewhere").sorted() == [".real.phanit-spare", "real"])
    // One that leads nowhere is refused.
    try Disk.remove(disk.folder.path + "/elsewhere")
    #expect(try await disk.build().codes == ["output-folder"])
  }

  @Test("links in the sources are reported and not followed")
  func linkedSources() async throws {
    let disk = try SiteOnDisk()
    try disk.write()
    try disk.folder.write("secret", to: "outside/secret.txt")
    try symbolicLink(to: "../../../outside/secret.txt", at: disk.sitePath + "/Content/media/secret.txt")
    try symbolicLink(to: "../../../outside", at: disk.sitePath + "/Content/media/folder")
    let result = try await disk.build()
    #expect(result.isDone && result.codes == ["file-symbolic-link", "file-symbolic-link"])
    #expect(try disk.output.files.keys.allSatisfy { !$0.contains("secret") })
  }

  @Test("hidden files and editors' copies are no part of the site")
  func leftOut() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/media/.hidden"] = "x"
    disk.site["Content/pages/about.th.md~"] = "x"
    #expect(try await disk.build().isDone)
    #expect(try disk.output.files.keys.allSatisfy { !$0.contains("hidden") && !$0.contains("~") })
  }

  @Test("one build at a time")
  func locked() async throws {
    let disk = try SiteOnDisk()
    try disk.write()
    do {
      let lock = try BuildLock(site: disk.sitePath)
      let result = await Builder.build(disk.options())
      #expect(!result.isDone && result.codes == ["site-locked"])
      _ = consume lock
    }
    #expect(await Builder.build(disk.options()).isDone)
  }

  @Test("what a killed build left is put right")
  func killed() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let good = try disk.output
    let staging = disk.sitePath + "/.Public.phanit-staging"
    try disk.folder.write("half", to: "site/.Public.phanit-staging/index.html")
    #expect(try await disk.build().isDone)
    #expect(Disk.status(staging) == nil)
    #expect(try disk.output.difference(from: good) == nil)
    #expect(
      try Disk.names(in: disk.sitePath).sorted()
        == [".Public.phanit-spare", ".phanit", "Content", "Public", "Templates"])
  }

  @Test("a folder without a site is an error, and stays empty")
  func noSite() async throws {
    let folder = try TemporaryFolder()
    let result = await Builder.build(
      BuildOptions(site: folder.path, output: folder.path + "/Public", clock: FixtureSite().clock))
    #expect(!result.isDone && result.codes == ["site-missing"])
    #expect(try Disk.names(in: folder.path).isEmpty)
  }
}

@Suite("Paths of the output")
struct OutputPathTests {
  @Test("no path that is accepted leaves the folder", arguments: 1...20 as ClosedRange<UInt64>)
  func staysInside(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "/", "/", "..", ".", "a", "index.html", "~", "\\", " ", "ก", "\u{0}", "\n", "...", "-", "%2e", "\u{2025}", "é",
    ]
    var accepted = 0
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<7, using: &random)).map { _ in random.pick(pieces)! }.joined()
      guard let path = OutputPath(text) else { continue }
      accepted += 1
      #expect(path.text == text && !text.isEmpty && !text.hasPrefix("/") && !text.hasSuffix("/"))
      #expect(!text.utf8.contains { $0 < 0x20 || $0 == 0x5C })
      // As the system reads it: every step goes down.
      for part in text.split(separator: "/", omittingEmptySubsequences: false) {
        #expect(!part.isEmpty && part != "." && part != "..")
      }
      #expect(URL(filePath: "/root/" + text).standardizedFileURL.path.hasPrefix("/root/"))
    }
    #expect(accepted > 20)
  }

  @Test(
    "paths that are refused",
    arguments: [
      "", "/", "/a", "a/", "a//b", "..", "a/../b", ".", "./a", ".git/x", "a/.x", "a\\b", "a\u{0}b", "a\nb",
      "../\u{301}a",
      "/\u{301}a", "a/.\u{301}b",
    ])
  func refused(path: String) { #expect(OutputPath(path) == nil) }

  @Test("a name too long for a file system is refused")
  func tooLong() {
    #expect(OutputPath(String(repeating: "a", count: 256)) == nil)
    #expect(OutputPath(String(repeating: "a", count: 255)) != nil)
    #expect(OutputPath(Array(repeating: "aaaa", count: 600).joined(separator: "/")) == nil)
  }
}
