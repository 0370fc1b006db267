import Markdown
import SourceText
import Testing

/// What a table becomes is compared with cmark-gfm by Tools/markdown-check; here stand the rules one by one.
@Suite("Tables in Markdown")
struct MarkdownTableTests {
  /// The rows of all tables, cells apart by bars, the alignments of the first row in front; what stands around them in
  /// tags.
  private func outline(_ markdown: String) -> String {
    html(markdown).replacing(" scope=\"col\"", with: "").replacing("<div class=\"ph-scroll\" tabindex=\"0\">", with: "")
      .replacing("</table></div>", with: "</table>").replacing(" class=\"ph-table\"", with: "")
      .replacing("<tr>\n", with: "").replacing("</tr>\n", with: "/").replacing("</th>\n", with: "|")
      .replacing("</td>\n", with: "|").replacing("<th>", with: "").replacing("<td>", with: "")
      .replacing("\n", with: "").replacing("<thead>", with: "").replacing("</thead>", with: "")
      .replacing("<tbody>", with: "").replacing("</tbody>", with: "")
  }

  @Test(
    "A line of dashes below a line with as many cells makes a table",
    arguments: [
      ("| a | b |\n|---|---|\n| c | d |", "<table>a|b|/c|d|/</table>"),
      ("a | b\n-|-\nc | d", "<table>a|b|/c|d|/</table>"),
      ("|a|\n|-|", "<table>a|/</table>"), ("a\n:-", "<table><th class=\"ph-start\">a|/</table>"),
      (
        "|a|b|c|\n|:-|-:|:-:|\n|d|e|f|",
        "<table><th class=\"ph-start\">a|<th class=\"ph-end\">b|<th class=\"ph-center\">c|/"
          + "<td class=\"ph-start\">d|<td class=\"ph-end\">e|<td class=\"ph-center\">f|/</table>"
      ),
      ("text\n| a |\n|---|\n| b |", "<p>text</p><table>a|/b|/</table>"),
      ("|a|b|\n|-|-|\n|c|\n|d|e|f|", "<table>a|b|/c||/d|e|/</table>"),
      ("a | b\n---\n", "<h2 id=\"section-a-b\">a | b</h2>"), ("a | b\n|-|\n", "<p>a | b|-|</p>"),
      ("    | a |\n    |---|\n", "<pre><code>| a ||---|</code></pre>"),
      ("| a |\n\n|---|\n", "<p>| a |</p><p>|---|</p>"),
    ])
  func tables(markdown: String, expected: String) { #expect(outline(markdown) == expected) }

  @Test(
    "What begins below a row ends the table, also what could not end a paragraph",
    arguments: [
      ("---", "<hr>"), ("===", nil), ("2. y", "<ol start=\"2\"><li>y</li></ol>"), ("-", "<ul><li></li></ul>"),
      ("> q", "<blockquote><p>q</p></blockquote>"), ("# head", "<h1 id=\"section-head\">head</h1>"), ("", ""),
      ("    code", "<pre><code>code</code></pre>"), ("text", nil), ("|", "<p>|</p>"),
    ])
  func ends(line: String, expected: String?) {
    let result = expected.map { "<table>a|/b|/</table>" + $0 } ?? "<table>a|/b|/\(line)|/</table>"
    #expect(outline("| a |\n|---|\n| b |\n\(line)\n") == result)
  }

  @Test(
    "A table stands in quotes and lists, and ends where their marks are missing",
    arguments: [
      ("> | a |\n> |---|\n> | b |", "<blockquote><table>a|/b|/</table></blockquote>"),
      ("> | a |\n> |---|\nlazy", "<blockquote><table>a|/</table></blockquote><p>lazy</p>"),
      ("- | a |\n  |---|\n  | b |\n- c", "<ul><li><table>a|/b|/</table></li><li>c</li></ul>"),
      ("1.  x\n\n    | a |\n    |---|\n", "<ol><li><p>x</p><table>a|/</table></li></ol>"),
      ("-\t> | a |\n\t> |---|\n", "<ul><li><blockquote><table>a|/</table></blockquote></li></ul>"),
      ("| a |\n|---|\n2. | b |\n   |---|\n", "<table>a|/</table><ol start=\"2\"><li><table>b|/</table></li></ol>"),
    ])
  func containers(markdown: String, expected: String) { #expect(outline(markdown) == expected) }

  @Test(
    "A cell holds inlines, references and escaped bars",
    arguments: [
      ("*b*", "<em>b</em>"), ("`c \\| d`", "<code>c | d</code>"), ("\\|", "|"), ("# e #", "# e #"), ("1. f", "1. f"),
      ("[r]", "<a href=\"{link /x}\">r</a>"), ("[=v]", "{value v}"), ("`=v`", "{value v}"), ("&lt;", "&lt;"),
      ("![g](/i)", "<img src=\"{image /i}\" alt=\"g\">"), ("", ""),
    ])
  func cells(cell: String, expected: String) {
    #expect(outline("| a | z |\n|---|---|\n| \(cell) | |\n\n[r]: /x\n") == "<table>a|z|/\(expected)||/</table>")
  }

  @Test("What stands in a cell has its place in the file")
  func places() {
    let (body, file) = parsed("x\n\n- y\n\n  | a | b |\n  |---|---|\n  | ข้าว [=v] | [=v] |\n  | \\| [=v] | <b> |\n")
    let places = (body.slotRanges + body.diagnostics.compactMap { $0.place?.range }).map { range in
      let location = file.location(ofByte: range.lowerBound)
      return "\(location.line):\(location.column) \(file.text(in: range))"
    }
    #expect(places == ["7:10 [=v]", "7:17 [=v]", "8:8 [=v]", "8:15 <b>"])
  }

  @Test("A paragraph of `: ` behind a table is its caption")
  func caption() {
    #expect(
      outline("| a |\n|---|\n\n: *Rice* [=v]\n\nb")
        == "<table><caption><em>Rice</em> {value v}</caption>a|/</table><p>b</p>")
    #expect(outline("| a |\n|---|\n\nb\n\n: c") == "<table>a|/</table><p>b</p><p>: c</p>")
    #expect(outline("| [=v] |\n|---|\n\n: [=w]\n") == "<table><caption>{value w}</caption>{value v}|/</table>")
  }

  @Test("Tables that follow each other closely are all read, however many")
  func many() {
    let text = String(repeating: "| a |\n|---|\n-\n", count: 500)
    #expect(html(text).split(separator: "<table").count == 501)
  }
}
