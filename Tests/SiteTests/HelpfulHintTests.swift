import SourceText
import Testing

@testable import Site

@Suite("What a message says besides the place")
struct HelpfulHintTests {
  private static func messages(_ site: MemorySite) -> [String] {
    site.diagnostics().map { $0.problem.message.english + "; " + ($0.problem.hint?.english ?? "") }
  }

  @Test(
    "a line of the foot is not called one of the menu",
    arguments: [("navigation", "the menu there would lack it"), ("footer", "the foot of pages there would lack it")])
  func foot(list: String, expected: String) throws {
    var site = MemorySite(pageFile())
    site.files["Content/site.yaml"]?.append("\n\(list): [{page: x}]")
    let message = try #require(Self.messages(site).first)
    #expect(message.contains(expected) && message.contains("take this line out of '\(list)'"))
  }

  @Test("an old address that is taken in the other language is named as it is written")
  func alias() throws {
    var site = MemorySite(pageFile("aliases: [/y/]").merging(pageFile(language: "en")) { $1 })
    site.files["Content/pages/y.en.md"] = "---\ntitle: Y\n---\n"
    #expect(
      Self.messages(site) == [
        "the old address '/y/' is '/en/y/' in the other language, and that is taken: by Content/pages/y.en.md; "
          + "take it out of 'aliases'"
      ])
  }

  @Test(
    "an address that a page has and the page of a row would have is told with the row, whichever comes first",
    arguments: ["a-rows", "z-rows"])
  func row(file: String) throws {
    var site = MemorySite(["Content/pages/places/\(file).th.md": "---\ntitle: R\neach: provinces\n---\n"])
    let slug = try #require(site.addresses.first { $0.hasPrefix("/places/") }).split(separator: "/").last ?? ""
    site.files["Content/pages/places/\(slug).th.md"] = "---\ntitle: S\n---\n"
    let found = Self.messages(site)
    #expect(found.count == 1)
    let message = try #require(found.first)
    #expect(message.hasPrefix("the page of row '") && message.contains("(slug '\(slug)')"))
    #expect(message.contains("that of Content/pages/places/\(slug).th.md; give row '"), "\(message)")
  }

  @Test("a site without topics is told how one is made")
  func topics() {
    let page = ["Content/bulletins/2026/a.th.md": "---\ntitle: A\ndate: 2026-01-01\ntopic: rice\n---\n"]
    #expect(MemorySite(page).hints().contains { $0.hasPrefix("make the page of the topic, with 'template: topic'") })
  }

  @Test("codes in the hint of an unknown value have their names behind them")
  func codes() {
    var site = MemorySite(
      pageFile("data: {p: {dataset: prices, where: {good: zzzzzz}, measure: price, period: last 2 weeks}}", "[=p]"))
    let descriptor = "Content/datasets/prices/datapackage.yaml"
    site.files[descriptor] = site.files[descriptor]?
      .replacing("name: good, type: string", with: "name: good, codelist: goods, type: string")
    site.files["Content/datasets/goods/datapackage.yaml"] = """
      name: goods
      title: {th: สินค้า, en: Goods}
      resources:
        - name: goods
          path: goods.csv
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
            primaryKey: [code]
      """
    site.files["Content/datasets/goods/goods.csv"] =
      "code,name_th,name_en\npork,หมู,Pork\nlime,มะนาว,Limes\nfish,ปลา,Fish\nnew,new,new\n"
    let hint = site.diagnostics().first { $0.problem.code == "query-value-unknown" }?.problem.hint
    #expect(hint?.english == "use one of: pork (Pork), lime (Limes), fish (Fish), new")
    #expect(hint?.thai == "ใช้ค่าใดค่าหนึ่ง: pork (หมู), lime (มะนาว), fish (ปลา), new")
  }
}
