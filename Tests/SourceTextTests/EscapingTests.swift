import SourceText
import TestSupport
import Testing

@Suite struct EscapingTests {
  @Test(
    "Text and attribute values are escaped alike",
    arguments: [
      ("", ""), ("ข้าวหอมมะลิ", "ข้าวหอมมะลิ"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("\"it's\"", "&quot;it&#39;s&quot;"), ("&amp;", "&amp;amp;"), ("<", "&lt;"), ("a\tb\nc\r", "a\tb\nc\r"),
      ("a\u{0}b\u{1B}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"), ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"),
      ("\u{FFFD}\u{EFFF}", "\u{FFFD}\u{EFFF}"), ("<\u{FFFF}>", "&lt;\u{FFFD}&gt;"),
    ])
  func escapes(text: String, escaped: String) {
    #expect(Escaping.escape(text) == escaped)
  }

  /// A text of letters, Thai, signs, and what needs escaping.
  private func sample(_ generator: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = Array("<>&\"'&#;ampltgquot39ข้าวที่😀é /=\n\t".unicodeScalars)
    let count = Int.random(in: 0...40, using: &generator)
    return String(String.UnicodeScalarView((0..<count).map { _ in scalars.randomElement(using: &generator)! }))
  }

  /// Undoes the five references, byte by byte; nil where a special character stands raw.
  private func unescape(_ text: String) -> String? {
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    var rest = Array(text.utf8)[...]
    var output: [UInt8] = []
    while let byte = rest.first {
      if let (reference, sign) = references.first(where: { rest.starts(with: $0.0.utf8) }) {
        output += sign.utf8
        rest = rest.dropFirst(reference.utf8.count)
      } else if "<>\"'&".utf8.contains(byte) {
        return nil
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test("Escaped text holds no raw special character and reads back as it was", arguments: 1...8)
  func roundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let wrong = (0..<500).map { _ in sample(&generator) }.first { unescape(Escaping.escape($0)) != $0 }
    #expect(wrong == nil)
  }

  @Test("Each character is escaped as by itself, wherever it stands in a long text", arguments: 1...4)
  func longTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rare: [Unicode.Scalar] = Array("<>&\"'\u{0}\u{1F}\u{7F}\u{FFFE}\u{FFFF}\u{FFFD}\u{7E}\n".unicodeScalars)
    let usual: [Unicode.Scalar] = Array("ราคาข้าว abc0".unicodeScalars)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        (Int.random(in: 0..<20, using: &generator) == 0 ? rare : usual).randomElement(using: &generator)!
      }
      #expect(
        Escaping.escape(String(String.UnicodeScalarView(scalars)))
          == scalars.map { Escaping.escape(String($0)) }.joined())
    }
  }

  @Test("Escaping appends to what is there")
  func appends() {
    var bytes = Array("<p>".utf8)
    Escaping.escape("a&b", into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>a&amp;b")
  }

  @Test(
    "Links to pages, the web, mail and telephones are safe",
    arguments: [
      "", "/a:b", "a/b:c", "?x=a:b", "#a:b", "//host/path", "page.html", "../x", "http://a", "HTTPS://a", "mailto:a@b",
      "tel:+66", "ราคา/ข้าว", "#หัวข้อ:1", " https://a", "ht\ntps://a",
    ])
  func safe(link: String) {
    #expect(Escaping.isSafeLink(link))
  }

  @Test(
    "Links that could run a script are not safe, however they are written",
    arguments: [
      "javascript:x", "JavaScript:x", " JavaScript:x", "java\tscript:x", "java\nscript:x", "\u{1}javascript:x",
      "javascript\u{0}:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "blob:x", "javascript:/x", ":x",
      "localhost:8080", "jａvascript:x",
    ])
  func unsafe(link: String) {
    #expect(!Escaping.isSafeLink(link))
  }

  @Test(
    "Links are encoded once",
    arguments: [
      ("/a b", "/a%20b"), ("/ราคา", "/%E0%B8%A3%E0%B8%B2%E0%B8%84%E0%B8%B2"), ("/a%20b?c=d&e#f", "/a%20b?c=d&e#f"),
      ("\"<>\\", "%22%3C%3E%5C"),
    ])
  func encodes(link: String, encoded: String) {
    #expect(Escaping.encodeLink(link) == encoded)
  }
}
