import Localization
import SourceText

/// How the numbers of an axis are written: divided alike, one precision, the unit said once.
struct AxisNumbers: Sendable {
  let divisor: Double
  let tickDecimals: Int
  /// Of a value that stands at its mark.
  let valueDecimals: Int
  /// "ล้านบาท"; it stands at the top of the axis.
  let unit: String

  /// Numbers of seven digits and more are divided; shorter ones are read faster as they are.
  static let longestPlainNumber = 1e6

  init(scale: LinearScale, measure: ChartMeasure, language: Language) {
    let largest = max(abs(scale.ticks.last ?? 0), abs(scale.ticks.first ?? 0))
    let limit =
      measure.unitHoldsMultiple || measure.isPercentage ? Self.longestPlainNumber * 1e3 : Self.longestPlainNumber
    if largest >= limit {
      let compact = CompactNumber(for: largest, in: language)
      let exponent = PowersOfTen.floorLog(compact.divisor)
      divisor = compact.divisor
      tickDecimals = Self.decimals(of: scale, dividedByPowerOfTen: exponent)
      // Three digits for most values.
      valueDecimals = largest / compact.divisor >= 100 ? 1 : 2
      let gap = (language == .thai && !measure.isPercentage) || measure.unit.isEmpty ? "" : " "
      unit = compact.word + gap + measure.unit
    } else {
      divisor = 1
      tickDecimals = scale.tickDecimals
      valueDecimals = measure.decimals
      unit = measure.unit
    }
  }

  func tickText(_ value: Double) -> String {
    NumberText.text(value / divisor, decimals: tickDecimals)
  }

  func valueText(_ value: Double) -> String {
    NumberText.text(value / divisor, decimals: valueDecimals)
  }

  private static func decimals(of scale: LinearScale, dividedByPowerOfTen exponent: Int) -> Int {
    guard scale.ticks.count > 1 else { return 0 }
    let stepExponent = PowersOfTen.floorLog((scale.ticks[1] - scale.ticks[0]) * 1.000_001)
    return max(0, exponent - stepExponent)
  }
}
