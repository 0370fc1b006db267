import Testing

@testable import Site

/// What the template of a chart is given for the script and for those who cite.
@Suite("Models of figures") struct FigureModelTests {
  private func page(_ template: String) throws -> String {
    let body = "```chart\nmark: line\ntitle: T\nid: one\ndata: {dataset: prices, by: good}\n```"
    return try MemorySite(
      pageFile("", body).merging(["Templates/page.html": "{{ page.body }}", "Templates/figures/chart.html": template]) {
        $1
      }
    ).page("/x/")
  }

  @Test("each drawing says where the rows of the table are")
  func steps() throws {
    let page = try page(
      """
      {% for steps in [figure.wideSteps, figure.narrowSteps] if steps %}[{{ steps.places }}|{{ steps.areLying }}|{{ steps.rows or "none" }}]
      {%- endfor %}{% for row in figure.table.rows if row.period %} {{ row.period }}{% endfor %}
      """)
    #expect(page.contains("[0 ") && page.contains("] 2026-11-02 2026-11-09"), "\(page)")
    #expect(page.split(separator: "|").count == 5, "\(page)")
  }

  @Test("a number stands with its unit as in a sentence, and series have the classes of their lines")
  func words() throws {
    let page = try page(
      "{{ figure.valuePattern }}; {{ figure.seriesStyles | join(\",\") }}; {{ figure.seriesPlots | length }}")
    #expect(page == "{} บาทต่อกิโลกรัม; ph-s1,ph-s2,ph-s3,ph-s4; 0", "\(page)")
  }

  @Test("a citation names the office, the licence and where the figure stands")
  func citation() throws {
    let page = try page(
      "{% if figure.citation %}{{ figure.citation.officeName }} {{ figure.citation.url }} {{ figure.citation.licenceName }}{% endif %}"
    )
    #expect(page == "สำนักงาน https://example.org/x/#fig-one CC BY", "\(page)")
  }
}
