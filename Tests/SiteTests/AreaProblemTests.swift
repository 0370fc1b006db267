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

  @Test("pages for each province of a site without the list say where it comes from")
  func eachWithoutList() {
    var site = MemorySite(["Content/pages/p/each.th.md": "---\ntitle: T\neach: provinces\n---\n"])
    for name in site.files.keys where name.contains("datasets/provinces") { site.files[name] = nil }
    #expect(site.problems == ["Content/pages/p/each.th.md:3:7 dataset-unknown"])
    #expect(site.hints().first?.contains("a copy of that folder of Phanit's source code") == true)
  }

  @Test("a list of provinces alone makes no page that lists their pages")
  func listAlone() {
    let page = "---\ntitle: \"[=row.name]\"\neach: provinces\n---\n"
    #expect(!MemorySite().addresses.contains("/provinces/"))
    #expect(MemorySite(["Content/pages/provinces/each.th.md": page]).addresses.contains("/provinces/"))
  }

  @Test("a province that a series names is looked for also before it has a bulletin")
  func seriesProvince() {
    var site = MemorySite(["Content/series/s.yaml": "title: {th: ก, en: A}\nprovince: Surim\n"])
    #expect(site.problems == ["Content/series/s.yaml:2:11 province-unknown"])
    site.files["Content/series/s.yaml"] = "title: {th: ก, en: A}\nprovince: Surin\n"
    #expect(site.problems == [])
  }
}
