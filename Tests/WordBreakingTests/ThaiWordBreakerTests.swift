import SourceText
import TestSupport
import Testing

@testable import WordBreaking

@Suite("Thai word breaking")
struct ThaiWordBreakerTests {
  private static let words = ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath)

  /// A text with a bar wherever a line may end.
  private static func broken(_ text: String, by words: ThaiWordBreaker = words) -> String {
    let characters = Array(text)
    return zip(characters, words.breaks(characters)).reduce(into: "") { $0 += ($1.1 ? "|" : "") + String($1.0) }
  }

  @Test(
    "lines end between Thai words",
    arguments: [
      "ราคา|ข้าว|หอม|มะลิ|จังหวัด|สุรินทร์",
      "การ|ค้า|ชาย|แดน",
      "นิติบุคคล",
      "การ|จด|ทะเบียน|นิติบุคคล",
      "ข้าวเปลือก|หอม|มะลิ",
      "พระ|นคร|ศรี|อยุธยา",
      "กรุงเทพ|มหา|นคร",
      "เชียงใหม่",
      "นครราชสีมา",
      "ประจวบคีรีขันธ์",
      "ด่าน|ศุลกากร|แม่|สอด",
      "ดัชนี|ราคา|ผู้บริโภค",
    ])
  func words(expected: String) {
    #expect(Self.broken(expected.filter { $0 != "|" }) == expected)
  }

  @Test(
    "other texts end lines after spaces, hyphens, slashes and zero-width spaces",
    arguments: [
      "", "ก", "rice", "Pathum |Thani |rice", "import-|export", "baht/|tonne", "a  |b", "กขค\u{200B}|rice", "x |🌾 |y",
      "ข้าว |rice", "ออก-|เข้า",
    ])
  func separators(expected: String) {
    #expect(Self.broken(expected.filter { $0 != "|" }) == expected)
  }

  @Test(
    "signs, numbers and abbreviations stay with what they belong to",
    arguments: [
      "ต่างๆ|ของ", "ต่าง ๆ |ของ", "กรุงเทพฯ|และ", "ฯลฯ", "พ.ศ. |2568", "กทม.", "จ.สุรินทร์", "ปี2568", "100บาท", "๒๕๖๘บาท",
      "ราคา|(บาท|ต่อ|ตัน)", "สินค้า|OTOP|จังหวัด|สุรินทร์", "ร้อยละ |5 %", "ราคา |฿100",
    ])
  func company(expected: String) {
    #expect(Self.broken(expected.filter { $0 != "|" }) == expected)
  }

  @Test("a word across the windows that libthai is given is not cut")
  func windows() {
    let phrase = "ราคา|ข้าว|หอม|มะลิ|จังหวัด|สุรินทร์|"
    let expected = String(String(repeating: phrase, count: 400).dropLast())
    #expect(Self.broken(expected.filter { $0 != "|" }) == expected)
  }

  @Test(
    "without a dictionary lines end after separators only", arguments: [nil, "/nonexistent/thbrk.tri", "/", #filePath])
  func noDictionary(path: String?) {
    let words = ThaiWordBreaker(dictionaryPath: path)
    #expect(!words.hasDictionary)
    #expect(Self.broken("ราคาข้าว หอมมะลิ", by: words) == "ราคาข้าว |หอมมะลิ")
    let problem = WordBreakingProblem.noDictionary(path: path)
    #expect(problem.severity == .warning)
    #expect(problem.message.english.contains(path ?? "not found") && problem.message.thai.contains(path ?? "ไม่พบ"))
    #expect(problem.hint?.english.contains("libthai-data") == true)
  }

  @Test("the installed dictionary and library are files that can be named")
  func files() throws {
    #expect(Self.words.hasDictionary)
    #expect(try #require(ThaiWordBreaker.installedDictionaryPath).hasSuffix("/thbrk.tri"))
    #expect(try #require(ThaiWordBreaker.libraryPath).contains("libthai"))
  }

  @Test("one breaker answers many tasks alike")
  func concurrency() async {
    let text = Array("ราคาข้าวหอมมะลิจังหวัดสุรินทร์")
    let words = ThaiWordBreaker(dictionaryPath: ThaiWordBreaker.installedDictionaryPath)
    let expected = Self.words.breaks(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { words.breaks(text) == expected } }
      for await isAlike in group { #expect(isAlike) }
    }
  }

  @Test("of random texts every break is between clusters that may part", arguments: 0..<40)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in [1, 2, 3, 7, 30, 200] + (seed < 3 ? [10_000] : []) {
      let characters = Array(Self.text(of: length, using: &random))
      let breaks = Self.words.breaks(characters)
      #expect(breaks.count == characters.count)
      for index in characters.indices where breaks[index] {
        guard index > 0 else {
          Issue.record("a line ends before the text")
          continue
        }
        let (previous, next) = (characters[index - 1], characters[index])
        #expect(!"เแโใไ".unicodeScalars.contains(previous.unicodeScalars.last!))
        #expect(!"ะาำๅๆฯ)]},.%”’".unicodeScalars.contains(next.unicodeScalars.first!))
        #expect(!next.unicodeScalars.first!.properties.isGraphemeExtend)
      }
    }
  }

  /// Scalars from several alphabets, so that clusters are often odd ones.
  private static func text(of length: Int, using random: inout SeededGenerator) -> String {
    let thai = (0x0E01...0x0E3A).map { $0 } + (0x0E3F...0x0E5B).map { $0 }
    let other: [UInt32] = [
      0, 9, 10, 13, 0x20, 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x35, 0x41, 0x61, 0x7F, 0xA0, 0xAD, 0x301, 0x903, 0xE3B,
      0xE5C,
      0xE81, 0x1100, 0x1161, 0x200B, 0x200D, 0x2060, 0x20E3, 0xFE0F, 0xFFFD, 0x1F1F9, 0x1F1ED, 0x1F33E, 0x1F468,
      0x10FFFF,
    ]
    let share = Int.random(in: 1...10, using: &random)
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let isThai = Int.random(in: 0..<10, using: &random) < share
      let value = isThai ? UInt32(thai.randomElement(using: &random)!) : other.randomElement(using: &random)!
      text.append(Unicode.Scalar(value)!)
    }
    return String(text)
  }
}
