import Localization
import SourceText

/// A description that has been checked and can be drawn, spoken, tabulated and saved.
///
/// Why one type: the drawing, `spokenText`, `table()` and `csv()` read the same values in the same order.
package struct Chart: Sendable {
  /// As given, except that what cannot be drawn is missing.
  package let description: ChartDescription
  /// One, or one for each panel.
  let plots: [PlotData]
  let colors: OrdinalColors
  let wordBreaker: WordBreaker
  /// Positions that a line may join.
  let stretches: [Range<Int>]

  /// - Throws: the first reason why no legible chart can be made of it.
  package init(
    _ description: ChartDescription, wordBreaker: WordBreaker = .spacesOnly
  ) throws(ChartProblem) {
    try Self.check(description)
    let prepared = Self.cleaned(description)
    self.description = prepared
    self.wordBreaker = wordBreaker
    colors = OrdinalColors(prepared)
    plots = PlotData.all(of: prepared)
    stretches = prepared.positions.stretches
  }

  var language: Language { description.language }
  var series: [ChartSeries] { description.series }

  /// The categories of a tile map.
  var tiles: [ChartCategory] {
    if case .categories(let categories, _) = description.positions { categories } else { [] }
  }

  /// Whether a line or an area ends because too many days are not listed.
  var hasHoles: Bool {
    stretches.count > 1 && description.layers.contains { $0.mark == .line || $0.mark == .area }
  }

  /// The name of a position in a sentence or a table.
  func positionText(_ index: Int) -> String {
    switch description.positions {
    case .time(let periods): periods[index].text(in: language)
    case .categories(let categories, _): categories[index].label
    }
  }
}
