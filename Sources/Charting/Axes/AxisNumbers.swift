import Localization
import SourceText

/// How the numbers of an axis are written: divided alike, one precision, the unit said once.
struct AxisNumbers: Sendable {
  let divisor: Double
  let tickDecimals: Int
  /// Of a value that stands at its mark; see `decimals(of:)`.
  let valueDecimals: Int
  /// "ล้านบาท"; it stands at the top of the axis.
  let unit: String
  /// Whether what lies below zero is written without a sign.
  let isMirrored: Bool
  /// Of a logarithmic axis over several powers of ten: each tick has as many decimals as it needs.
  private let hasOwnDecimals: Bool
  /// Of the measure, after the division.
  private let publishedDecimals: Int

  /// Numbers of seven digits and more are divided; shorter ones are read faster as they are.
  static let longestPlainNumber = 1e6

  init(scale: ValueScale, measure: ChartMeasure, language: Language, isMirrored: Bool = false) {
    self.isMirrored = isMirrored
    hasOwnDecimals = scale.kind == .log && !scale.hasEvenTicks
    let largest = max(abs(scale.ticks.last ?? 0), abs(scale.ticks.first ?? 0))
    // Over several powers of ten the lowest tick decides, so that it is not written with a row of zeros.
    let sizing = hasOwnDecimals ? Self.sizing(lowest: scale.lowest) : largest
    let limit =
      measure.unitHoldsMultiple || measure.isPercentage ? Self.longestPlainNumber * 1e3 : Self.longestPlainNumber
    if largest >= limit, sizing >= limit {
      let compact = CompactNumber(for: sizing, in: language)
      let exponent = PowersOfTen.floorLog(compact.divisor)
      divisor = compact.divisor
      publishedDecimals = measure.decimals + exponent
      tickDecimals = Self.decimals(of: scale, dividedByPowerOfTen: exponent)
      // Three digits for most values.
      valueDecimals = largest / compact.divisor >= 100 ? 1 : 2
      unit =
        language == .thai && !measure.isPercentage
        ? ThaiPhrase.joined(compact.word, measure.unit)
        : [compact.word, measure.unit].filter { !$0.isEmpty }.joined(separator: " ")
    } else {
      divisor = 1
      publishedDecimals = measure.decimals
      tickDecimals = scale.tickDecimals
      valueDecimals = measure.decimals
      unit = measure.unit
    }
  }

  /// The number that chooses the division of an axis that begins at `lowest`: a tick of
  /// a hundredth of a million still reads 0.01.
  private static func sizing(lowest: Double) -> Double {
    lowest >= longestPlainNumber / 100 ? max(lowest, longestPlainNumber) : lowest
  }

  func tickText(_ value: Double) -> String {
    let value = (isMirrored ? abs(value) : value) / divisor
    guard hasOwnDecimals else { return NumberText.text(value, decimals: tickDecimals) }
    return NumberText.text(value, decimals: max(0, -PowersOfTen.floorLog(value * 1.000_001)))
  }

  /// A number, after the division, with so many decimals.
  func text(_ value: Double, decimals: Int) -> String {
    NumberText.text((isMirrored ? abs(value) : value) / divisor, decimals: decimals)
  }

  func valueText(_ value: Double) -> String {
    text(value, decimals: decimals(of: value))
  }

  /// With fewer decimals numbers could not be told apart: three digits of each, and those of the axis.
  func leastDecimals(of values: [Double]) -> Int {
    let digits = values.filter { $0 != 0 }.map { 2 - PowersOfTen.floorLog(abs($0) / divisor) }
    return min(max(tickDecimals, digits.max() ?? 0), valueDecimals)
  }

  /// Of a value that stands at its mark. The decimals of the largest would leave nothing of a low one where they are
  /// divided: one below one has three digits, as has each value over several powers of ten.
  private func decimals(of value: Double) -> Int {
    guard divisor > 1, value != 0 else { return valueDecimals }
    let exponent = PowersOfTen.floorLog(abs(value) / divisor)
    let digits = hasOwnDecimals || exponent < 0 ? max(0, 2 - exponent) : valueDecimals
    return min(digits, publishedDecimals)
  }

  private static func decimals(of scale: ValueScale, dividedByPowerOfTen exponent: Int) -> Int {
    guard scale.ticks.count > 1 else { return 0 }
    let step = zip(scale.ticks, scale.ticks.dropFirst()).map { $1 - $0 }.min() ?? 1
    let stepExponent = PowersOfTen.floorLog(step * 1.000_001)
    return max(0, exponent - stepExponent)
  }
}
