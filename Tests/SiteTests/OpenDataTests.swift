import Localization
import SourceText
import Testing
import YAML

@testable import Site

@Suite("Open data for programs and other catalogues")
struct OpenDataTests {
  private static let site: MemorySite = {
    var site = MemorySite([
      "Content/pages/provinces/p.th.md": "---\ntitle: \"[=row.name_th]\"\neach: provinces\n---\n",
      "Content/pages/provinces/p.en.md": "---\ntitle: \"[=row.name_en]\"\n---\n",
      "Content/pages/topics/prices.th.md": """
      ---
      title: ราคา
      template: topic
      topic: prices
      ---
      ```chart
      id: pork
      mark: line
      title: ราคาหมู
      data: {dataset: prices, where: {good: pork}}
      ```
      ```table
      id: all
      title: ราคาทั้งหมด
      data: {dataset: prices, by: good, period: latest}
      ```

      """,
      "Content/bulletins/2026/a.en.md":
        "---\ntitle: A <b>\ndate: 2026-11-10\npublishAt: 2026-11-10T09:00\ntopic: prices\nprovince: surin\nperiod: 2026-11-02 week\ntags: [pork]\n---\n",
    ])
    site.files["Content/datasets/prices/datapackage.yaml"]! += "\n"
    site.files["Content/datasets/prices/datapackage.yaml"] =
      site.files["Content/datasets/prices/datapackage.yaml"]!.replacing(
        "name: prices\ntitle",
        with: """
          name: prices
          description: {th: คำอธิบาย, en: What it is}
          objective: {th: เพื่อติดตาม, en: To follow prices}
          spatial: {th: ประเทศไทย, en: Thailand}
          keywords: [price]
          contact: {name: {th: เจ้าหน้าที่, en: Officer}, email: a@example.org}
          licenses: [{name: CC-BY-4.0, path: "https://example.org/by"}]
          sources: [{title: {th: ตลาด, en: Market}}]
          title
          """)
    return site
  }()

