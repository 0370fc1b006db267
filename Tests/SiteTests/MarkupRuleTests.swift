import SourceText
import Testing

@testable import Site

@Suite("What a check reads in the HTML of a page")
struct MarkupRuleTests {
  private static let head = "<!DOCTYPE html><html lang=\"th\"><head><title>X</title></head><body><h1>X</h1>"
  private static let page = PlannedPage(id: .notFound, language: .thai, path: "/x/", template: .page)
  private static let resolver = LinkResolver(address: SiteAddress("https://example.org/base/")!)

  private static func markup(_ html: String) -> PageMarkup {
    PageMarkup(Array(html.utf8), of: page, resolver: resolver)
  }

  private static func findings(_ html: String) -> [MarkupFinding] { markup(html).sightings.map(\.finding) }

  private static func findings(inBody body: String) -> [MarkupFinding] { findings(head + body + "</body></html>") }

  @Test(
    "an image without alt is found, one with an empty alt is none",
    arguments: [
      ("<img src=\"/a.png\">", [MarkupFinding.imageWithoutAlternative(source: "/a.png")]),
      ("<IMG SRC=a.png>", [.imageWithoutAlternative(source: "a.png")]), ("<img src=a.png alt>", []),
      ("<img src=\"/a.png\" alt=\"\">", []), ("<img alt='ก' src='/a.png'/>", []), ("<!-- <img src=x> -->", []),
      ("<script>\"<img src=x>\"</script>", []),
    ])
  func images(body: String, expected: [MarkupFinding]) {
    #expect(Self.findings(inBody: body) == expected)
  }

  @Test(
    "headings go down one level at a time, and there is one h1",
    arguments: [
      ("<h2>a</h2><h3>b</h3><h2>c</h2>", []), ("<h3>b</h3>", [MarkupFinding.skippedHeading(from: 1, to: 3)]),
      ("<h2>a</h2><h4>b</h4><h4>c</h4><h2>d</h2>", [.skippedHeading(from: 2, to: 4)]),
      ("<h1>Y</h1>", [.severalMainHeadings(count: 2)]), ("<header>x</header><hr><hgroup></hgroup>", []),
    ])
  func headings(body: String, expected: [MarkupFinding]) {
    #expect(Self.findings(inBody: body) == expected)
  }

  @Test("a heading that is skipped to is told by its words")
  func wordsOfHeading() {
    let found = Self.markup(Self.head + "<h4 id=\"a\">ราคา\n <em>ข้าว</em></h4>").sightings
    #expect(found.map(\.text) == ["ราคา ข้าว"])
    #expect(Self.markup(Self.head + "<h4>a &amp; b</h4>").sightings.map(\.text) == ["a & b"])
  }

  @Test("two elements with one id are found once")
  func identifiers() {
    let body = "<p id=a></p><p id=\"a\"></p><svg id='a'></svg><p id=b></p><p id></p><p id=\"\"></p>"
    #expect(Self.findings(inBody: body) == [.duplicateID("a")])
  }

  @Test(
    "a link or a button has something to be read aloud",
    arguments: [
      ("<a href=\"/x/\"> \n</a>", [MarkupFinding.emptyLink(target: "/x/")]), ("<button></button>", [.emptyButton]),
      ("<a href=\"/x/\"><img src=a alt=\"\"></a>", [.emptyLink(target: "/x/")]),
      ("<a href=\"/x/\"><span aria-hidden=\"true\">→<span>x</span></span></a>", [.emptyLink(target: "/x/")]),
      ("<a href=\"/x/\" aria-label=\" \"></a>", [.emptyLink(target: "/x/")]),
      ("<a href=\"/x/\"><b>ก</b></a>", []), ("<a href=\"/x/\"><img src=a alt=\"ก\"></a>", []),
      ("<a href=\"/x/\" aria-label=\"ก\"></a>", []), ("<button title=\"ก\"></button>", []),
      ("<a href=\"/x/\"><svg><title>ก</title></svg></a>", []), ("<a id=\"x\"></a>", []),
      ("<a href=\"/x/\" aria-hidden=\"true\"></a>", []),
      ("<a href=\"/x/\"><span aria-hidden=\"true\"><br>→</span>ก</a>", []),
    ])
  func labels(body: String, expected: [MarkupFinding]) {
    #expect(Self.findings(inBody: body) == expected)
  }

