import Foundation
import Localization
import SourceText
import Testing

@testable import Charting

@Suite("Cards that stand alone")
struct CardTests {
  private func card(_ title: String, value: String = "137.84", course: [Double?] = []) -> IndicatorCard {
    IndicatorCard(
      title: title, before: "กิโลกรัมละ", value: value, after: "บาท", period: "9–15 พฤศจิกายน 2569",
      change: .init(direction: .up, text: "สูงขึ้นร้อยละ 2.5"), course: course)
  }

  @Test("say number, unit, period and change, with a sign beside the word and the course below")
  func words() throws {
    let sheet = CardSheet(
      id: "c", language: .thai, cards: [card("เนื้อหมู", course: (0..<12).map { Double($0) }), card("มะนาว")],
      source: "ที่มา: กรมการค้าภายใน")
    let drawing = sheet.standalone()
    try check(drawing)
    let svg = String(decoding: drawing.svg, as: UTF8.self)
    #expect(svg.contains(">▲ สูงขึ้นร้อยละ 2.5</text>") && svg.contains("class=\"ph-reading\""))
    #expect(svg.contains("<title id=\"c-file-752-t\">เนื้อหมู, มะนาว</title>"))
    #expect(svg.contains("เนื้อหมู: กิโลกรัมละ 137.84 บาท (9–15 พฤศจิกายน 2569) สูงขึ้นร้อยละ 2.5"))
    #expect(svg.components(separatedBy: "class=\"ph-dot\"").count == 2)
    #expect(svg.contains("ที่มา: กรมการค้าภายใน"))
  }

  @Test(
    "keep clear of each other at every width, also with long titles and numbers",
    arguments: [280, 360, 480, 720, 1_400])
  func widths(width: Int) throws {
    let cards = [
      card("ราคาข้าวเปลือกหอมมะลิที่เกษตรกรขายได้เฉลี่ยทั้งประเทศในสัปดาห์ล่าสุด", value: "1,234,567,890,123.45"), card("x"),
      card("y", value: "−0.5"), card("z", course: [nil, 1, 2, nil, 3]), card("w"),
    ]
    try check(CardSheet(id: "c", language: .english, cards: cards).standalone(widthInPixels: width), "\(width)")
  }
}