  private func files(_ site: MemorySite = Self.site) -> [String: String] {
    let (contents, diagnostics) = site.load()
    #expect(diagnostics.map(\.problem.message.english) == [])
    let entries = contents.plan.entries.flatMap { entry in
      let rendered = EntryRenderer.render(entry, contents)
      #expect(rendered.diagnostics.map(\.problem.message.english) == [])
      return rendered.files
    }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// JSON is YAML, so its reader tells whether it is well formed.
  private func json(_ text: String?) throws -> YAMLNode {
    let (node, problems) = YAMLParser.parse(SourceFile(path: "x.json", text: try #require(text)))
    #expect(problems.isEmpty)
    return try #require(node)
  }

  @Test("the index leads to lists of what there is, each with whole addresses and both languages")
  func lists() throws {
    let files = files()
    let index = try json(files["api/v1/index.json"])
    for name in ["datasets", "bulletins", "topics", "provinces"] {
      let address = try #require(index[name]?.scalar?.text)
      #expect(address == "https://example.org/api/v1/\(name).json")
      #expect(try json(files["api/v1/\(name).json"])[name]?.sequence?.isEmpty == false)
    }
    #expect(index["news"]?.scalar?.text == "https://example.org/bulletins/feed.json")
    #expect(index["releases"] == nil)
    let bulletin = try json(files["api/v1/bulletins.json"])["bulletins"]?.sequence?.first
    #expect(bulletin?["id"]?.scalar?.text == "2026/a" && bulletin?["title"]?["en"]?.scalar?.text == "A <b>")
    #expect(bulletin?["published"]?.scalar?.text == "2026-11-10T09:00:00+07:00")
    #expect(bulletin?["url"]?["th"] == nil)
    #expect(bulletin?["province"]?.scalar?.text == "32" && bulletin?["region"]?.scalar?.text == "NE")
    #expect(bulletin?["period"]?.scalar?.text == "2026-11-02" && bulletin?["frequency"]?.scalar?.text == "weekly")
    let topic = try json(files["api/v1/topics.json"])["topics"]?.sequence?.first
    #expect(topic?["id"]?.scalar?.text == "prices")
    // A dataset without licences of its own has that of the site.
    let package = try json(files["datasets/provinces/datapackage.json"])
    #expect(package["licenses"]?.sequence?.first?["title"]?.scalar?.text == "CC BY")
    let province = try json(files["api/v1/provinces.json"])["provinces"]?.sequence?.first
    #expect(province?["code"]?.scalar?.text == "32" && province?["region"]?.scalar?.text == "NE")
    #expect(province?["url"]?["en"]?.scalar?.text == "https://example.org/en/provinces/surin/")
  }

  @Test("the rows of a dataset, with its fields, what is missing as null")
  func rows() throws {
    let data = try json(files()["api/v1/datasets/prices.json"])
    let rows = try #require(data["rows"]?.sequence)
    #expect(rows.count == 7 && rows[5]["price"]?.isNull == true)
    #expect(rows[3]["week"]?.scalar?.text == "2026-11-09" && rows[3]["price"]?.scalar?.text == "133.25")
    #expect(data["fields"]?.sequence?.last?["unit"]?["th"]?.scalar?.text == "บาท")
    #expect(data["licences"]?.sequence?.first?["path"]?.scalar?.text == "https://example.org/by")
  }

  @Test("the fields of a dataset tell how to name and to round its values, and where a code list is")
  func fields() throws {
    var site = Self.site
    site.files["Content/datasets/shops/datapackage.yaml"] = """
      name: shops
      title: {th: ร้าน, en: Shops}
      resources:
        - name: shops
          path: shops.csv
          schema:
            fields:
              - {name: place, type: string, role: dimension, codelist: provinces}
              - {name: size, type: string, categories: [{value: s, label: {th: เล็ก, en: small}}, l]}
      """
    site.files["Content/datasets/shops/shops.csv"] = "place,size\n32,s\n"
    let files = files(site)
    let price = try json(files["api/v1/datasets/prices.json"])["fields"]?.sequence?.last
    #expect(price?["unitPhrase"]?["en"]?.scalar?.text == "per kilogram")
    #expect(price?["kind"]?.scalar?.text == "price" && price?["aggregate"]?.scalar?.text == "mean")
    #expect(price?["decimals"]?.scalar?.value == .integer(2))
    let fields = try #require(try json(files["api/v1/datasets/shops.json"])["fields"]?.sequence)
    let address = "https://example.org/api/v1/datasets/provinces.json"
    #expect(fields[0]["codelistURL"]?.scalar?.text == address && fields[0]["kind"] == nil)
    #expect(fields[0]["categories"]?.sequence?[1]["value"]?.scalar?.text == "50")
    #expect(fields[0]["categories"]?.sequence?[1]["label"]?["en"]?.scalar?.text == "Chiang Mai")
    #expect(fields[1]["categories"]?.sequence?.map { $0["label"]?["en"]?.scalar?.text } == ["small", "l"])
    let package = try json(files["datasets/shops/datapackage.json"])
    #expect(package["title@en"]?.scalar?.text == "Shops")
    let field = package["resources"]?.sequence?.first?["schema"]?["fields"]?.sequence?.first
    #expect(
      field?["codelistPackage"]?.scalar?.text == "https://example.org/datasets/provinces/datapackage.json")
  }

  @Test("the catalogue has the fourteen items of the Thai Government Data Catalog")
  func catalog() throws {
    let catalog = try json(files()["catalog.jsonld"])
    let dataset = try #require(
      catalog["dcat:dataset"]?.sequence?.first { $0["dct:identifier"]?.scalar?.text == "prices" })
    for item in [
      "dct:type", "dct:title", "dct:publisher", "dcat:contactPoint", "dcat:keyword", "dct:description", "objective",
      "updateUnit", "updateInterval", "dct:spatial", "dct:source", "dcat:distribution", "dataCategory", "dct:license",
    ] {
      #expect(dataset[item] != nil, "\(item)")
    }
    #expect(dataset["dcat:contactPoint"]?["vcard:hasEmail"]?["@id"]?.scalar?.text == "mailto:a@example.org")
    #expect(dataset["dct:temporal"]?["dcat:startDate"]?.scalar?.text == "2026-11-02")
    #expect(dataset["dct:temporal"]?["dcat:endDate"]?.scalar?.text == "2026-11-15")
  }

  @Test("a figure has its rows as JSON too, and the page a data package of all figures")
  func figures() throws {
    let files = files()
    let figure = try json(files["topics/prices/pork.json"])
    #expect(figure["url"]?.scalar?.text == "https://example.org/topics/prices/#fig-pork")
    let rows = try #require(figure["rows"]?.sequence)
    let header = try #require(files["topics/prices/pork.csv"]).split(separator: "\r\n")[0].dropFirst().split(
      separator: ",")
    #expect(rows.count == 2 && header.count == 2)
    #expect(rows[1][String(header[1])]?.scalar?.text == "133.25")
    let package = try json(files["topics/prices/datapackage.json"])
    let resources = try #require(package["resources"]?.sequence)
    #expect(resources.map { $0["path"]?.scalar?.text } == ["pork.csv", "all.csv"])
    #expect(
      resources[0]["schema"]?["fields"]?.sequence?.map { $0["name"]?.scalar?.text } == header.map { String($0) })
    #expect(resources[0]["schema"]?["fields"]?.sequence?.map { $0["type"]?.scalar?.text } == ["date", "number"])
  }

  @Test("regions are listed where they have pages, by their own")
  func regions() throws {
    var site = Self.site
    #expect(files(site)["api/v1/regions.json"] == nil)
    site.files["Content/datasets/regions/datapackage.yaml"] = """
      name: regions
      title: {th: ภาค, en: Regions}
      resources:
        - name: regions
          path: regions.csv
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}, {name: slug, type: string}]
            primaryKey: [code]
      """
    site.files["Content/datasets/regions/regions.csv"] =
      "code,name_th,name_en,slug\nN,เหนือ,North,north\nNE,อีสาน,Northeast,northeast\n"
    site.files["Content/pages/regions/r.th.md"] = "---\ntitle: \"[=row.name_th]\"\neach: regions\n---\n"
    let regions = try json(files(site)["api/v1/regions.json"])["regions"]?.sequence
    #expect(regions?.map { $0["code"]?.scalar?.text } == ["N", "NE"])
    #expect(regions?.first?["url"]?["th"]?.scalar?.text == "https://example.org/regions/north/")
  }

  @Test("what is made of a dataset is under its licence, not that of the site, also where it has no address")
  func licences() throws {
    var site = Self.site
    let figure = try json(files()["topics/prices/pork.json"])
    #expect(figure["licence"]?["path"]?.scalar?.text == "https://example.org/by")
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "{name: CC-BY-4.0, path: \"https://example.org/by\"}",
      with: "{name: ODbL-1.0, title: {th: โอดีบีแอล, en: ODbL}}")
    site.files["Templates/figures/chart.html"] = "{% if figure.citation %}{{ figure.citation.licenceName }}{% endif %}"
    let files = files(site)
    #expect(try json(files["topics/prices/pork.json"])["licence"]?["name"]?.scalar?.text == "ODbL-1.0")
    #expect(files["topics/prices/index.html"]?.contains("โอดีบีแอล") == true)
    let package = try json(files["topics/prices/datapackage.json"])
    #expect(package["licenses"]?.sequence?[0]["title"]?.scalar?.text == "CC BY")
    #expect(package["resources"]?.sequence?[0]["licenses"]?.sequence?[0]["name"]?.scalar?.text == "ODbL-1.0")
    let catalog = try json(files["catalog.jsonld"])
    let dataset = catalog["dcat:dataset"]?.sequence?.first { $0["dct:identifier"]?.scalar?.text == "prices" }
    #expect(dataset?["dct:license"]?["@id"] == nil)
    #expect(dataset?["dct:license"]?["rdfs:label"]?.sequence?[1]["@value"]?.scalar?.text == "ODbL")
  }

  @Test("a dataset with the licence of the site has the words of the site for it, in the language of the page")
  func commonLicence() throws {
    var site = Self.site
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "https://example.org/by", with: "https://example.org/")
    let files = files(site)
    #expect(try json(files["topics/prices/pork.json"])["licence"]?["title"]?.scalar?.text == "CC BY")
    #expect(try json(files["topics/prices/datapackage.json"])["resources"]?.sequence?[0]["licenses"] == nil)
  }

  @Test("a figure of datasets with different licences names them all")
  func severalLicences() throws {
    var site = Self.site
    let folder = "Content/datasets/others/"
    site.files[folder + "others.csv"] = site.files["Content/datasets/prices/prices.csv"]
    site.files[folder + "datapackage.yaml"] = site.files["Content/datasets/prices/datapackage.yaml"]!
      .replacing("prices", with: "others").replacing("org/by", with: "org/other")
    site.files["Content/pages/topics/prices.th.md"]!.replace(
      "data: {dataset: prices, where: {good: pork}}",
      with:
        "data: [{dataset: prices, where: {good: pork}, label: A}, {dataset: others, where: {good: pork}, label: B}]")
    let figure = try json(files(site)["topics/prices/pork.json"])
    #expect(figure["licence"] == nil)
    #expect(
      figure["licences"]?.sequence?.map { $0["path"]?.scalar?.text } == [
        "https://example.org/by", "https://example.org/other",
      ])
  }

  @Test("an address that no page may lead to is in no file")
  func unsafeLinks() {
    var site = Self.site
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "{title: {th: ตลาด, en: Market}}", with: "{title: {th: ตลาด, en: Market}, path: \"javascript:alert(1)\"}")
    for (path, text) in files(site) { #expect(!text.contains("javascript:"), "\(path)") }
  }

  @Test("a file beside the descriptor is published nowhere, so nothing leads to it")
  func relativeLinks() {
    var site = Self.site
    site.files["Templates/dataset.html"] =
      "{% for s in dataset.sources %}{% if s.url %}{{ s.url }}{% endif %}{% endfor %}"
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "{title: {th: ตลาด, en: Market}}", with: "{title: {th: ตลาด, en: Market}, path: raw/market.xlsx}")
    for (path, text) in files(site) { #expect(!text.contains("market.xlsx"), "\(path)") }
  }

  @Test("a figure may not be called as a file that lies beside pages")
  func takenNames() {
    for id in ["feed", "datapackage"] {
      var site = Self.site
      site.files["Content/pages/topics/prices.th.md"]!.replace("id: pork", with: "id: \(id)")
      #expect(site.problems.map { $0.split(separator: " ")[1] } == ["figure-id"])
    }
  }
}
