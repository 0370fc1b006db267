import Localization
import SourceText

/// The line under the title: what is measured, under which conditions, where and when. The unit stands at the top of
/// the axis, once, for there it is that of the numbers: "ล้านบาท" where they are divided.
package enum ChartSubtitle {
  /// What became of the values of the measure.
  package enum Form: Sendable {
    case asMeasured
    /// Of their sum.
    case share
    case index

    fileprivate func name(_ measure: String, in language: Language) -> String {
      guard !measure.isEmpty else { return "" }
      switch (self, language) {
      case (.asMeasured, _): return measure
      case (.share, .thai): return measure.hasPrefix("สัดส่วน") ? measure : ThaiPhrase.joined("สัดส่วน", measure)
      case (.share, .english): return measure + ", shares"
      case (.index, .thai): return measure.hasPrefix("ดัชนี") ? measure : ThaiPhrase.joined("ดัชนี", measure)
      case (.index, .english): return measure + ", index"
      }
    }
  }

  /// "ราคาเฉลี่ย ความชื้นไม่เกิน 15% · จังหวัดสุรินทร์ · มกราคม 2567 – ตุลาคม 2568".
  package static func text(
    measure: String, form: Form = .asMeasured, conditions: String? = nil, area: String? = nil, periods: [Period] = [],
    in language: Language
  ) -> String {
    var first = form.name(measure, in: language)
    if let conditions, !conditions.isEmpty { first += (language == .thai ? " " : ", ") + conditions }
    return [first, area ?? "", PeriodRange(periods)?.text(in: language) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
