import Figures
import Localization
import SourceText

extension Indicator.ComparisonLack {
  /// - Parameter name: that of the query.
  func message(of name: String) -> Prose {
    switch self {
    case .onePeriod:
      Prose(th: "'\(name)' ไม่มีงวดก่อนหน้าให้เปรียบเทียบ", en: "'\(name)' has no period before it to compare with")
    case .missing(let period):
      Prose(
        th: "'\(name)' ไม่มีข้อมูลของ \(period.text(in: .thai)) จึงเปรียบเทียบไม่ได้",
        en: "'\(name)' has no data for \(period.text(in: .english)), so nothing can be compared")
    case .seriesBreak(let period):
      Prose(
        th: "'\(name)' เริ่มอนุกรมใหม่ใน \(period.text(in: .thai)) จึงเปรียบเทียบกับงวดก่อนไม่ได้",
        en: "a new series of '\(name)' begins in \(period.text(in: .english)), not to be compared with the one before")
    case .notAboveZero(let period):
      Prose(
        th: "'\(name)' ของ \(period.text(in: .thai)) ไม่มากกว่าศูนย์ จึงคิดการเปลี่ยนแปลงเป็นร้อยละไม่ได้",
        en: "'\(name)' is not above zero in \(period.text(in: .english)), so there is no percentage of it")
    case .negative(let period):
      Prose(
        th: "'\(name)' ของ \(period.text(in: .thai)) ติดลบ จึงคิดการเปลี่ยนแปลงเป็นร้อยละไม่ได้",
        en: "'\(name)' is below zero in \(period.text(in: .english)), so there is no percentage of the change")
    }
  }

  func hint(of name: String) -> Prose {
    switch self {
    case .onePeriod:
      Prose(th: "ขยายช่วงเวลาของคำค้นให้มีอย่างน้อยสองงวด", en: "let the query cover at least two periods")
    case .missing:
      Prose(
        th: "เติมแถวที่ขาด หรือถ้าแถวนั้นเว้นว่างไว้ ให้ตัดข้อความเปรียบเทียบออก",
        en: "add the row that is missing, or where its number is left empty, take the comparison out of the text")
    case .seriesBreak:
      Prose(th: "ตัดข้อความเปรียบเทียบออก", en: "take the comparison out of the text")
    case .notAboveZero, .negative:
      Prose(th: "ใช้ '\(name).difference' แทน", en: "say '\(name).difference' instead")
    }
  }
}
