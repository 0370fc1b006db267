import Localization
import Testing

@Suite("Thai in Latin letters")
struct ThaiRomanizationTests {
  @Test(
    "each sign has its letters, a vowel before its consonant stands behind it",
    arguments: [
      ("ราคาข้าว", "rakhakhaw"), ("เชียงใหม่", "cheiynghaim"), ("แพร่", "phaer"), ("น้ำ", "nam"), ("อุบล", "ubl"),
      ("ออก", "ook"), ("เอก", "ek"), ("สัตว์", "sat"), ("สิทธิ์", "sith"), ("๒๕๖๙", "2569"), ("GDP ปี 2569", "GDP pi 2569"),
      ("ฤดู", "ruedu"), ("ไทย", "thaiy"), ("เ", "e"), ("", ""), ("ๆ ฯ", " "),
    ])
  func letters(thai: String, latin: String) {
    #expect(ThaiRomanization.latin(thai) == latin)
  }
}
