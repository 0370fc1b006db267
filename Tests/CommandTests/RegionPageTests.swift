import Foundation
import Testing

@Suite("Pages of regions, by the built-in templates")
struct RegionPageTests {
  private static func list(_ id: String, _ fields: [String]) -> String {
    """
    name: \(id)
    title: {th: \(id), en: \(id)}
    resources:
      - name: \(id)
        path: \(id).csv
        schema:
          fields: [\(fields.map { "{name: \($0), type: string}" }.joined(separator: ", "))]
          primaryKey: [code]
    """
  }

  /// Nine bulletins of the north, one of them of a province and a year before; none of the south.
  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("init", "site", in: folder.path).status == 0)
    let content = "site/Content/"
    try folder.write(
      list("regions", ["code", "name_th", "name_en"]), to: content + "datasets/regions/datapackage.yaml")
    try folder.write(
      "code,name_th,name_en\nnorth,ภาคเหนือ,North\nsouth,ภาคใต้,South\n", to: content + "datasets/regions/regions.csv")
    try folder.write(
      list("provinces", ["code", "name_th", "name_en", "slug", "region"]),
      to: content + "datasets/provinces/datapackage.yaml")
    try folder.write(
      "code,name_th,name_en,slug,region\n50,เชียงใหม่,Chiang Mai,chiang-mai,north\n90,สงขลา,Songkhla,songkhla,south\n",
      to: content + "datasets/provinces/provinces.csv")
    for (name, kind) in [("provinces", "province"), ("regions", "region")] {
      for language in ["th", "en"] {
        try folder.write(
          "---\ntitle: \"[=row.name]\"\ntemplate: \(kind)\neach: \(name)\n---\n",
          to: content + "pages/\(name)/each.\(language).md")
      }
    }
    for day in 1...8 {
      try folder.write(
        "---\ntitle: ข่าว \(day)\ndate: 2026-10-0\(day)\nregion: north\n---\n",
        to: content + "bulletins/2026/n\(day).th.md")
    }
    try folder.write(
      "---\ntitle: ข่าวเก่า\ndate: 2025-10-01\nprovince: chiang-mai\n---\n", to: content + "bulletins/2025/old.th.md")
    let built = try Program.run("build", "--clock", "2026-11-20T09:00", in: folder.path + "/site")
    #expect(built.status == 0, "\(built.errors)")
    return folder
  }

  @Test("a region has its provinces, its latest bulletins, its archive by year and its feeds, in both languages")
  func pages() throws {
    let folder = try Self.site()
    func page(_ path: String) throws -> String { try folder.read("site/Public/\(path)index.html") }
    let north = try page("regions/north/")
    for part in [
      "<a href=\"/provinces/chiang-mai/\">เชียงใหม่</a>", "ข่าวสารของภาค", "href=\"/regions/north/feed.xml\"",
      "<summary>พ.ศ. 2569 (8)</summary>", "<summary>พ.ศ. 2568 (1)</summary>", "<a href=\"/regions/\">ภาค</a>",
      "<a href=\"/regions/south/\">ภาคใต้</a>",
    ] {
      #expect(north.contains(part), "\(part)")
    }
    #expect(try page("en/regions/north/").contains("<summary>2026 (8)</summary>"))
    for name in ["feed.xml", "feed.json"] {
      #expect(try folder.read("site/Public/regions/north/\(name)").contains("/bulletins/2025/old/"))
      #expect(folder.has("site/Public/en/regions/south/\(name)"))
    }
    #expect(try !page("regions/south/").contains("archive-year"))
    let list = try page("regions/")
    #expect(list.contains("<a href=\"/regions/north/\">ภาคเหนือ</a>") && list.contains("/bulletins/2026/n8/"))
  }

  @Test("the pages of a province, of the provinces and of a bulletin lead to the region")
  func links() throws {
    let folder = try Self.site()
    for path in ["provinces/chiang-mai/", "provinces/", "bulletins/2026/n1/"] {
      #expect(
        try folder.read("site/Public/\(path)index.html").contains("<a href=\"/regions/north/\">ภาคเหนือ</a>"), "\(path)")
    }
  }
}
