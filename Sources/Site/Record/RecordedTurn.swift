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
    if let comparison = query.compare {
      return comparison.isChange ? turn(ofChange: series, at: index, to: now, in: today) : nil
    }
    for later in [index, index + 1] where later > 0 && later < result.periods.count {
      guard let first = today.periods.firstIndex(of: result.periods[later - 1]),
        let last = today.periods.firstIndex(of: result.periods[later]),
        let before = direction(in: series, from: later - 1, to: later),
        let after = direction(in: now, from: first, to: last), before != after
      else { continue }
      return words(from: before, to: after, of: later == index ? nil : result.periods[later])
    }
    return nil
  }

  /// A change from an earlier number has its direction in its sign.
  private func turn(
    ofChange series: ResultSeries, at index: Int, to now: ResultSeries, in today: QueryResult
  ) -> LocalizedText? {
    let place = result.periods.isEmpty ? 0 : today.periods.firstIndex(of: result.periods[index])
    guard let place, let before = series.values[index], let after = now.values[place] else { return nil }
    let signs = [before, after].map { value -> Int in
      let rounded = NumberText.rounded(value, decimals: result.measure.decimals)
      return rounded > 0 ? 1 : rounded < 0 ? -1 : 0
    }
    return signs[0] == signs[1] ? nil : words(from: signs[0], to: signs[1], of: nil)
  }

  private func words(from before: Int, to after: Int, of period: Period?) -> LocalizedText {
    var text = LocalizedText()
    for language in Language.allCases {
      let words = [before, after].map { word(of: $0, in: language) }.joined(separator: " → ")
      text[language] = period.map { "\($0.text(in: language)): \(words)" } ?? words
    }
    return text
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
