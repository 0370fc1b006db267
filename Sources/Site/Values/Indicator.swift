import Datasets
import Localization
import SourceText

/// The latest number of a series and how it compares with the one before: what live values and cards print.
struct Indicator: Sendable {
  private let measure: QueryResult.Measure
  private let language: Language
  private let latest: Double?
  private let earlier: Double?
  private let latestPeriod: Period?

  /// The latest number is that of the last period that has one; the earlier is that of the period just before it.
  init(_ result: QueryResult, _ series: QueryResult.Series, language: Language) {
    measure = result.measure
    self.language = language
    let index = series.values.lastIndex { $0 != nil }
    latest = index.flatMap { series.values[$0] }
    earlier = index.flatMap { $0 > 0 ? series.values[$0 - 1] : nil }
    // Data without time has a value and no period.
    latestPeriod = index.flatMap { result.periods.isEmpty ? nil : result.periods[$0] } ?? result.periods.last
  }

  var period: String { latestPeriod?.text(in: language) ?? "" }
  var unit: String { measure.unit.text(in: language) }
  var unitPhrase: String? { measure.unitPhrase?.text(in: language) }
  var value: String? { latest.map { number($0) } }
  var valueWithUnit: String? { latest.map { withUnit(number($0)) } }
  var previousWithUnit: String? { earlier.map { withUnit(number($0)) } }

  var change: ChangeText? {
    guard let latest, let earlier else { return nil }
    return ChangeText(from: earlier, to: latest, kind: measure.kind, in: language)
  }

  /// How far the latest number is from the earlier, without sign, with its unit.
  var difference: String? {
    guard let latest, let earlier else { return nil }
    return withUnit(number(abs(latest - earlier)))
  }

  private func number(_ value: Double) -> String {
    NumberText.text(value, decimals: measure.decimals)
  }

  /// "ตันละ 15,200 บาท", "15,200 baht per tonne", "128,849 ล้านบาท".
  private func withUnit(_ number: String) -> String {
    switch language {
    case .thai: [unitPhrase ?? "", number, unit].filter { !$0.isEmpty }.joined(separator: " ")
    case .english: [number, unit, unitPhrase ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
