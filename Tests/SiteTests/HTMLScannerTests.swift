import TestSupport
import Testing

@testable import Site

@Suite("The scanner of HTML")
struct HTMLScannerTests {
  private static func words(_ html: [UInt8]) -> [String] {
    HTMLScanner(html).map { token in
      switch token {
      case .start(let tag):
        "<\(tag.name)" + tag.attributes.map { " \($0.name)=\(tag[$0.name] ?? "")" }.joined() + (tag.isVoid ? "/>" : ">")
      case .end(let name): "</\(name)>"
      case .text(let text): String(decoding: text, as: UTF8.self)
      }
    }
  }

  @Test(
    "tags, attributes and texts are read as browsers read them",
    arguments: [
      ("a<B c = \"d &amp; e\" f='\">' g=h/i j>k</B >", ["a", "<b c=d & e f=\"> g=h/i j=>", "k", "</b>"]),
      ("<br><p/><img src=x />", ["<br/>", "<p/>", "<img src=x/>"]), ("1 < 2 <3 </4 x> 5", ["1 ", "< 2 ", "<3 ", " 5"]),
      ("<!-- <a> --><!DOCTYPE html>x<?y?><!-->z", ["x", "z"]),
      ("<script>if (a < b) \"</a>\"</SCRIPT><p>", ["<script>", "if (a < b) \"</a>\"", "</script>", "<p>"]),
      ("<textarea><b></textarea>", ["<textarea>", "<b>", "</textarea>"]), ("<style></style>", ["<style>", "</style>"]),
      ("<a href=\"x", ["<a href=x>"]), ("<a", ["<a>"]), ("<", ["<"]), ("<title>x", ["<title>", "x"]), ("", []),
      ("<a =x>", ["<a =x=>"]), ("<!--", []),
    ])
  func reads(html: String, expected: [String]) {
    #expect(Self.words(Array(html.utf8)) == expected)
  }

  @Test("any bytes come to an end, and no text is read twice", arguments: 1...40 as ClosedRange<UInt64>)
  func survives(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "<", ">", "</", "<!--", "-->", "\"", "'", "=", " ", "/", "script", "title", "a", "&#", "\u{0}", "ก", "<!",
    ]
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in parts.randomElement(using: &generator)! }
      var bytes = Array(text.joined().utf8)
      if Bool.random(using: &generator) { bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator)) }
      var last = -1
      for case .text(let text) in HTMLScanner(bytes) {
        #expect(text.startIndex > last && !text.isEmpty)
        last = text.endIndex - 1
      }
    }
  }
}
