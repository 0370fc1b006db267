import Markdown
import SourceText
import Testing

@Suite struct MarkdownSlotTests {
  /// The text that the range of each slot covers, with its line and column.
  private func places(_ text: String, from offset: Int = 0) -> [String] {
    let file = SourceFile(path: "p.md", text: text)
    let body = MarkdownParser.parse(file, range: SourceRange(offset, file.bytes.count))
    return body.slotRanges.map { range in
      let location = file.location(ofByte: range.lowerBound)
      return "\(location.line):\(location.column) \(file.text(in: range))"
    }
  }

  // MARK: Live values

  @Test(
    "A live value is written as a code span or in brackets",
    arguments: [
      ("`=a.b`", "{value a.b}"), ("[=a.b]", "{value a.b}"), ("ราคา[=ข้าว.ล่าสุด]บาท", "ราคา{value ข้าว.ล่าสุด}บาท"),
      ("`=ข้าว.ล่าสุด`", "{value ข้าว.ล่าสุด}"), ("[=a][=b]", "{value a}{value b}"), ("[= a ]", "{value a}"),
      ("`= a`", "{value a}"),
      ("*[=a]*", "<em>{value a}</em>"), ("**x `=a`**", "<strong>x {value a}</strong>"),
      ("[see [=a]](/x)", "<a href=\"{link /x}\">see {value a}</a>"),
      ("[=a_b_c]", "{value a_b_c}"), ("[[=a]]", "[{value a}]"), ("[=a]\u{E48}", "{value a}\u{E48}"),
      ("x = [=a] = y", "x = {value a} = y"),
    ])
  func values(markdown: String, result: String) {
    #expect(html(markdown) == "<p>\(result)</p>\n")
  }

  @Test(
    "What is escaped or in other code is no live value",
    arguments: [
      ("\\[=a]", "[=a]"), ("`[=a]`", "<code>[=a]</code>"), ("`a=b`", "<code>a=b</code>"), ("` =a`", "<code> =a</code>"),
      ("\\\\[=a]", "\\{value a}"),
    ])
  func noValues(markdown: String, result: String) {
    #expect(html(markdown) == "<p>\(result)</p>\n")
  }

  @Test(
    "Each live value has its own place",
    arguments: [
      ("[=a] [=a]", ["1:1 [=a]", "1:6 [=a]"]), ("ข้าว [=ก.ข] `=ก.ข`", ["1:6 [=ก.ข]", "1:14 =ก.ข"]),
      ("`[=a]` \\[=a] [=a]", ["1:14 [=a]"]), ("x\n  *[=a]*\n[=a]", ["2:4 [=a]", "3:1 [=a]"]),
      ("# a [=b] *[=b]*", ["1:5 [=b]", "1:11 [=b]"]),
      ("[=a]\n===", ["1:1 [=a]"]),
      ("> - [=x] ก\n>   [=x] `=x`\nlazy [=x] [=x]", ["1:5 [=x]", "2:5 [=x]", "2:11 =x", "3:6 [=x]", "3:11 [=x]"]),
      ("1. a\n\n   [=n]\n", ["3:4 [=n]"]), ("`a\nb` [=v] `=v`", ["2:4 [=v]", "2:10 =v"]),
      ("[r]: /x\n*r* [=a]", ["2:5 [=a]"]),
      ("a\r\n[=b]\r\n\r\n[=c]", ["2:1 [=b]", "4:1 [=c]"]), ("a\r[=b]", ["1:3 [=b]"]),
    ])
  func valuePlaces(markdown: String, expected: [String]) {
    #expect(places(markdown) == expected)
  }

  @Test("Places count in the whole file, front matter included")
  func frontMatter() {
    let front = "---\ntitle: ราคา [=a]\n---\n"
    #expect(places(front + "# ข้าว [=a]\n\n[x](/y)\n", from: front.utf8.count) == ["4:8 [=a]", "6:5 /y"])
  }

  @Test("A live value at the end of a long paragraph is found")
  func longParagraph() {
    #expect(places(String(repeating: "ข้าวหอมมะลิ ", count: 800) + "[=a] [=a]") == ["1:9601 [=a]", "1:9606 [=a]"])
  }

  @Test("A live value without a name is reported", arguments: ["`=`", "[=]", "[= ]", "`= `"])
  func emptyValue(markdown: String) {
    #expect(parsed(markdown).body.diagnostics.map { $0.problem as? MarkdownProblem } == [.emptyValue])
  }

