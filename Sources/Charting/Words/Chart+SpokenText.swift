import Localization
import SourceText

extension Chart {
  /// How many series are told one by one; the table holds them all.
  static let spokenSeriesLimit = 6

  /// What the drawing shows, for those who listen: what it is, its extent, first and last, highest and lowest,
  /// the change unless the series breaks, and what is missing or preliminary.
  /// - Parameter hasTable: whether the table of its values stands beside it.
  package func spokenText(hasTable: Bool = true) -> String {
    let series = shownSeries
    let words = SpokenWords(language: language, measure: shownMeasure)
    var sentences = [words.opening(description)]
    switch description.positions {
    case .time(let periods):
      if let range = PeriodRange(periods) {
        sentences.append(words.period(range.text(in: language), count: periods.count))
      }
    case .categories(let categories, _):
      sentences.append(words.categoryCount(categories.count, isDescending: isRanked))
    }
    if series.count > 1 { sentences.append(words.seriesCount(series.count)) }
    sentences += description.annotations.filter { !$0.label.isEmpty }.map(spoken)
    for series in series.prefix(Self.spokenSeriesLimit) { sentences.append(sentence(on: series, words)) }
    if series.count > Self.spokenSeriesLimit {
      sentences.append(words.others(series.count - Self.spokenSeriesLimit, hasTable: hasTable))
    }
    sentences += counts(words)
    return words.joined(sentences)
  }

  private func sentence(on series: ChartSeries, _ words: SpokenWords) -> String {
    let label = fullLabel(of: series)
    let name = self.series.count > 1 || description.measure.name.isEmpty ? "\(label): " : ""
    guard let summary = SeriesSummary(series) else { return capitalized(name + words.allMissing()) }
    func observation(_ index: Int) -> (String, Double) { (positionText(index), series.values[index] ?? 0) }
    let (first, last) = (observation(summary.first), observation(summary.last))
    let (highest, lowest) = (extreme(summary.highest, of: series), extreme(summary.lowest, of: series))
    if summary.observationCount == 1 { return capitalized(name + words.only(first)) }
    var parts: [String] = []
    var breaks: [String] = []
    if case .time = description.positions {
      // What lies on both sides of a break is not compared.
      breaks = (summary.first + 1...summary.last).filter { series.status(at: $0) == .seriesBreak }.map(positionText)
      let change =
        breaks.isEmpty ? ChangeText(from: first.1, to: last.1, kind: words.measure.kind, in: language) : nil
      parts.append(words.firstToLast(first, last, change: change))
      if !breaks.isEmpty { parts.append(words.breaks(at: breaks)) }
    }
    parts.append(
      highest.1 == lowest.1 ? words.steady(highest.1) : words.extremes(highest: highest, lowest: lowest))
    if case .time = description.positions, breaks.isEmpty, highest.1 != lowest.1,
      let trend = Trend(series.values)
    {
      parts.append(words.trend(trend))
    }
    return capitalized(name + parts.joined(separator: language == .thai ? " " : "; "))
  }

  /// The place and the value of a highest or lowest one; of several that read alike, how many there are.
  private func extreme(_ index: Int, of series: ChartSeries) -> (String, Double) {
    let value = series.values[index] ?? 0
    let text = shownMeasure.text(value)
    // Only what lies within its last digit can read like it; to write each of many values takes long.
    let step = 1 / (0..<max(0, shownMeasure.decimals)).reduce(1.0) { power, _ in power * 10 }
    let count = series.values.count { other in
      guard let other, abs(other - value) <= step else { return false }
      return shownMeasure.text(other) == text
    }
    guard count > 1 else { return (positionText(index), value) }
    let words =
      description.isOverTime
      ? Prose(th: "เท่ากัน \(count) งวด", en: "at \(count) points in time")
      : Prose(th: "เท่ากัน \(count) รายการ", en: "shared by \(count)")
    return (words[language], value)
  }

  private func counts(_ words: SpokenWords) -> [String] {
    var sentences: [String] = []
    let missing = missingCount
    if missing > 0, hasValues { sentences.append(words.missing(missing)) }
    for layer in plots.lazy.flatMap(\.layers) {
      let places = unknownWholes(of: layer)
      if !places.isEmpty { sentences.append(capitalized(words.unknownWholes(stretchesText(places)))) }
    }
    for status in ObservationStatus.allCases where status.isPreliminary {
      let count = statusCount(status)
      if count > 0 { sentences.append(words.preliminary(status, count: count)) }
    }
    return sentences
  }

  /// Whether its categories go from the largest to the smallest.
  private var isRanked: Bool {
    description.mark != .tile && description.layers.first?.range == nil
      && ChartRanking.isDescending(ChartRanking.values(series, description.layers))
  }

  /// The label of a series, with that of its panel before it.
  func fullLabel(of series: ChartSeries) -> String {
    guard let panel = description.panels.first(where: { $0.key == series.panel }), panel.label != series.label else {
      return series.label
    }
    return "\(panel.label) \(series.label)"
  }

  /// Values that are not there, of all series.
  var missingCount: Int {
    series.reduce(0) { sum, series in sum + series.values.count { $0 == nil } }
  }

  /// Values that are there and have a status.
  func statusCount(_ status: ObservationStatus) -> Int {
    series.reduce(0) { sum, series in
      guard !series.statuses.isEmpty else { return sum }
      return sum + series.values.indices.count { series.values[$0] != nil && series.statuses[$0] == status }
    }
  }

  /// English sentences begin with a capital letter.
  private func capitalized(_ text: String) -> String {
    guard language == .english, let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
