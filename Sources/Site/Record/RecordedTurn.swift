import Datasets
import Localization
import SourceText

extension RecordedAnswer {
  /// Where a number, or the next one, goes another way from the one before it than it did when it was published.
  /// - Parameters:
  ///   - series: as it was published; `index` is the place of the number in it.
  ///   - now: the same series in `today`.
  /// - Returns: "up → down", behind the period where that is of the next number.
  func turn(of series: ResultSeries, at index: Int, to now: ResultSeries, in today: QueryResult) -> LocalizedText? {
    // A comparison has its direction in its sign.
    guard query.compare == nil else { return nil }
    for later in [index, index + 1] where later > 0 && later < result.periods.count {
      guard let first = today.periods.firstIndex(of: result.periods[later - 1]),
        let last = today.periods.firstIndex(of: result.periods[later]),
        let before = direction(in: series, from: later - 1, to: later),
        let after = direction(in: now, from: first, to: last), before != after
      else { continue }
      var text = LocalizedText()
      for language in Language.allCases {
        let words = [before, after].map { word(of: $0, in: language) }.joined(separator: " → ")
        text[language] = later == index ? words : "\(result.periods[later].text(in: language)): \(words)"
      }
      return text
    }
    return nil
  }

  /// 1 up, -1 down, 0 steady: of the numbers as they are published.
  private func direction(in series: ResultSeries, from first: Int, to last: Int) -> Int? {
    let decimals = result.measure.decimals
    guard let earlier = series.values[first], let later = series.values[last] else { return nil }
    let (old, new) = (NumberText.rounded(earlier, decimals: decimals), NumberText.rounded(later, decimals: decimals))
    return new > old ? 1 : new < old ? -1 : 0
  }

  private func word(of direction: Int, in language: Language) -> String {
    ChangeText(difference: Double(direction), amount: "", kind: result.measure.kind, in: language).word
  }
}
