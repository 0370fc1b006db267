import Testing

@testable import Markdown

/// Texts that only a program writes. What takes more than linear time with them does not end while a person waits.
@Suite struct MarkdownSizeTests {
  private func count(_ part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test("A text of five megabytes is as many pieces as it was made of")
  func megabytes() {
    let paragraph = String(repeating: "ราคาข้าวหอมมะลิ **ลดลง** & [ที่มา](/x) ", count: 40)
    let piece = "## ราคา\n\n\(paragraph)\n\n| a | b |\n|---|--:|\n| ก | 1 |\n\n- [=rice]\n\n"
    let pieces = 5_000_000 / piece.utf8.count + 1
    let (body, _) = parsed(String(repeating: piece, count: pieces))
    #expect(body.headings.count == pieces)
    #expect(body.slotRanges.count == pieces * 41)
    #expect(body.diagnostics.isEmpty)
  }

  @Test("Many headings of one text have ids of their own")
  func headings() {
    let (body, _) = parsed(String(repeating: "# ราคา\n", count: 20_000))
    #expect(Set(body.headings.map(\.id)).count == 20_000)
    #expect(body.headings.last?.id == "section-rakha-20000")
  }

  @Test("Many footnotes are numbered as the text comes to them")
  func notes() {
    let marks = (0..<4000).reversed().map { "[^n\($0)]" }.joined(separator: " ")
    let result = html(marks + "\n\n" + (0..<4000).map { "[^n\($0)]: text\n\n" }.joined())
    #expect(count("<li id=\"note-", in: result) == 4000)
    #expect(result.contains("href=\"#note-4000\""))
  }

  @Test("Many tables and many marks that are none are read")
  func marks() {
    #expect(count("<table", in: html(String(repeating: "| a |\n|---|\n| 1 |\n\n", count: 2000))) == 2000)
    #expect(count("[^", in: html(String(repeating: "[^", count: 50_000) + " ]")) == 50_000)
    #expect(count("{value a}", in: html(String(repeating: "[=a] ", count: 20_000))) == 20_000)
  }
}
