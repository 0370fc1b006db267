import Localization
import SourceText
import Testing

@testable import Building
@testable import Site

/// What a text names and a page does not show: nothing of it is in the page's bytes, but without it the text is wrong.
extension ReuseTests {
  /// Builds a site, changes it, and expects the next build to find what a first one finds.
  private func finds(
    _ code: String, _ prepare: (inout FixtureSite) -> Void, after change: (inout FixtureSite) -> Void
  ) async throws {
    let disk = try SiteOnDisk()
    prepare(&disk.site)
    let first = try await disk.build()
    #expect(first.isDone, "\(first.printed)")
    change(&disk.site)
    let next = try await disk.build()
    let clean = try await disk.buildClean().result
    #expect(clean.codes.contains(code), "\(clean.printed)")
    #expect(next.codes == clean.codes, "\(next.printed)")
  }

  @Test("a province that is taken out of the list is missed by a bulletin about it, also where provinces have no pages")
  func provinceWithoutPage() async throws {
    try await finds("province-unknown") { site in
      for path in site.files.keys where path.hasPrefix("Content/pages/provinces/") { site.files[path] = nil }
    } after: { site in
      site.replace("สุรินทร์,Surin,surin", with: "อื่น,Other,other", in: "Content/datasets/provinces/provinces.csv")
    }
  }

  @Test("a topic whose page is a draft, and then none, is missed by a bulletin on it")
  func topicOfDraft() async throws {
    try await finds("topic-unknown") { site in
      site["Content/pages/topics/later.th.md"] = "---\ntitle: x\ntemplate: topic\ntopic: later\ndraft: true\n---\n"
      site["Content/bulletins/2026/n1.th.md"] = "---\ntitle: x\ndate: 2026-11-10\ntopic: later\n---\n"
    } after: { site in
      site.files["Content/pages/topics/later.th.md"] = nil
    }
  }

  @Test("a bulletin that waits for its data, and then is none, is missed by a text that leads to it")
  func linkToHeld() async throws {
    for link in ["/bulletins/2026/n1/", "../bulletins/2026/n1.th.md"] {
      try await finds("link-broken") { site in
        site["Content/bulletins/2026/n1.th.md"] =
          "---\ntitle: x\ndate: 2026-11-19\nperiod: 2026-W47\ndata: {a: {dataset: prices, measure: price, over: [province], aggregate: mean}}\n---\n`=a`\n"
        site["Content/pages/about.th.md"] = "---\ntitle: x\n---\n[x](\(link))\n"
      } after: { site in
        site.files["Content/bulletins/2026/n1.th.md"] = nil
      }
    }
  }

  @Test("a list of made pages that calls them after a field is made again when the field is another")
  func listedByField() async throws {
    let disk = try SiteOnDisk()
    disk.site["Content/datasets/markets/datapackage.yaml"] = """
      name: markets
      title: {th: ตลาด, en: Markets}
      resources:
        - name: markets
          path: markets.csv
          schema:
            fields: [{name: code, type: string}, {name: name, type: string}, {name: town, type: string}]
            primaryKey: [code]
      """
    let rows = "code,name,town\na,North market,Chiang Mai\nb,South market,Songkhla\n"
    disk.site["Content/datasets/markets/markets.csv"] = rows
    disk.site["Content/pages/markets/page.th.md"] = "---\ntitle: \"{{ row.name }}\"\neach: markets\n---\n"
    disk.site["Content/pages/markets/index.th.md"] =
      "---\ntitle: x\n---\n~~~pages\nof: markets/page\nlabel: town\n~~~\n"
    let first = try await disk.build()
    #expect(first.isDone, "\(first.printed)")
    #expect(try disk.output.text("markets/index.html")?.contains("Chiang Mai") == true)
    disk.site.replace("Chiang Mai", with: "Lampang", in: "Content/datasets/markets/markets.csv")
    #expect(try await disk.build().rendered.contains("/markets/"))
    #expect(try disk.output.difference(from: try await disk.buildClean().tree) == nil)
  }
}
