import Foundation
import TestSupport
import Testing

@testable import Building
@testable import Site

/// An output that no other tree can take the place of is changed file by file, and a build that was killed is finished.
@Suite("The journal of an output that cannot be exchanged")
struct JournalTests {
  /// A built site, a staging tree with what the next site has new, and the journal that makes it of the output.
  private func begun(isInSpare: Bool = false) async throws -> (SiteOnDisk, RecordStore, Journal, clean: Tree) {
    let disk = try SiteOnDisk()
    disk.site["Content/media/going/a.txt"] = "a"
    disk.site["Content/media/b"] = "b"
    try await disk.build()
    try disk.folder.write("mine", to: "site/Public/.git/HEAD")
    disk.site.files["Content/media/going/a.txt"] = nil
    disk.site["Content/media/going"] = "now a file"
    disk.site.files["Content/media/b"] = nil
    disk.site["Content/media/b/deep/c.txt"] = "now in a folder"
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    let clean = try await disk.buildClean().tree
    let old = try disk.output
    let output = try OutputFolder(disk.publicPath, site: disk.sitePath)
    let journal = Journal(
      isInSpare: isInSpare,
      placed: clean.files.keys.filter { clean.files[$0]?.bytes != old.files[$0]?.bytes }.sorted(),
      removed: old.files.keys.filter { clean.files[$0] == nil && $0 != ".git/HEAD" }.sorted())
    #expect(journal.placed.count > 3 && journal.removed == ["media/b", "media/going/a.txt"])
    let tree = isInSpare ? output.spare : output.staging
    for path in journal.placed {
      try Disk.makeFolder(Disk.parent(of: tree + "/" + path))
      try Disk.write(clean.files[path]!.bytes, to: tree + "/" + path)
    }
    return (disk, RecordStore(site: disk.sitePath, output: output), journal, clean)
  }

  private func expect(_ disk: SiteOnDisk, is clean: Tree) throws {
    var tree = try disk.output
    #expect(tree.text(".git/HEAD") == "mine")
    tree.files[".git/HEAD"] = nil
    #expect(tree.difference(from: clean) == nil)
  }

  @Test("what does not change keeps its node and time, and what changes is there at the end")
  func carriedOut() async throws {
    let (disk, _, journal, clean) = try await begun()
    let before = try disk.output
    try OutputFolder(disk.publicPath, site: disk.sitePath).carryOut(journal)
    try expect(disk, is: clean)
    let after = try disk.output
    for (path, file) in before.files where clean.files[path]?.bytes == file.bytes {
      #expect(after.files[path] == file, "\(path)")
    }
  }

  @Test("a build killed at any step of it is finished by the next, which says so", arguments: 0...6, [false, true])
  func killed(steps: Int, isInSpare: Bool) async throws {
    let (disk, store, journal, clean) = try await begun(isInSpare: isInSpare)
    try store.save(journal)
    if steps > 0 {
      var part = journal
      part.placed = Array(journal.placed.prefix(steps))
      part.removed = steps > 3 ? journal.removed : Array(journal.removed.suffix(1))
      // What stands in the way goes before.
      part.placed.removeAll { $0.hasPrefix("media/") && steps <= 3 }
      try OutputFolder(disk.publicPath, site: disk.sitePath).carryOut(part)
    }
    // Also where the site has an error by then.
    let good = disk.site
    disk.site["Content/pages/about.th.md"] += "\n[nowhere](/nowhere/)\n"
    let failed = try await disk.build()
    #expect(!failed.isDone && failed.codes.sorted() == ["link-broken", "output-finished"])
    try expect(disk, is: clean)
    disk.site = good
    let result = try await disk.build()
    #expect(result.isDone && result.codes == [])
    try expect(disk, is: clean)
    #expect(store.loadJournal() == nil)
  }

  @Test("with a damaged journal the next build makes the site by itself")
  func damaged() async throws {
    let (disk, store, journal, clean) = try await begun()
    try store.save(journal)
    let folder = disk.sitePath + "/.phanit/records/"
    let name = try #require(try Disk.names(in: folder).first { $0.hasSuffix(".journal") })
    var bytes = try Disk.read(folder + name)
    #expect(Journal(encoded: bytes) == journal)
    bytes[bytes.count / 2] ^= 1
    try Disk.replace(folder + name, with: bytes)
    var part = journal
    part.placed.removeAll { $0.hasPrefix("media/") }
    part.removed = []
    try OutputFolder(disk.publicPath, site: disk.sitePath).carryOut(part)
    let result = try await disk.build()
    #expect(result.isDone && result.codes == [], "\(result.printed)")
    try expect(disk, is: clean)
  }
}
