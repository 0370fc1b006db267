import Testing

@testable import Site

@Suite("Figures of pages")
struct FigureOriginTests {
  @Test("a chart of several datasets links the page of each, once")
  func datasets() throws {
    var site = MemorySite(
      pageFile(
        "",
        """
        ~~~chart
        mark: line
        title: Both
        data:
        - {name: a, dataset: prices, where: {good: pork}}
        - {name: b, dataset: costs}
        - {name: c, dataset: prices, where: {good: lime}}
        ~~~
        """))
    site.files["Templates/figures/chart.html"] =
      "{% for dataset in figure.datasets %}[{{ dataset.title }} {{ dataset.url }}]{% endfor %}"
    site.files["Content/datasets/costs/datapackage.yaml"] = """
      name: costs
      title: {th: ต้นทุน, en: Costs}
      resources:
        - name: costs
          path: costs.csv
          frequency: weekly
          schema:
            fields:
              - {name: week, type: date, role: time}
              - name: cost
                type: number
                title: {th: ต้นทุน, en: Cost}
                role: measure
                unit: {th: บาท, en: baht}
                unitPhrase: {th: กิโลกรัมละ, en: per kilogram}
                kind: price
                aggregate: mean
            primaryKey: [week]
      """
    site.files["Content/datasets/costs/costs.csv"] = "week,cost\n2026-11-02,80\n2026-11-09,81\n"
    #expect(try site.page("/x/").contains("[ราคา /datasets/prices/][ต้นทุน /datasets/costs/]"))
  }

  @Test("a percentage on a Thai card has its word before the number")
  func percentage() throws {
    var site = MemorySite(pageFile("", "~~~kpi\ntitle: T\ndata: {dataset: rates}\n~~~"))
    site.files["Templates/figures/kpi.html"] =
      "{% for item in items %}[{% if item.unitPhrase %}{{ item.unitPhrase }} {% endif %}{{ item.value }} {{ item.unit }}]{% endfor %}"
    site.files["Content/datasets/rates/datapackage.yaml"] = """
      name: rates
      title: {th: อัตรา, en: Rates}
      resources:
        - name: rates
          path: rates.csv
          frequency: monthly
          schema:
            fields:
              - {name: month, type: yearmonth, role: time}
              - name: rate
                type: number
                title: {th: อัตรา, en: Rate}
                role: measure
                unit: {th: ร้อยละ, en: percent}
                kind: rate
                aggregate: mean
            primaryKey: [month]
      """
    site.files["Content/datasets/rates/rates.csv"] = "month,rate\n2026-09,2.1\n2026-10,2.3\n"
    let page = try site.page("/x/")
    #expect(page.contains("[ร้อยละ 2.30 ]"), "\(page)")
  }
}
