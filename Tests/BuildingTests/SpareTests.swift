import Foundation
import TestSupport
import Testing

@testable import Building
@testable import Site

/// The tree that the output was before, which the next build brings up to date.
@Suite("The spare")
struct SpareTests {
  /// A site with a spare whose folders have come to rest; `Content/pages/extra.th.md` is in both trees.
  private func settled() async throws -> SiteOnDisk {
    let disk = try SiteOnDisk()
    disk.site["Content/pages/extra.th.md"] = "---\ntitle: X\n---\n"
    try await disk.build()
    try await edit(disk)
    usleep(60_000)
    return disk
  }

  /// Changes one page and builds.
  @discardableResult
  private func edit(_ disk: SiteOnDisk) async throws -> BuildResult {
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    let result = try await disk.build()
    #expect(result.isDone, "\(result.printed)")
    return result
  }

  private func isClean(_ disk: SiteOnDisk, besides foreign: [String] = []) async throws -> String? {
    var tree = try disk.output
    for path in foreign { tree.files[path] = nil }
    return tree.difference(from: try await disk.buildClean().tree)
  }

  private func spare(of disk: SiteOnDisk) -> String { disk.sitePath + "/.Public.phanit-spare" }

  private func state(of disk: SiteOnDisk) throws -> String {
    let folder = disk.sitePath + "/.phanit/records"
    return folder + "/" + (try #require(try Disk.names(in: folder).first { $0.hasSuffix(".spare") }))
  }

  @Test("two trees take turns, and only what changed is touched in them")
  func turns() async throws {
    let disk = try await settled()
    let first = try #require(Disk.status(disk.publicPath))
    let folder = try #require(Disk.status(disk.publicPath + "/topics/prices"))
    let second = try #require(Disk.status(spare(of: disk)))
    try await edit(disk)
    #expect(Disk.status(disk.publicPath)?.node == second.node)
    usleep(60_000)
    try await edit(disk)
    #expect(Disk.status(disk.publicPath)?.node == first.node)
    #expect(Disk.status(disk.publicPath + "/topics/prices")?.hasSameNames(as: folder) == true)
    #expect(Disk.status(disk.publicPath + "/about")?.hasSameNames(as: folder) == false)
    #expect(try await isClean(disk) == nil)
  }

  @Test("a file keeps its node and time while it stays, and no file is written over")
  func nodes() async throws {
    let disk = try await settled()
    let before = try disk.output
    let copy = try Tree(spare(of: disk))
    try await edit(disk)
    let after = try disk.output
    for (path, file) in before.files where after.files[path]?.bytes == file.bytes {
      #expect(after.files[path] == file, "\(path)")
    }
    // What was the output is the spare now, and as it was but for the manifest.
    let spare = try Tree(spare(of: disk))
    #expect(spare.files.count == before.files.count - 1)
    for (path, file) in spare.files { #expect(before.files[path] == file, "\(path)") }
    #expect(copy.files["about/index.html"] != nil && copy.files["about/index.html"] != after.files["about/index.html"])
  }

  @Test("pages that go, come back and change places with a folder are right in both trees")
  func comingAndGoing() async throws {
    let disk = try await settled()
    let states: [[String: String]] = [
      ["Content/media/a": "file"], ["Content/media/a/b": "in a folder"], [:], ["Content/media/a/b/c": "deeper"],
      ["Content/media/a": "file"], [:],
    ]
    for files in states {
      for path in disk.site.files.keys where path.hasPrefix("Content/media/a") || path.contains("extra") {
        disk.site.files[path] = nil
      }
      disk.site.files.merge(files) { $1 }
      try await edit(disk)
      #expect(try await isClean(disk) == nil)
      #expect(Disk.status(disk.publicPath + "/extra") == nil)
    }
  }

  @Test(
    "whatever is done to the spare, the next output is a clean one",
    arguments: [
      "a file replaced", "a file deleted", "a file added", "a folder deleted", "a folder added", "a file in the way",
      "a folder in the way", "all deleted", "emptied", "of another output",
    ])
  func tampered(what: String) async throws {
    let disk = try await settled()
    let spare = spare(of: disk)
    switch what {
    case "a file replaced":
      try Disk.remove(spare + "/topics/prices/index.html")
      try Disk.write(Array("tampered".utf8), to: spare + "/topics/prices/index.html")
    case "a file deleted": try Disk.remove(spare + "/topics/prices/index.html")
    case "a file added": try Disk.write(Array("tampered".utf8), to: spare + "/topics/prices/added.html")
    case "a folder deleted": try Disk.remove(spare + "/topics")
    case "a folder added":
      try Disk.makeFolder(spare + "/topics/added/deep")
      try Disk.write(Array("tampered".utf8), to: spare + "/topics/added/index.html")
    case "a file in the way":
      try Disk.remove(spare + "/about")
      try Disk.write(Array("tampered".utf8), to: spare + "/about")
    case "a folder in the way":
      try Disk.remove(spare + "/about/index.html")
      try Disk.makeFolder(spare + "/about/index.html/deep")
    case "all deleted": try Disk.remove(spare)
    case "emptied": for name in try Disk.names(in: spare) { try Disk.remove(spare + "/" + name) }
    default:
      try Disk.remove(spare)
      try await disk.build(output: spare, ignoresRecord: true)
      try Disk.write(Array("tampered".utf8), to: spare + "/strange.html")
    }
    try await edit(disk)
    #expect(try await isClean(disk) == nil)
    #expect(Disk.status(disk.publicPath + "/topics/added") == nil)
    try await edit(disk)
    #expect(try await isClean(disk) == nil)
  }

  @Test("what was done to the output does not come back from the spare", arguments: [false, true])
  func tamperedOutput(isPageGone: Bool) async throws {
    let disk = try await settled()
    // Deleted and changed by somebody, while the sources lose the page or not.
    try Disk.remove(disk.publicPath + "/extra/index.html")
    try Disk.remove(disk.publicPath + "/topics/prices/index.html")
    try Disk.write(Array("tampered".utf8), to: disk.publicPath + "/topics/prices/index.html")
    if isPageGone { disk.site.files["Content/pages/extra.th.md"] = nil }
    for _ in 0..<3 {
      try await edit(disk)
      #expect(try await isClean(disk) == nil)
      #expect((Disk.status(disk.publicPath + "/extra") == nil) == isPageGone)
    }
  }

  @Test("a file written over in both trees at once is written anew in both")
  func sharedNode() async throws {
    let disk = try await settled()
    let handle = try #require(FileHandle(forWritingAtPath: disk.publicPath + "/topics/prices/index.html"))
    try handle.write(contentsOf: Array("tampered".utf8))
    try handle.close()
    for _ in 0..<3 {
      try await edit(disk)
      #expect(try await isClean(disk) == nil)
    }
  }

  @Test("files of others are as their owners left them last, in each of the two trees")
  func foreign() async throws {
    let disk = try await settled()
    let path = "site/Public/.git"
    try disk.folder.write("one", to: path + "/HEAD")
    try disk.folder.write("lock", to: path + "/refs/lock")
    try Disk.makeFolder(disk.publicPath + "/.git/refs/heads")
    try await edit(disk)
    try disk.folder.write("two", to: path + "/HEAD")
    try Disk.remove(disk.publicPath + "/.git/refs/lock")
    #expect(chmod(disk.publicPath + "/.git", 0o700) == 0)
    for _ in 0..<3 {
      try await edit(disk)
      #expect(try disk.output.text(".git/HEAD") == "two")
      #expect(try Disk.names(in: disk.publicPath + "/.git/refs") == ["heads"])
      #expect(Disk.status(disk.publicPath + "/.git")?.permissions == 0o700)
    }
    try Disk.remove(disk.publicPath + "/.git/refs")
    #expect(chmod(disk.publicPath + "/.git", 0o755) == 0)
    #expect(chmod(disk.publicPath, 0o750) == 0)
    for _ in 0..<3 {
      try await edit(disk)
      #expect(try Disk.names(in: disk.publicPath + "/.git") == ["HEAD"])
      #expect(Disk.status(disk.publicPath + "/.git")?.permissions == 0o755)
      #expect(Disk.status(disk.publicPath)?.permissions == 0o750)
    }
    #expect(try await isClean(disk, besides: [".git/HEAD"]) == nil)
  }

  @Test(
    "what comes into the old tree while a build runs is carried over, and is not in the spare",
    arguments: [false, true])
  func late(isNewFolder: Bool) async throws {
    let disk = try await settled()
    let output = try OutputFolder(disk.publicPath, site: disk.sitePath)
    let known = try PreviousOutput(
      output, record: RecordStore(site: disk.sitePath, output: output).load(), program: nil)
    let change = OutputChange(from: known, to: known.outputs.values.sorted { $0.path < $1.path }, manifest: nil)
    let state = try #require(RecordStore(site: disk.sitePath, output: output).loadSpare())
    var update = SpareUpdate(output: output, state: state, change: change, threads: 2)
    try update.run()
    let late = isNewFolder ? "topics/late/deep.txt" : "topics/late.txt"
    try disk.folder.write("mine", to: "site/Public/" + late)
    #expect(try output.commit(output.spare) == .exchanged)
    let after = try output.settle(output.spare, change, threads: 2)
    #expect(try disk.output.text(late) == "mine")
    #expect(try Tree(output.spare).files[late] == nil)
    #expect(after.folders.first { $0.path == "topics" }?.modified == 0)
    #expect(after.folders.first { $0.path == "provinces" }?.modified != 0)
    #expect(update.look(beside: after) == nil)
  }

  @Test("how the output looks then is known from what was touched alone")
  func look() async throws {
    let disk = try await settled()
    let output = try OutputFolder(disk.publicPath, site: disk.sitePath)
    let store = RecordStore(site: disk.sitePath, output: output)
    let known = try PreviousOutput(output, record: store.load(), program: nil)
    let change = OutputChange(from: known, to: known.outputs.values.sorted { $0.path < $1.path }, manifest: nil)
    var update = SpareUpdate(output: output, state: try #require(store.loadSpare()), change: change, threads: 2)
    try update.run()
    #expect(try output.commit(output.spare) == .exchanged)
    let after = try output.settle(output.spare, change, threads: 2)
    #expect(try update.look(beside: after) == output.look())
  }

  @Test("what is noted of the output after a build is how it looks, whatever was changed")
  func noted() async throws {
    let disk = try await settled()
    let output = try OutputFolder(disk.publicPath, site: disk.sitePath)
    let edits: [(SiteOnDisk) throws -> Void] = [
      { $0.site["Content/pages/about.th.md"] += "\nAgain.\n" },
      { $0.site.files["Content/pages/extra.th.md"] = nil },
      { $0.site["Content/pages/new.th.md"] = "---\ntitle: N\n---\n" },
      { try $0.folder.write("mine", to: "site/Public/mine.txt") },
      { $0.site["Content/pages/about.th.md"] += "\nAnd again.\n" },
    ]
    for edit in edits {
      try edit(disk)
      try disk.write()
      usleep(60_000)
      #expect(try await disk.build().isDone)
      let snapshot = try #require(RecordStore(site: disk.sitePath, output: output).loadSnapshot())
      #expect(try snapshot.output == output.look())
      usleep(60_000)
    }
  }

  @Test("a spare of which nothing is known is made anew, and gives back no file of another")
  func unknown() async throws {
    let disk = try await settled()
    try disk.folder.write("lock", to: "site/Public/.git/index.lock")
    try await edit(disk)
    try await edit(disk)
    try Disk.remove(disk.publicPath + "/.git/index.lock")
    try Disk.remove(try state(of: disk))
    let old = try #require(Disk.status(spare(of: disk)))
    try await edit(disk)
    #expect(Disk.status(disk.publicPath + "/.git/index.lock") == nil)
    #expect(Disk.status(disk.publicPath)?.node != old.node)
    #expect(try await isClean(disk) == nil)
  }

  @Test("a build that fails leaves the spare for the next")
  func failure() async throws {
    let disk = try await settled()
    let node = try #require(Disk.status(spare(of: disk))?.node)
    disk.site["Content/pages/about.th.md"] += "\n[nowhere](/nowhere/)\n"
    #expect(try await !disk.build().isDone)
    disk.site["Content/pages/about.th.md"] = "---\ntitle: Mended\n---\n"
    #expect(try await disk.build().isDone)
    #expect(Disk.status(disk.publicPath)?.node == node)
    #expect(try await isClean(disk) == nil)
  }

  @Test(
    "what is kept for the next build may be damaged at any byte, or be of another version",
    arguments: 1...12 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let disk = try await settled()
    let folder = disk.sitePath + "/.phanit/records"
    for name in try Disk.names(in: folder) where seed % 4 == 0 || random.oneIn(2) {
      var bytes = try Disk.read(folder + "/" + name)
      switch seed % 3 {
      case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      case 1: bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      default: bytes[bytes.firstIndex(of: UInt8(ascii: "\n"))! - 1] += 1
      }
      try Disk.remove(folder + "/" + name)
      try Disk.write(bytes, to: folder + "/" + name)
    }
    for _ in 0..<2 {
      try await edit(disk)
      #expect(try await isClean(disk) == nil)
    }
  }
}
