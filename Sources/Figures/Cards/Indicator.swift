import Charting
import Datasets
import Localization
import SourceText

/// The latest number of a series and how it compares with the one before: what live values and cards print.
package struct Indicator: Sendable {
  private let measure: MeasureFacts
  private let language: Language
  private let latest: Double?
  private let earlier: Double?
  package let latestPeriod: Period?
  private let values: [Double?]
  private let periods: [Period]
  /// Of the latest number; nil where it is an ordinary one.
  private let status: ObservationStatus?
  /// Whether something is missing of what the latest number is made of.
  private let isPartial: Bool
  /// Whether the latest number is a mean of several.
  private let isMean: Bool

  /// The latest number is that of the last period asked for, missing where it is: an older one never passes for it.
  /// The earlier is that of the period just before.
  package init(_ result: QueryResult, _ series: ResultSeries, language: Language) {
    measure = result.measure
    self.language = language
    latest = series.values.last ?? nil
    earlier = series.values.dropLast().last ?? nil
    latestPeriod = result.periods.last
    values = series.values
    periods = result.periods
    status = (series.statuses.last ?? nil).flatMap { $0 == .normal ? nil : $0 }
    isPartial =
      series.contributions.last?.isPartial == true
      || result.periods.last.map(result.partialPeriods.contains) == true
    isMean = result.aggregation == .mean && (series.contributions.last?.withValue ?? 0) > 1
  }

  /// Why the latest number cannot be compared with the one of the period before.
  package enum ComparisonLack: Sendable, Hashable {
    /// No second period is asked for.
    case onePeriod
    /// One of the two has no number.
    case missing(Period)
    /// A new series begins with the latest number.
    case seriesBreak(Period)
    /// The earlier number, of which a percentage would be taken, is not above zero.
    case notAboveZero(Period)
    /// The latest number is below zero.
    case negative(Period)
  }

  /// Of a comparison that is nil; what it lacks first.
  package var comparisonLack: ComparisonLack {
    guard let latestPeriod, let before = periods.dropLast().last else { return .onePeriod }
    if latest == nil { return .missing(latestPeriod) }
    if earlier == nil { return .missing(before) }
    if status == .seriesBreak { return .seriesBreak(latestPeriod) }
    return latest.map { $0 < 0 } == true && earlier.map { $0 > 0 } == true
      ? .negative(latestPeriod) : .notAboveZero(before)
  }

  package var period: String { latestPeriod?.text(in: language) ?? "" }
  /// The period with what a reader must know of the number: "ตุลาคม 2569 · ตัวเลขเบื้องต้น".
  package var dating: String { ([period] + cautions).filter { !$0.isEmpty }.joined(separator: " · ") }
  private var cautions: [String] {
    let partial = Prose(th: "ข้อมูลไม่ครบ", en: "incomplete data")
    return [status?.words, isPartial ? partial : nil].compactMap { $0?[language] }
  }
  package var unit: String { measure.unit.text(in: language) }
  package var unitPhrase: String? { measure.unitPhrase?.text(in: language) }
  package var value: String? { latest.map { number($0) } }
  package var valueWithUnit: String? { latest.map { withUnit(number($0)) } }
  package var previousWithUnit: String? { earlier.map { withUnit(number($0)) } }

  /// Nil too where the latest number begins another series than the earlier.
  package var change: ChangeText? {
    guard let latest, let earlier, status != .seriesBreak else { return nil }
    return ChangeText(from: earlier, to: latest, kind: measure.kind, in: language)
  }

  /// The change with what it is measured against: "up 2.3 percent from the month before"; in the unit where no percentage is
  /// possible, for a number is not above zero.
  package var comparison: IndicatorCard.Change? {
    guard let change = anyChange, let before = periods.dropLast().last else { return nil }
    let name = nextPeriodName ?? before.text(in: language)
    return IndicatorCard.Change(direction: change.direction, text: change.text(from: name, in: language))
  }

  /// "สูงขึ้น", "down", "unchanged".
  package var direction: String? { anyChange?.word }

  private var anyChange: ChangeText? {
    guard let latest, let earlier, status != .seriesBreak else { return nil }
    let difference =
      NumberText.rounded(latest, decimals: measure.decimals) - NumberText.rounded(earlier, decimals: measure.decimals)
    return change
      ?? ChangeText(
        difference: difference, amount: withUnit(number(abs(difference))), kind: measure.kind, in: language)
  }

  /// "the week before"; nil where the earlier period is not the one before, as days may lie apart.
  private var nextPeriodName: String? {
    guard let last = periods.last, let before = periods.dropLast().last, last.ordinal == before.ordinal + 1 else {
      return nil
    }
    return last.granularity.before(in: language)
  }

  package var sparkline: Sparkline? {
    Sparkline(course: values, periods: periods, decimals: measure.decimals, in: language)
  }

  /// How far the latest number is from the earlier, without sign, with its unit.
  package var difference: String? {
    guard let latest, let earlier else { return nil }
    return withUnit(number(abs(latest - earlier)))
  }

  /// From the lowest to the highest number of all periods, with the unit: "ตันละ 14,350–15,400 บาท".
  package var range: String? {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return nil }
    let (first, last) = (number(low), number(high))
    if first == last { return withUnit(first) }
    // A dash before a sign would be read as another one.
    return withUnit(low < 0 ? "\(first) \(language == .thai ? "ถึง" : "to") \(last)" : "\(first)–\(last)")
  }

  /// The latest number against the earlier, in the form of a price bulletin, for behind the name of what it is of:
  /// "สัปดาห์ 17–23 พฤศจิกายน 2568 ตันละ 15,200 บาท สูงขึ้นจากตันละ 15,050 บาท ของสัปดาห์ที่ผ่านมา ร้อยละ 1.0". Nil where
  /// either is missing.
  package var sentence: String? {
    guard let latestPeriod, let earlierPeriod = periods.dropLast().last, let now = valueWithUnit,
      let then = previousWithUnit
    else { return nil }
    let when = latestPeriod.adverb(in: language)
    let before = nextPeriodName ?? earlierPeriod.adverb(in: language)
    let caution = cautions.isEmpty ? "" : " (\(cautions.joined(separator: ", ")))"
    switch language {
    case .thai:
      let reading = isMean ? ThaiPhrase.joined("เฉลี่ย", now) : now
      let turn =
        change.map { $0.direction == .steady ? "ทรงตัวเมื่อเทียบกับ" : "\($0.word)จาก" } ?? "เทียบกับ"
      let amount = change?.amount.map { " \($0)" } ?? ""
      return "\(when) \(reading) \(ThaiPhrase.joined(turn, then)) ของ\(before)\(amount)\(caution)"
    case .english:
      let reading = isMean ? "\(now) on average" : now
      let turn = change.map { "\($0.text) from" } ?? "against"
      return "\(reading) \(when), \(turn) \(then) \(before)\(caution)"
    }
  }

  private func number(_ value: Double) -> String {
    NumberText.text(value, decimals: measure.decimals)
  }

  /// "ตันละ 15,200 บาท", "15,200 baht per tonne", "128,849 ล้านบาท", "ร้อยละ 2.3".
  private func withUnit(_ number: String) -> String {
    let (before, after) = unitWords
    return [before, number, after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What stands before and after the number.
  package var unitWords: (before: String, after: String) {
    let phrase = unitPhrase ?? ""
    switch language {
    case .thai where unit == "ร้อยละ": return (unit, "")
    case .thai: return (phrase, unit)
    case .english: return ("", [unit, phrase].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// The card of the number; nil where it is missing.
  func card(titled title: String) -> IndicatorCard? {
    guard let value else { return nil }
    let (before, after) = unitWords
    return IndicatorCard(
      title: title, before: before, value: value, after: after, period: dating, change: comparison,
      course: sparkline?.values ?? [])
  }
}
