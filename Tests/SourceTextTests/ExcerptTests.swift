import Testing

@testable import SourceText

@Suite struct ExcerptTests {
  /// The excerpt of the first place of `part` in `text`.
  private func excerpt(_ text: String, of part: String, width: Int = 100) -> String {
    let bytes = Array(text.utf8)
    let needle = Array(part.utf8)
    let start = (0...bytes.count).first { bytes[$0...].starts(with: needle) } ?? bytes.count
    return excerpt(text, start, start + needle.count, width: width)
  }

  private func excerpt(_ text: String, _ lower: Int, _ upper: Int, width: Int = 100) -> String {
    let file = SourceFile(path: "f", text: text)
    let place = Diagnostic.Place(file: file, range: SourceRange(lower, upper))
    return Excerpt(place, line: file.location(ofByte: lower).line, widthInScalars: width).text
  }

  @Test("Carets stand under the part that is meant")
  func carets() {
    #expect(
      excerpt("one\ntwo: three\n", of: "three") == """
         2 | two: three
           |      ^^^^^

        """)
  }

  @Test("A line that is no text is not shown; a stray control character in one is")
  func noText() {
    #expect(excerpt("PK\u{3}\u{4}\u{14}\0\u{8}\0a", of: "P") == "")
    #expect(excerpt("a\t\0b\t\tc\t\t\t", of: "b").contains("1 | a \u{FFFD}b  c"))
  }

  @Test("Combining marks take no column, before the part or in it")
  func combiningMarks() {
    #expect(
      excerpt("ที่นี่: ข้าวหอมมะลิ", of: "ข้าว") == """
         1 | ที่นี่: ข้าวหอมมะลิ
           |     ^^^

        """)
  }

  @Test("A mark alone is pointed at in the column of its letter")
  func loneMark() {
    #expect(
      excerpt("ข้าว", of: "\u{E49}") == """
         1 | ข้าว
           | ^

        """)
  }

  @Test("A line that begins with a mark has a place for its caret")
  func leadingMark() {
    #expect(
      excerpt("\u{E48}\u{E49}", of: "\u{E49}") == """
         1 | \u{E48}\u{E49}
           | ^

        """)
  }

  @Test("The gutter is as wide as the number of the line")
  func gutter() {
    #expect(
      excerpt(String(repeating: "\n", count: 11) + "abc", of: "b") == """
         12 | abc
            |  ^

        """)
  }

  @Test("A range over several lines is marked to the end of its first line")
  func severalLines() {
    #expect(
      excerpt("key: one\ntwo\nthree", of: "one\ntwo") == """
         1 | key: one
           |      ^^^

        """)
  }

  @Test("A place behind the last character has a caret", arguments: ["ab", "ab\n", "ab\r\n"])
  func endOfLine(text: String) {
    #expect(
      excerpt(text, 2, 2) == """
         1 | ab
           |   ^

        """)
  }

  @Test("A place in the line break shows the line without it")
  func lineBreak() {
    #expect(
      excerpt("ab\r\ncd", 3, 4) == """
         1 | ab
           |   ^

        """)
  }

  @Test("An empty line has no excerpt", arguments: ["", "\n", "\r\n", "\u{FEFF}\n"])
  func emptyLine(text: String) {
    #expect(excerpt(text, 0, 0) == "")
  }

  @Test("A tab is one space, and control characters are neutralised")
  func controlCharacters() {
    #expect(
      excerpt("a\tb\u{1B}[31m\u{202E}c", of: "c") == """
         1 | a b\u{FFFD}[31m\u{FFFD}c
           |          ^

        """)
  }

  @Test("A byte order mark is not shown")
  func byteOrderMark() {
    #expect(
      excerpt("\u{FEFF}ab", of: "b") == """
         1 | ab
           |  ^

        """)
  }

  @Test("A long line is cut around its part")
  func longLine() {
    let line = String(repeating: "a", count: 30) + "XYZ" + String(repeating: "b", count: 30)
    #expect(
      excerpt(line, of: "XYZ", width: 20) == """
         1 | …aaaaaaaaaaXYZbbbbbbb…
           |            ^^^

        """)
  }

  @Test("A line is cut only behind its part where that is enough")
  func longTail() {
    #expect(
      excerpt("XYZ" + String(repeating: "b", count: 30), of: "XYZ", width: 20) == """
         1 | XYZbbbbbbbbbbbbbbbbb…
           | ^^^

        """)
  }

  @Test("A line is cut only before its part where that is enough")
  func longLead() {
    #expect(
      excerpt(String(repeating: "a", count: 30) + "XYZ", of: "XYZ", width: 20) == """
         1 | …aaaaaaaaaaaaaaaaaXYZ
           |                   ^^^

        """)
  }

  @Test("A part longer than the width is cut with a sign")
  func longPart() {
    #expect(
      excerpt(String(repeating: "x", count: 300), 0, 300, width: 20) == """
         1 | xxxxxxxxxxxxxxxxxxxx…
           | ^^^^^^^^^^^^^^^^^^^^

        """)
  }

  @Test("A line of just the width is not cut")
  func exactWidth() {
    #expect(
      excerpt(String(repeating: "x", count: 20), 20, 20, width: 20) == """
         1 | xxxxxxxxxxxxxxxxxxxx
           |                     ^

        """)
  }

  @Test("A cut never leaves a mark without its letter")
  func cutAtMark() {
    #expect(
      excerpt(String(repeating: "ก่", count: 30) + "X", of: "X", width: 8) == """
         1 | …ก่ก่ก่X
           |     ^

        """)
  }

  @Test(
    "A cut in the middle of wide text keeps whole scalars",
    arguments: ["ก", "😀", "é", "a"])
  func wholeScalars(letter: String) {
    let line = String(repeating: letter, count: 500) + "X" + String(repeating: letter, count: 500)
    #expect(!excerpt(line, of: "X").contains("\u{FFFD}"))
  }

  @Test("A range outside the file is shown at its end")
  func outside() {
    #expect(
      excerpt("ab", 50, 60) == """
         1 | ab
           |   ^

        """)
  }
}
