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
      ("{% if tags %}{{ tags | first }}{{ tags | last | length }}{% endif %}", "ข้าว6"),
      ("{% if numbers | length and numbers | max > 1 %}{{ numbers | min + 1 }}{% endif %}", "2"),
      ("{% if tags is not empty %}{{ tags | first }}{% endif %}", "ข้าว"),
      ("{{ (offices | first).name if offices else \"\" }}", "เชียงใหม่"),
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
      "{% if tags is not none %}{{ tags | first }}{% endif %}",
      "{% if tags %}{% endif %}{{ tags | first }}",
      "{% set l = [none] %}{% if l %}{{ l | first }}{% endif %}",
      "{% set s = namespace(l=tags) %}{% if s.l %}{% set s.l = tags[:0] %}{{ s.l | first }}{% endif %}",
      "{% for a in numbers %}{% if loop.previtem %}{% for b in numbers %}{{ loop.previtem }}{% endfor %}{% endif %}"
        + "{% endfor %}",
      "{% for a in numbers %}{% if loop.previtem %}{% endif %}{% endfor %}"
        + "{% for b in numbers %}{{ loop.previtem }}{% endfor %}",
      "{% set l = tags %}{% if l | first %}{% set l = tags %}{{ l | first }}{% endif %}",
      "{% set m = {\"a\": 1} %}{% if m.get(\"a\") %}{{ m.get(\"b\") }}{% endif %}",
      "{% set s = namespace(n=none) %}{% if s.n %}{% for n in numbers if s.n %}{{ s.n }}{% set s.n = none %}{% endfor %}{% endif %}",
    ])
  func otherExpressions(template: String) {
    #expect(attempt(["page.html": template]).codes == ["template-maybe-none"])
  }
}

@Suite("Names that are not there") struct AbsentNameTests {
  @Test(
    "What a test for a name guards is not checked where there is no such name",
    arguments: [
      ("a{% if bulletin is defined %}{{ bulletin.date.text | nofilter }}{% endif %}b", "ab"),
      ("{% if bulletin is not defined %}a{% else %}{{ bulletin.x }}{% endif %}", "a"),
      ("{% if bulletin is undefined %}a{% elif title.x.y %}{{ bulletin.x }}{% endif %}", "a"),
      ("{% if isDraft %}a{% elif bulletin is defined %}{{ zzz }}{% else %}c{% endif %}", "c"),
      ("{{ zzz is defined and zzz > 3 }}", "false"), ("{{ zzz is not defined or zzz > 3 }}", "true"),
      ("{{ zzz.a.b if zzz is defined else \"-\" }}", "-"),
      ("{% if count and zzz is defined %}{{ zzz.a }}{% endif %}", ""),
      ("{% if not (zzz is undefined) %}{{ zzz.a }}{% endif %}", ""),
      ("{% for o in offices %}{% if o.price is defined %}{{ o.price.text }}{% else %}-{% endif %}{% endfor %}", "--"),
      ("{% for o in offices if o.price is defined %}{{ o.price.text }}{% else %}-{% endfor %}", "-"),
      ("{% if zzz is defined %}<a href=\"{% endif %}{{ title | length }}", "20"),
      ("{{ office.zzz | default(\"-\") }}", "-"),
      ("{% if zzz is defined %}{% set a = 1 %}{% else %}{% set a = 2 %}{% endif %}{{ a }}", "2"),
    ])
  func guarded(template: String, page: String) {
    #expect(render(template) == page)
  }

  @Test("It is checked on the pages that have the name, which is no slip on others")
  func otherPages() {
    struct Titles: TemplateModel {
      static let fields = ModelFields<Self>("titles") { ModelField("titles") { _ in 1 } }
    }
    let part = "{% if title is defined %}{{ title.x }}{% endif %}"
    let sources = ["a": "{% include \"part\" %}", "b": "{% include \"part\" %}", "part": part]
    func problems(_ roots: [RootTemplate]) -> [String] {
      let files = sources.map { name, text in (name, SourceFile(path: name, text: text)) }
      return TemplateSet.load(Dictionary(uniqueKeysWithValues: files), roots: roots).diagnostics.filter(\.isError)
        .map(\.problem.code)
    }
    let (page, titles) = (RootTemplate("a", for: BulletinPage.self), RootTemplate("b", for: Titles.self))
    #expect(problems([page, titles]) == ["template-no-attributes"])
    #expect(Set(problems([titles])) == ["template-unknown-name"])
  }

