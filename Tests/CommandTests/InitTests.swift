import Foundation
import Testing

/// The site that `phanit init` makes.
@Suite("A new site")
struct InitTests {
  @Test("each page links to drafts of an accessibility and a privacy statement, which say that they are drafts")
  func statements() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    let built = try Program.run("build", "--site", "site", in: folder.path)
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
    for (prefix, draft) in [("", "เป็นแบบร่าง"), ("en/", "is a draft")] {
      let home = try folder.read("site/Public/\(prefix)index.html")
      let foot = try #require(home.components(separatedBy: "<footer").last)
      for page in ["accessibility", "privacy"] {
        #expect(foot.contains("href=\"/\(prefix)\(page)/\""))
        let text = try folder.read("site/Public/\(prefix)\(page)/index.html")
        // What is to be filled in can be seen; what is meant for the writer cannot.
        #expect(text.contains(draft) && text.contains("<p>[") && !text.contains("Content/site.yaml"))
      }
    }
  }
}
