import Localization
import SourceText

/// A description that has been checked and can be drawn, spoken, tabulated and saved.
///
/// Why one type: the drawing, `spokenText`, `table()` and `csv()` read the same values in the same order.
package struct Chart: Sendable {
  /// As given, except that categories stand in their order and what cannot be drawn is missing.
  package let description: ChartDescription
  let scale: LinearScale
  let axisNumbers: AxisNumbers
  let colors: OrdinalColors
  let wordBreaker: WordBreaker

  /// - Throws: the first reason why no legible chart can be made of it.
  package init(
    _ description: ChartDescription, wordBreaker: WordBreaker = .spacesOnly
  ) throws(ChartProblem) {
    try Self.check(description)
    let prepared = Self.sorted(Self.cleaned(description))
    self.description = prepared
    self.wordBreaker = wordBreaker
    colors = OrdinalColors(prepared)
    scale = LinearScale(
      values: prepared.series.lazy.flatMap { $0.values.lazy.compactMap { $0 } },
      baseline: prepared.mark == .line ? .free : .zero, decimals: prepared.measure.decimals)
    axisNumbers = AxisNumbers(scale: scale, measure: prepared.measure, language: prepared.language)
  }

  var language: Language { description.language }
  var series: [ChartSeries] { description.series }

  /// The name of a position in a sentence or a table.
  func positionText(_ index: Int) -> String {
    switch description.positions {
    case .time(let periods): periods[index].text(in: language)
    case .categories(let categories, _): categories[index].label
    }
  }
}
