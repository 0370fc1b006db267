import SourceText

/// The status of an observation, by its code.
/// - Source: SDMX code list CL_OBS_STATUS 2.2.
package enum ObservationStatus: String, Sendable, Hashable, CaseIterable, Comparable {
  case normal = "A"
  case seriesBreak = "B"
  case definitionDiffers = "D"
  case estimated = "E"
  case forecast = "F"
  case experimental = "G"
  case holiday = "H"
  case imputed = "I"
  case includedElsewhere = "K"
  case notCollected = "L"
  case cannotExist = "M"
  case notSignificant = "N"
  case missing = "O"
  case provisional = "P"
  case suppressed = "Q"
  case specialEvent = "S"
  case lowReliability = "U"
  case unvalidated = "V"
  case includesOther = "W"

  /// Whether the number may still change, so that its mark is dashed or hatched.
  package var isPreliminary: Bool {
    switch self {
    case .provisional, .estimated, .forecast: true
    default: false
    }
  }

  package var words: Prose {
    switch self {
    case .normal: Prose(th: "ค่าปกติ", en: "normal value")
    case .seriesBreak: Prose(th: "อนุกรมขาดช่วง", en: "break in series")
    case .definitionDiffers: Prose(th: "นิยามต่างออกไป", en: "definition differs")
    case .estimated: Prose(th: "ค่าประมาณ", en: "estimated")
    case .forecast: Prose(th: "ค่าพยากรณ์", en: "forecast")
    case .experimental: Prose(th: "ค่าทดลอง", en: "experimental")
    case .holiday: Prose(th: "วันหยุด", en: "holiday")
    case .imputed: Prose(th: "ค่าที่กำหนดแทน", en: "imputed")
    case .includedElsewhere: Prose(th: "รวมอยู่ในรายการอื่น", en: "included in another category")
    case .notCollected: Prose(th: "มีข้อมูลแต่ไม่ได้จัดเก็บ", en: "exists but not collected")
    case .cannotExist: Prose(th: "ไม่อาจมีข้อมูลได้", en: "cannot exist")
    case .notSignificant: Prose(th: "ค่าน้อยจนไม่มีนัยสำคัญ", en: "not significant")
    case .missing: Prose(th: "ไม่มีข้อมูล", en: "missing")
    case .provisional: Prose(th: "ตัวเลขเบื้องต้น", en: "provisional")
    case .suppressed: Prose(th: "ปกปิดข้อมูล", en: "suppressed")
    case .specialEvent: Prose(th: "เหตุการณ์พิเศษ", en: "special event")
    case .lowReliability: Prose(th: "ความเชื่อถือต่ำ", en: "low reliability")
    case .unvalidated: Prose(th: "ยังไม่ได้ตรวจสอบ", en: "not validated")
    case .includesOther: Prose(th: "รวมรายการอื่นด้วย", en: "includes another category")
    }
  }

  /// From the least to the greatest caution; an aggregate takes the status of its most cautious part.
  static let byCaution: [ObservationStatus] = [
    .normal, .holiday, .specialEvent, .includesOther, .includedElsewhere, .definitionDiffers, .seriesBreak,
    .notSignificant, .imputed, .experimental, .estimated, .unvalidated, .lowReliability, .forecast, .provisional,
    .cannotExist, .notCollected, .missing, .suppressed,
  ]

  package static func < (first: ObservationStatus, second: ObservationStatus) -> Bool {
    byCaution.firstIndex(of: first)! < byCaution.firstIndex(of: second)!
  }
}
