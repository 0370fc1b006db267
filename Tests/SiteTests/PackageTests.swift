import Testing

@testable import Site

@Suite("Packages of several tables")
struct PackageTests {
  private static let files = [
    "Content/datasets/trade/datapackage.yaml": """
    name: trade
    title: {th: การค้า, en: Trade}
    resources:
      - name: goods
        path: goods.csv
        schema: {fields: [{name: code, type: string}, {name: name, type: string}], primaryKey: code}
      - name: values
        title: {th: มูลค่า, en: Values}
        path: values.csv
        schema:
          fields:
            - {name: year, type: year, role: time}
            - {name: good, type: string, role: dimension, codelist: trade/goods}
            - {name: value, type: integer, role: measure, unit: {th: บาท, en: baht}, aggregate: sum}
          foreignKeys: [{fields: good, reference: {resource: goods, fields: code}}]
    """,
    "Content/datasets/trade/goods.csv": "code,name\n1,rice\n",
    "Content/datasets/trade/values.csv": "year,good,value\n2025,1,5\n2026,1,6\n",
  ]

  @Test("each table has a page below its package, with its own files")
  func addresses() throws {
    let site = MemorySite(Self.files)
    #expect(Set(site.addresses).isSuperset(of: ["/datasets/trade/goods/", "/en/datasets/trade/values/"]))
    #expect(!site.addresses.contains("/datasets/trade/"))
    #expect(site.problems == [])
    let (contents, _) = site.load()
    let files = contents.plan.entries.flatMap { EntryRenderer.render($0, contents).files.map(\.path.text) }
    #expect(Set(files).isSuperset(of: ["datasets/trade/values/values.csv", "datasets/trade/values/datapackage.json"]))
    #expect(try site.page("/datasets/trade/values/").hasPrefix("มูลค่า|"))
  }

  @Test("a query names a table by its package")
  func query() throws {
    let page = pageFile("data: {n: {dataset: trade/values, where: {good: rice}}}", "`=n.value`")
    #expect(try MemorySite(Self.files.merging(page) { $1 }).page("/x/").contains("6"))
  }

  @Test("who asks a package that could not be read is not blamed")
  func broken() {
    var files = Self.files
    files["Content/datasets/trade/datapackage.yaml"]? += "x: [\n"
    let page = pageFile("data: {n: {dataset: trade/values}}", "`=n.value`")
    let problems = MemorySite(files.merging(page) { $1 }).problems
    #expect(problems.allSatisfy { $0.hasPrefix("Content/datasets/trade/") } && !problems.isEmpty, "\(problems)")
  }

  @Test("a value outside the other table, a second row of a period and a gap are found")
  func checks() {
    var files = Self.files
    files["Content/datasets/trade/values.csv"] = "year,good,value\n2023,1,5\n2026,1,6\n2026,1,6\n2026,2,6\n"
    #expect(
      MemorySite(files).problems == [
        "Content/datasets/trade/values.csv:3:1 series-gap", "Content/datasets/trade/values.csv:4:1 series-period-twice",
        "Content/datasets/trade/values.csv:5:6 csv-code-unknown",
        "Content/datasets/trade/values.csv:5:6 csv-foreign-key",
      ])
  }
}
