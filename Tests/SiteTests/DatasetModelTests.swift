import Testing

@testable import Site

@Suite("What a template can ask of a dataset")
struct DatasetModelTests {
  private static let folder = "Content/datasets/"

  private func page(_ path: String, keys: String) throws -> String {
    var site = MemorySite([
      "Templates/dataset.html": """
      {{ dataset.keywords | join("+") }}|{{ dataset.area or "" }}|{% if dataset.firstDay %}{{ dataset.firstDay.iso }}{% endif %}\
      |{% if dataset.lastDay %}{{ dataset.lastDay.text }}{% endif %}
      """
    ])
    for id in ["prices", "provinces"] { site.files["\(Self.folder)\(id)/datapackage.yaml", default: ""] += "\n" + keys }
    return try site.page(path)
  }

  @Test("its keywords, its area in the language of the page, and the days that its rows are of")
  func facts() throws {
    let keys = "keywords: [ข้าว, price]\nspatial: {th: สุรินทร์, en: Surin}\n"
    // The last week ends on a Sunday.
    #expect(try page("/datasets/prices/", keys: keys) == "ข้าว+price|สุรินทร์|2026-11-02|15 พฤศจิกายน 2569")
    #expect(try page("/en/datasets/prices/", keys: keys) == "ข้าว+price|Surin|2026-11-02|15 November 2026")
  }

  @Test("whether there are more rows than the page shows", arguments: [(7, false), (10, false), (11, true)])
  func preview(count: Int, isCut: Bool) throws {
    var site = MemorySite(["Templates/dataset.html": "{{ dataset.previewRows | length }} {{ dataset.isPreviewCut }}"])
    let rows = (0..<count).map { "2026-11-02,good\($0),\($0)\n" }
    site.files["\(Self.folder)prices/prices.csv"] = "week,good,price\n" + rows.joined()
    #expect(try site.page("/datasets/prices/") == "\(min(count, 10)) \(isCut)")
  }

  @Test("what it does not say is not there, nor are days of rows without a time")
  func nothing() throws {
    #expect(try page("/datasets/provinces/", keys: "") == "|||")
  }
}
