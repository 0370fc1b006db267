import Localization
import SourceText

/// The sentences of a spoken description, in one language each.
struct SpokenWords: Sendable {
  let language: Language
  let measure: ChartMeasure

  private func pick(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  /// Sentences as one text: Thai parts them by a space, English ends them with a full stop.
  func joined(_ sentences: [String]) -> String {
    language == .thai
      ? sentences.joined(separator: " ")
      : sentences.map { $0 + "." }.joined(separator: " ")
  }

  func kind(_ mark: ChartMark) -> String {
    switch mark {
    case .line: pick("แผนภูมิเส้น", "Line chart")
    case .column: pick("แผนภูมิแท่ง", "Column chart")
    case .bar: pick("แผนภูมิแท่งแนวนอน", "Bar chart")
    }
  }

  func opening(_ mark: ChartMark) -> String {
    let measured = measure.name.isEmpty ? "" : pick("แสดง", " of ") + measure.name
    let unit =
      measure.unit.isEmpty
      ? "" : pick(" หน่วยเป็น\(measure.unit)", ", in \(measure.isPercentage ? "percent" : measure.unit)")
    return kind(mark) + measured + unit
  }

  func period(_ range: String, count: Int) -> String {
    count == 1
      ? pick("งวด \(range)", "Period: \(range)")
      : pick("ช่วง \(range) รวม \(count) งวด", "Period: \(range), \(count) points in time")
  }

  func seriesCount(_ count: Int) -> String { pick("มี \(count) ชุดข้อมูล", "\(count) series") }

  func categoryCount(_ count: Int, order: ChartOrder) -> String {
    let sorted = order == .descending ? pick(" เรียงจากมากไปน้อย", ", from the highest to the lowest") : ""
    return pick("มี \(count) รายการ", count == 1 ? "1 category" : "\(count) categories") + sorted
  }

  func firstToLast(_ first: (String, Double), _ last: (String, Double), change: ChangeText?) -> String {
    let from = "\(measure.phrase(first.1, in: language))"
    let to = "\(measure.phrase(last.1, in: language))"
    let text = pick(
      "เริ่มที่ \(from) (\(first.0)) ล่าสุด \(to) (\(last.0))", "from \(from) (\(first.0)) to \(to) (\(last.0))")
    guard let change else { return text }
    return text + pick(" \(change.text)", ", \(change.text)")
  }

  func only(_ observation: (String, Double)) -> String {
    "\(measure.phrase(observation.1, in: language)) (\(observation.0))"
  }

  func steady(_ value: Double) -> String {
    pick("ทุกค่าเท่ากัน \(measure.phrase(value, in: language))", "every value is \(measure.phrase(value, in: language))")
  }

  func extremes(highest: (String, Double), lowest: (String, Double)) -> String {
    let most = measure.kind == .quantity ? "มากที่สุด" : "สูงสุด"
    let least = measure.kind == .quantity ? "น้อยที่สุด" : "ต่ำสุด"
    let (high, low) = (measure.phrase(highest.1, in: language), measure.phrase(lowest.1, in: language))
    return pick(
      "\(most) \(high) (\(highest.0)) \(least) \(low) (\(lowest.0))",
      "highest \(high) (\(highest.0)), lowest \(low) (\(lowest.0))")
  }

  func missing(_ count: Int) -> String {
    pick("ไม่มีข้อมูล \(count) ค่า", count == 1 ? "1 value is missing" : "\(count) values are missing")
  }

  func allMissing() -> String { pick("ไม่มีข้อมูล", "no data") }

  func preliminary(_ status: ChartStatus, count: Int) -> String {
    let words = status.words[language]
    return pick("\(words) \(count) ค่า", "\(count) \(count == 1 ? "value is" : "values are") \(words)")
  }

  func others(_ count: Int) -> String {
    pick(
      "อีก \(count) ชุดข้อมูล ดูได้ในตาราง", "\(count) more series: see the table")
  }
}
