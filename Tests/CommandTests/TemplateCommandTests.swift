import Foundation
import Testing

@Suite("phanit template")
struct TemplateCommandTests {
  private static let page = """
    {% extends "base.html" %}
    {% from "parts/cell.html" import cell %}
    {% block main %}{% for row in rows %}{{ cell(row.name) }} {{ row.share | percent }};{% endfor %}{% endblock %}

    """

  private static let data = """
    {"title": "<ข้าว>", "rows": [{"name": "a&b", "share": 2.34}, {"name": "c", "share": 1}]}

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "page.html")
    try folder.write("{{ title }}: {% block main %}{% endblock %}", to: "base.html")
    try folder.write("{% macro cell(x) %}<b>{{ x }}</b>{% endmacro %}", to: "parts/cell.html")
    try folder.write(Self.data, to: "data.json")
    return folder
  }

  @Test("lists the built-in templates and which of them the site replaces, and prints one to begin with")
  func library() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "Templates/partials/footer.html")
    let list = try Program.run("template", "list", "--language", "en", in: folder.path)
    #expect(list.status == 0 && list.output.contains("\nPartials\n"), "\(list.errors)")
    #expect(list.output.contains("\n  partials/footer.html (replaced by the site)\n"))
    #expect(list.output.contains("\n  partials/header.html\n"))
    for name in ["page.html", "macros/facts.html", "strings/th.yaml", "assets/styles/1-tokens.css"] {
      #expect(list.output.contains("  \(name)\n"))
    }
    let json = try Program.run("template", "list", "--format", "json", in: folder.path)
    #expect(json.output.contains("{\"name\":\"partials/footer.html\",\"kind\":\"partial\",\"replaced\":true}"))
    let shown = try Program.run("template", "show", "partials/footer.html", in: folder.path)
    #expect(shown.status == 0 && shown.output.contains("<footer class=\"site-footer\">"))
    let unknown = try Program.run("template", "show", "footer", "--language", "en", in: folder.path)
    #expect(unknown.status == 1 && unknown.errors.contains("[template-not-built-in]"))
    #expect(unknown.errors.contains("did you mean 'partials/footer.html'?"))
  }

  @Test("prints what a template makes of data, with the templates beside it, in the language asked for")
  func renders() throws {
    let folder = try folder()
    let thai = try Program.run("template", "render", "page.html", "--data", "data.json", in: folder.path)
    #expect(thai.status == 0 && thai.errors == "", "\(thai.errors)")
    #expect(thai.output == "&lt;ข้าว&gt;: <b>a&amp;b</b> ร้อยละ 2.3;<b>c</b> ร้อยละ 1.0;")
    let english = try Program.run(
      "template", "render", folder.path + "/page.html", "--data", folder.path + "/data.json", "--language", "en")
    #expect(english.output == "&lt;ข้าว&gt;: <b>a&amp;b</b> 2.3 percent;<b>c</b> 1.0 percent;", "\(english.errors)")
  }

  @Test("finds the other templates in the site, and those that travel with the program")
  func findsTemplates() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    try folder.write("{% include \"mine.html\" %}{% include \"partials/sources.html\" %}", to: "a.html")
    try folder.write(
      "[{{ t(\"figure.source\") }}, {{ (topics() | first).url | default(\"-\") }}] ", to: "site/Templates/mine.html")
    try folder.write("sources: [{title: DIT, url: null}]", to: "data.yaml")
    let inside = try Program.run(
      "template", "render", "a.html", "--data", "data.yaml", "--site", "site", "--language", "en", in: folder.path)
    #expect(inside.output == "[Source:, /en/topics/prices/] DIT", "\(inside.errors)")
    let outside = try Program.run("template", "render", "a.html", "--data", "data.yaml", in: folder.path)
    #expect(
      outside.status == 1 && outside.output == ""
        && outside.errors.contains("a.html:1:12: error: there is no template “mine.html” [template-missing]"),
      "\(outside.errors)")
  }

  @Test("a template sees the site and its home page, unless the data have these names")
  func seesSite() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    try folder.write(
      "{% extends \"layout.html\" %}{% block content %}<p>{{ page.url }}</p>{% endblock %}", to: "a.html")
    let page = try Program.run("template", "render", "a.html", "--site", "site", "--language", "en", in: folder.path)
    #expect(page.output.contains("<p>/en/</p>") && page.output.contains("<html lang=\"en\""), "\(page.errors)")
    try folder.write("{{ site }} {{ page.title }}", to: "b.html")
    try folder.write("{\"site\": 1}", to: "data.json")
    let data = try Program.run("template", "render", "b.html", "--data", "data.json", "--site", "site", in: folder.path)
    #expect(data.output.hasPrefix("1 "), "\(data.errors)")
    let alone = try Program.run("template", "render", "b.html", in: folder.path)
    #expect(alone.errors.contains("nothing is named “site” here"))
  }

  @Test("says of a template beside it why it cannot be read")
  func unreadableNeighbour() throws {
    let folder = try TemporaryFolder()
    try folder.write("{% include \"part.html\" %}", to: "a.html")
    try folder.write("x", to: "part.html/x")
    let outcome = try Program.run("template", "render", "a.html", in: folder.path)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("cannot read './part.html'"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("template-missing"))
  }

  @Test(
    "is strict: what the data has not is an error at its place, and nothing is printed",
    arguments: [
      ("{{ titel }}", "a.html:1:4: error: nothing is named “titel” here"),
      ("{{ rows | length }}\n{{ rows[0].name }}", "a.html:2:4: error: the data has no “name”"),
      ("{{ gap }}", "a.html:1:4: error: this is none"), ("{{ 1 // zero }}", "a.html:1:4: error: division by zero"),
      ("{{ title | nmber }}", "a.html:1:12: error: there is no filter “nmber”"),
      ("{% include \"../../../etc/passwd\" %}", "a.html:1:12: error: there is no template"),
      ("{{ title", "a.html:1:1: error: this “{{” is never closed"),
    ])
  func strict(template: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(template, to: "a.html")
    try folder.write("{\"title\": \"x\", \"rows\": [{\"nam\": 1}], \"gap\": null, \"zero\": 0}", to: "data.json")
    let outcome = try Program.run("template", "render", "a.html", "--data", "data.json", in: folder.path)
    #expect(outcome.status == 1 && outcome.output == "" && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("what cannot be read is an error with its place, a wrong command exits with 64")
  func unreadable() throws {
    let folder = try folder()
    func errors(_ arguments: String...) throws -> String {
      let outcome = try Program.run(["template", "render"] + arguments, in: folder.path)
      #expect(outcome.status == 1 && outcome.output == "")
      return outcome.errors
    }
    #expect(try errors("none.html").contains("[file-read]"))
    #expect(try errors("page.html", "--data", "none.json").contains("[file-read]"))
    try folder.write("{\"a\": 1,\n \"a\": 2}", to: "twice.json")
    #expect(try errors("page.html", "--data", "twice.json").contains("twice.json:2:2: error: "))
    try folder.write("[1, 2]", to: "list.json")
    #expect(try errors("page.html", "--data", "list.json").contains("list.json:1:1: error: 'data' must be"))
    for arguments in [["render"], ["render", ""], ["check", "--format", "csv"], ["chek"]] {
      #expect(try Program.run(["template"] + arguments, in: folder.path).status == 64)
    }
  }

  @Test("checks every template of a site in one run and says how many there were")
  func checks() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("init", "site", in: folder.path)
    let sound = try Program.run("template", "check", "--site", "site", in: folder.path)
    #expect(sound.status == 0 && sound.errors == "")
    let count = try #require(Int(sound.output.prefix { $0.isNumber }))
    #expect(count > 30 && sound.output.hasSuffix(" templates checked: no problems\n"))

    try folder.write(
      "{% extends \"layout.html\" %}\n{% block content %}{{ page.titel }}{% endblock %}", to: "site/Templates/page.html"
    )
    try folder.write("{{ bulletin.period }}\n{{ t(\"no.such\") }}", to: "site/Templates/bulletin.html")
    try folder.write("{{ site.nam | uper }}", to: "site/Templates/partials/nobody.html")
    let faulty = try Program.run("template", "check", "--site", "site", in: folder.path)
    #expect(faulty.status == 1 && faulty.output == "\(count + 1) templates checked: 4 errors, 1 warning\n")
    for place in [
      "Templates/bulletin.html:1:4: error: ", "Templates/bulletin.html:2:4: error: ",
      "Templates/page.html:2:28: error: ",
      "Templates/partials/nobody.html:1:1: warning: ", "Templates/partials/nobody.html:1:15: error: ",
    ] {
      #expect(faulty.errors.contains(place), "\(faulty.errors)")
    }
    let thai = try Program.run("template", "check", "--site", "site", "--language", "th", in: folder.path)
    #expect(thai.output == "ตรวจแม่แบบ \(count + 1) ไฟล์: ข้อผิดพลาด 4 จุด คำเตือน 1 จุด\n")
    let json = try Program.run("template", "check", "--site", "site", "--format", "json", in: folder.path)
    #expect(
      json.output.hasPrefix(
        "{\"templates\":\(count + 1),\"errors\":4,\"warnings\":1,\"problems\":[{\"code\":\"string-unknown\""))
    #expect(try Program.run("template", "check", in: folder.path).errors.contains("[site-missing]"))
  }
}
