import Localization
import SourceText

extension MeasureFacts {
  /// What a reader must know of the measure once its values are set against others.
  func compared(by comparison: QueryComparison, decimals: Int?) -> MeasureFacts {
    var facts = self
    let isRate = kind == .rate
    for language in Language.allCases {
      facts.title[language] = comparison.title(of: title.text(in: language), in: language)
    }
    switch comparison {
    case .previous, .yearAgo:
      facts.setUnit(isRate ? Self.percentagePoints : Self.percent)
      facts.kind = .rate
      facts.decimals = isRate ? max(1, self.decimals) : 1
    case .previousDifference, .yearAgoDifference:
      if isRate { facts.setUnit(Self.percentagePoints) }
    case .index(let base, _):
      var unit = LocalizedText()
      unit[.thai] = "ดัชนี \(base.text(in: .thai)) = 100"
      unit[.english] = "index, \(base.text(in: .english)) = 100"
      facts.setUnit(unit)
      facts.kind = kind == .price ? .price : .quantity
      facts.decimals = 1
    case .share:
      facts.setUnit(Self.percent)
      facts.kind = .rate
      facts.decimals = 1
    }
    if let decimals { facts.decimals = decimals }
    return facts
  }

  private mutating func setUnit(_ unit: LocalizedText) {
    self.unit = unit
    unitPhrase = nil
  }

  private static let percent = LocalizedText([.thai: "ร้อยละ", .english: "percent"])
  private static let percentagePoints = LocalizedText([.thai: "จุดร้อยละ", .english: "percentage points"])
}

extension QueryComparison {
  fileprivate func title(of measure: String, in language: Language) -> String {
    let isThai = language == .thai
    switch self {
    case .previous, .previousDifference:
      return isThai ? "\(measure) เปลี่ยนแปลงจากงวดก่อน" : "\(measure): change from the period before"
    case .yearAgo, .yearAgoDifference:
      return isThai ? "\(measure) เปลี่ยนแปลงจากช่วงเดียวกันของปีก่อน" : "\(measure): change from a year earlier"
    // Its unit says that it is an index.
    case .index: return measure
    case .share: return isThai ? ThaiPhrase.joined("สัดส่วน", measure) : "\(measure): share"
    }
  }
}
