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

  /// "แผนภูมิเส้นแสดงราคา หน่วยเป็นบาท", "Stacked bar chart of trade, in baht".
  func opening(_ description: ChartDescription) -> String {
    let kind = kind(description)
    let measured =
      measure.name.isEmpty ? kind : pick(ThaiPhrase.joined(kind + "แสดง", measure.name), "\(kind) of \(measure.name)")
    let unit =
      measure.unit.isEmpty
      ? ""
      : pick(
        " " + ThaiPhrase.joined("หน่วยเป็น", measure.unit), ", in \(measure.isPercentage ? "percent" : measure.unit)")
    return measured + unit
  }

  private func kind(_ description: ChartDescription) -> String {
    let words = description.mark.mark.traits.words[language]
    let stacking = description.layers.first?.stacking ?? .none
    var name = words
    switch stacking {
    case .none: break
    case .zero: name = pick(words + "ซ้อน", "Stacked " + lowered(words))
    case .normalize: name = pick(words + "ซ้อนร้อยละ", "Stacked " + lowered(words) + " of shares")
    case .mirror: name = pick(words + "สองด้าน", "Mirrored " + lowered(words))
    }
    guard !description.panels.isEmpty else { return name }
    let count = description.panels.count
    return pick("\(name)ย่อย \(count) ภาพ", "\(count) small \(lowered(name))s")
  }

  private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  func period(_ range: String, count: Int) -> String {
    count == 1
      ? pick("งวด \(range)", "Period: \(range)")
      : pick("ช่วง \(range) รวม \(count) งวด", "Period: \(range), \(count) points in time")
  }

  func seriesCount(_ count: Int) -> String { pick("มี \(count) ชุดข้อมูล", "\(count) series") }

  func categoryCount(_ count: Int, isDescending: Bool) -> String {
    let sorted = isDescending ? pick(" เรียงจากมากไปน้อย", ", from the highest to the lowest") : ""
    return pick("มี \(count) รายการ", count == 1 ? "1 category" : "\(count) categories") + sorted
  }

  /// The number as a sentence goes on with it: the unit has been said, only a percentage keeps its word.
  /// In Thai that word joins the one before it: "สูงสุดร้อยละ 8.75", "สูงสุด 15,500".
  private func number(_ value: Double, after word: String = "") -> String {
    let text = measure.isPercentage ? measure.phrase(value, in: language) : measure.text(value)
    if word.isEmpty { return text }
    return language == .thai && measure.isPercentage ? word + text : "\(word) \(text)"
  }

  func firstToLast(_ first: (String, Double), _ last: (String, Double), change: ChangeText?) -> String {
    let from = number(first.1, after: pick("เริ่มที่", "from")) + " (\(first.0)) "
    let to = number(last.1, after: pick("ล่าสุด", "to")) + " (\(last.0))"
    guard let change else { return from + to }
    return from + to + pick(" \(change.text)", ", \(change.text)")
  }

  func breaks(at periods: [String]) -> String {
    let periods = periods.joined(separator: ", ")
    return pick(
      "อนุกรมขาดช่วงที่ \(periods) ค่าก่อนและหลังเทียบกันโดยตรงไม่ได้",
      "the series breaks at \(periods), values before and after cannot be compared directly")
  }

  func only(_ observation: (String, Double)) -> String {
    "\(number(observation.1)) (\(observation.0))"
  }

  func steady(_ value: Double) -> String {
    number(value, after: pick("ทุกค่าเท่ากับ", "every value is"))
  }

  func extremes(highest: (String, Double), lowest: (String, Double)) -> String {
    let most = pick(measure.kind == .quantity ? "มากที่สุด" : "สูงสุด", "highest")
    let least = pick(measure.kind == .quantity ? "น้อยที่สุด" : "ต่ำสุด", "lowest")
    return "\(number(highest.1, after: most)) (\(highest.0))" + pick(" ", ", ")
      + "\(number(lowest.1, after: least)) (\(lowest.0))"
  }

  func trend(_ trend: Trend) -> String {
    switch trend {
    case .rising: pick("แนวโน้มเพิ่มขึ้น", "the trend is upward")
    case .falling: pick("แนวโน้มลดลง", "the trend is downward")
    }
  }

  func missing(_ count: Int) -> String {
    pick("ไม่มีข้อมูล \(count) ค่า", count == 1 ? "1 value is missing" : "\(count) values are missing")
  }

  func unknownWholes(_ places: String) -> String {
    pick("ไม่ทราบยอดรวมและไม่ได้วาด: \(places)", "the whole is not known, and nothing is drawn: \(places)")
  }

  func allMissing() -> String { pick("ไม่มีข้อมูล", "no data") }

  func preliminary(_ status: ObservationStatus, count: Int) -> String {
    let words = status.words[language]
    return pick("\(words) \(count) ค่า", "\(count) \(count == 1 ? "value is" : "values are") \(words)")
  }

  func others(_ count: Int, hasTable: Bool) -> String {
    pick("และอีก \(count) ชุดข้อมูล", "and \(count) more series")
      + (hasTable ? pick(" ดูได้ในตาราง", ": see the table") : "")
  }
}