  @Test("a page without a title or a language is found; the title of a drawing is not the page's")
  func document() {
    #expect(
      Self.findings("<html><head><title> </title></head><body><h1>X</h1><svg><title>Y</title></svg></body></html>")
        == [.noTitle, .noLanguage])
    #expect(Self.findings("<html lang=\"\"><title>X</title><body><h1>X</h1>") == [.noLanguage])
    #expect(Self.findings("") == [.noTitle, .noLanguage, .noMainHeading])
  }

  @Test("links are gathered from every attribute that leads somewhere")
  func links() {
    let body =
      "<a href=\"/base/?a&amp;b#c\">x</a><img src='b.png' alt='' srcset=\"c.png 1x, d.png 2x\"><video poster=e></video>"
      + "<use xlink:href=\"#f\"/><link rel=preconnect href=\"https://g.example\"><p data-href=\"/no\" title=\"href='/no'\">"
    let markup = Self.markup(Self.head + body)
    #expect(markup.links.map(\.target).sorted() == ["/base/?a&b#c", "b.png", "c.png", "d.png", "e"])
    #expect(markup.sightings.map(\.finding) == [.unknownAnchor(target: "#f")])
    #expect(markup.linkCount == 6)
  }

  @Test(
    "a comma within an address of a srcset is part of it",
    arguments: [
      ("data:image/png;base64,AA== 1x, a.png 2x", ["a.png", "data:image/png;base64,AA=="]),
      ("a,b.png 100w,c.png 200w", ["a,b.png", "c.png"]), (" , a.png, b.png,", ["a.png", "b.png"]), (" ,", []),
    ])
  func sourceSets(text: String, expected: [String]) {
    let markup = Self.markup(Self.head + "<img alt=\"\" srcset=\"\(text)\">")
    #expect(markup.links.map(\.target).sorted() == expected)
  }

  @Test("a link without a path leads to the page itself, a relative one beside it, also on one that is no folder")
  func page404() {
    func destination(_ target: String) -> LinkDestination { Self.resolver.destination(of: target, on: "/404.html") }
    #expect(destination("#a") == .file(path: "404.html", fragment: "a"))
    #expect(destination("?q") == .file(path: "404.html", fragment: nil))
    #expect(destination("a.css") == .file(path: "a.css", fragment: nil))
  }

  @Test(
    "anchors within the page are looked for there", arguments: ["#", "#top", "#a", "/base/x/#a", "#:~:text=a", "./#ก"])
  func anchors(target: String) {
    let body = "<p id=\"a\"></p><p id=\"ก\"></p><a href=\"\(target)\">x</a>"
    #expect(Self.findings(inBody: body) == [])
    #expect(Self.findings(inBody: "<a href=\"/base/x/#b\">x</a>") == [.unknownAnchor(target: "/base/x/#b")])
  }

  @Test(
    "a link leads where a browser takes it",
    arguments: [
      ("/base/", LinkDestination.file(path: "index.html", fragment: nil)),
      ("/base", .file(path: "index.html", fragment: nil)), ("", .file(path: "x/index.html", fragment: nil)),
      ("../y/?q#a%20b", .file(path: "y/index.html", fragment: "a b")), ("a.csv", .file(path: "x/a.csv", fragment: nil)),
      ("..", .file(path: "index.html", fragment: nil)), ("./b/./c", .file(path: "x/b/c", fragment: nil)),
      (" /base/%E0%B8%81 ", .file(path: "ก", fragment: nil)),
      ("https://example.org/base/z/", .file(path: "z/index.html", fragment: nil)),
      ("//example.org/base/z", .file(path: "z", fragment: nil)),
      ("/other/", .external("https://example.org/other/")),
      ("https://example.organic/", .external("https://example.organic/")),
      ("HTTP://a.example/b#c", .external("HTTP://a.example/b")), ("//a.example/", .external("https://a.example/")),
      ("mailto:a@b.example", .other), ("tel:1203", .other), ("data:image/png;base64,AA", .other),
      ("../../../y/", .external("https://example.org/y/")),
    ])
  func destinations(target: String, expected: LinkDestination) {
    #expect(Self.resolver.destination(of: target, on: "/x/") == expected)
  }
}
