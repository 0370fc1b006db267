import SourceText
import Testing

@testable import Site

@Suite("The site's own style sheets, and styles in templates")
struct StyleCheckTests {
  private static func problems(_ css: String, file: String = "theme.css") -> [String] {
    var site = MemorySite([
      "Templates/assets/\(file)": css, "Templates/assets/logo.svg": "<svg/>", "Templates/assets/site.css": "p{}",
    ])
    if file == "site.css" { site.files["Templates/assets/site.css"] = css }
    return site.problems
  }

  @Test(
    "brackets, comments and texts have both their ends",
    arguments: [
      (":root { --a: 1", "1:7 style-syntax"), (":root { --a: 1 }}", "1:17 style-syntax"),
      ("a { b: calc(1 }", "1:12 style-syntax"), ("/* a", "1:1 style-syntax"),
      ("a { content: \"x }\n}", "1:14 style-syntax"),
    ])
  func brackets(css: String, expected: String) {
    #expect(Self.problems(css) == ["Templates/assets/theme.css:" + expected])
  }

  @Test(
    "what is whole is right, whatever stands in comments and texts",
    arguments: [
      ":root { --a: light-dark(#fff, #000) } p { color: var(--a) } /* } */ a::after { content: \"}\" } a[b='{'] { c: url(logo.svg) }",
      "@media (width > 1px) { a { background: url(\"logo.svg\") } }", "a { mask: url(#m); b: url('/media/map.png?1') }",
      "a::before { content: \"\\\"\" }", "",
    ])
  func whole(css: String) {
    #expect(Self.problems(css) == [])
  }

  @Test(
    "files of other sites are warnings, those that are not there errors",
    arguments: [
      ("a { b: url(https://elsewhere.example/x.png) }", "1:12 style-foreign"),
      ("@import \"//elsewhere.example/x.css\";", "1:10 style-foreign"),
      ("a { b: url('data:image/png;base64,AA') }", "1:13 style-foreign"),
      ("a { b: url(logos.svg) }", "1:12 style-file-missing"),
      ("a { b: url(/media/no.png) }", "1:12 style-file-missing"),
      ("a { b: url(../../secret) }", "1:12 style-file-missing"),
    ])
  func files(css: String, expected: String) {
    #expect(Self.problems(css) == ["Templates/assets/theme.css:" + expected])
  }

  @Test(
    "a style or a script in a template has no effect where the headers are sent",
    arguments: [
      ("<p style=\"color: red\">x</p>", "1:4"), ("<p onclick='go()'>x</p>", "1:4"), ("<script>go()</script>", "1:1"),
      ("<style>p{}</style>", "1:1"), ("{% if page.title %}<p style=\"a\">x</p>{% endif %}", "1:23"),
    ])
  func inline(markup: String, place: String) {
    let site = MemorySite(pageFile().merging(["Templates/page.html": markup]) { $1 })
    #expect(site.problems == ["Templates/page.html:\(place) template-inline"])
    #expect(site.hints().count == 1)
  }

  @Test(
    "data and files of scripts, and what is only called so, are no such",
    arguments: [
      "<script type=\"application/ld+json\">{}</script>", "<script async src=\"https://a.example/x.js\"></script>",
      "<p data-style=\"x\" class=\"style\">style=\"x\"</p>", "<link rel=\"stylesheet\" href=\"#\">",
    ])
  func allowed(markup: String) {
    #expect(MemorySite(pageFile().merging(["Templates/page.html": markup]) { $1 }).problems == [])
  }
}
