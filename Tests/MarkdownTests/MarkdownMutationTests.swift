import Markdown
import SourceText
import TestSupport
import Testing

@Suite struct MarkdownMutationTests {
  private static let valid = """
    # ราคา [=ข้าว.ล่าสุด] `=a`

    > - [=x] *[t [=q]](/u "t")* ![a ![b](/c)](/d)
    lazy `=x` \\[=x] <https://a.b/?c=d> <b>x</b>

    ~~~chart
    x: 1
    ~~~

    <div>
    raw
    </div>

    [r]: /target
    [r] [e](/a&amp;b)\\
    [j](javascript:x)

    ```table
    y: ข
    """

  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let signs = Array("[]()=`*_~<>!#>-\\\"& \n\r\tก่".utf8) + [0x00, 0xFF, 0xE0]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...20, using: &generator))
      switch Int.random(in: 0...2, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(signs.randomElement(using: &generator)!, at: place)
      default: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
    return bytes
  }

  @Test("Whatever the bytes are, every range lies inside the part", arguments: 1...6)
  func ranges(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var outside: [[UInt8]] = []
    for _ in 0..<500 {
      let bytes = mutated(Array(Self.valid.utf8), &generator)
      let lower = Int.random(in: 0...bytes.count, using: &generator)
      let upper = Int.random(in: lower...bytes.count, using: &generator)
      let body = MarkdownParser.parse(SourceFile(path: "p", bytes: bytes), range: SourceRange(lower, upper))
      let ranges = body.slotRanges + body.diagnostics.compactMap { $0.place?.range }
      let isInside = ranges.allSatisfy {
        lower <= $0.lowerBound && $0.lowerBound <= $0.upperBound && $0.upperBound <= upper
      }
      if !isInside { outside.append(bytes) }
    }
    #expect(outside == [])
  }

  @Test("A live value has the place where it is written, in whatever company", arguments: 11...14)
  func places(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var wrong: [String] = []
    for _ in 0..<500 {
      let file = SourceFile(path: "p", bytes: mutated(Array(Self.valid.utf8), &generator))
      let text = file.text(in: SourceRange(0, file.bytes.count))
      // What is written with an escape inside, or broken over lines, is not found to the byte.
      if text.contains("\\]") || text.contains("=\n") { continue }
      for part in MarkdownParser.parse(file, range: SourceRange(0, file.bytes.count)).parts {
        guard case .value(let value) = part, value.expression.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
          !value.expression.contains("&")
        else { continue }
        if !file.text(in: value.range).contains(value.expression) { wrong.append(text) }
      }
    }
    #expect(wrong == [])
  }

  @Test("Nothing of a text reaches the page unescaped", arguments: 21...24)
  func escaped(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let known = [
      "<p>", "<em>", "<strong>", "<code", "<pre>", "<a href=", "<img src=", "<br>", "<hr>", "<ul>", "<ol", "<li>", "<h",
      "<blockquote>", "</",
    ]
    var raw: [String] = []
    for _ in 0..<500 {
      let bytes = mutated(
        Array("*a* <b> <i x=\"y\"> &lt;s> `<u>` \\<v> ![<w>](/x) [<x>](</y>) <z\n\n<q>\n".utf8), &generator)
      let result = html(String(decoding: bytes, as: UTF8.self))
      // What a slot holds is escaped by who fills it.
      var rest = result.utf8[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        let tag = rest[open...]
        let isInSlot =
          rest[..<open].lastIndex(of: UInt8(ascii: "{")).map { rest[$0..<open].contains(UInt8(ascii: "}")) } == false
        if !isInSlot, !known.contains(where: { tag.starts(with: $0.utf8) }) { raw.append(result) }
        rest = tag.dropFirst()
      }
    }
    #expect(raw == [])
  }
}
