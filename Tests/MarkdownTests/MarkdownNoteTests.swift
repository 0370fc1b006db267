import Markdown
import SourceText
import Testing

@Suite("Footnotes and callouts in Markdown")
struct MarkdownNoteTests {
  private static func mark(_ number: Int, _ reference: Int = 1) -> String {
    let id = "note-\(number)-mark" + (reference > 1 ? "-\(reference)" : "")
    return "<sup class=\"ph-note-mark\"><a href=\"#note-\(number)\" id=\"\(id)\">\(number)</a></sup>"
  }

  private static func back(_ number: Int, _ reference: Int = 1) -> String {
    let id = "note-\(number)-mark" + (reference > 1 ? "-\(reference)" : "")
    return " <a class=\"ph-note-back\" href=\"#\(id)\" aria-label=\"{backToText(\(number))}\">↩</a>"
  }

  private static func section(_ items: String) -> String {
    "<section class=\"ph-notes\"><h2 class=\"ph-notes-title\">{notes}</h2>\n<ol>\n\(items)</ol></section>\n"
  }

  @Test("A footnote of one word is no link, and stands at the end")
  func oneWord() {
    #expect(
      html("ราคา[^1] ข้าว\n\n[^1]: ข้อมูลเบื้องต้น\n")
        == "<p>ราคา\(Self.mark(1)) ข้าว</p>\n"
        + Self.section("<li id=\"note-1\">\n<p>ข้อมูลเบื้องต้น\(Self.back(1))</p>\n</li>\n"))
  }

  @Test("Footnotes are numbered as the text refers to them, each with as many links back")
  func numbers() {
    let text = "a[^y] b[^X] c[^y]\n\n[^x]: one [=v]\n[^y]: two\n"
    #expect(
      html(text)
        == "<p>a\(Self.mark(1)) b\(Self.mark(2)) c\(Self.mark(1, 2))</p>\n"
        + Self.section(
          "<li id=\"note-1\">\n<p>two\(Self.back(1))\(Self.back(1, 2))</p>\n</li>\n"
            + "<li id=\"note-2\">\n<p>one {value v}\(Self.back(2))</p>\n</li>\n"))
  }

  @Test("A footnote holds blocks that are indented, and tables")
  func blocks() {
    let result = html("a[^n]\n\n[^n]: one\n    two\n\n    - three\n\n    | t |\n    |---|\n\n> quote\n")
    #expect(result.contains("<blockquote>\n<p>quote</p>\n</blockquote>"))
    let note = result.split(separator: "<li id=\"note-1\">").last ?? ""
    #expect(note.hasPrefix("\n<p>one\ntwo</p>\n<ul>\n<li>three</li>\n</ul>\n<div class=\"ph-scroll\" tabindex=\"0\">"))
    #expect(note.contains("<th scope=\"col\">t</th>"))
  }

  @Test("What looks like a footnote in code, with a backslash or in a link is none")
  func none() {
    #expect(html("`[^1]` \\[^1] [x^1](/y)\n") == "<p><code>[^1]</code> [^1] <a href=\"{link /y}\">x^1</a></p>\n")
    #expect(html("```\n[^1]: a\n```\n") == "<pre><code>[^1]: a\n</code></pre>\n")
  }

  @Test(
    "Footnotes that do not fit together are told at their places",
    arguments: [
      ("a[^1]", ["1:2 markdown-note-missing [^1]"]), ("a\n\n[^1]: b\n", ["3:1 markdown-note-unused [^1]:"]),
      ("a[^1]\n\n[^1]: b\n[^1]: c\n", ["4:1 markdown-note-twice [^1]:"]),
      ("- a[^1]\n\n  [^1]: b\n", ["3:3 markdown-note-place [^1]:"]),
      ("a[^1]\n\n[^1]:\n", ["3:1 markdown-note-empty [^1]:"]),
      ("a[^1]\n\n[^1]:  \t\n\nb\n", ["3:1 markdown-note-empty [^1]:"]),
      ("a[^1] b[^2]\n\n[^1]:\n[^2]: c\n", ["3:1 markdown-note-empty [^1]:"]), ("a[^1]\n\n[^1]:\n\n    b\n", []),
      ("> [!NOTES]\n> a", ["1:3 markdown-callout [!NOTES]"]),
      ("a [^x]\n\n[^y]: z", ["1:3 markdown-note-missing [^x]", "3:1 markdown-note-unused [^y]:"]),
    ])
  func problems(markdown: String, expected: [String]) {
    let (body, file) = parsed(markdown)
    let found = body.diagnostics.map { diagnostic in
      let range = diagnostic.place?.range ?? .start
      let location = file.location(ofByte: range.lowerBound)
      return "\(location.line):\(location.column) \(diagnostic.problem.code) \(file.text(in: range))"
    }
    #expect(found == expected)
  }

  @Test("A quote that begins with a mark is a callout", arguments: MarkdownBody.Callout.allCases)
  func callouts(kind: MarkdownBody.Callout) {
    let mark = "[!\(kind.rawValue.uppercased())]"
    let start = "<aside class=\"ph-callout ph-callout-\(kind.rawValue)\"><p class=\"ph-callout-title\">{callout("
    for (text, rest) in [
      ("> \(mark)\n> a *b*", "<p>a <em>b</em></p>\n"), ("> \(mark)\n>\n> a", "<p>a</p>\n"), ("> \(mark)", ""),
    ] {
      let result = html(text)
      #expect(result.hasPrefix(start) && result.hasSuffix("</p>\n\(rest)</aside>\n"), "\(result)")
    }
    #expect(html("> \(mark) a") == "<blockquote>\n<p>\(mark) a</p>\n</blockquote>\n")
  }

  @Test("An image by itself with a title is a figure with that caption")
  func picture() {
    #expect(
      html("![a](/x \"ก & ข\")")
        == "<figure class=\"ph-picture\"><img src=\"{image /x}\" alt=\"a\"><figcaption>ก &amp; ข</figcaption></figure>\n"
    )
    #expect(html("![a](/x \"t\") b") == "<p><img src=\"{image /x}\" alt=\"a\" title=\"t\"> b</p>\n")
  }

  @Test("CommonMark by itself knows nothing of this")
  func commonMark() {
    let text = "| a |\n|---|\n\n[^1]: /u\n\n> [!NOTE]\n> [=v] `=w` [^1]\n\n# h <b>\n\n![](javascript:x)\n"
    let (body, file) = parsed(text, options: .commonMark)
    #expect(body.diagnostics.isEmpty)
    #expect(
      rendered(body, of: file)
        == "<p>| a |\n|---|</p>\n<blockquote>\n<p>[!NOTE]\n[=v] <code>=w</code> <a href=\"{link /u}\">^1</a></p>\n"
        + "</blockquote>\n<h1>h <b></h1>\n<p><img src=\"{image javascript:x}\" alt=\"\" /></p>\n")
  }
}
