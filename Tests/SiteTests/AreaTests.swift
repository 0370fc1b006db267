import Localization
import SourceText
import Testing

@testable import Site

@Suite("Bulletins by province and region")
struct AreaTests {
  private static func bulletin(_ name: String, _ matter: String) -> (String, String) {
    ("Content/bulletins/2026/\(name).th.md", "---\ntitle: \(name)\ndate: 2026-11-10\n\(matter)\n---\n")
  }

  private static func site(_ page: String, _ more: [String: String] = [:]) -> MemorySite {
    var site = MemorySite([
      "Content/pages/provinces/p.th.md": "---\ntitle: \"[=row.name]\"\neach: provinces\n---\n",
      "Content/pages/topics/prices.th.md": "---\ntitle: ราคา\ntemplate: topic\ntopic: prices\n---\n",
      "Content/pages/x.th.md": "---\ntitle: X\n---\n",
      "Content/series/week.yaml": "title: W\nregion: ภาคเหนือ\n",
      "Content/datasets/regions/datapackage.yaml": """
      name: regions
      title: {th: ภาค, en: Regions}
      resources:
        - name: regions
          path: regions.csv
          schema:
            fields:
              - {name: code, type: string}
              - {name: name_th, type: string}
              - {name: name_en, type: string}
            primaryKey: [code]
      """,
      "Content/datasets/regions/regions.csv": "code,name_th,name_en\nN,ภาคเหนือ,North\nNE,ภาคอีสาน,Northeast\n",
      "Templates/page.html": page,
      "Templates/bulletin.html": "{% if bulletin.region %}{{ bulletin.region }}{% endif %}",
    ])
    for (path, text) in [
      bulletin("surin", "province: สุรินทร์\ntopic: prices"), bulletin("north", "region: North"),
      bulletin("mai", "province: \"50\""), bulletin("all", ""), bulletin("weekly", "series: week"),
      bulletin("weekly-surin", "series: week\nprovince: TH-32"),
    ] {
      site.files[path] = text
    }
    site.files["Content/datasets/provinces/datapackage.yaml"]!.replace(
      "- {name: region, type: string}", with: "- {name: region, type: string}\n        - {name: iso, type: string}")
    site.files["Content/datasets/provinces/provinces.csv"] =
      "code,name_th,name_en,slug,region,iso\n32,สุรินทร์,Surin,surin,NE,TH-32\n50,เชียงใหม่,Chiang Mai,chiang-mai,N,TH-50\n"
    site.files.merge(more) { $1 }
    return site
  }

  @Test(
    "a template lists those of a province, and of a region with its provinces",
    arguments: [
      ("province=\"surin\"", "surin weekly-surin "), ("province=\"Chiang Mai\"", "mai "),
      ("region=\"N\"", "mai north weekly "), ("region=\"ภาคอีสาน\"", "surin weekly-surin "),
      ("region=\"N\", limit=2", "mai north "), ("region=\"N\", province=\"mai\" ~ \"\"", ""),
      ("topic=\"prices\", region=\"NE\"", "surin "), ("region=page.title", ""),
    ])
  func lists(arguments: String, titles: String) throws {
    let page = "{% for item in bulletins(\(arguments)) %}{{ item.title }} {% endfor %}"
    #expect(try Self.site(page).page("/x/") == titles)
  }

  @Test("the page of a bulletin names its region in its language, which a province of its own leaves out")
  func region() throws {
    var site = Self.site("")
    #expect(try site.page("/bulletins/2026/weekly/") == "ภาคเหนือ")
    #expect(try site.page("/bulletins/2026/north/") == "ภาคเหนือ")
    #expect(try site.page("/bulletins/2026/weekly-surin/") == "")
    site.files["Content/bulletins/2026/north.en.md"] = "---\ntitle: North\n---\n"
    #expect(try site.page("/en/bulletins/2026/north/") == "North")
    // Without a list of their own, regions are what provinces say.
    site.files = site.files.filter { !$0.key.contains("/regions/") && !$0.key.contains("/north.") }
    site.files["Content/series/week.yaml"] = "title: W\nregion: N\n"
    #expect(try site.page("/bulletins/2026/weekly/") == "N")
  }

