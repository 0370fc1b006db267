import Markdown
import SourceText
import Testing

@Suite struct MarkdownHTMLTests {
  @Test(
    "Blocks become elements",
    arguments: [
      ("", ""), ("ข้าว\nหอม", "<p>ข้าว\nหอม</p>\n"), ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
      ("# One\n\n###### Six", "<h1 id=\"section-one\">One</h1>\n<h6 id=\"section-six\">Six</h6>\n"),
      ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
      ("---", "<hr>\n"), ("    a < b\n", "<pre><code>a &lt; b\n</code></pre>\n"),
      ("```sql\nx > 'y'\n```", "<pre><code class=\"language-sql\">x &gt; &#39;y&#39;\n</code></pre>\n"),
      ("~~~\na\n~~~", "<pre><code>a\n</code></pre>\n"),
      ("```\"><x\na\n```", "<pre><code class=\"language-&quot;&gt;&lt;x\">a\n</code></pre>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
      ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"), ("3) a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
      ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
      ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ])
  func blocks(markdown: String, result: String) {
    #expect(html(markdown) == result)
  }

  @Test(
    "Inlines become elements",
    arguments: [
      ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"), ("***a***", "<em><strong>a</strong></em>"),
      ("a  \nb\\\nc", "a<br>\nb<br>\nc"), ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"),
      ("\\*a\\* &copy; &#x0E01;", "*a* © ก"),
      ("`<a>`", "<code>&lt;a&gt;</code>"), ("a = b", "a = b"), ("[=a", "[=a"), ("[a=b]", "[a=b]"),
      ("a[b] = c", "a[b] = c"),
    ])
  func inlines(markdown: String, result: String) {
    #expect(html(markdown) == "<p>\(result)</p>\n")
  }

  @Test(
    "Links and images leave slots for their targets",
    arguments: [
      ("[a](/x)", "<a href=\"{link /x}\">a</a>"),
      ("[a](/x \"ก & ข\")", "<a href=\"{link /x}\" title=\"ก &amp; ข\">a</a>"),
      ("[*a*](x.md#y)", "<a href=\"{link x.md#y}\"><em>a</em></a>"),
      ("<https://a.b/?c=d>", "<a href=\"https://a.b/?c=d\">https://a.b/?c=d</a>"),
      ("<https://a.b/ก>", "<a href=\"{link https://a.b/ก}\">https://a.b/ก</a>"),
      ("<a@b.c>", "<a href=\"{link mailto:a@b.c}\">a@b.c</a>"),
      ("[a]\n\n[a]: /x 't'", "<a href=\"{link /x}\" title=\"t\">a</a>"),
      ("![ข้าว \"ใหม่\"](/x.png)", "<img src=\"{image /x.png}\" alt=\"ข้าว &quot;ใหม่&quot;\">"),
      ("![a *b* `c`\nd](/x 't').", "<img src=\"{image /x}\" alt=\"a b c d\" title=\"t\">."),
      ("![a [b](/y)](/x)", "<img src=\"{image /x}\" alt=\"a b\">"),
      ("[![a](/x)](/y)", "<a href=\"{link /y}\"><img src=\"{image /x}\" alt=\"a\"></a>"),
    ])
  func links(markdown: String, result: String) {
    #expect(html(markdown) == "<p>\(result)</p>\n")
  }

  @Test(
    "An image inside an image gives its text, and what follows goes on",
    arguments: [
      ("![a ![b](/y) c](/x) d", "<img src=\"{image /x}\" alt=\"a b c\"> d"),
      ("![![![a](/z)](/y)](/x) *d*", "<img src=\"{image /x}\" alt=\"a\"> <em>d</em>"),
    ])
  func nestedImages(markdown: String, result: String) {
    #expect(html(markdown) == "<p>\(result)</p>\n")
  }

  @Test("Line breaks of Windows change nothing but themselves")
  func carriageReturns() {
    let markdown = "# A\n\nb\nc [=v]\n\n- d\n- `=e`\n"
    #expect(html(markdown.replacing("\n", with: "\r\n")) == html(markdown))
  }

  // MARK: Headings

