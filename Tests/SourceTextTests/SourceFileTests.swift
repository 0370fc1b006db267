import Testing

@testable import SourceText

@Suite struct SourceFileTests {
  @Test(
    "A column counts Unicode scalars, so Thai vowels and marks count one each",
    arguments: [
      ("ราคาข้าว", 0, 1, 1), ("ราคาข้าว", 3, 1, 2), ("ราคาข้าว", 12, 1, 5), ("ราคาข้าว", 18, 1, 7),
      ("ก\nที่นี่: x", 4, 2, 1), ("ก\nที่นี่: x", 22, 2, 7), ("a😀b", 5, 1, 3),
    ])
  func columns(text: String, offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "f", text: text)
    #expect(file.location(ofByte: offset) == SourceLocation(line: line, column: column))
  }

  @Test(
    "A line ends at its line feed, with or without a carriage return, or at the end of the file",
    arguments: [
      ("ab\ncd", 0, "ab"), ("ab\ncd", 2, "ab"), ("ab\ncd", 3, "cd"), ("ab\ncd", 5, "cd"), ("ab\r\ncd", 1, "ab"),
      ("ab\r\ncd", 2, "ab"), ("ab\r\ncd", 3, "ab"), ("ab\r\n", 4, ""), ("ab\r", 1, "ab"), ("\r\n\r\n", 0, ""),
      ("", 0, ""), ("ข้าว\n", 5, "ข้าว"),
    ])
  func lines(text: String, offset: Int, line: String) {
    let file = SourceFile(path: "f", text: text)
    #expect(file.text(in: file.lineRange(ofByte: offset)) == line)
  }

  @Test(
    "A carriage return does not start a line of its own",
    arguments: [(0, 1, 1), (3, 1, 4), (4, 2, 1), (5, 2, 2)])
  func carriageReturns(offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "f", text: "ab\r\ncd\r\n")
    #expect(file.location(ofByte: offset) == SourceLocation(line: line, column: column))
  }

  @Test("A byte order mark is no column", arguments: [(0, 1), (1, 1), (3, 1), (4, 2), (5, 3)])
  func byteOrderMark(offset: Int, column: Int) {
    let file = SourceFile(path: "f", text: "\u{FEFF}ab")
    #expect(file.location(ofByte: offset) == SourceLocation(line: 1, column: column))
  }

  @Test("A byte order mark is not part of the first line")
  func lineWithoutByteOrderMark() {
    let file = SourceFile(path: "f", text: "\u{FEFF}ab\ncd")
    #expect(file.lineRange(ofByte: 0) == SourceRange(3, 5))
  }

  @Test("Places of a large file are found in any order as by counting from its start")
  func largeFile() {
    let text = "\u{FEFF}" + (0..<4000).map { String(repeating: "ข้าว", count: $0 % 13) }.joined(separator: "\n")
    let file = SourceFile(path: "f", text: text)
    var index = LineIndex(file)
    for offset in [0, 3, 90_000, 16_384, 16_383, file.bytes.count, 32_768, 5] {
      let lines = String(decoding: file.bytes[..<offset], as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let mark = lines.count == 1 && offset > 0 ? 1 : 0
      let start = file.bytes[..<offset].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let scalars = file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
      #expect(index.location(ofByte: offset) == SourceLocation(line: lines.count, column: 1 + scalars - mark))
    }
  }

  @Test("Offsets outside the file are moved to its ends", arguments: [(-5, 1, 1), (99, 2, 3)])
  func outside(offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "f", text: "ab\ncd")
    #expect(file.location(ofByte: offset) == SourceLocation(line: line, column: column))
  }

  @Test(
    "Text of a range is cut to the file",
    arguments: [(SourceRange(-3, 2), "ab"), (SourceRange(1, 99), "b\ncd"), (SourceRange(50, 60), "")])
  func text(range: SourceRange, text: String) {
    #expect(SourceFile(path: "f", text: "ab\ncd").text(in: range) == text)
  }

  @Test("Malformed bytes show as the replacement character")
  func malformed() {
    #expect(SourceFile(path: "f", bytes: [0x61, 0xFF, 0x62]).text(in: SourceRange(0, 3)) == "a\u{FFFD}b")
  }

  @Test("A range is never turned around")
  func turned() {
    #expect(SourceRange(5, 2) == SourceRange(5, 5))
  }

  @Test("A range of a part moves with the part")
  func shifted() {
    #expect(SourceRange(1, 4).shifted(by: 10) == SourceRange(11, 14))
  }

  @Test("Locations are ordered by line, then by column")
  func order() {
    let locations = [(2, 1), (1, 9), (1, 2)].map { SourceLocation(line: $0.0, column: $0.1) }
    #expect(locations.sorted() == [(1, 2), (1, 9), (2, 1)].map { SourceLocation(line: $0.0, column: $0.1) })
  }
}
