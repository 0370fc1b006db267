import Localization
import SourceText
import Testing

@testable import Site

@Suite("The plan of a site")
struct SitePlanTests {
  @Test("addresses are those of the table of addresses")
  func addresses() {
    let th = [
      "pages/index", "pages/about", "pages/services/index", "pages/topics/prices", "pages/provinces/index",
      "bulletins/2026/first",
    ]
    var site = MemorySite()
    for name in th {
      for language in ["th", "en"] {
        site.files["Content/\(name).\(language).md"] = "---\ntitle: T\ndate: 2026-11-01\n---\n"
      }
    }
    for language in ["th", "en"] {
      site.files["Content/pages/provinces/province.\(language).md"] = "---\ntitle: T\neach: provinces\n---\n"
    }
    let thai = [
      "/", "/404.html", "/about/", "/api/v1/", "/bulletins/", "/bulletins/2026/first/", "/corrections/", "/datasets/",
      "/datasets/prices/",
      "/datasets/provinces/",
      "/provinces/", "/provinces/chiang-mai/", "/provinces/surin/", "/services/", "/topics/prices/",
    ]
    #expect(site.problems == [])
    #expect(site.addresses == (thai + thai.map { "/en" + $0 }).sorted())
    // The first language has no prefix.
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing("[th, en]", with: "[en, th]")
    #expect(site.addresses == (thai + thai.map { "/th" + $0 }).sorted())
  }

  @Test(
    "two pages of one address are an error of the text that can be renamed",
    arguments: [
      (["pages/a", "pages/a/index"], "rename one of the two files"),
      (["pages/provinces/surin"], "give row '32' another slug, or rename the file of the other page"),
      (["pages/datasets/prices"], "rename this file: the address is that of the dataset's page"),
    ])
  func duplicates(names: [String], hint: String) {
    var site = MemorySite(["Content/pages/provinces/province.th.md": "---\ntitle: T\neach: provinces\n---\n"])
    for name in names { site.files["Content/\(name).th.md"] = "---\ntitle: T\n---\n" }
    #expect(site.problems == ["Content/\(names.last ?? "").th.md:1:1 address-duplicate"])
    #expect(site.hints() == [hint])
  }

  @Test("a page of the content takes the place of a list the site keeps")
  func replacesList() throws {
    let site = MemorySite(["Content/pages/bulletins.th.md": "---\ntitle: ของเรา\ntemplate: bulletins\n---\n"])
    #expect(try site.page("/bulletins/").hasPrefix("ของเรา|"))
    #expect(try site.page("/en/bulletins/").hasPrefix("News|"))
  }

  @Test("a row without a usable slug, and a row's slug used twice")
  func slugs() {
    var site = MemorySite(["Content/pages/provinces/province.th.md": "---\ntitle: T\neach: provinces\n---\n"])
    site.files["Content/datasets/provinces/provinces.csv"] =
      "code,name_th,name_en,slug,region\n1,ก,A,,N\n2,ข,B,Upper,N\n3,ค,C,c,N\n4,ง,D,c,N\n"
    #expect(site.load().diagnostics.map(\.problem.code).sorted() == ["row-slug", "row-slug", "row-slug"])
    #expect(
      site.load().diagnostics.last?.problem.message.english == "rows '3' and '4' of 'provinces' have one slug, 'c'")
  }

  @Test("bulletins of two years, and the languages of one, may share a slug; a page at the address of one may not")
  func oneSlug() {
    func text(_ date: String) -> String { "---\ntitle: A\ndate: \(date)\n---\n" }
    var site = MemorySite([
      "Content/bulletins/2025/a.th.md": text("2025-11-20"), "Content/bulletins/2026/a.th.md": text("2026-11-19"),
      "Content/bulletins/2026/a.en.md": text("2026-11-19"),
    ])
    #expect(site.problems == [])
    site.files["Content/pages/bulletins/2026/a.th.md"] = "---\ntitle: B\n---\n"
    #expect(site.problems == ["Content/pages/bulletins/2026/a.th.md:1:1 address-duplicate"])
    #expect(
      site.load().diagnostics.first?.problem.message.english
        == "two pages or files have the address '/bulletins/2026/a/'; the other is Content/bulletins/2026/a.th.md")
  }

  @Test(
    "a date as people write it is told as files write it",
    arguments: [
      ("27 พ.ย. 2569", "did you mean '2569-11-27'?"), ("27 พฤศจิกายน พ.ศ. 2569", "did you mean '2569-11-27'?"),
      ("27/11/2569", "did you mean '2569-11-27'?"), ("27 Nov 2026", "did you mean '2026-11-27'?"),
      ("2026/11/27", "did you mean '2026-11-27'?"), ("31/11/2569", "write year, month, day"),
    ])
  func handwritten(date: String, hint: String) {
    let site = MemorySite(["Content/bulletins/2026/a.th.md": "---\ntitle: T\ndate: \(date)\n---\n"])
    #expect(site.problems == ["Content/bulletins/2026/a.th.md:3:7 wrong-type"])
    #expect(site.hints() == [hint])
  }

  @Test("the latest bulletin is the first; those of a day stand by name")
  func order() {
    var site = MemorySite()
    for (name, date) in [("b", "2026-11-02"), ("a", "2026-11-02"), ("c", "2026-11-20"), ("d", "2026-01-01")] {
      site.files["Content/bulletins/2026/\(name).th.md"] = "---\ntitle: T\ndate: \(date)\n---\n"
    }
    #expect(site.load().contents.plan.bulletins.map(\.slug) == ["c", "a", "b", "d"])
  }

  @Test("the menu names pages by file or address, in each language")
  func navigation() {
    var site = MemorySite(pageFile())
    site.files["Content/pages/x.en.md"] = "---\ntitle: X in English\n---\n"
    site.files["Content/site.yaml"]! += """

      navigation:
        - {page: x}
        - {page: /bulletins/, label: {th: ข่าวสาร, en: Bulletins}}
        - {page: /datasets}
        - {page: nowhere}
      """
    #expect(site.problems.map { $0.split(separator: " ").last } == ["page-unknown"])
    func items(_ language: Language) -> [PageSummary] {
      site.load().contents.pages(.navigation(language)).flatMap(\.pages)
    }
    #expect(items(.english).map(\.title) == ["X in English", "Bulletins", "Data"])
    #expect(items(.thai).map(\.path) == ["/x/", "/bulletins/", "/datasets/"])
  }

  @Test("a page of the menu or the foot that a language lacks is told with its file, all in one run")
  func navigationInEveryLanguage() {
    var site = MemorySite(pageFile())
    site.files["Content/pages/only.en.md"] = "---\ntitle: Only\n---\n"
    site.files["Content/pages/draft.th.md"] = "---\ntitle: Draft\ndraft: true\n---\n"
    site.files["Content/site.yaml"]! +=
      "\nnavigation: [{page: x}, {page: draft}]\nfooter: [{page: /only/}, {page: x}]\n"
    #expect(site.problems == ["Content/site.yaml:8:21 page-unknown", "Content/site.yaml:9:17 page-unknown"])
    #expect(
      site.hints() == [
        "add Content/pages/x.en.md, or take this line out of 'navigation'",
        "add Content/pages/only.th.md, or take this line out of 'footer'",
      ])
  }
}
