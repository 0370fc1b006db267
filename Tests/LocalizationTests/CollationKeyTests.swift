import Localization
import TestSupport
import Testing

@Suite struct CollationKeyTests {
  /// The provinces in the order of ICU 72, locale th.
  private static let provinces = [
    "กระบี่", "กรุงเทพมหานคร", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร", "ขอนแก่น", "จันทบุรี", "ฉะเชิงเทรา",
    "ชลบุรี", "ชัยนาท", "ชัยภูมิ", "ชุมพร", "เชียงราย", "เชียงใหม่", "ตรัง", "ตราด", "ตาก", "นครนายก", "นครปฐม",
    "นครพนม", "นครราชสีมา", "นครศรีธรรมราช", "นครสวรรค์", "นนทบุรี", "นราธิวาส", "น่าน", "บึงกาฬ", "บุรีรัมย์",
    "ปทุมธานี", "ประจวบคีรีขันธ์", "ปราจีนบุรี", "ปัตตานี", "พระนครศรีอยุธยา", "พะเยา", "พังงา", "พัทลุง",
    "พิจิตร", "พิษณุโลก", "เพชรบุรี", "เพชรบูรณ์", "แพร่", "ภูเก็ต", "มหาสารคาม", "มุกดาหาร", "แม่ฮ่องสอน",
    "ยโสธร", "ยะลา", "ร้อยเอ็ด", "ระนอง", "ระยอง", "ราชบุรี", "ลพบุรี", "ลำปาง", "ลำพูน", "เลย", "ศรีสะเกษ",
    "สกลนคร", "สงขลา", "สตูล", "สมุทรปราการ", "สมุทรสงคราม", "สมุทรสาคร", "สระแก้ว", "สระบุรี", "สิงห์บุรี",
    "สุโขทัย", "สุพรรณบุรี", "สุราษฎร์ธานี", "สุรินทร์", "หนองคาย", "หนองบัวลำภู", "อ่างทอง", "อำนาจเจริญ",
    "อุดรธานี", "อุตรดิตถ์", "อุทัยธานี", "อุบลราชธานี",
  ]

  /// Made-up words with every kind of vowel and mark, in the order of ICU 72, locale th.
  private static let words = """
    กขะ่อะ่ กคาเพะ ก้แฅั๊ใญิ กดำไนำ๊ กัฆ กัใญา์ กัเหำ กาโฮั กี็ กืฅุช้ กุ โกัฃำฃ โกา ใก ใกฅา ข์ ขคั็ฉ้ ขร
    ขะฆิ๊ ขั้แขะ๋ ขาษั๋ใป ขำไค๋ฮู ขึคำ่คั ขุ๊ผ์ฅา่ เข่ ใข้ ใขคะ ไข่ไฃ์ห ฃ์ ฃั๊กั ฃึ๊ ฃู็ โฃ โฃขะ้ค โฃั
    โฃุฆั์ฆะ็ ใฃ๊ฆ คแขั๊ฆ่ คฃัชะ่ คฅา ค๊ใฅั คะ คะ๊ก๊ คั คากแข์ คำ็กฆำ้ คี่ โค้ โคะ่ฃื ใคกะ ไคา ฅ๋ ฅโฅำ๊ข
    ฅ๋ฆั็ฃั์ ฅ็ษำ๋ใฟั ฅะด้ฌา ฅั์ ฅั์ฃโกุ ฅัฝา ฅา๊โขัฃ้ ฅิ้แฆา้ ฅืโก๊ เฅ็ฃ แฅ้ฃ โฅ์ฅำ ไฅเปี ฆกขะ์ ฆะ ฆะฃะไค่
    ฆะฆำฃ้ ฆะโม๋ข๋ ฆั็ ฆา๊ ฆาข ฆิฃำ้คั์ เฆา แฆ๊ฆ๊ ไฆั จา จิ๊ฐำ่ข ฉฃค ฉงา์ใกำ ฉำ่ฅ๊ ช์ฅุโก ชาเฅา ฎะ โฎาฃา
    เฏฅำคะ แฏ๊แค ฐฃา้ ฑฅ ฒคิ์ ฒา ฒำ์ฃฆะ้ ณข ณา๊ โณ แดำค เตะฅำอ แตา็ โตฝ ท๋ใฏะ นะ่ นิฃั เบ๋ ป ผ์ ฟฃะ็ฃะ๊ ยั
    ยัล ยาแน้โทั้ ไรา็ ไฦโฉ่ฒึ เวัฃึ่ฃ ห์ฌะ่ยา็ หฦณิ โห์ ฬ ฬฃิ่ ฮ๋
    """

  private func sorted(_ texts: [String]) -> [String] {
    texts.sorted { CollationKey($0) < CollationKey($1) }
  }

  @Test("The provinces come in the order of ICU", arguments: 1...3)
  func provinces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    #expect(sorted(Self.provinces.shuffled(using: &generator)) == Self.provinces)
  }

  @Test("Made-up words come in the order of ICU", arguments: 1...3)
  func words(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.words.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(sorted(words.shuffled(using: &generator)) == words)
  }

  @Test(
    "Each rule of the Thai order holds",
    arguments: [
      ["กข", "กข่", "ก่ข", "ก่ข่", "กขา"],  // Marks decide last, from the left.
      ["ก", "ก์", "ก็", "ก่", "ก้", "ก๊", "ก๋"],
      ["กํ", "กะ", "กา", "กๅ", "กำ", "กิ", "เก", "แก", "โก", "ใก", "ไก"],
      ["ร", "รา", "ฤ", "ฤา", "ล", "ฦ"],
      ["ชุมพร", "เชียงราย", "เชียงใหม่", "ตรัง"],
      ["ก", "กๆ", "กข"],
      ["12", "Bangkok", "bangkok", "Songkhla", "trat", "กระบี่"],
      ["", "Mae Sot", "Maesot"],
    ])
  func rules(texts: [String]) {
    #expect(sorted(texts.reversed()) == texts)
  }

  @Test("Texts that differ are never equal")
  func distinct() {
    #expect(CollationKey("กๆ") != CollationKey("ก"))
  }
}