  // MARK: Links

  @Test(
    "The target of a link has its own place",
    arguments: [
      ("[/a](/a)", ["1:6 /a"]), ("[ก](/x) ![ข](/x)", ["1:5 /x", "1:14 /x"]), ("<https://a.b/ก>", ["1:2 https://a.b/ก"]),
      ("[a](</b c>)", ["1:6 /b c"]),
      ("![a ![b](/c)](/d) [=e]", ["1:15 /d", "1:19 [=e]"]),
      ("[t [=q]](/u) [=q]", ["1:10 /u", "1:4 [=q]", "1:14 [=q]"]),
      ("[t](/a\n\"x\") [=w]", ["1:5 /a", "2:6 [=w]"]), ("x ![a\nb](/i)", ["2:4 /i"]),
    ])
  func targets(markdown: String, expected: [String]) {
    #expect(places(markdown) == expected)
  }

  @Test(
    "A target that is written elsewhere or with escapes stands at its link",
    arguments: [("x [r][t]\n\n[t]: /y", ["1:3 [r][t]"]), ("[e](/a&amp;b)", ["1:1 [e](/a&amp;b)"])])
  func distantTargets(markdown: String, expected: [String]) {
    #expect(places(markdown) == expected)
  }

  // MARK: Directives

  @Test(
    "A directive block is its name and the exact bytes of its content",
    arguments: [
      ("```chart\nx: 1\ny: ข\n```\n", ["chart", "x: 1\ny: ข\n"]), ("~~~table\nx: 1\n~~~", ["table", "x: 1\n"]),
      ("``` kpi more\nx\n```", ["kpi", "x\n"]),
      ("```chart\r\nx: 1\r\n```\r\n", ["chart", "x: 1\r\n"]), ("```chart\n```", ["chart", ""]),
      ("```chart\nx: 1\ny: 2\n", ["chart", "x: 1\ny: 2\n"]),
      ("```chart\nx: 1", ["chart", "x: 1"]), ("```chart\n", ["chart", ""]), ("```chart", ["chart", ""]),
      ("````chart\n```\nx\n````", ["chart", "```\nx\n"]),
      ("~~~chart\nx\n```\n", ["chart", "x\n```\n"]), ("```chart\nx\n``` \t\n", ["chart", "x\n"]),
      ("```chart\nx\n   `````\n", ["chart", "x\n"]),
      ("  ```chart\n  x\n  ```", ["chart", "  x\n"]), ("```chart\n\n\nx\n\n```", ["chart", "\n\nx\n\n"]),
      ("```chart\nx\n``` y\n```", ["chart", "x\n``` y\n"]),
      ("```chart\rx\r```\r", ["chart", "x\r"]),
    ])
  func directives(markdown: String, expected: [String]) {
    let (body, file) = parsed(markdown)
    let blocks = body.parts.flatMap { part in
      if case .block(let block) = part { [block.name, file.text(in: block.range)] } else { [String]() }
    }
    #expect(blocks == expected)
  }

  @Test("What stands around a directive stays around it")
  func around() {
    #expect(html("a\n```chart\nx\n```\nb") == "<p>a</p>\n{chart: \"x\\n\"}\n<p>b</p>\n")
  }

  @Test("A directive behind front matter has its place in the whole file")
  func directiveOffset() {
    #expect(places("---\na: 1\n---\n\nข\n\n```chart\nx: ก\n```\n", from: 13) == ["8:1 x: ก\n"])
  }

  @Test(
    "Only the words of the options are directives",
    arguments: [
      (Set(["map"]), "{map: \"x\\n\"}\n"), (Set<String>(), "<pre><code class=\"language-map\">x\n</code></pre>\n"),
    ])
  func directiveNames(names: Set<String>, result: String) {
    #expect(html("```map\nx\n```", options: MarkdownOptions(directives: names)) == result)
  }

  @Test("Lines end with a line feed, a carriage return or both")
  func lineEnds() {
    let (body, file) = parsed("a\r[=a]\r\n[=a]\n\r[=a]\n\n```chart\rx: 1\r\ny: 2\r```\r")
    let starts = body.slotRanges.map(\.lowerBound)
    #expect(body.slotRanges.map(file.text) == ["[=a]", "[=a]", "[=a]", "x: 1\r\ny: 2\r"])
    #expect(starts == [2, 8, 14, 29])
  }
}
