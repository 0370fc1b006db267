import SourceText
import Templating
import Testing

@Suite("Values that were tested") struct NarrowingTests {
  @Test(
    "A value that is always none may stand where a test keeps it from being reached",
    arguments: [
      ("{% set note = none %}{% if note %}{{ note }}{% endif %}", ""),
      ("{% set note = none %}{% if note is not none %}{{ note | upper }}{% else %}-{% endif %}", "-"),
      ("{% set b = none %}{{ \"x\" if b and b > 3 else \"y\" }}", "y"),
      ("{% macro m(text=none) %}<p>{% if text %}{{ text.a | upper }}{% endif %}</p>{% endmacro %}{{ m() }}", "<p></p>"),
      ("{% for r in [{\"a\": none}] %}{% if r.a %}{{ r.a }}{% endif %}{% endfor %}", ""),
      ("{% set n = none %}{% if n %}{% endif %}{{ n is none }}", "true"),
      (
        "{% set s = namespace(before=none) %}{% for o in offices %}{% if s.before %}{{ s.before.name }} {% endif %}"
          + "{% set s.before = o %}{% endfor %}", "เชียงใหม่ "
      ),
    ])
  func alwaysNone(template: String, page: String) {
    #expect(render(template) == page)
  }

  @Test("A part sees that the name it tests is none")
  func include() {
    let part = "{% if heading %}<h2>{{ heading }}</h2>{% endif %}"
    #expect(render(["a": part, "page.html": "{% set heading = none %}{% include \"a\" %}"]) == "")
  }

  @Test(
    "What is always none is refused where nothing tests it",
    arguments: [
      "{% set n = none %}{{ n }}", "{% set n = none %}{% if n %}{% endif %}{{ n }}",
      "{% set n = none %}{% if not n %}{{ n }}{% endif %}", "{% for r in [{\"a\": none}] %}{{ r.a }}{% endfor %}",
    ])
  func untested(template: String) {
    #expect(attempt(["page.html": template]).codes == ["template-maybe-none"])
  }

  @Test(
    "A test of an expression holds where the same expression stands again",
    arguments: [
      ("{% for o in offices %}{% if loop.previtem %}{{ loop.previtem.name }}{% endif %}{% endfor %}", "เชียงใหม่"),
      ("{% for o in offices %}{% if loop.nextitem %}{{ loop.nextitem.name }}{% endif %}{% endfor %}", "น่าน"),
      ("{% for n in numbers %}{{ n - loop.previtem if loop.previtem else \"\" }}{% endfor %}", "11"),
      ("{% if tags | first %}{{ tags | first }}{% endif %}", "ข้าว"),
      ("{% if offices | last %}{{ (offices | last).name }}{% endif %}", "น่าน"),
      ("{% set m = {\"a\": 1} %}{% if m.get(\"a\") %}{{ m.get(\"a\") + 1 }}{% endif %}", "2"),
      ("{% set l = [none, 2] %}{% if l[1] %}{{ l[1] + 1 }}{% endif %}", "3"),
    ])
  func expressions(template: String, page: String) {
    #expect(render(template) == page)
  }

  @Test(
    "It holds for no other expression, loop or value",
    arguments: [
      "{% if tags | first %}{{ tags | last }}{% endif %}",
      "{% for a in numbers %}{% if loop.previtem %}{% for b in numbers %}{{ loop.previtem }}{% endfor %}{% endif %}"
        + "{% endfor %}",
      "{% for a in numbers %}{% if loop.previtem %}{% endif %}{% endfor %}"
        + "{% for b in numbers %}{{ loop.previtem }}{% endfor %}",
      "{% set l = tags %}{% if l | first %}{% set l = tags %}{{ l | first }}{% endif %}",
      "{% set m = {\"a\": 1} %}{% if m.get(\"a\") %}{{ m.get(\"b\") }}{% endif %}",
    ])
  func otherExpressions(template: String) {
    #expect(attempt(["page.html": template]).codes == ["template-maybe-none"])
  }
}
