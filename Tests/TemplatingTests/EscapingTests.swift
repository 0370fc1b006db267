import SourceText
import Templating
import TestSupport
import Testing

@Suite struct EscapingTests {
  @Test(
    "A value may stand where escaping makes it harmless",
    arguments: [
      ("<a title=\"{{ title }}\">", "<a title=\"ราคาข้าว &amp; &lt;ข้าวโพด&gt;\">"),
      ("<a title='{{ \"it's\" }}'>", "<a title='it&#39;s'>"),
      ("<a href=\"{{ link }}\">", "<a href=\"https://example.go.th/?a=1&amp;b=2\">"),
      ("<a href=\"/x?q={{ \"javascript:\" }}\">", "<a href=\"/x?q=javascript:\">"),
      ("<a href=\"mailto:{{ \"a@b\" }}\">", "<a href=\"mailto:a@b\">"),
      ("<img srcset=\"{{ link }} 1x, /b/{{ count }}.png 2x\">", nil),
      ("<meta name=\"x\" content=\"javascript:{{ count }}\"><meta http-equiv=\"x\" content=\"{{ 1 }}\">", nil),
      ("<meta name=\"x\"{% if count %} content=\"{{ count }}\"{% endif %}>", nil),
      ("<a title=\"{{ body }}\">", "<a title=\"&lt;p&gt;สูงขึ้น&lt;/p&gt;\">"),
      ("<a{% if count %} class=\"b\"{% endif %}>{{ 1 }}</a>", "<a class=\"b\">1</a>"),
      ("<input disabled{% if count %} checked{% endif %}>", "<input disabled checked>"),
      ("<p class=\"a{% if count %} b{% endif %}\">", "<p class=\"a b\">"),
      (
        "<script type=\"application/ld+json\">{{ data | json }}</script>{{ 1 }}",
        "<script type=\"application/ld+json\">{\"rows\":[1,2]}</script>1"
      ),
      ("<script src=\"{{ link }}\"></script>{{ 1 }}", nil), ("<!-- a -- b --><!DOCTYPE html>{{ 1 }}", nil),
      ("a < b {{ 1 }} <3 {{ 2 }}", "a < b 1 <3 2"), ("<style>a > b {}</style>{{ 1 }}", nil),
      ("<br/>{{ 1 }}<img alt='' />{{ 2 }}", nil), ("<a data-x=\"{{ data | json }}\">", nil),
    ])
  func allowed(template: String, expected: String?) {
    guard case .page(let page) = attempt(["page.html": template]) else {
      Issue.record("\(render(template))")
      return
    }
    if let expected { #expect(page == expected) }
  }

  @Test(
    "A value may not stand where escaping does not help",
    arguments: [
      "<a href={{ link }}>", "<a title=x{{ title }}>", "<{{ title }}>", "</{{ title }}>", "<a {{ title }}>",
      "<a {{ title }}=\"x\">", "<script>var x = \"{{ title }}\"</script>", "<style>{{ title }}</style>",
      "<!-- {{ title }} -->", "<a onclick=\"f('{{ title }}')\">", "<a ONCLICK='{{ title }}'>",
      "<a style=\"color: {{ title }}\">", "<iframe srcdoc=\"{{ body }}\"></iframe>",
      "<script type=\"application/json\">{{ title }}</script>", "<SCRIPT>{{ data | json }}</SCRIPT>",
      "<script>a</scriptx>{{ title }}</script>", "<script type=\"{{ title }}\">{{ data | json }}</script>",
      "<meta http-equiv=\"refresh\" content=\"0;url={{ link }}\">",
      "<META content='0;url={{ link }}' HTTP-EQUIV=refresh>",
      "<meta http-equiv=\"{{ title }}\" content=\"{{ link }}\">",
      "<meta{% if count %} http-equiv=\"refresh\"{% endif %} content=\"{{ link }}\">",
      "<!DOCTYPE {{ title }}>", "<?xml {{ title }}?>", "<a title= {{ title }}>",
      "<script type=\"text/javascript\" type='application/json'>{{ data | json }}</script>",
    ])
  func forbidden(template: String) {
    let codes = attempt(["page.html": template]).codes
    #expect(codes == ["template-output-place"])
  }

  @Test(
    "What is only sometimes written may not change the place of what follows",
    arguments: [
      "<s{% if count %}cript{% endif %}>{{ 1 }}", "<{% if count %}script{% else %}style{% endif %}>",
      "{% if count %}<!--{% endif %}", "<p{% for x in tags %} title=\"{% endfor %}\">",
      "<a href=\"{% if count %}x\"{% else %}\"{% endif %} {% if count %}title='{% endif %}'>",
      "<script{% if count %} type=\"application/json\"{% endif %}>{{ data | json }}</script>",
    ])
  func branches(template: String) {
    let codes = attempt(["page.html": template]).codes
    #expect(codes.contains("template-html-branches") || codes.contains("template-html-loop"), "\(codes)")
  }

  @Test(
    "A script with a type may be written in one branch alone: what follows stands where it would without it",
    arguments: [
      "{% if count %}<script type=\"module\" src=\"/a.js\"></script>{% endif %}<p>{{ title }}</p>",
      "{% for t in tags %}<script type=\"application/json\">{{ data | json }}</script>{% endfor %}{{ title }}",
    ])
  func scriptsInBranches(template: String) {
    #expect(attempt(["page.html": template]).codes == [])
  }

  @Test(
    "A tag that is malformed is reported where it begins, and nothing that follows from it",
    arguments: [
      "\n<a href=\"{{ link }}>more</a>\n<p class=\"lead\">{{ title }}</p>",
      "\n<main tabindex=\"-1>\n<p class=\"a\">{{ title }}</p>", "\n<p>a</p\n<p title=\"x\">{{ title }}</p>",
      "\n</p<br>", "\n<a title=\"x\"class=\"y\">", "\n<a title='x'y>", "\n<a ti\"tle>", "\n<a href=x\">", "\n<a 'x'>",
      "\n<a{% if count %} title=\"x\"{% endif %}class=\"y\">",
      "\n<a class=\"{{ title }}>{% if count %}<p title=\"x\">{% endif %}", "\n</p class=\"x\">",
    ])
  func malformedTags(template: String) {
    guard case .problems(let diagnostics) = attempt(["page.html": template]) else {
      Issue.record("a page")
      return
    }
    #expect(diagnostics.map(\.problem.code) == ["template-html-tag"])
    let line = diagnostics[0].place.map { $0.file.location(ofByte: $0.range.lowerBound) }
    #expect(line?.line == 2)
  }

  @Test(
    "A tag may be written in any way that HTML has",
    arguments: [
      "<a\ntitle=\"x\"\nclass='y'/>", "<br/>", "<a title=\"x\">", "<a title=\"a < b 'c'\">", "<a title=x/y>",
      "<a{% if count %} title=\"x\"{% endif %}{% if count %} class=\"y\"{% endif %}>", "</p >", "<a title=\"x\" >",
      "<a {% if count %}title=\"x\" {% endif %}class=\"y\">", "<a title = \"x\">", "<input value=\"x\"/>",
      "<p{% for t in tags %} title=\"{{ t }}\"{% endfor %}>", "{% macro m() %} title=\"x\"{% endmacro %}<a{{ m() }}>",
    ])
  func tags(template: String) {
    #expect(attempt(["page.html": template]).codes == [])
  }

  @Test("A name that is put together is taken for any name")
  func composedAttribute() {
    let template = "<a on{% if count %}click{% else %}load{% endif %}=\"{{ title }}\">"
    #expect(attempt(["page.html": template]).codes == ["template-output-place"])
  }

  @Test(
    "A value cannot make a link run a script",
    arguments: [
      "<a href=\"{{ x }}\">", "<a href='{{ x }}'>", "<img src=\"{{ x }}\">", "<form action=\" {{ x }}\">",
      "<a href=\"{{ \"java\" }}{{ rest }}\">", "<a href=\"java{{ rest }}\">",
      "<a href=\"{% if count %}{{ x }}{% endif %}\">", "<img srcset=\"{{ x }} 2x\">",
      "<img srcset=\"/a.png 1x, {{ x }}\">",
      "<img srcset=\"{{ \"/a.png 1x,\" ~ x }}\">", "<a ping='/a {{ x }}'>", "<source srcset=\"/a, java{{ rest }}\">",
    ])
  func links(template: String) {
    let set = "{% set x = \" jAva\\tscript:alert(1)\" %}{% set rest = \"script:alert(1)\" %}"
    #expect(attempt(["page.html": set + template]).codes == ["template-unsafe-link"])
  }

  @Test("Whatever a value holds, a page stays as its template has it", arguments: 0..<20)
  func escapedValuesChangeNoStructure(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("<>&\"'/=! -scriptahref:\u{0}\u{7F}\n{}%ก้า`")
    for _ in 0..<50 {
      let text = String(
        (0..<Int.random(in: 0..<24, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
      var model = BulletinPage.sample
      model.title = text
      model.tags = [text]
      let page = render("<p title=\"{{ title }}\" lang='{{ title }}'>{{ title ~ tags[0] }}</p>", model: model)
      for special in ["<", ">"] { #expect(page.split(separator: special, omittingEmptySubsequences: false).count == 3) }
      #expect(page.count { $0 == "\"" } == 2 && page.count { $0 == "'" } == 2)
      #expect(unescaped(page).contains("title=\"\(clean(text))\" lang='\(clean(text))'>\(clean(text + text))</p>"))
    }
  }

  private func unescaped(_ page: String) -> String {
    page.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{0}" || $0 == "\u{7F}" ? "\u{FFFD}" : $0 }))
  }
}
