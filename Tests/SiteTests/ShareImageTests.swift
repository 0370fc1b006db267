import SourceText
import Testing

@testable import Site

@Suite("The picture beside shared links") struct ShareImageTests {
  private func site(_ file: String, _ description: String = "{th: ภาพ, en: Picture}") -> MemorySite {
    var site = MemorySite([
      "Content/pages/a.th.md": "---\ntitle: ก\n---\n", "Content/media/pictures/share.png": "",
      "Templates/page.html":
        "{% if site.shareImage %}{{ site.shareImage.url }} {{ site.shareImage.description }}{% endif %}",
    ])
    site.files["Content/site.yaml"]! += "\nshareImage: {file: \(file), description: \(description)}\n"
    return site
  }

  @Test("has its whole address on every page")
  func address() throws {
    #expect(try site("pictures/share.png").page("/a/") == "https://example.org/media/pictures/share.png ภาพ")
  }

  @Test(
    "must be there, of a kind that networks show, and be described in every language",
    arguments: [
      ("pictures/shar.png", "{th: ภาพ, en: P}", "share-image-unknown"), ("share.svg", "P", "share-image-format"),
      ("ภาพ.png", "P", "share-image-format"), ("pictures/share.png", "{th: ภาพ}", "translation-missing"),
    ])
  func problems(file: String, description: String, code: String) {
    let diagnostics = site(file, description).load().diagnostics
    #expect(diagnostics.map(\.problem.code) == [code])
    #expect(diagnostics.first?.place?.file.path == "Content/site.yaml")
  }
}
