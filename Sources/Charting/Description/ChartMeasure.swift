import Localization
import SourceText

/// What is measured and how its numbers are written.
package struct ChartMeasure: Sendable, Hashable {
  /// "ราคาข้าวเปลือกหอมมะลิเฉลี่ย"
  package var name: String
  /// "บาทต่อตัน", "ล้านบาท", "ร้อยละ"; empty for a bare number.
  package var unit: String
  package var decimals: Int
  package var kind: MeasureKind

  package init(name: String, unit: String, decimals: Int, kind: MeasureKind) {
    self.name = name
    self.unit = unit
    self.decimals = min(max(0, decimals), 15)
    self.kind = kind
  }

  /// The number as published, without its unit.
  package func text(_ value: Double) -> String {
    NumberText.text(value, decimals: decimals)
  }

  /// The number with its unit, as a sentence holds it: "15,230 บาทต่อตัน", "ร้อยละ 2.3", "2.3%".
  package func phrase(_ value: Double, in language: Language) -> String {
    phrase(text(value), in: language)
  }

  /// The same of a number that is written already.
  package func phrase(_ number: String, in language: Language) -> String {
    // The unit of an index says its base, which is no word behind a number.
    if unit.isEmpty || isIndex { return number }
    if isPercentage { return language == .thai ? "ร้อยละ \(number)" : "\(number)%" }
    return "\(number) \(unit)"
  }

  /// "ดัชนี มิถุนายน 2568 = 100"
  var isIndex: Bool { unit.hasSuffix("= 100") }

  var isPercentage: Bool { ["%", "ร้อยละ", "percent", "per cent"].contains(unit) }

  /// Whether the unit already holds a multiple ("ล้านบาท"), so that a second one before it would confuse.
  var unitHoldsMultiple: Bool {
    ["พัน", "หมื่น", "แสน", "ล้าน", "thousand", "million", "billion", "trillion"].contains { unit.hasPrefix($0) }
  }
}