  private static let regionPages = [
    "Content/pages/regions/r.th.md": "---\ntitle: \"[=row.name]\"\ntemplate: region\neach: regions\n---\n",
    "Content/pages/regions/r.en.md": "---\ntitle: \"[=row.name]\"\n---\n",
    "Content/datasets/regions/regions.csv": "code,name_th,name_en\nn,ภาคเหนือ,North\nne,ภาคอีสาน,Northeast\n",
    "Content/datasets/provinces/provinces.csv":
      "code,name_th,name_en,slug,region,iso\n32,สุรินทร์,Surin,surin,ne,TH-32\n50,เชียงใหม่,Chiang Mai,chiang-mai,n,TH-50\n",
    "Content/bulletins/2025/old.th.md": "---\ntitle: old\ndate: 2025-11-10\nprovince: \"32\"\n---\n",
    "Templates/region.html": """
    {{ region.title }} {{ region.code }}: {% for item in region.provinces %}{{ item.url }} {% endfor %}
    {%- for item in bulletins(limit=1, region=region.code) %}{{ item.title }} {% endfor %}
    {%- for year in archive(region=region.code) %}{{ year.year }}({% for item in year.bulletins %}{{ item.title }} {% endfor %}){% endfor %}
    """,
    "Templates/regions.html":
      "{% for region in regions %}{% if region.page %}{{ region.page.url }} {{ region.page.title }}{% endif %}{% for item in region.provinces %} {{ item.title }}{% endfor %}; {% endfor %}",
  ]

  @Test("each region has a page with its provinces, its bulletins and its archive, also where its key is its address")
  func regionPages() throws {
    let site = Self.site(
      "{% with place = \"Northeast\" | region %}{% if place %}{{ place.url }}{% endif %}{% endwith %}", Self.regionPages
    )
    #expect(
      site.addresses.filter { $0.contains("/regions/") }.sorted() == [
        "/datasets/regions/", "/en/datasets/regions/", "/en/regions/", "/en/regions/n/", "/en/regions/ne/",
        "/regions/", "/regions/n/", "/regions/ne/",
      ])
    #expect(
      try site.page("/regions/ne/")
        == "ภาคอีสาน ne: /provinces/surin/ surin 2569(surin weekly-surin )2568(old )")
    #expect(try site.page("/en/regions/n/") == "North n: mai 2026(mai north weekly )")
    #expect(try site.page("/regions/") == "/regions/n/ ภาคเหนือ เชียงใหม่; /regions/ne/ ภาคอีสาน สุรินทร์; ")
    #expect(try site.page("/x/") == "/regions/ne/")
  }

  @Test("a site that makes no pages of its regions has no list of them, and a key that is no address needs a slug")
  func noRegionPages() throws {
    #expect(!Self.site("").addresses.contains("/regions/"))
    #expect(try Self.site("{{ regions() | length }}").page("/x/") == "0")
    let regions = ["Content/datasets/regions/regions.csv": "code,name_th,name_en\nN,ภาคเหนือ,North\n"]
    let site = Self.site("", Self.regionPages.merging(regions) { $1 })
    #expect(site.problems.contains("Content/pages/regions/r.th.md:4:7 row-slug"))
  }

  @Test(
    "a name that is none is an error where it is written out, with what is nearly alike",
    arguments: [
      ("province=\"surinn\"", "province-unknown", "did you mean 'Surin'?"),
      ("region=\"Nort\"", "region-unknown", "did you mean 'North'?"),
      ("region=\"อีสาน\"", "region-unknown", "did you mean 'ภาคอีสาน'?"),
      ("region=\"Atlantis\"", "region-unknown", "the regions of this site are: North, Northeast"),
      ("topic=\"price\"", "topic-unknown", "did you mean 'prices'?"),
      ("topic=\"minerals\"", "topic-unknown", "the topics of this site are: prices"),
    ])
  func unknownInTemplate(arguments: String, code: String, hint: String) {
    let site = Self.site("{{ bulletins(\(arguments)) | length }}")
    #expect(site.problems == ["Templates/page.html:1:4 \(code)"])
    #expect(site.hints() == [hint])
  }

  @Test("a bulletin or a series names a region that there is, and no province beside it")
  func unknownInBulletin() {
    let path = "Content/bulletins/2026/north.th.md"
    var site = Self.site("", Dictionary(uniqueKeysWithValues: [Self.bulletin("north", "region: Nroth")]))
    #expect(site.problems == ["\(path):4:9 region-unknown"])
    #expect(site.hints() == ["did you mean 'North'?"])
    #expect(site.diagnostics().map(\.problem.message.thai) == ["ไม่รู้จักภาค 'Nroth'"])
    site = Self.site("", Dictionary(uniqueKeysWithValues: [Self.bulletin("north", "region: North\nprovince: surin")]))
    #expect(site.problems == ["\(path):4:9 region-beside-province"])
    #expect(site.diagnostics().map(\.problem.message.thai) == ["'region' อยู่คู่กับ 'province' ไม่ได้"])
    site = Self.site("", ["Content/series/week.yaml": "title: W\nregion: Nroth\n"])
    #expect(site.problems == ["Content/series/week.yaml:2:9 region-unknown"])
    site = Self.site("", ["Content/datasets/regions/regions.csv": "code;name_th;name_en\n"])
    #expect(!site.problems.contains { $0.contains("region-unknown") })
  }
}
