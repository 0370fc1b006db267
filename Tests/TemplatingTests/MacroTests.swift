import SourceText
import Templating
import Testing

/// Macros, calls with a body, imports, captured text and namespaces.
@Suite struct MacroTests {
  @Test(
    "A macro prints its body for its arguments",
    arguments: [
      (
        "{% macro m(a, b=2) %}[{{ a }}|{{ b }}]{% endmacro %}{{ m(1) }}{{ m(1, 3) }}{{ m(b=4, a=\"<\") }}",
        "[1|2][1|3][&lt;|4]"
      ),
      ("{% macro m(a, b=a) %}{{ a ~ b }}{% endmacro %}{{ m(1) }}", "11"),
      (
        "{% macro m(x) %}{% for i in x %}{{ i }}{{ loop.last }} {% endfor %}{% endmacro %}{% for y in [1] %}{{ m([7, 8]) }}{{ loop.index }}{% endfor %}",
        "7false 8true 1"
      ),
      (
        "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}<p title=\"{{ m(1) }}\">{{ m(1) ~ \"<\" }}</p>",
        "<p title=\"<b>1</b>\"><b>1</b>&lt;</p>"
      ),
      ("{% macro attributes(x) %} class=\"{{ x }}\"{% endmacro %}<p{{ attributes(\"a\") }}>", "<p class=\"a\">"),
      (
        "{% macro tree(items) %}({% for i in items %}{{ i.title }}{{ tree(i.children) }}{% endfor %}){% endmacro %}{{ tree(menu) }}",
        "(จังหวัด(เชียงใหม่()น่าน())เกี่ยวกับ())"
      ),
      ("{% set x = 1 %}{% macro m() %}{{ x }}{% endmacro %}{% set x = 2 %}{{ m() }}", "2"),
      ("{% macro m() %}{{ title }}{% endmacro %}{{ m() }}", "ราคาข้าว &amp; &lt;ข้าวโพด&gt;"),
      ("{% macro a() %}a{% endmacro %}{% macro b() %}{{ a() }}b{% endmacro %}{{ b() }}", "ab"),
      ("{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}x{% endcall %}", "[x]"),
      (
        "{% macro m(l) %}{% for i in l %}[{{ caller(i) }}]{% endfor %}{% endmacro %}{% for k in [5] %}{% call(i) m([1, 2]) %}{{ k }}{{ i }}{{ loop.index }}{% endcall %}{% endfor %}",
        "[511][521]"
      ),
      (
        "{% macro m() %}{% if caller %}{{ caller() }}{% else %}none{% endif %}{% endmacro %}{{ m() }}{% call m() %}x{% endcall %}",
        "nonex"
      ),
      (
        "{% macro a() %}<{{ caller() }}>{% endmacro %}{% macro b() %}{% call a() %}b{{ caller() }}{% endcall %}{% endmacro %}{% call b() %}x{% endcall %}",
        "<bx>"
      ),
      ("{% set x %}a<i>{{ \"<\" }}</i>{% endset %}{{ x }}", "a<i>&lt;</i>"),
      ("{% set x | upper %}a<i>{{ \"<b\" }}</i>{% endset %}{{ x }}", "A<i>&lt;B</i>"),
      ("{% filter upper %}a{{ \"b\" }}{% endfilter %}", "AB"),
      ("{% set ns = namespace(n=0) %}{% for x in [1, 2] %}{% set ns.n = ns.n + x %}{% endfor %}{{ ns.n }}", "3"),
      (
        "{% set ns = namespace(n=0) %}{% for x in [1, 2] %}{{ ns.n }} {% set ns.n = price %}{% endfor %}{{ ns.n }}",
        "0 15250.5 15250.5"
      ),
      (
        "{% set ns = namespace(x=none) %}{% for x in tags %}{% if not ns.x %}{% set ns.x = x %}{% endif %}{% endfor %}{% if ns.x %}{{ ns.x }}{% endif %}",
        "ข้าว"
      ),
      ("{% set a, b = 1, \"x\" %}{{ b }}{{ a + 1 }}", "x2"),
      ("{% set (a, (b, c)) = (1, (2, 3)) %}{{ a }}{{ b }}{{ c }}", "123"),
      ("{% for k, v in {\"a\": 1}.items() %}{{ k }}{{ v + 1 }}{% endfor %}", "a2"),
      ("{% for a, b in [(1, 2), (3, 4)] %}{{ a + b }} {% endfor %}", "3 7 "),
      ("{% block b %}x{% endblock %}{{ self.b() }}{{ self.b() ~ 1 }}", "xxx1"),
      ("{{ [1, 2, 3][1:] | join }}{{ \"ข้าว\"[::-1] | length }}{{ \"abc\"[0] }}{{ \"abcd\"[-3:-1] }}", "234abc"),
      ("{{ 2 ** 3 ** 2 }} {{ 2 ** -1 }} {{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }}", "64 0.5 true false"),
      (
        "{% for x in [1, 1, 2] %}{{ loop.changed(x) }}{{ loop.cycle(\"a\", \"b\") }}{{ loop.revindex }} {% endfor %}",
        "truea3 falseb2 truea1 "
      ),
      (
        "{% for x in [1, 2] %}{{ loop.previtem | default(\"-\") }}{{ loop.nextitem | default(\"-\") }} {% endfor %}",
        "-2 1- "
      ),
      ("{{ range(3) | join }}{{ range(4, 0, -2) | join }}{{ dict(a=1).a }}", "0124" + "21"),
      (
        "{{ [1, 2, 3] | select(\"odd\") | join }}{{ offices | map(attribute=\"name\") | join(\" \") }}{{ [\"a\"] | map(\"upper\") | join }}",
        "13เชียงใหม่ น่านA"
      ),
      ("{{ offices | selectattr(\"phone\") | map(attribute=\"name\") | join }}", "เชียงใหม่"),
    ])
  func prints(template: String, expected: String) {
    #expect(render(template) == expected)
  }

