import SourceText
import Templating
import Testing

@Suite struct LanguageTests {
  @Test(
    "An expression has the value it has in Jinja2",
    arguments: [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 // 2", "3"), ("-7 // 2", "-4"), ("-7 % 3", "2"), ("7 / 2", "3.5"),
      ("1 + 2 ~ 3", nil), ("1 ~ 2 ~ \"a\"", "12a"), ("-1 | abs", "1"), ("2.50", "2.5"), ("1_000", "1000"),
      ("1e3", "1000.0"), ("true and 1", "1"), ("0 or \"x\"", "x"), ("not 1", "false"), ("1 if true else 2", "1"),
      ("1 < 2", "true"), ("1 == 1.0", "true"), ("\"a\" != \"b\"", "true"), ("2 in [1, 2]", "true"),
      ("3 not in [1, 2]", "true"), ("\"ขา\" in \"ขาว\"", "true"), ("\"unit\" in facts", "true"),
      ("[1, 2][0]", "1"), ("[1, 2][-1]", "2"), ("{\"a\": {\"b\": 5}}.a.b", "5"), ("{\"a\": 5}[\"a\"]", "5"),
      ("\"a\" \"b\"", "ab"), ("'it\\'s'", "it&#39;s"), ("\"a\\nb\"", "a\nb"), ("data.rows[1]", "2"),
      ("count is odd", "true"), ("count is not even", "true"), ("count is divisibleby 3", "true"),
      ("summary is none", "true"), ("summary is defined", "false"), ("facts.missing is defined", "false"),
      ("facts.nothing is defined", "false"), ("tags is empty", "false"), ("data is mapping", "true"),
      ("1 + (2 if false else 3)", "4"), ("not summary is none", "false"), ("\"a\" < \"b\" and 2 >= 2", "true"),
    ])
  func expressions(expression: String, expected: String?) {
    let page = render("{{ \(expression) }}")
    if let expected { #expect(page == expected) } else { #expect(page.contains("[template-operand-type]")) }
  }

  @Test(
    "A filter gives what it says",
    arguments: [
      ("\"Abc\" | upper", "ABC"), ("\"Abc\" | lower", "abc"), ("\"  a b \" | trim", "a b"), ("tags | length", "2"),
      ("\"ข้าว\" | length", "4"), ("summary | default(\"-\")", "-"), ("facts.nothing | default(\"-\")", "-"),
      ("facts.missing | default(\"-\")", "-"), ("data.a | default(data.b | default(1))", "1"),
      ("tags | join(\", \")", "ข้าว, ส่งออก"), ("[1, 2.5, true] | join(\"/\")", "1/2.5/true"),
      ("offices | join(\"+\", attribute=\"name\")", "เชียงใหม่+น่าน"), ("tags | first | default(\"\")", "ข้าว"),
      ("tags | last or \"\"", "ส่งออก"), ("tags | reverse | join", "ส่งออกข้าว"), ("\"abc\" | reverse", "cba"),
      ("\"<b>\" | escape", "&lt;b&gt;"), ("\"<b>\" | safe", "<b>"), ("\"<b>\" | safe | escape", "<b>"),
      ("(\"<b>\" | safe) ~ \"<i>\"", "<b>&lt;i&gt;"), ("12 | string ~ \"x\"", "12x"), ("\"12\" | int + 1", "13"),
      ("2.9 | int", "2"), ("\"2.5\" | float", "2.5"), ("2.5 | round", "3.0"), ("-2.5 | round | int", "-3"),
      ("2.345 | round(1)", "2.3"), ("[3, 1, 2] | sort | join", "123"), ("[3, 1, 2] | sort(reverse=true) | join", "321"),
      ("(offices | sort(attribute=\"name\") | map(attribute=\"name\") | join(\" \"))", "น่าน เชียงใหม่"),
      ("\"a-b-c\" | replace(\"-\", \"+\")", "a+b+c"), ("facts | list | join(\",\")", "unit,missing"),
      ("data | json", "{&quot;rows&quot;:[1,2]}"), ("price | number(1)", "[15250.5:1]"), ("count | number", "[3.0:0]"),
      ("t(\"greeting\", name=\"พิม\")", "สวัสดี พิม"), ("url(path=\"/a\")", "/x/a"),
    ])
  func filters(expression: String, expected: String) {
    #expect(render("{{ \(expression) }}") == expected)
  }

  @Test(
    "A statement does what it does in Jinja2",
    arguments: [
      ("{% if count > 2 %}a{% elif count %}b{% else %}c{% endif %}", "a"),
      ("{% if count > 3 %}a{% elif count %}b{% else %}c{% endif %}", "b"),
      ("{% if isDraft %}a{% endif %}b", "b"),
      ("{% for x in numbers %}{{ x }}{% if not loop.last %},{% endif %}{% endfor %}", "1,2,3"),
      ("{% for x in numbers if x is odd %}{{ loop.index }}/{{ loop.length }}:{{ x }} {% endfor %}", "1/2:1 2/2:3 "),
      ("{% for x in numbers if x > 9 %}{{ x }}{% else %}-{% endfor %}", "-"),
      ("{% for k, v in {\"a\": 1, \"b\": 2}.items() %}{{ loop.index0 }}{{ k }}{{ v }}{% endfor %}", "0a11b2"),
      ("{% for k in facts %}{{ k }} {% endfor %}", "unit missing "),
      (
        "{% for x in [1, 2] %}{% for y in [1, 2] %}{{ x * y }}{% endfor %}{{ loop.first }}{% endfor %}", "12true24false"
      ),
      (
        "{% for m in menu %}{{ m.title }}({% for c in m.children %}{{ c.title }} {% endfor %}){% endfor %}",
        "จังหวัด(เชียงใหม่ น่าน )เกี่ยวกับ()"
      ),
      ("{% set a = 1 %}{% set a = a + 1 %}{{ a }}", "2"),
      ("{% set a = 1 %}{% for x in [1] %}{% set a = 5 %}{{ a }}{% endfor %}{{ a }}", "51"),
      ("{% if count %}{% set a = 1 %}{% else %}{% set a = 2 %}{% endif %}{{ a }}", "1"),
      ("{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}", "3"),
      ("a {%- if true -%} b {%- endif -%} c", "abc"), ("a\n{#- note -#}\nb", "ab"), ("a {{- 1 -}} b", "a1b"),
      ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"), ("a {%- raw -%} {% {%- endraw -%} b", "a{%b"),
      ("text\n", "text"), ("text\n\n", "text\n"), ("{{ 1 }}\n", "1"), ("{% if true %}\na\n{% endif %}\n", "\na\n"),
      ("{{ title }}", "ราคาข้าว &amp; &lt;ข้าวโพด&gt;"), ("{{ body }}", "<p>สูงขึ้น</p>"),
    ])
  func statements(template: String, expected: String) {
    #expect(render(template) == expected)
  }

  @Test("A child's blocks take the place of its parent's, and super() shows the parent's")
  func inheritance() {
    let page = render([
      "base.html": "<h1>{% block head %}base {{ title|length }}{% endblock %}</h1>{% block main %}{% endblock %}",
      "middle.html": """
      {% extends "base.html" %}
      {% block head %}middle({{ super() }}){% endblock head %}
      {% block main %}[{% block inner %}default{% endblock %}]{% endblock %}
      """,
      "page.html": """
      {% extends "middle.html" %}
      {% set kind = "k" %}
      {% block head %}page({{ super() }}){{ kind }}{% endblock %}
      {% block inner %}mine{% endblock %}
      """,
    ])
    #expect(page == "<h1>page(middle(base 20))k</h1>[mine]")
  }

  @Test("An include sees the caller's names and leaves none behind")
  func includes() {
    let page = render([
      "item.html": "{{ loop.index }}{{ item.title }}{% set own = 1 %}",
      "page.html": "{% for item in menu %}{% include \"item.html\" %} {% endfor %}",
    ])
    #expect(page == "1จังหวัด 2เกี่ยวกับ ")
    let leak = attempt(["own.html": "{% set own = 1 %}", "page.html": "{% include \"own.html\" %}{{ own }}"])
    #expect(leak.codes == ["template-unknown-name"])
  }

  @Test("A block sees the loop around it only when it is scoped")
  func scopedBlocks() {
    let scoped = "{% for x in numbers %}{% block item scoped %}{{ x }}{% endblock %}{% endfor %}"
    #expect(render(scoped) == "123")
    #expect(attempt(["page.html": scoped.replacing(" scoped", with: "")]).codes == ["template-unknown-name"])
  }

  @Test("A file's blocks that are overridden everywhere are checked all the same")
  func overriddenBlocks() {
    let outcome = attempt([
      "base.html": "{% block a %}{{ misspelt }}{% endblock %}",
      "page.html": "{% extends \"base.html\" %}{% block a %}x{% endblock %}",
    ])
    #expect(outcome.codes == ["template-unknown-name"])
  }

  @Test(
    "What was tested may be used",
    arguments: [
      "{% if summary %}{{ summary }}{% endif %}", "{% if summary is not none %}{{ summary }}{% endif %}",
      "{% if summary is defined and summary | length > 1 %}{{ summary | upper }}{% endif %}",
      "{% if not summary %}{% else %}{{ summary }}{% endif %}",
      "{% if summary is none %}{% else %}{{ summary }}{% endif %}", "{{ summary if summary else \"\" }}",
      "{{ summary or \"\" }}", "{% if office and office.phone %}{{ office.phone }}{% endif %}",
      "{% if not office or not office.phone %}{% else %}{{ office.phone }}{% endif %}",
      "{% for o in offices if o.phone %}{{ o.phone | upper | trim }}{% endfor %}",
      "{% set s = summary %}{% if s %}{{ s }}{% endif %}",
      "{% set s = summary %}{% if not s %}{% set s = \"\" %}{% endif %}{{ s | trim }}",
      "{{ office.phone | default(\"-\") }}",
      "{% if office.phone is defined %}{{ office.phone ~ office.name }}{% endif %}",
      "{% if summary == \"a\" %}{{ summary }}{% endif %}", "{% if none != summary %}{% endif %}",
    ])
  func narrowing(template: String) {
    #expect(attempt(["page.html": template]).codes == [])
  }

  @Test(
    "What may be none may not be used before it is tested",
    arguments: [
      "{{ summary }}", "{{ office.name }}", "{% if summary or count %}{{ summary }}{% endif %}",
      "{% if summary %}{% endif %}{{ summary }}", "{% if not summary %}{{ summary }}{% endif %}",
      "{% if office %}{{ office.phone }}{% endif %}", "{{ summary | upper }}", "{{ summary ~ 1 }}",
      "{% for x in summary %}{% endfor %}", "{{ tags | first }}",
      "{% set s = \"a\" %}{% if s %}{% set s = summary %}{{ s }}{% endif %}",
      "{% if summary != \"a\" %}{{ summary }}{% endif %}", "{{ none }}", "{{ 1 + none }}",
      "{% if office.phone %}{% endif %}", "{{ office.phone | upper | default(1) }}",
    ])
  func narrowingFailures(template: String) {
    #expect(attempt(["page.html": template]).codes == ["template-maybe-none"])
  }
}
