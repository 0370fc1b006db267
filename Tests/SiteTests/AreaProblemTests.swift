import SourceText
import Testing

@Suite("Areas that a site has no list of")
struct AreaProblemTests {
  @Test("a province or a region of a site without the dataset says which to add", arguments: ["province", "region"])
  func noList(kind: String) {
    var site = MemorySite()
    for name in site.files.keys where name.contains("datasets/provinces") { site.files[name] = nil }
    site.files["Content/bulletins/2026/a.th.md"] = "---\ntitle: ก\ndate: 2026-11-19\n\(kind): สุรินทร์\n---\n"
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:4:\(kind.count + 3) \(kind)-unknown"])
    #expect(
      site.diagnostics().first?.problem.message.english
        == "'สุรินทร์' cannot be known: the site has no dataset '\(kind)s'")
    #expect(site.hints().first?.contains("add Content/datasets/\(kind)s with the fields code, name_th") == true)
  }
}
