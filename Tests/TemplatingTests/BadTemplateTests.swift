import SourceText
import Templating
import Testing

/// Templates as people get them wrong, and as nobody should write them: an error with its place, with the limits that a
/// site has.
@Suite("Bad templates") struct BadTemplateTests {
  /// Templates by name, and the first error: `file:line:column code`.
  private static let cases: [(templates: [String: String], problem: String)] = [
    (["page.html": "a\n{{ title"], "page.html:2:1 template-unclosed-tag"),
    (["page.html": "a\n{% if isNew"], "page.html:2:1 template-unclosed-tag"),
    (["page.html": "a\n{# never"], "page.html:2:1 template-unclosed-tag"),
    (["page.html": "{{ \"title }}\n"], "page.html:1:4 template-unclosed-string"),
    (["page.html": "\n{{ title ~ 'x }}"], "page.html:2:12 template-unclosed-string"),
    (["page.html": "{% if title %}\n"], "page.html:1:4 template-unclosed-statement"),
    (["page.html": "{% raw %}\n"], "page.html:1:1 template-unclosed-statement"),
    (["page.html": "{{ title | uper }}"], "page.html:1:12 template-unknown-filter"),
    (["page.html": "{{ title | replace(\"a\") }}"], "page.html:1:12 template-argument-missing"),
    (["page.html": "{{ title | upper(1, 2) }}"], "page.html:1:18 template-argument-extra"),
    (["page.html": "{{ range() }}"], "page.html:1:4 template-argument-missing"),
    (["page.html": "{{ title.split(\"a\", 1, 2) }}"], "page.html:1:24 template-argument-extra"),
    (["page.html": "{% macro m(a) %}{{ a }}{% endmacro %}\n{{ m() }}"], "page.html:2:4 template-argument-missing"),
    (["page.html": "{% macro m(a) %}{{ a }}{% endmacro %}\n{{ m(1, 2) }}"], "page.html:2:9 template-argument-extra"),
    (["page.html": "{% extends \"page.html\" %}"], "page.html:1:12 template-cycle"),
    (["page.html": "{% extends \"a\" %}", "a": "\n{% extends \"page.html\" %}"], "a:2:12 template-cycle"),
    (
      ["page.html": "{% include \"a\" %}", "a": "{% if true %}\n{% include \"a\" %}{% endif %}"],
      "a:2:12 template-cycle"
    ),
    (
      ["page.html": "{% include \"a\" %}", "a": "{% extends \"b\" %}", "b": "{% include \"a\" %}"],
      "b:1:12 template-cycle"
    ),
    (["page.html": "{% import \"a\" as a %}", "a": "{% import \"a\" as b %}"], "a:1:11 template-cycle"),
    (["page.html": "{{ 1 // 0 }}"], "page.html:1:4 template-division-by-zero"),
    (["page.html": "\n{{ price / (count - count) }}"], "page.html:2:4 template-division-by-zero"),
    (["page.html": "{{ 1 % 0 }}"], "page.html:1:4 template-division-by-zero"),
    (["page.html": "{{ -9223372036854775807 - 2 }}"], "page.html:1:4 template-overflow"),
  ]

  @Test("an error with its place", arguments: cases)
  func place(templates: [String: String], problem: String) {
    #expect(Self.first(attempt(templates)) == problem)
  }

  @Test("bytes that are no UTF-8 are an error where they stand, in a part too")
  func encoding() {
    let bytes = Array("ok\n<p>".utf8) + [0xE0, 0xB8] + Array("</p>".utf8)
    #expect(Self.first(attempt(["page.html": bytes])) == "page.html:2:4 template-invalid-utf8")
    let part = ["page.html": Array("{% include \"a\" %}".utf8), "a": [0x61, 0xFF]]
    #expect(Self.first(attempt(part)) == "a:1:2 template-invalid-utf8")
  }

  @Test(
    "10,000 nested statements are too many, and that is said where it becomes too much",
    arguments: [
      ("{% block b# %}", "{% endblock %}"), ("{% if true %}", "{% endif %}"), ("{% for x in tags %}", "{% endfor %}"),
      ("{% with %}", "{% endwith %}"), ("{% filter upper %}", "{% endfilter %}"), ("{% set a# %}", "{% endset %}"),
    ])
  func nesting(opening: String, closing: String) {
    let count = 10_000
    let openings = (0..<count).map { opening.replacing("#", with: "\($0)") + "\n" }
    let template = openings.joined() + String(repeating: closing, count: count)
    let problem = Self.first(attempt(["page.html": template]))
    #expect(problem.hasPrefix("page.html:20") && problem.hasSuffix(" template-too-deep"), "\(problem)")
  }

  @Test(
    "a chain of 10,000 templates is too long, whichever way they lead on", arguments: ["extends", "include", "import"])
  func chains(statement: String) {
    var templates: [String: String] = [:]
    for number in 0..<10_000 {
      let alias = statement == "import" ? " as m" : ""
      templates[number == 0 ? "page.html" : "\(number)"] = "{% \(statement) \"\(number + 1)\"\(alias) %}"
    }
    #expect(Self.first(attempt(templates)).hasSuffix(" template-too-deep"), "\(Self.first(attempt(templates)))")
  }

  @Test(
    "a page of 100 megabytes is refused before it is one",
    arguments: [
      "{% for a in range(100000) %}LINE{% endfor %}",
      "{% set line = \"LINE\" %}{% for a in range(100000) %}{{ line }}{% endfor %}",
      "{% macro m() %}LINE{% endmacro %}{% for a in range(100000) %}{{ m() }}{% endfor %}",
      "{% set all %}{% for a in range(100000) %}LINE{% endfor %}{% endset %}{{ all }}",
    ])
  func largePage(template: String) {
    let line = String(repeating: "x", count: 1_000)
    let problem = Self.first(attempt(["page.html": template.replacing("LINE", with: line)]))
    #expect(
      problem.hasPrefix("page.html:1:")
        && (problem.hasSuffix(" template-output-size") || problem.hasSuffix(" template-value-size")),
      "\(problem)")
  }

  @Test("a loop without end in sight, and a macro that calls itself, end")
  func endless() {
    let loops = "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}"
    #expect(Self.first(attempt(["page.html": loops])) == "page.html:1:41 template-passes")
    let macro = "{% macro m(a) %}{{ m(a + 1) }}{% endmacro %}{{ m(1) }}"
    #expect(Self.first(attempt(["page.html": macro])) == "page.html:1:20 template-recursion")
  }

  private static func first(_ outcome: Outcome) -> String {
    guard case .problems(let diagnostics) = outcome, let first = diagnostics.first(where: \.isError) else {
      return "a page"
    }
    guard let place = first.place else { return first.problem.code }
    let start = place.file.location(ofByte: place.range.lowerBound)
    return "\(place.file.path.dropFirst("Templates/".count)):\(start.line):\(start.column) \(first.problem.code)"
  }
}
