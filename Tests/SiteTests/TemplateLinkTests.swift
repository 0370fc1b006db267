import SourceText
import Testing

@testable import Site

@Suite("Links of templates") struct TemplateLinkTests {
  private func site(_ template: String, base: String = "https://example.org/") -> MemorySite {
    var site = MemorySite(pageFile().merging(["Templates/page.html": template]) { $1 })
    site.files["Content/site.yaml"] = site.files["Content/site.yaml"]?.replacing(
      "https://example.org/\n", with: base + "\n")
    return site
  }

  @Test(
    "a link within the site that leads nowhere is an error where it stands",
    arguments: [
      ("<a href=\"/nowhere/\">", "1:10"), ("\n<img alt=\"\" src='/media/no.png'>", "2:18"),
      ("<img alt srcset=\"/media/map.png 1x, /media/no.png 2x\">", "1:37"), ("{{ \"nowhere/\" | url }}", "1:4"),
      ("<a href=\"{{ \"/nowhere/#a\" | url }}\">", "1:13"), ("<a href=\"/X/\">", "1:10"), ("<a href=\"/x\">", "1:10"),
    ])
  func broken(template: String, place: String) {
    #expect(site(template).problems == ["Templates/page.html:\(place) link-broken"])
  }

  @Test(
    "other links are not looked at, and those of the site are found",
    arguments: [
      "<a href=\"/x/?a=1&amp;b#c\">", "{{ \"/x/\" | url }}", "{{ \"x/#a\" | url }}",
      "<img src=\"/media/map.png\" alt=\"\">", "<a href=\"//example.com/\">", "<a href=\"https://example.com/no/\">",
      "<a href=\"no/\">", "<a href=\"#no\">", "<a href=\"/{{ page.title }}/\">", "<p title=\"/no/\">",
      "<a href=\"{% if page.title %}/n{% else %}/o{% endif %}\">", "<a href=\"/sitemap.xml\">",
    ])
  func found(template: String) {
    #expect(site("{{ page.title | length }}" + template).problems.filter { $0.contains("link") } == [])
  }

  @Test("below a path, a link that forgets the path is told how it is written")
  func basePath() {
    func problems(_ template: String) -> [String] { site(template, base: "https://example.org/sub/").problems }
    #expect(problems("<a href=\"/sub/x/\"><a href=\"/other/\">{{ \"/x/\" | url }}") == [])
    #expect(problems("<a href=\"/sub/no/\">") == ["Templates/page.html:1:10 link-broken"])
    #expect(
      site("<a href=\"/x/\">", base: "https://example.org/sub/").hints() == ["did you mean '{{ \"/x/\" | url }}'?"])
  }

  @Test("the filter url takes paths of the site alone", arguments: ["https://x.y/", "//x.y/", "mailto:a@b"])
  func foreign(link: String) {
    #expect(site("{{ \"\(link)\" | url }}").problems == ["Templates/page.html:1:4 link-foreign"])
    #expect(site("{% set a = \"\(link)\" %}{{ a | url }}").problems.map { $0.suffix(12) } == ["link-foreign"])
  }
}
