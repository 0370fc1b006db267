import SourceText
import Testing

@testable import Site

/// `chart` and `table`: figures that a template asks for.
@Suite("Figures of templates") struct FigureFilterTests {
  /// A site whose page sets `rows` and then prints what is given.
  private func site(_ template: String, body: String = "", matter: String = "") -> MemorySite {
    let rows = """
      {% set rows = [{"month": "2569-08", "price": 12.5}, {"month": "2569-09", "price": none},
        {"month": "2569-10", "price": 1200}] %}
      {% set goods = [{"good": "rice & co", "way": "out", "n": 3}, {"good": "rice & co", "way": "in", "n": 4},
        {"good": "tin", "way": "out", "n": 1}] %}

      """
    return MemorySite(
      pageFile(matter, body).merging([
        "Templates/page.html": rows + template,
        "Templates/figures/chart.html": """
        [{{ figure.id }}: {{ figure.title }}{% if figure.subtitle %} ({{ figure.subtitle }}){% endif %} {{ figure.table.caption }}
        {%- for row in figure.table.rows %}; {{ row.label }}{% for cell in row.cells %} {{ cell }}{% endfor %}{% endfor %}]
        """,
      ]) { $1 })
  }

  private func printed(_ template: String) throws -> String {
    try site(template).page("/x/").split(separator: "\n").joined(separator: "\n")
  }

  private static let line = "rows | chart(mark=\"line\", x=\"month\", y=\"price\", title=\"<T>\", unit=\"baht\""