  @Test(
    "A name that looks like a slip is an error all the same, and so is one that nothing guards",
    arguments: [
      ("{% if titel is defined %}{% endif %}", "template-unknown-name"),
      ("{% for o in offices %}{% if o.nmae is defined %}{% endif %}{% endfor %}", "template-unknown-attribute"),
      ("{% if zzz is defined %}{% endif %}{{ zzz }}", "template-unknown-name"),
      ("{% if zzz is defined or count %}{{ zzz }}{% endif %}", "template-unknown-name"),
      ("{{ zzz is defined or zzz > 3 }}", "template-unknown-name"),
      ("{% if title is defined %}{{ zzz }}{% endif %}", "template-unknown-name"),
    ])
  func unguarded(template: String, code: String) {
    #expect(attempt(["page.html": template]).codes == [code])
  }
}

@Suite("Lists without what is missing") struct SelectedItemTests {
  @Test(
    "What a filter leaves is known to be there",
    arguments: [
      ("[\"a\", none, \"b\"] | select | join(\"+\")", "a+b"),
      ("[\"a\", none] | reject(\"none\") | map(\"upper\") | join", "A"),
      ("offices | map(attribute=\"phone\") | select | join(\", \")", "053"),
      ("offices | selectattr(\"phone\") | sort(attribute=\"phone\") | map(attribute=\"phone\") | join", "053"),
      ("offices | rejectattr(\"phone\", \"none\") | map(attribute=\"phone\") | map(\"upper\") | join", "053"),
      ("offices | selectattr(\"phone\", \"defined\") | map(attribute=\"phone\") | join", "053"),
      ("[{\"a\": 1}, {\"a\": none}] | selectattr(\"a\") | sum(attribute=\"a\")", "1"),
      ("[[\"x\", none], [\"y\", 2]] | selectattr(1) | map(attribute=0) | join", "y"),
      ("{\"b\": 1, \"a\": 2} | dictsort | map(\"first\") | join", "ab"),
      ("{\"b\": 1, \"a\": 2} | dictsort | map(\"last\") | sum", "3"),
      ("(offices | selectattr(\"phone\") | list)[0].phone", "053"),
      ("(1, \"x\") | last", "x"),
    ])
  func present(expression: String, text: String) {
    #expect(render("{{ \(expression) }}") == text)
  }

  @Test(
    "What it says nothing of may still be none",
    arguments: [
      "offices | rejectattr(\"phone\") | map(attribute=\"phone\") | join",
      "offices | selectattr(\"name\") | map(attribute=\"phone\") | join",
      "((offices | selectattr(\"phone\") | list) + offices) | map(attribute=\"phone\") | join",
      "[\"a\", none] | reject | join", "[] | first", "([[1, none], [2]] | select | first | default([none]))[0]",
    ])
  func maybeNone(expression: String) {
    let outcome = attempt(["page.html": "{{ \(expression) }}"])
    #expect(["template-maybe-none", "template-operand-type"].contains(outcome.codes.first), "\(outcome)")
  }

  @Test("A macro is compiled anew for records of which more is known, and one that calls itself ends")
  func macros() {
    let macro = "{% macro m(rows) %}{% for r in rows %}{{ r.phone }}{% endfor %}{% endmacro %}"
    #expect(render(macro + "{{ m(offices | selectattr(\"phone\")) }}") == "053")
    #expect(attempt(["page.html": macro + "{{ m(offices) }}"]).codes == ["template-maybe-none"])
    let endless = "{% macro n(l) %}{% if l %}{{ n(l[1:] | selectattr(\"phone\")) }}.{% endif %}{% endmacro %}"
    #expect(render(endless + "{{ n(offices) }}") == ".")
  }
}
