import SourceText
import Templating
import Testing

@Suite("Markup that values cannot change") struct MarkupSafetyTests {
  private static let set = """
    {% set x = "javascript:alert(1)" %}{% set a = "javascript" %}{% set b = "x" %}\
    {% set m %}java{{ "script" }}:alert(1){% endset %}\
    {% macro link(u) %}{{ u }}{% endmacro %}
    """

  @Test(
    "markup in a link is checked too, and character references are what they stand for",
    arguments: [
      "<a href=\"{{ x | e }}\">", "<a href=\"{{ m }}\">", "<a href=\"{{ link(x) | trim }}\">",
      "<a href=\"{{ \"javascript&#58;alert(1)\" | safe }}\">", "<a href=\"{{ \"javascript&#x3A;a\" | safe }}\">",
      "<a href=\"{{ \"java&Tab;script&colon;a\" | safe }}\">", "<a href=\"{{ \"&#0000106avascript:a\" | safe }}\">",
      "<img srcset=\"/a 1x&#44;{{ x | e }}\">", "<img srcset=\"{{ \"/a&comma;javascript&colon;b\" | safe }}\">",
      "<a href=\"javascript&#58;{{ b }}\">",
    ])
  func markupInLinks(template: String) {
    #expect(attempt(["page.html": Self.set + template]).codes == ["template-unsafe-link"])
  }

  @Test(
    "literal text after a value cannot make a scheme of it",
    arguments: [
      "<a href=\"{{ a }}:alert(1)\">", "<a href=\"{{ a }}&#58;{{ b }}\">", "<a href='{{ a }}&colon;alert(1)'>",
      "<a href=\"{% if count %}{{ a }}{% else %}/{% endif %}:alert(1)\">", "<img srcset=\"/b 1x, {{ a }}:c\">",
    ])
  func literalColons(template: String) {
    #expect(attempt(["page.html": Self.set + template]).codes == ["template-unsafe-link"])
  }

  @Test(
    "what is no scheme of a script may follow",
    arguments: [
      "<a href=\"{{ link }}&amp;c=d:e\">", "<a href=\"{{ \"https\" }}://x/\">", "<a href=\"/{{ a }}:b\">",
      "<a href=\"{{ \"x\" }}&amp;y\">", "<a href=\"?q={{ x }}:b\">", "<a href=\"{{ \"a?b&c\" | e }}\">",
      "<img srcset=\"{{ link }} 1x, /b 2x\">",
    ])
  func harmless(template: String) {
    #expect(
      attempt(["page.html": Self.set.replacing("{% macro link(u) %}{{ u }}{% endmacro %}", with: "") + template]).codes
        == [])
  }

  @Test(
    "a filter brings text into markup as text, and changes no script",
    arguments: [
      ("{% filter indent(\"<b>\", first=true) %}x{% endfilter %}", "&lt;b&gt;x"),
      ("{% filter replace(\"a\", \"<\\\"'>&\") %}<i>a</i>{% endfilter %}", "<i>&lt;&quot;&#39;&gt;&amp;</i>"),
      (
        "{{ \"<script>a</script>a<STYLE x>a</STYLE>a\" | safe | replace(\"a\", \"b\") }}",
        "<script>a</script>b<STYLE x>a</STYLE>b"
      ),
      ("{{ \"it's\" | safe | replace(\"x\", \"y\") }}", "it's"),
    ])
  func filters(template: String, page: String) {
    #expect(render(template) == page)
  }

  @Test(
    "a name that goes on after branches or loops is taken for any name",
    arguments: [
      "<a {% if count %}on{% endif %}click=\"{{ title }}\">", "<a {% if count %}h{% endif %}ref=\"{{ title }}\">",
      "<a {% if count %}on{% else %}data-{% endif %}click=\"{{ title }}\">",
      "<a {% for t in tags %}on{% endfor %}click=\"{{ title }}\">",
      "<a {% if count %}onclick{% endif %}=\"{{ title }}\">", "<a {% if count %}onclick {% endif %}=\"{{ title }}\">",
      "<a b{% if count %} on{% endif %}click=\"{{ title }}\">",
      "<meta {% if count %}http-{% endif %}equiv=\"refresh\" content=\"{{ link }}\">",
      "<script {% if count %}t{% endif %}ype=\"application/json\">{{ data | json }}</script>",
    ])
  func namesOfBranches(template: String) {
    #expect(attempt(["page.html": template]).codes == ["template-output-place"])
  }

  @Test("nor can the name of a tag go on after an attribute on one way only")
  func tagNames() {
    let template = "<scr{% if count %} x{% endif %}ipt>{{ title }}</script>"
    #expect(attempt(["page.html": template]).codes == ["template-html-tag"])
  }

  @Test(
    "a comment ends where a browser ends it", arguments: ["<!-->", "<!--->", "<!-- a --!>", "<!----!>", "<!--a-->"])
  func comments(comment: String) {
    #expect(attempt(["page.html": comment + "<script>\n{{ title }}</script>"]).codes == ["template-output-place"])
    #expect(render(comment + "{{ count }}") == comment + "3")
  }

  @Test("a comment goes on where a browser goes on", arguments: ["<!--!>", "<!---!>", "<!-- -!>", "<!-- -- >"])
  func openComments(comment: String) {
    #expect(attempt(["page.html": comment + "{{ count }}-->"]).codes == ["template-output-place"])
  }

  @Test("markup equals the text that is written alike")
  func equality() {
    #expect(render("{% set m %}a{% endset %}{{ m == \"a\" }} {{ \"b\" == m }} {{ m in [\"a\"] }}") == "true false true")
    #expect(render("{% set m %}a{% endset %}{{ [m, \"a\"] | unique | list | length }}") == "1")
  }

  @Test(
    "a namespace, a file or a macro that one way alone has cannot be used",
    arguments: [
      "{% if count %}{% set n = namespace(a=1) %}{% endif %}{{ n.a }}",
      "{% if count %}{% set n = namespace(a=1) %}{% endif %}{% set n.a = 2 %}",
      "{% if count %}{% import \"m\" as n %}{% endif %}{{ n.m() }}",
      "{% if count %}{% import \"m\" as n %}{% endif %}{{ n.v }}",
      "{% if count %}{% from \"m\" import m %}{% endif %}{{ m() }}",
      "{% if count %}{% from \"m\" import m %}{% endif %}{% call m() %}{% endcall %}",
      "{% if count %}{% import \"m\" as n %}{% endif %}{% call n.m() %}{% endcall %}",
      "{% for t in tags %}{% if count %}{% set r = loop %}{% endif %}{{ r.index }}{% endfor %}",
    ])
  func uncertain(template: String) {
    let macros = "{% set v = 1 %}{% macro m() %}{% if caller %}{{ caller() }}{% endif %}{% endmacro %}"
    let codes = attempt(["page.html": template, "m": macros]).codes.filter { $0 != "template-unused" }
    #expect(codes == ["template-maybe-unset"])
  }

  @Test("what the body of a call knew of a namespace is forgotten: the macro may have changed it")
  func callBodies() {
    let template = """
      {% set n = namespace(a=summary) %}{% macro m() %}{% set n.a = none %}{{ caller() }}{% endmacro %}\
      {% if n.a %}{% call m() %}{{ n.a }}{% endcall %}{% endif %}
      """
    #expect(attempt(["page.html": template]).codes == ["template-maybe-none"])
  }
}
