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
}
