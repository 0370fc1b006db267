import SourceText
import Testing

@testable import Site

@Suite("What pages list of themselves and of the site") struct PagePartTests {
  @Test("the parts of a text are listed with the values in their headings")
  func sections() throws {
    let site = MemorySite([
      "Content/pages/a.th.md": """
      ---
      title: ก
      data:
        pork: {dataset: prices, where: {good: pork}}
      ---
      # A

      ## Pork [=pork] & *more*

      ### Deeper

      ## ท้าย[^1]

      [^1]: A note.
      """,
      "Templates/page.html": "{% for s in page.sections %}{{ s.id }} {{ s.title | striptags }};{% endfor %}",
    ])
    #expect(
      try site.page("/a/") == "section-pork-more Pork กิโลกรัมละ 133.25 บาท &amp; more;section-thay ท้าย;")
  }

  @Test(
    "a list is linked to in the language of the page, by the page that takes its place, and only where there is one")
  func lists() throws {
    let template =
      "{% for l in [list(\"datasets\"), list(\"releases\")] if l %}{{ l.title }} {{ l.url }};{% endfor %}"
    var site = MemorySite([
      "Content/pages/a.th.md": "---\ntitle: ก\n---\n", "Content/pages/a.en.md": "---\ntitle: A\n---\n",
      "Templates/page.html": template,
    ])
    #expect(try site.page("/a/") == "ข้อมูล /datasets/;")
    #expect(try site.page("/en/a/") == "Data /en/datasets/;")
    site.files["Content/pages/datasets/index.th.md"] = "---\ntitle: คลัง\ntemplate: datasets\n---\n"
    #expect(try site.page("/a/") == "คลัง /datasets/;")
    site.files["Templates/page.html"] = "{{ list(\"dataset\") }}"
    #expect(site.load().diagnostics.map(\.problem.code) == ["template-argument-choice"])
  }

  @Test("a page says what it is a page of: its kind, its text, its row and its topic")
  func kinds() throws {
    let template = "{{ page.kind }} {{ page.name or \"-\" }} {{ page.key or \"-\" }} {{ page.topic or \"-\" }}"
    var site = MemorySite([
      "Content/pages/places/p.th.md": "---\ntitle: \"[=row.name]\"\neach: provinces\ntemplate: province\n---\n",
      "Content/pages/rice.th.md": "---\ntitle: ข้าว\ntemplate: topic\ntopic: paddy\n---\n",
      "Templates/province.html": template, "Templates/topic.html": template, "Templates/datasets.html": template,
      "Templates/dataset.html": template,
    ])
    site.files["Content/site.yaml"]! += "\ntopicsWithoutData: show\n"
    #expect(try site.page("/places/surin/") == "province places/p 32 -")
    #expect(try site.page("/rice/") == "topic rice - paddy")
    #expect(try site.page("/datasets/") == "datasets - - -")
    #expect(try site.page("/datasets/prices/") == "dataset prices - -")
  }

  @Test("a summary names the topic of its page, so that a list of topics can show the latest bulletin of each")
  func topics() throws {
    let site = MemorySite([
      "Content/pages/a.th.md": "---\ntitle: ก\n---\n",
      "Content/pages/rice.th.md": "---\ntitle: ข้าว\ntemplate: topic\ntopic: paddy\n---\n",
      "Content/bulletins/2026/b.th.md": "---\ntitle: ข\ndate: 2026-11-10\ntopic: paddy\n---\n",
      "Templates/page.html":
        "{% for i in topics() if i.topic %}{{ i.title }}{% for b in bulletins(topic=i.topic) %} {{ b.url }}{% endfor %};{% endfor %}",
    ])
    #expect(try site.page("/a/") == "ข้าว /bulletins/2026/b/;")
  }

  @Test("any page can ask for the corrections of all bulletins")
  func corrections() throws {
    let site = MemorySite([
      "Content/pages/a.th.md": "---\ntitle: ก\n---\n",
      "Content/bulletins/2026/b.th.md": """
      ---
      title: ข
      date: 2026-11-10
      corrections: [{date: 2026-11-12, kind: correction, what: แก้เลข, reason: พิมพ์ผิด}]
      ---
      """,
      "Templates/page.html": "{% for c in corrections() %}{{ c.what }} {{ c.bulletin.url }}{% endfor %}",
    ])
    #expect(try site.page("/a/") == "แก้เลข /bulletins/2026/b/#correction-2026-11-12")
  }

  @Test(
    "the style sheet ends with the theme of the site, which is no file of its own, and is written anew when that changes"
  )
  func theme() throws {
    var site = MemorySite(["Templates/assets/site.css": "a{}"])
    func styleSheet() -> (text: String, reads: [Read]) {
      let table = ReadTable()
      let rendered = EntryRenderer.render(.asset("site.css"), SharedContents(site.load().contents), notingIn: table)
      return (String(decoding: rendered.files.first?.bytes ?? [], as: UTF8.self), table.reads)
    }
    let plain = styleSheet()
    #expect(plain.text.hasPrefix("a{}\n:root{") && !plain.text.contains("--band"))
    site.files["Templates/assets/theme.css"] = ":root{--band:#123}"
    let themed = styleSheet()
    #expect(themed.text == plain.text + ":root{--band:#123}" && themed.reads != plain.reads)
    #expect(!site.load().contents.plan.hasAddress("/assets/theme.css"))
  }
}