  @Test("rows become a chart over time, with gaps, and the files that go with it")
  func overTime() throws {
    #expect(
      try printed("{{ \(Self.line), label=\"ราคา\") }}")
        == "[fig-chart-1: &lt;T&gt; (ราคา · สิงหาคม – ตุลาคม 2569) &lt;T&gt; – ราคา (baht)"
        + "; สิงหาคม 2569 12.5; กันยายน 2569 –; ตุลาคม 2569 1,200.0]")
    let (contents, _) = site("{{ \(Self.line), subtitle=\"S\") }}").load()
    let page = try #require(contents.plan.page(at: "/x/"))
    let entry = EntryRenderer.render(.page(page), contents)
    #expect(
      entry.files.map(\.path.text) == [
        "x/index.html", "x/chart-1.csv", "x/chart-1.json", "x/chart-1.svg", "x/datapackage.json",
      ])
    #expect(String(decoding: entry.files[1].bytes, as: UTF8.self).contains("1200"))
    #expect(String(decoding: entry.files[3].bytes, as: UTF8.self).contains("&lt;T&gt;"))
  }

  @Test(
    "periods of any length are time",
    arguments: [
      ("2026-11-20", "2026-11-21", "20 พฤศจิกายน 2569"), ("2026-W46", "2026-W47", "9–15 พ.ย. 2569"),
      ("2026-Q3", "2026-Q4", "ไตรมาส 3 ปี 2569"), ("2568", "2569", "ปี 2568"),
    ])
  func periods(first: String, second: String, label: String) throws {
    let rows = "[{\"p\": \"\(first)\", \"v\": 1}, {\"p\": \"\(second)\", \"v\": 2}]"
    let chart = "{{ \(rows) | chart(mark=\"line\", x=\"p\", y=\"v\", title=\"T\", unit=\"u\") }}"
    let page = try printed(chart)
    #expect(page.contains("; \(label) 1; "), "\(page)")
  }

  @Test("four digits that are no year of data are codes, in a chart and in a table")
  func codes() throws {
    let rows = "[{\"p\": \"1006\", \"v\": 1}, {\"p\": \"4001\", \"v\": 2}]"
    let chart = try printed("{{ \(rows) | chart(mark=\"bar\", x=\"p\", y=\"v\", title=\"T\", unit=\"u\") }}")
    #expect(chart.hasSuffix("; 4001 2; 1006 1]"), "\(chart)")
    #expect(try printed("{{ [[\"2568\", 1]] | table(\"L\", [\"x\", \"y\"]) }}").contains("<th scope=\"row\">2568</th>"))
  }

  @Test("a colour splits time, and sets bars beside one another")
  func colours() throws {
    let bars = "goods | chart(mark=\"bar\", x=\"good\", y=\"n\", color=\"way\", title=\"T\", unit=\"u\", decimals=1)"
    #expect(try printed("{{ \(bars) }}").hasSuffix("; rice &amp; co 3.0 4.0; tin 1.0 –]"))
    let split = "[{\"p\": \"2568\", \"c\": \"a\", \"v\": 1}, {\"p\": \"2569\", \"c\": \"b\", \"v\": 2}]"
    let lines = "\(split) | chart(mark=\"line\", x=\"p\", y=\"v\", color=\"c\", title=\"T\", unit=\"u\")"
    #expect(try printed("{{ \(lines) }}").hasSuffix("; ปี 2568 1 –; ปี 2569 – 2]"))
  }

  private static let spec =
    "{\"mark\": \"bar\", \"title\": \"T\", \"data\": {\"dataset\": \"prices\", \"by\": \"good\", \"period\": \"latest\"}}"

  @Test("a map is the spec of a block: it asks datasets, and names queries of the page")
  func specs() throws {
    #expect(try printed("{{ \(Self.spec) | chart }}").hasSuffix("; pork 133.25; lime 50.01; new 7.00; fish –]"))
    #expect(
      try printed(
        "{{ {\"title\": \"T\", \"data\": {\"dataset\": \"prices\", \"where\": {\"good\": \"pork\"}}} | table }}"
      )
      .contains("[fig-table-1: T; "))
    let named = site(
      "{{ {\"mark\": \"line\", \"title\": \"now [=pork]\", \"data\": \"pork\", \"id\": \"mine\"} | chart }}{{ page.body }}",
      body: "```chart\nmark: line\ntitle: B\ndata: pork\n```",
      matter: "data:\n  pork: {dataset: prices, where: {good: pork}}")
    let page = try named.page("/x/")
    #expect(page.contains("[fig-mine: now กิโลกรัมละ 133.25 บาท ") && page.contains("[fig-chart-1: B "), "\(page)")
  }

  @Test("figures of a template are counted after those of the text")
  func counted() throws {
    let page = try site(
      "{{ \(Self.line)) }}{{ page.body }}",
      body: "```chart\nmark: line\ntitle: B\ndata: {dataset: prices, by: good}\n```"
    ).page("/x/")
    #expect(page.contains("[fig-chart-2: &lt;T&gt; ") && page.contains("[fig-chart-1: B "), "\(page)")
  }

  @Test("a page whose template shows made-up numbers says so, once")
  func demonstration() throws {
    var site = site("{{ page.demonstrationNotice | default(\"-\") }} {{ \(Self.spec) | chart }}")
    site.files["Content/datasets/prices/datapackage.yaml"] =
      (site.files["Content/datasets/prices/datapackage.yaml"] ?? "").replacing(
        "name: prices\ntitle", with: "name: prices\ndemonstration: true\ntitle")
    #expect(try site.page("/x/").contains("ข้อมูลสมมติเพื่อการสาธิต [fig-chart-1: "))
  }

  @Test("rows become a table with a caption, headings and numbers of one kind")
  func tables() throws {
    #expect(
      try printed("{{ rows | table(caption=\"P & Q\", columns={\"month\": \"M\", \"price\": \"<P>\"}) }}") == """
        <div class="ph-scroll" role="group" tabindex="0" aria-label="P &amp; Q">
        <table class="data-table data-table-numbers">
        <caption>P &amp; Q</caption>
        <thead>
        <tr><th scope="col">M</th><th scope="col">&lt;P&gt;</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">สิงหาคม 2569</th><td>12.5</td></tr>
        <tr><th scope="row">กันยายน 2569</th><td>–</td></tr>
        <tr><th scope="row">ตุลาคม 2569</th><td>1,200.0</td></tr>
        </tbody>
        </table>
        </div>
        """)
    let all = try printed("{{ goods | table(caption=\"G\") }}")
    #expect(all.contains("<th scope=\"col\">good</th><th scope=\"col\">way</th><th scope=\"col\">n</th>"))
    #expect(all.contains("<th scope=\"row\">rice &amp; co</th><td>out</td><td>3</td>"))
    #expect(
      try printed("{{ goods | table(caption=\"G\", columns=[\"n\"]) }}").contains("<th scope=\"row\">3</th></tr>"))
    #expect(
      try printed("{{ [[\"a\", 2026], [\"b\", \"<i>\" | safe]] | table(\"L\", [\"x\", \"y\"]) }}")
        .contains("<th scope=\"row\">a</th><td>2,026</td></tr>\n<tr><th scope=\"row\">b</th><td><i></td>"))
    #expect(try printed("{{ [] | table(\"L\", [\"x\"]) }}").contains("<tr><th scope=\"col\">x</th></tr>"))
    #expect(
      try printed("{{ page.alternates | table(\"L\", [\"languageCode\"]) }}").contains("<th scope=\"row\">th</th>"))
  }

  @Test(
    "what cannot be drawn is an error at its place in the template",
    arguments: [
      ("rows | chart(mark=\"pie\")", "template-argument-choice", "5:22"),
      ("rows | chart(mark=\"line\", x=\"month\", y=\"price\", title=\"T\")", "template-argument-missing", "5:4"),
      ("\(line.replacing("\"price\"", with: "\"prise\"")))", "template-missing-key", "5:4"),
      ("\(line.replacing("y=\"price\"", with: "y=\"month\"")))", "template-argument-type", "5:4"),
      (
        "(rows + rows) | chart(mark=\"line\", x=\"month\", y=\"price\", title=\"T\", unit=\"u\")", "figure-rows",
        "5:4"
      ),
      ("\(spec) | chart(title=\"T\")", "template-argument-extra", "5:4"),
      (
        "{\"mark\": \"bar\", \"title\": \"T\", \"data\": {\"dataset\": \"none\"}} | chart", "query-dataset-unknown",
        "5:4"
      ),
      ("{\"mark\": \"bar\", \"titel\": \"T\"} | chart", "missing-key", "5:4"),
      ("{\"mark\": \"bar\", \"title\": \"T\", \"data\": \"nothing\"} | chart", "value-unknown", "5:4"),
      ("page.title | chart", "template-argument-type", "5:4"), ("5 | table(\"x\")", "template-argument-type", "5:4"),
      ("rows | table", "template-argument-missing", "5:4"),
      ("rows | table(\"x\", [\"mouth\"])", "template-missing-key", "5:4"),
      ("rows | table(\"x\", 5)", "template-argument-type", "5:4"),
      ("[] | table(\"x\")", "figure-rows", "5:4"),
      ("[[1], [1, 2]] | table(\"x\", [\"a\"])", "figure-rows", "5:4"),
      ("[] | chart(mark=\"line\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\")", "figure-rows", "5:4"),
      ("[] | chart(mark=\"line\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\", color=\"c\")", "figure-rows", "5:4"),
      (
        "[{\"a\": \"x\", \"b\": 10 ** 25}] | chart(mark=\"bar\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\")",
        "template-overflow", "5:21"
      ),
      (
        "[{\"a\": \"x\", \"b\": 1e25}] | chart(mark=\"bar\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\")",
        "chart-value-too-large", "5:4"
      ),
      (
        "[{\"a\": \"\", \"b\": 1}] | chart(mark=\"bar\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\")", "csv-required",
        "5:4"
      ),
      (
        "[{\"a\": \"x\", \"b\": none}] | chart(mark=\"bar\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\")",
        "figure-rows", "5:4"
      ),
      ("[{\"a\": [1]}] | table(\"x\")", "template-not-printable", "5:4"),
    ])
  func problems(expression: String, code: String, place: String) {
    let problems = site("{{ \(expression) }}").problems
    #expect(problems == ["Templates/page.html:\(place) \(code)"], "\(problems)")
  }

  @Test(
    "what is wrong with rows is said with the row",
    arguments: [
      (
        "[[\"x\", 1], [\"x\", 2]]", "row 1 and row 2 are both for 'x'",
        "if they are of several series, add color=\"…\" with the field that parts them"
      ),
      (
        "[[\"2026-10\", 1], [\"2026-1\", 2], [\"2569-12\", 3]]",
        "row 2 has '2026-1', which is no period as '2026-10' of other rows is", "correct the row, or leave it out"
      ),
      ("[[\"2569-10\", 1], [\"2026-10\", 2]]", "row 1 and row 2 are both for '2026-10'", nil),
      ("[[\"x\", none]]", "no row has a value in '1'", "check the name that is given as y"),
      ("[]", "the list is empty", "test it first with {% if … %}"),
    ])
  func rows(rows: String, message: String, hint: String?) throws {
    let maps =
      "{% set l = namespace(rows=[]) %}{% for a, b in \(rows) %}"
      + "{% set l.rows = l.rows + [{\"0\": a, \"1\": b}] %}{% endfor %}"
    let chart = "{{ l.rows | chart(mark=\"bar\", x=\"0\", y=\"1\", title=\"T\", unit=\"u\") }}"
    let found = try #require(site(maps + chart).diagnostics().first)
    #expect(found.problem.message.english == message)
    if let hint { #expect(found.hint?.english == hint) }
    #expect(
      found.problem.message.thai != message && found.problem.message.thai.contains("แถว") != message.contains("list"))
  }

  @Test("a figure template that asks for figures does not run without end")
  func recursion() {
    var site = site("{{ \(Self.line)) }}")
    site.files["Templates/figures/chart.html"] =
      "{{ [{\"a\": \"x\", \"b\": 1}] | chart(mark=\"line\", x=\"a\", y=\"b\", title=\"T\", unit=\"u\") }}"
    #expect(site.problems == ["Templates/figures/chart.html:1:4 template-cycle"], "\(site.problems)")
  }
}
