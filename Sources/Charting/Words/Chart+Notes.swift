import Localization
import SourceText

extension Chart {
  /// What a reader must know to read the drawing, a sentence each; they stand below it.
  package var notes: [String] {
    [preliminaryNote, missingNote, breakNote, otherStatusNote, axisNote, greyNote].compactMap { $0?[language] }
  }

  private var preliminaryNote: Prose? {
    let present = ObservationStatus.allCases.filter { $0.isPreliminary && statusCount($0) > 0 }
    guard !present.isEmpty else { return nil }
    let thai = present.map(\.words.thai).joined(separator: " หรือ")
    let english = present.map(\.words.english).joined(separator: " or ")
    return description.mark == .line
      ? Prose(th: "เส้นประ = \(thai)", en: "Dashed line = \(english)")
      : Prose(th: "แท่งลายเฉียง = \(thai)", en: "Hatched bars = \(english)")
  }

  private var missingNote: Prose? {
    guard missingCount > 0, hasValues else { return nil }
    switch (description.mark, description.positions) {
    case (.line, _): return Prose(th: "ช่วงที่เส้นขาด = ไม่มีข้อมูล", en: "Gap in a line = no data")
    case (.column, .time): return Prose(th: "ช่องว่าง = ไม่มีข้อมูล", en: "Empty place = no data")
    case (.column, .categories), (.bar, _): return Prose(th: "ช่องว่างหรือ – = ไม่มีข้อมูล", en: "Empty place or – = no data")
    }
  }

  private var breakNote: Prose? {
    guard statusCount(.seriesBreak) > 0, description.mark == .line else { return nil }
    return Prose(
      th: "เส้นตั้งประ = อนุกรมขาดช่วง ค่าก่อนและหลังเทียบกันโดยตรงไม่ได้",
      en: "Dashed upright line = break in series: values before and after cannot be compared directly")
  }

  private var otherStatusNote: Prose? {
    let present = ObservationStatus.allCases.filter { status in
      guard status != .normal, !status.isPreliminary else { return false }
      if status == .seriesBreak, description.mark == .line { return false }
      return statusCount(status) > 0
    }
    guard !present.isEmpty else { return nil }
    return Prose(
      th: "บางค่ามีสถานะ " + present.map(\.words.thai).joined(separator: ", ") + " ดูในตาราง",
      en: "Some values are marked " + present.map(\.words.english).joined(separator: ", ") + ": see the table")
  }

  private var axisNote: Prose? {
    guard description.mark == .line, hasValues, !scale.includesZero else { return nil }
    return Prose(th: "แกนตั้งไม่ได้เริ่มที่ศูนย์", en: "The vertical axis does not start at zero")
  }

  private var greyNote: Prose? {
    guard description.mark == .line, colors.places.contains(nil) else { return nil }
    return Prose(
      th: "เส้นสีเทาคือชุดข้อมูลอื่น ดูค่าทั้งหมดได้ในตาราง", en: "Grey lines are the other series; the table holds all values")
  }
}