  @Test(
    "Each heading has an id of its own",
    arguments: [
      (["Rice"], ["section-rice"]), (["Rice", "Rice", "Rice"], ["section-rice", "section-rice-2", "section-rice-3"]),
      (["Rice-2", "Rice", "Rice"], ["section-rice-2", "section-rice", "section-rice-3"]),
      (["ข้าว", "ราคา"], ["section-khaw", "section-rakha"]), (["Section 2", "米"], ["section-section-2", "section-2"]),
      (["เศรษฐกิจการค้าชายแดน"], ["section-sersthkichkarkhachaydaen"]),
      (["2026 in review"], ["section-2026-in-review"]), (["A & B: the *rest*"], ["section-a-b-the-rest"]),
      (["GDP ไทย 2569"], ["section-gdp-thaiy-2569"]),
      (["!"], ["section-1"]),
    ])
  func ids(headings: [String], ids: [String]) {
    let body = parsed(headings.map { "## \($0)\n" }.joined(separator: "\n")).body
    #expect(body.headings.map(\.id) == ids)
  }

  @Test("Ids are unique whatever the headings are", arguments: 1...3)
  func uniqueIDs(seed: Int) {
    let texts = ["Rice", "rice 2", "rice-2", "ข้าว", "Section 3", "section 3 2", "Rice!", "2", "a"]
    let markdown = (0..<60).map { "# \(texts[($0 * $0 + $0 / 3 + seed) % texts.count])\n" }.joined(separator: "\n")
    #expect(Set(parsed(markdown).body.headings.map(\.id)).count == 60)
  }

  @Test(
    "The text of a heading is what is read, without its live values",
    arguments: [
      ("# *ข้าว* `x` [y](/z)", "ข้าว x y"), ("# Price [=a.b] now", "Price  now"), ("# Price `=a.b`", "Price "),
      ("One\ntwo\n===", "One two"),
      ("# a &amp; b", "a & b"),
    ])
  func headingTexts(markdown: String, text: String) {
    #expect(parsed(markdown).body.headings.map(\.text) == [text])
  }

  @Test("The levels of headings are kept, in order")
  func levels() {
    #expect(parsed("# a\n\n### b\n\n> ## c\n").body.headings.map(\.level) == [1, 3, 2])
  }

  @Test(
    "The id of a heading stands in its tag though a live value closed the part",
    arguments: [
      ("# [=a]", "<h1 id=\"section-1\">{value a}</h1>\n"),
      ("# Price `=a` of *`=b`*", "<h1 id=\"section-price-of\">Price {value a} of <em>{value b}</em></h1>\n"),
      ("a [=x]\n\n## Title [=y]", "<p>a {value x}</p>\n<h2 id=\"section-title\">Title {value y}</h2>\n"),
      ("## [Title](/x)", "<h2 id=\"section-title\"><a href=\"{link /x}\">Title</a></h2>\n"),
    ])
  func idsAmongValues(markdown: String, result: String) {
    #expect(html(markdown) == result)
  }

  // MARK: Depth

  @Test(
    "Deep nesting is written without overflowing the stack",
    arguments: [
      String(repeating: ">", count: 10_000) + " a", String(repeating: "- ", count: 2_000) + "a",
      String(repeating: "*a **b ", count: 5_000) + String(repeating: "**c *", count: 5_000),
      String(repeating: "[", count: 10_000),
      String(repeating: "![", count: 2_000) + "a" + String(repeating: "](/x)", count: 2_000),
    ])
  func depth(markdown: String) {
    #expect(html(markdown).contains("a") || markdown.hasPrefix("[["))
  }

  @Test("Quotes nest as deep as they are written")
  func quotes() {
    let result = html(String(repeating: ">", count: 10_000) + " a")
    #expect(result.split(separator: "\n").count { $0 == "<blockquote>" } == 10_000)
  }

  @Test("Bytes that are not text are replaced", arguments: [[0x61, 0xFF, 0x62], [0x61, 0x00, 0x62]])
  func malformed(bytes: [UInt8]) {
    let file = SourceFile(path: "p", bytes: bytes)
    #expect(rendered(MarkdownParser.parse(file, range: SourceRange(0, 3)), of: file) == "<p>a\u{FFFD}b</p>\n")
  }
}
