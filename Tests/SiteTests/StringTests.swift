import Localization
import SourceText
import Testing

@testable import Site

/// The words of templates, and templates that nothing uses.
@Suite("Words and templates of a site") struct StringTests {
  private static func site(_ template: String, th: String, en: String) -> MemorySite {
    var site = MemorySite(pageFile().merging(["Templates/page.html": template]) { $1 })
    site.files["Templates/strings/th.yaml", default: ""] += th
    site.files["Templates/strings/en.yaml", default: ""] += en
    return site
  }

  @Test(
    "a value goes with a text that takes one, in every language",
    arguments: [
      ("{{ t(\"a\") }}", "Templates/page.html:1:4 string-value"),
      ("{{ t(\"b\", 1) }}", "Templates/page.html:1:4 string-value"),
    ])
  func values(template: String, problem: String) {
    #expect(Self.site(template, th: "a: ก{}\nb: ข\n", en: "a: A{}\nb: B\n").problems == [problem])
  }

  @Test("a text takes a value in every language or in none")
  func languages() {
    let site = Self.site("{{ t(\"a\", 1) }}", th: "a: ก{}\n", en: "a: A\n")
    #expect(site.problems == ["Templates/strings/th.yaml:3:1 string-value"])
  }

  @Test(
    "a value is printed whatever can be",
    arguments: [("1.5", "ก1.5"), ("2", "ก2"), ("\"<\"", "ก&lt;"), ("true", "กtrue")])
  func printed(value: String, text: String) throws {
    let site = Self.site("{{ t(\"a\", \(value)) }}", th: "a: ก{}\n", en: "a: A{}\n")
    #expect(try site.page("/x/") == text)
  }

  @Test("a text of the site that has not the value of the built-in one is told where the site has it")
  func builtInValue() {
    var builtIn = MemorySite()
    builtIn.files["Templates/page.html"] = "{{ t(\"a\", 1) }}"
    for language in ["th", "en"] { builtIn.files["Templates/strings/\(language).yaml"]! += "a: A{}\n" }
    #expect(
      warnings(["Templates/strings/th.yaml": "a: ก\n"], builtIn: builtIn).map { $0.split(separator: " ")[0] }
        == ["Templates/strings/th.yaml"])
    let both = warnings(
      ["Templates/strings/th.yaml": "a: ก\n", "Templates/strings/en.yaml": "a: A\n"], builtIn: builtIn)
    #expect(both.map { $0.prefix(47) } == ["Templates/strings/th.yaml error string-value wr"])
  }

  @Test("a text that nothing asks for is told once, and not to be translated")
  func unusedOnce() {
    let found = warnings(["Templates/strings/th.yaml": "lists: {bulletinz: ข่าว}\n"])
    #expect(found == ["Templates/strings/th.yaml warning string-unused did you mean 'lists.bulletins'?"])
  }

  /// What is said of a site whose other files are built-in ones: messages with their hints.
  private func warnings(_ own: [String: String], builtIn site: MemorySite = MemorySite()) -> [String] {
    let builtIn = site.files.filter { $0.key.hasPrefix("Templates/") }
      .map { (path: $0.key, bytes: Array($0.value.utf8)) }
    let files = MemorySite().files.filter { !$0.key.hasPrefix("Templates/") }.merging(own) { $1 }
    let entries = files.sorted { $0.key < $1.key }.map { SiteFiles.Entry(SourceFile(path: $0.key, text: $0.value)) }
    return SiteTemplates.check(SiteFiles(site: entries, builtIn: builtIn)).diagnostics.map {
      "\($0.place?.file.path ?? "") \($0.problem.severity.rawValue) \($0.problem.code) \($0.hint?.english ?? "")"
    }
  }

  @Test("a text that nothing asks for, and a template that no page uses, are warnings")
  func unused() {
    #expect(
      warnings([
        "Templates/strings/th.yaml": "list: {bulletins: ก}\nown: ข\n",
        "Templates/strings/en.yaml": "list: {bulletins: A}\nown: B\n",
        "Templates/home.html": "{{ t(\"own\") }}{{ t(\"lists.bulletins\") }}",
      ]) == ["Templates/strings/th.yaml warning string-unused did you mean 'lists.bulletins'?"])
    #expect(
      warnings([
        "Templates/pages.html": "{{ nothing.like.this }}", "Templates/404x.html": "", "Templates/own-part.html": "",
      ])
        == [
          "Templates/404x.html warning template-unused did you mean “404.html”?",
          "Templates/own-part.html warning template-unused ",
          "Templates/pages.html warning template-unused did you mean “page.html”?",
        ])
  }

  @Test("a block that built-in templates fill is missing in the layout of the site")
  func blocks() {
    let layout = "{% block main %}{% endblock %}{% block lnks %}{% endblock %}"
    let page = "{% extends \"layout.html\" %}{% block main %}{% endblock %}{% block links %}{% endblock %}"
    var site = MemorySite()
    for name in ["home", "page"] { site.files["Templates/\(name).html"] = page }
    #expect(
      warnings(["Templates/layout.html": layout], builtIn: site) == [
        "Templates/layout.html error template-block-missing add {% block links %}{% endblock %} where it is to show",
        "Templates/layout.html error template-block-missing add {% block links %}{% endblock %} where it is to show",
      ])
  }
}
