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
  func previewIsCut(count: Int, isCut: Bool) throws {
    var site = MemorySite(["Templates/dataset.html": "{{ dataset.previewRows | length }} {{ dataset.isPreviewCut }}"])
    let rows = (0..<count).map { "2026-11-02,good\($0),\($0)\n" }
    site.files["\(Self.folder)prices/prices.csv"] = "week,good,price\n" + rows.joined()
    #expect(try site.page("/datasets/prices/") == "\(min(count, 10)) \(isCut)")
  }

  @Test("a sample of its rows has what codes stand for and days in words, with the codes beside")
  func preview() throws {
    var site = MemorySite([
      "Templates/dataset.html": """
      {% for row in dataset.preview[:1] %}{% for cell in row %}{{ cell.text }} ({{ cell.code or "-" }})\
      {% if cell.isTime %}T{% endif %}{% if cell.isNumber %}N{% endif %};{% endfor %}{% endfor %}
      """,
      "\(Self.folder)goods/datapackage.yaml": """
      name: goods
      title: {th: สินค้า, en: Goods}
      resources:
        - name: goods
          path: goods.csv
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
            primaryKey: [code]
      """,
      "\(Self.folder)goods/goods.csv":
        "code,name_th,name_en\npork,หมู,Pork\nlime,มะนาว,Lime\nfish,ปลา,Fish\nnew,ใหม่,New\n",
    ])
    site.files["\(Self.folder)prices/datapackage.yaml"] = site.files["\(Self.folder)prices/datapackage.yaml"]?
      .replacing("name: good, type: string", with: "name: good, type: string, codelist: goods")
    #expect(try site.page("/datasets/prices/") == "2 พ.ย. 2569 (2026-11-02)T;หมู (pork);130.00 (-)N;")
    #expect(try site.page("/en/datasets/prices/") == "2 Nov 2026 (2026-11-02)T;Pork (pork);130.00 (-)N;")
  }

  @Test(
    "its next release has a time where its descriptor gives one",
    arguments: [("2026-11-27T09:00", "27 พฤศจิกายน 2569 09:00"), ("2026-11-27", "27 พฤศจิกายน 2569 -")])
  func nextRelease(written: String, shown: String) throws {
    var site = MemorySite([
      "Templates/dataset.html":
        "{% if dataset.nextRelease %}{{ dataset.nextRelease.text }} {{ dataset.nextReleaseTime or \"-\" }}{% endif %}"
    ])
    site.files["\(Self.folder)prices/datapackage.yaml"]!.replace(
      "frequency: weekly", with: "frequency: weekly\n    nextRelease: \(written)")
    #expect(try site.page("/datasets/prices/") == shown)
  }

  @Test("limits of a field have the separators of thousands")
  func limits() throws {
    var site = MemorySite([
      "Templates/dataset.html":
        "{% for field in dataset.fields %}{{ field.constraints | join(\", \") }}{% endfor %}",
      "Templates/strings/th.yaml":
        "lists: {bulletins: ข่าว, datasets: ข้อมูล, provinces: จังหวัด, releases: ปฏิทิน, corrections: แก้ไข, api: โปรแกรม}\nnotFound: {title: ไม่พบ}\nconstraint: {minimum: \">{}\", maximum: \"<{}\", required: \"!\"}\n",
      "Templates/strings/en.yaml":
        "lists: {bulletins: News, datasets: Data, provinces: Provinces, releases: Calendar, corrections: Corrections, api: Programs}\nnotFound: {title: Missing}\nconstraint: {minimum: \">{}\", maximum: \"<{}\", required: \"!\"}\n",
    ])
    site.files["\(Self.folder)prices/datapackage.yaml"] = site.files["\(Self.folder)prices/datapackage.yaml"]?
      .replacing("decimals: 2", with: "decimals: 2\n          constraints: {minimum: -0.5, maximum: 40000}")
    #expect(try site.page("/datasets/prices/").contains("&gt;-0.5, &lt;40,000"))
  }

  @Test("what it does not say is not there, nor are days of rows without a time")
  func nothing() throws {
    #expect(try page("/datasets/provinces/", keys: "") == "|||")
  }
}