  @Test("Macros are imported from other templates, with their names or the template's")
  func imports() {
    let forms = """
      {% set sign = "!" %}{% macro field(name) %}<i>{{ name }}{{ sign }}</i>{% endmacro %}
      {% macro two(name) %}{{ field(name) }}{{ field(1) }}{% endmacro %}
      """
    #expect(
      render([
        "page.html": "{% import \"forms.html\" as forms %}{{ forms.two(title) }}{{ forms.sign }}", "forms.html": forms,
      ]) == "<i>ราคาข้าว &amp; &lt;ข้าวโพด&gt;!</i><i>1!</i>!")
    #expect(
      render([
        "page.html": "{% from \"forms.html\" import two, field as f %}{{ f(2) }}{{ two(3) }}", "forms.html": forms,
      ]) == "<i>2!</i><i>3!</i><i>1!</i>")
  }

  @Test("What is wrong with a macro that nobody calls stands where the macro stands")
  func uncalledElsewhere() throws {
    let recursive =
      String(repeating: " ", count: 60) + "{% macro m(n) %}{% if n %}{{ m(n) }}{% endif %}<b {% endmacro %}"
    let outcome = attempt(["page.html": "{% from 'm.html' import m %}x", "m.html": recursive])
    guard case .problems(let diagnostics) = outcome else { return #expect(outcome.codes == ["template-html-macro"]) }
    for diagnostic in diagnostics {
      let place = try #require(diagnostic.place)
      #expect(place.file.path == "Templates/m.html" && place.range.upperBound <= place.file.bytes.count)
    }
    #expect(outcome.codes.contains("template-html-macro"))
  }

  @Test("An imported template sees the page only with context")
  func context() {
    let macro = "{% macro m() %}{{ count }}{% endmacro %}"
    #expect(render(["page.html": "{% from \"m.html\" import m with context %}{{ m() }}", "m.html": macro]) == "3")
    #expect(
      attempt(["page.html": "{% from \"m.html\" import m %}{{ m() }}", "m.html": macro]).codes == [
        "template-out-of-context"
      ])
  }

  @Test(
    "what could not be imported, and a call with wrong arguments, are said once",
    arguments: [
      ("{% from \"m\" import cel %}{{ cel(1) }}{% call cel() %}{% endcall %}", "template-unknown-attribute"),
      ("{% import \"n\" as n %}{{ n.cell(1) }}{{ n.v }}{% call n.cell() %}{% endcall %}", "template-missing"),
      ("{% from \"n\" import cell %}{{ cell(1) | trim }}", "template-missing"),
      ("{{ maybe(2) }}", "template-argument-extra"), ("{{ maybe() | upper }}", "template-maybe-none"),
    ])
  func once(template: String, code: String) {
    let codes = attempt(["page.html": template, "m": "{% macro cell(a) %}{% endmacro %}"]).codes
    #expect(codes.filter { $0 != "template-unused" } == [code])
  }
}
