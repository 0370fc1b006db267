import Foundation
import Testing

@testable import Site

/// Pages as the built-in templates make them.
@Suite("Pages of the built-in templates")
struct BuiltInPageTests {
  /// A site with the templates of the folder `Templates` in place of the short ones.
  private static func site(_ more: [String: String] = [:]) throws -> MemorySite {
    var site = MemorySite()
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates").standardized
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where [".html", ".yaml", ".css", ".js", ".svg"].contains(where: name.hasSuffix) {
      site.files["Templates/" + name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    site.files.merge(more) { $1 }
    return site
  }

  /// Has a dataset whose column of goods has its names from another.
  private static func siteWithCodeList() throws -> MemorySite {
    var site = try site([
      "Content/pages/index.th.md": "---\ntitle: หน้าแรก\ntemplate: home\n---\n",
      "Content/pages/index.en.md": "---\ntitle: Home\ntemplate: home\n---\n",
      "Content/datasets/goods/datapackage.yaml": """
      name: goods
      title: {th: รายชื่อสินค้า, en: List of goods}
      resources:
        - name: goods
          path: goods.csv
          lastUpdated: 2026-11-01
          schema:
            fields: [{name: code, type: string}, {name: name_th, type: string}, {name: name_en, type: string}]
            primaryKey: [code]
      """,
      "Content/datasets/goods/goods.csv": "code,name_th,name_en\npork,หมู,Pork\n",
      "Content/datasets/prices/prices.csv": "week,good,price\n2026-11-02,pork,130\n2026-11-09,pork,133.25\n",
    ])
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "name: good, type: string", with: "name: good, type: string, codelist: goods")
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "frequency: weekly", with: "frequency: weekly\n    lastUpdated: 2026-11-16")
    return site
  }

  @Test("the home page lists datasets under open data, and no code lists")
  func openData() throws {
    let page = try Self.siteWithCodeList().wholePage("/en/")
    let section = try #require(page.components(separatedBy: "id=\"open-data\"").dropFirst().first)
    let list = section.components(separatedBy: "</section>")[0]
    #expect(list.contains("/en/datasets/prices/") && !list.contains("/en/datasets/goods/"))
  }

  @Test("one row is '1 row', two are '2 rows'", arguments: [("goods", "1 row<"), ("prices", "2 rows<")])
  func rows(dataset: String, text: String) throws {
    #expect(try Self.siteWithCodeList().wholePage("/en/datasets/\(dataset)/").contains("<dd>" + text))
  }

  @Test(
    "a bulletin with a number that turned says so below its title; another says that its data was revised",
    arguments: [(120, "direction changed"), (140, "Revised data<")])
  func turned(price: Int, mark: String) throws {
    var site = try Self.site([
      "Content/bulletins/2026/a.th.md": BulletinRecordTests.bulletin,
      "Content/bulletins/2026/a.en.md": "---\ntitle: Pork [=pork.direction]\n---\n",
    ])
    site = try BulletinRecordTests.recorded(site)
    site.files["Content/datasets/prices/prices.csv"]!.replace("09,pork,133.25", with: "09,pork,\(price)")
    let page = try site.wholePage("/en/bulletins/2026/a/", warnings: ["record-numbers"])
    let head = page.components(separatedBy: "class=\"columns\"")[0]
    #expect(head.contains(mark) && (price == 120) == head.contains("tag-alert"))
  }

  @Test(
    "the page of a dataset names its own licence, else that of the site",
    arguments: [
      ("", "https://example.org/"),
      ("\n    licenses: [{name: ODC-By-1.0, path: \"https://example.org/odc/\"}]", "https://example.org/odc/"),
    ])
  func licence(own: String, link: String) throws {
    var site = try Self.site()
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "frequency: weekly", with: "frequency: weekly" + own)
    let main = try site.wholePage("/en/datasets/prices/").components(separatedBy: "<footer")[0]
    let links = main.components(separatedBy: "rel=\"license\" href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(links == [Substring(link)])
  }

  @Test("the page of a dataset has the time of its next release")
  func nextRelease() throws {
    var site = try Self.site()
    site.files["Content/datasets/prices/datapackage.yaml"]!.replace(
      "frequency: weekly", with: "frequency: weekly\n    nextRelease: 2026-11-27T09:00")
    #expect(try site.wholePage("/en/datasets/prices/").contains("27 November 2026</time> at 09:00"))
  }
}
