import Markdown
import SourceText
import Testing

@Suite struct MarkdownProblemTests {
  /// The problems of `text` with the text their places cover.
  private func problems(_ text: String) -> [String] {
    let (body, file) = parsed(text)
    return body.diagnostics.map { diagnostic in
      let range = diagnostic.place?.range ?? .start
      return "\(file.location(ofByte: range.lowerBound).line) \(diagnostic.problem.code) \(file.text(in: range))"
    }
  }

  @Test(
    "Raw HTML is refused at its place",
    arguments: [
      ("ก <b>x</b>", ["1 markdown-raw-html <b>", "1 markdown-raw-html </b>"]),
      ("a\n\n<div>\nx\n</div>\n\nb", ["3 markdown-raw-html <div>\nx\n</div>"]),
      ("<!-- x -->", ["1 markdown-raw-html <!-- x -->"]), ("# a <br>", ["1 markdown-raw-html <br>"]),
      ("- x <i>", ["1 markdown-raw-html <i>"]),
      ("> <p>", ["1 markdown-raw-html <p>"]), ("a <b\nc=\"d\">", ["1 markdown-raw-html <b\nc=\"d\">"]),
      ("![<b>](/x.png) a", ["1 markdown-raw-html <b>", "1 markdown-image-text /x.png"]),
      ("<hr>", ["1 markdown-raw-html <hr>"]), ("a\n\n<!-- ก -->\nb", ["3 markdown-raw-html <!-- ก -->"]),
      ("x <i> <i>", ["1 markdown-raw-html <i>", "1 markdown-raw-html <i>"]),
    ])
  func rawHTML(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test("A fenced block that was meant as a chart is told; code is code")
  func misspelledBlock() {
    #expect(problems("x\n\n~~~chrt\nmark: line\n~~~\n") == ["3 markdown-block-name ~~~chrt\nmark: line\n~~~"])
    #expect(problems("~~~api\nGET /x\n~~~\n\n~~~swift\nlet: x\n~~~\n") == [])
  }

  @Test(
    "A row with more or fewer cells than the heading is told, in quotes and lists too",
    arguments: [
      ("|a|b|\n|-|-|\n|1|2|3|4|\n|1|2|\n", ["3 markdown-table-row 3|4"]),
      ("|a|b|\n|-|-|\n|ก|\n", ["3 markdown-table-row ก"]),
      ("x\n\n> - |a|b|\n>   |-|-|\n>   | 1 | 2 | สาม |\n", ["5 markdown-table-row สาม"]),
      ("|a|b|\n|-|-|\n|1\\|2|3|\n||\n", ["4 markdown-table-row "]),
    ])
  func raggedRows(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
    #expect(parsed(markdown).body.diagnostics.allSatisfy { !$0.isError })
  }

  @Test(
    "An address of the web has a host, and a picture lies on the site",
    arguments: [
      (
        "[a](http://) [b](https:///x) [c](https:x)",
        [
          "1 markdown-link-host http://", "1 markdown-link-host https:///x", "1 markdown-link-host https:x",
        ]
      ),
      ("![a](https://a.example/x.png)", ["1 markdown-image-foreign https://a.example/x.png"]),
      ("![a](//a.example/x.png)", ["1 markdown-image-foreign //a.example/x.png"]),
      (
        "[a](https://a.example) [b](HTTP://b.example/) [c](mailto:d@e.example) ![a](/media/x.png) ![b](../media/a:b.png)",
        []
      ),
    ])
  func web(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test("Each of two like tags is reported at its own place")
  func twoTags() {
    #expect(parsed("x <i> <i>").body.diagnostics.compactMap { $0.place?.range.lowerBound } == [2, 6])
  }

  @Test("Raw HTML that is refused leaves nothing behind")
  func nothingLeft() {
    #expect(html("a <script>b</script>\n\n<div onclick=\"x\">\n") == "<p>a b</p>\n")
  }

  @Test("Raw HTML stands where a site allows it")
  func allowed() {
    #expect(
      html("a <b>c</b>\n\n<div>\nx\n</div>\n", options: MarkdownOptions(allowsRawHTML: true))
        == "<p>a <b>c</b></p>\n<div>\nx\n</div>\n")
  }

  @Test(
    "A link that could run a script is refused at its target",
    arguments: [
      ("[ก](javascript:x)", ["1 markdown-unsafe-link javascript:x"]),
      ("<javascript:x>", ["1 markdown-unsafe-link javascript:x"]),
      ("![a](data:x)", ["1 markdown-unsafe-link data:x"]),
      ("[a](JaVaScRiPt:x)", ["1 markdown-unsafe-link JaVaScRiPt:x"]),
      ("[a](java&#115;cript:x)", ["1 markdown-unsafe-link [a](java&#115;cript:x)"]),
      ("[a](&#9;javascript:x)", ["1 markdown-unsafe-link [a](&#9;javascript:x)"]),
      ("[a](javascript&colon;x)", ["1 markdown-unsafe-link [a](javascript&colon;x)"]),
      ("[a]\n\n[a]: vbscript:x", ["1 markdown-unsafe-link [a]"]),
    ])
  func unsafeLinks(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test("A link that is refused has an empty target")
  func emptyTarget() {
    #expect(html("[a](javascript:x)") == "<p><a href=\"\">a</a></p>\n")
  }

  @Test(
    "An image needs a text",
    arguments: [
      ("![](/x.png)", ["1 markdown-image-text /x.png"]), ("a\n![ ](/x.png)", ["2 markdown-image-text /x.png"]),
      ("![ก](/x.png)", []),
    ])
  func imageTexts(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test(
    "A directive stands at the left margin, not in a list or a quote",
    arguments: [("- a\n\n  ```chart\n  x\n  ```", 3), ("> ```chart\n> x\n> ```", 1), ("1. ```kpi\n   ```", 1)])
  func misplaced(markdown: String, line: Int) {
    #expect(
      parsed(markdown).body.diagnostics.map { $0.place?.file.location(ofByte: $0.place!.range.lowerBound).line } == [
        line
      ])
  }

  @Test("A directive out of place is left out")
  func leftOut() {
    #expect(html("> ```chart\n> x\n> ```") == "<blockquote>\n</blockquote>\n")
  }

  @Test(
    "A problem shows its line, in the language of the reader",
    arguments: [
      (
        Language.english,
        """
        page.md:2:6: error: raw HTML '<br>' is not allowed in Markdown [markdown-raw-html]
         2 | ราคา <br> สูง
           |      ^^^^
          hint: write it in Markdown; for the sign '<' itself write '\\<'

        """
      ),
      (
        .thai,
        """
        page.md:2:6: ข้อผิดพลาด: ใช้ HTML ดิบ '<br>' ใน Markdown ไม่ได้ [markdown-raw-html]
         2 | ราคา <br> สูง
           |      ^^^^
          คำแนะนำ: เขียนเป็น Markdown หรือถ้าต้องการแสดงเครื่องหมาย '<' ให้เขียน '\\<'

        """
      ),
    ])
  func prose(language: Language, output: String) {
    #expect(DiagnosticPrinter(language: language).print(parsed("a\nราคา <br> สูง").body.diagnostics) == output)
  }

  @Test(
    "Every problem has a code, a sentence and a hint in both languages",
    arguments: [
      MarkdownProblem.rawHTML("<b>"), .unsafeLink("x:"), .imageWithoutText("/x"), .directiveInsideBlock("chart"),
      .emptyValue,
    ])
  func complete(problem: MarkdownProblem) {
    let texts = [
      problem.code, problem.message.thai, problem.message.english, problem.hint?.thai ?? "",
      problem.hint?.english ?? "",
    ]
    #expect(!texts.contains(""))
  }
}
