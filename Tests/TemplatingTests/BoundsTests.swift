import SourceText
@testable import Templating
import Testing

/// What would take the program's time, memory or stack without end.
@Suite("Bounds of templates") struct BoundsTests {
  private static func nested(_ count: Int, _ open: String, _ core: String, _ close: String) -> String {
    String(repeating: open, count: count) + core + String(repeating: close, count: count)
  }

  @Test(
    "work that grows without end is an error",
    arguments: [
      (
        "{% set n = namespace(x=[]) %}{% for i in range(100) %}{% set n.x = [n.x] %}{% endfor %}",
        "template-nested-too-deep"
      ),
      ("{% set a = 1 %}\(String(repeating: "{% set a = [a] %}", count: 100))", "template-nested-too-deep"),
      ("{{ \"\".zfill(60000000) | length }}", "template-value-size"),
      ("{{ [[1]] | map(\"batch\", 100000, 0) | list | length }}", "template-index"),
      ("{{ range(100000) | select(\"in\", range(100000) | list) | length }}", "template-passes"),
      (
        "{% macro m(n) %}{% if n > 0 %}{{ \(nested(30, "\"\" ~ (", "m(n - 1)", ")")) }}{% endif %}{% endmacro %}{{ m(62) }}",
        "template-too-deep"
      ),
      ("{{ \(nested(40, "(1 == ", "1", " == 1)")) }}", "template-program-size"),
      ("{{ range(2000) | join(\"\\n\") | indent(60000000) }}", "template-value-size"),
    ])
  func endless(template: String, code: String) {
    guard case .problems(let problems) = attempt(["page.html": template]) else {
      Issue.record("a page was made")
      return
    }
    #expect(problems.first?.problem.code == code)
  }

  @Test(
    "what is made counts as work: text, parts, and lists that hold one list many times",
    arguments: [
      "{% set n = namespace(x=[]) %}{% for i in range(40) %}{% set n.x = [n.x, n.x, n.x, n.x] %}{% endfor %}",
      "{% set a = [1] %}\(String(repeating: "{% set a = [a, a] %}", count: 60)){{ a == a }}",
      "{% macro m(x, n) %}{{ m([x, x] if n else 1, n - 1) }}{% endmacro %}{{ m(1, 60) }}",
      "{% for i in range(100) %}{{ \"\".zfill(10000) | upper | length }}{% endfor %}",
      "{% set n = namespace(x=\"a\") %}{% for i in range(40) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
      "{{ \"\".zfill(20000).split(\"0\") | length }}",
    ])
  func work(template: String) {
    let outcome = attempt(["page.html": template], limits: TemplateLimits(passes: 10_000))
    #expect(outcome.codes == ["template-passes"])
  }

  @Test(
    "what only looks so is made",
    arguments: [
      ("{% set n = namespace(x=none) %}{% for i in [1, 2] %}{% set n.x = [n.x] %}{% endfor %}ok", "ok"),
      ("{{ \"a\"\(String(repeating: ".upper()", count: 60)) }}", "A"),
      ("{{ \"abc\" | truncate(9223372036854775807) }}{{ \"abc\" | truncate(-9223372036854775807) }}", "abcabc"),
      ("{{ \"abc\".zfill(-9223372036854775807) }}", "abc"),
      ("{{ 1e30 | filesizeformat }}", "1000000.0 YB"),
    ])
  func bounded(template: String, expected: String) { #expect(render(template) == expected) }

  @Test(
    "a macro is compiled anew where what it sees is another",
    arguments: [
      ("{% set x = 1 %}{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% set x = \"<\" %}{{ m() }}", "1&lt;"),
      (
        "{% macro m() %}{{ n.v }}{% endmacro %}{% set n = namespace(v=1) %}{{ m() }}{% set n = namespace(v=\"b\") %}{{ m() }}",
        "1b"
      ),
      (
        "{% macro a() %}1{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ b() }}{% macro a() %}2{% endmacro %}{{ b() }}",
        "12"
      ),
    ])
  func sight(template: String, expected: String) { #expect(render(template) == expected) }

  @Test("a macro is compiled anew where another name is being written")
  func words() {
    let script = "{% macro m() %}ipt{% endmacro %}<d{{ m() }}></dipt><scr{{ m() }}>{{ title }}</script>"
    #expect(attempt(["page.html": script]).codes == ["template-output-place"])
    let event = "{% macro c() %}click{% endmacro %}<a x{{ c() }}=\"a\" on{{ c() }}=\"{{ title }}\">"
    #expect(attempt(["page.html": event]).codes == ["template-output-place"])
  }

  @Test(
    "text with many marks that do not end is read a few times, not once for each",
    arguments: ["<!--", "<'", "<a title=\"", "<b '\">", "&#", "<!---"])
  func marks(mark: String) {
    let count = 200_000
    let text = MarkupOperations.text(of: SafeHTML(trusted: String(repeating: mark, count: count)))
    #expect(text.utf8.count <= count * mark.utf8.count)
  }

  @Test(
    "numbers are divided as in Python and rounded as they are printed",
    arguments: [
      (
        "{{ 1 // 0.1 }} {{ 1 % 0.1 }} {{ 1e20 % 3 }} {{ -7.5 // 2 }} {{ -7.5 % 2 }}",
        "9.0 0.09999999999999995 1.0 -4.0 0.5"
      ),
      ("{{ 1.005 | round(2) }} {{ 0.285 | round(2) }} {{ -2.5 | round }}", "1.01 0.29 -3.0"),
    ])
  func numbers(template: String, expected: String) { #expect(render(template) == expected) }
}
