import SourceText
import Testing

@testable import Localization

@Suite("Phrases of Thai")
struct ThaiPhraseTests {
  @Test(
    "Thai follows Thai without a space, everything else with one",
    arguments: [
      ("ดัชนี", "ราคา", "ดัชนีราคา"), ("ดัชนี", "price", "ดัชนี price"), ("ก่อน", "3 มีนาคม", "ก่อน 3 มีนาคม"),
      ("GDP", "ต่อหัว", "GDP ต่อหัว"), ("ล้าน", "", "ล้าน"), ("", "บาท", "บาท"),
    ])
  func joined(first: String, second: String, phrase: String) {
    #expect(ThaiPhrase.joined(first, second) == phrase)
  }

  @Test(
    "a unit by a number of another has a space before that number",
    arguments: [("100 กก.ละ", "บาทต่อ 100 กก."), ("ตันละ", "บาทต่อตัน")])
  func unit(phrase: String, text: String) {
    let unit = UnitText.text(unit: LocalizedText(same: "บาท"), phrase: LocalizedText(same: phrase), in: .thai)
    #expect(unit == text)
  }
}
