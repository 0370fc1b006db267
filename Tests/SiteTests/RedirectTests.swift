import Localization
import SourceText
import Testing

@testable import Site

@Suite("Old addresses lead to pages, and servers are told")
struct RedirectTests {
  private static let site = MemorySite([
    "Content/pages/topics/prices.th.md":
      "---\ntitle: ราคา\naliases: [/rice/, /old/page.html, /ข่าว]\n---\n",
    "Content/pages/topics/prices.en.md": "---\ntitle: Prices\n---\n",
    "Content/bulletins/2026/a.en.md": "---\ntitle: A <b>\ndate: 2026-11-10\naliases: /en/news/a\n---\n",
  ])

  private func files(_ site: MemorySite) -> [String: String] {
    let contents = site.load().contents
    let entries = contents.plan.entries.flatMap { EntryRenderer.render($0, contents).files }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test("in each language of the page, with its prefix")
  func pages() throws {
    let files = files(Self.site)
    for (path, title, target) in [
      ("rice/index.html", "ราคา", "/topics/prices/"), ("old/page.html", "ราคา", "/topics/prices/"),
      ("ข่าว/index.html", "ราคา", "/topics/prices/"), ("en/rice/index.html", "Prices", "/en/topics/prices/"),
      ("en/news/a/index.html", "A &lt;b&gt;", "/en/bulletins/2026/a/"),
    ] {
      let html = try #require(files[path], "\(path)")
      #expect(html.contains("<a href=\"\(target)\">\(title)</a>"))
      #expect(html.contains("content=\"0; url=\(target)\""))
      #expect(html.contains("<link rel=\"canonical\" href=\"https://example.org\(target)\">"))
    }
    #expect(Self.site.problems == [])
  }

  @Test("with the permanent redirects of each server, also below a path")
  func servers() throws {
    var site = Self.site
    site.address = SiteAddress("https://example.org/x/")
    let files = files(site)
    let moved = try #require(files["_redirects"])
    #expect(moved.contains("/x/rice/ /x/topics/prices/ 301\n"))
    #expect(moved.contains("/x/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/ /x/topics/prices/ 301\n"))
    let nginx = try #require(files["server/nginx.conf"])
    #expect(nginx.contains("location = \"/x/old/page.html\" { return 301 \"/x/topics/prices/\"; }\n"))
    let apache = try #require(files["server/apache.conf"])
    #expect(apache.contains("RedirectMatch 301 \"^/x/old/page\\.html$\" \"/x/topics/prices/\"\n"))
    for text in [try #require(files["_headers"]), nginx, apache] {
      #expect(text.contains(ServerHeaders.contentSecurityPolicy))
    }
  }

  @Test("what is no address, lies elsewhere already or has no single page is an error at its place")
  func problems() {
    var site = Self.site
    site.files["Content/pages/topics/prices.th.md"] =
      "---\ntitle: ราคา\naliases:\n  - rice\n  - /a?b\n  - /../x/\n  - /bulletins/\n  - \"/a\\\" b/\"\n---\n"
    site.files["Content/pages/provinces/p.th.md"] = "---\ntitle: จ\neach: provinces\naliases: [/p/]\n---\n"
    #expect(
      site.problems == [
        "Content/pages/provinces/p.th.md:4:11 alias-address", "Content/pages/topics/prices.th.md:4:5 alias-address",
        "Content/pages/topics/prices.th.md:5:5 alias-address", "Content/pages/topics/prices.th.md:6:5 alias-address",
        "Content/pages/topics/prices.th.md:7:5 address-duplicate",
        "Content/pages/topics/prices.th.md:8:5 alias-address",
      ])
  }

  @Test("one that would take the place of another file, or a folder's, is told where it is written")
  func collisions() {
    for (aliases, expected) in [
      ("/index.html", ["alias-address"]), ("/bulletins/index.html", ["address-duplicate"]),
      ("/old/, /old/index.html", ["address-duplicate"]), ("/robots.txt", ["address-duplicate"]),
      ("/a.html, /a.html/b/", ["address-duplicate"]), ("/api/v1/index.json/x", ["address-duplicate"]),
      ("/a.html, /b/index.html", []),
    ] {
      let site = MemorySite([
        "Content/pages/x.th.md": "---\ntitle: ก\naliases: [\(aliases)]\n---\n"
      ])
      #expect(site.problems.map { $0.split(separator: " ").last.map(String.init) } == expected, "\(aliases)")
    }
  }

  @Test("an old address that is taken, or written again with a prefix, is said once, with what to take away")
  func twice() {
    for (aliases, column, message) in [
      ("/old/, /en/old/", 18, "the old address '/en/old/' is there twice: '/old/' gives it already"),
      ("/en/old/, /old/", 11, "the old address '/en/old/' is there twice: '/old/' gives it already"),
      ("/old/, /old/", 18, "the old address '/en/old/' is there twice: '/old/' gives it already"),
      ("/y/", 11, "the old address '/y/' is taken: by Content/pages/y.th.md"),
      ("/z/", 11, "the old address '/z/' is taken: by Content/pages/x.th.md"),
    ] {
      var site = MemorySite(pageFile("aliases: [\(aliases)]"))
      site.files["Content/pages/x.en.md"] = "---\ntitle: X\n---\n"
      site.files["Content/pages/y.th.md"] = "---\ntitle: Y\naliases: [/z/]\n---\n"
      let place = aliases == "/z/" ? "Content/pages/y.th.md:3:11" : "Content/pages/x.th.md:3:\(column)"
      let problems = site.diagnostics()
      #expect(site.problems == ["\(place) address-duplicate"], "\(aliases)")
      #expect(problems.first?.problem.message.english == message, "\(aliases)")
      #expect(problems.first?.hint?.english.hasPrefix("take ") == true)
    }
  }

  @Test("one with the prefix of a language leads to the page in that language")
  func prefixed() throws {
    var site = MemorySite(pageFile("aliases: [/en/old/]"))
    site.files["Content/pages/x.en.md"] = "---\ntitle: X\n---\n"
    #expect(site.problems == [])
    #expect(site.load().contents.plan.redirects.map { "\($0.path) \($0.page.path)" } == ["/en/old/ /en/x/"])
  }

  @Test("a wrong address below the folder of a language has the page of that language")
  func missingPages() throws {
    var site = Self.site
    site.address = SiteAddress("https://example.org/prices/")
    let files = files(site)
    let nginx = try #require(files["server/nginx.conf"])
    #expect(nginx.contains("error_page 404 /prices/404.html;\n"))
    #expect(nginx.contains("location \"/prices/en/\" { error_page 404 /prices/en/404.html; }\n"))
    let apache = try #require(files["server/apache.conf"])
    #expect(
      apache.contains("<If \"%{REQUEST_URI} =~ m#^/prices/en/#\">\n  ErrorDocument 404 /prices/en/404.html\n</If>\n"))
    #expect(try #require(files["_redirects"]).hasSuffix("/prices/en/* /prices/en/404.html 404\n"))
  }

  @Test("a folder is known to servers without its last slash too")
  func forms() throws {
    let files = files(Self.site)
    #expect(try #require(files["_redirects"]).contains("/rice /topics/prices/ 301\n/rice/ /topics/prices/ 301\n"))
    #expect(try #require(files["server/nginx.conf"]).contains("location = \"/rice\" {"))
    #expect(try #require(files["server/apache.conf"]).contains("\"^/rice/?$\""))
  }
}
