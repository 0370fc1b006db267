import Charting
import Localization
import SourceText

extension Sparkline {
  /// Fewer values than this show no course.
  static let fewestValues = 8

  /// The course of the values of a series, with what a reader would see of it in words; nil where they are too few.
  /// - Parameters:
  ///   - values: one for each period.
  ///   - decimals: of the numbers in words.
  init?(course values: [Double?], periods: [Period], decimals: Int, in language: Language) {
    let known = values.compactMap(\.self)
    guard known.count >= Self.fewestValues, let first = periods.first, let last = periods.last,
      let low = known.min(), let high = known.max()
    else { return nil }
    func number(_ value: Double) -> String { NumberText.text(value, decimals: decimals) }
    let range = "\(first.text(in: language)) – \(last.text(in: language))"
    var words: [String]
    switch language {
    case .thai: words = ["แนวเส้นของค่า \(range)", "ต่ำสุด \(number(low))", "สูงสุด \(number(high))"]
    case .english: words = ["Course of the values, \(range)", "lowest \(number(low))", "highest \(number(high))"]
    }
    if let latest = values.last ?? nil {
      words.append((language == .thai ? "ล่าสุด " : "latest ") + number(latest))
    }
    self.init(values: values, label: words.joined(separator: language == .thai ? " " : ", "))
  }
}
