import Foundation
import Testing

@testable import Building
@testable import Site

@Suite("What others put into the output")
struct ForeignFilesTests {
  @Test("a repository in it stays whole: empty folders and permissions too")
  func repository() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    try disk.folder.write("ref: refs/heads/main\n", to: "site/Public/.git/HEAD")
    try Disk.makeFolder(disk.publicPath + "/.git/refs/heads")
    #expect(chmod(disk.publicPath + "/.git", 0o700) == 0)
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    #expect(try await disk.build().isDone)
    #expect(Disk.status(disk.publicPath + "/.git/refs/heads")?.kind == .folder)
    #expect(Disk.status(disk.publicPath + "/.git")?.permissions == 0o700)
    #expect(try disk.output.text(".git/HEAD") == "ref: refs/heads/main\n")
  }

  @Test("those that are not hidden are removed on demand, which is told", arguments: [1, 3])
  func removed(builds: Int) async throws {
    let disk = try SiteOnDisk()
    for _ in 0..<builds {
      disk.site["Content/pages/about.th.md"] += "\nMore.\n"
      try await disk.build()
    }
    try disk.folder.write("mine", to: "site/Public/about/mine.txt")
    try disk.folder.write("mine", to: "site/Public/mine/deep/mine.txt")
    try disk.folder.write("hidden", to: "site/Public/.well-known/token")
    #expect(try await disk.build().codes == ["output-foreign-file", "output-foreign-file"])
    var options = disk.options()
    options.removesForeign = true
    let result = await Builder.build(options)
    #expect(result.isDone && result.codes == ["output-foreign-file-removed", "output-foreign-file-removed"])
    for _ in 0..<3 {
      var tree = try disk.output
      #expect(tree.text(".well-known/token") == "hidden")
      tree.files[".well-known/token"] = nil
      #expect(tree.difference(from: try await disk.buildClean().tree) == nil)
      #expect(Disk.status(disk.publicPath + "/mine") == nil)
      disk.site["Content/pages/about.th.md"] += "\nMore.\n"
      #expect(try await disk.build().codes == [])
    }
  }

  @Test("a folder whose name begins with a mark stays, with what lies in it")
  func mark() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    try disk.folder.write("mine", to: "site/Public/a/\u{301}b/c/mine.txt")
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    #expect(try await disk.build().isDone)
    #expect(try disk.output.text("a/\u{301}b/c/mine.txt") == "mine")
  }

  @Test("a folder that holds the site is refused as output, whatever mark the site's name begins with")
  func holdsSite() throws {
    let disk = try SiteOnDisk()
    let site = disk.sitePath + "/out/\u{301}site"
    try Disk.makeFolder(site)
    #expect(throws: FileProblem.self) { try OutputFolder(disk.sitePath + "/out", site: site) }
  }

  @Test("the permissions of the output itself stay")
  func permissions() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    #expect(chmod(disk.publicPath, 0o750) == 0)
    disk.site["Content/pages/about.th.md"] += "\nMore.\n"
    #expect(try await disk.build().isDone)
    #expect(Disk.status(disk.publicPath)?.permissions == 0o750)
  }

  @Test("a file that comes while a build runs is carried over, also after a kill")
  func late() async throws {
    let disk = try SiteOnDisk()
    try await disk.build()
    let output = try OutputFolder(disk.publicPath, site: disk.sitePath)
    // As a killed build leaves it: the old tree, with what came after it was looked at.
    try disk.folder.write("mine", to: "site/.Public.phanit-staging/CNAME")
    try disk.folder.write("token", to: "site/.Public.phanit-staging/.well-known/challenge")
    try disk.folder.write("old", to: "site/.Public.phanit-staging/about/index.html")
    let manifest = try Disk.read(disk.publicPath + "/" + Manifest.path)
    try Disk.write(manifest, to: output.staging + "/" + Manifest.path)
    let about = try disk.output.text("about/index.html")
    #expect(try await disk.build().isDone)
    #expect(try disk.output.text("CNAME") == "mine")
    #expect(try disk.output.text(".well-known/challenge") == "token")
    #expect(try disk.output.text("about/index.html") == about)
    #expect(Disk.status(output.staging) == nil)
  }
}
