import Charting
import Localization
import SourceText

/// The period in which each series of an index is 100. One that is longer than those of the data, a year among months,
/// stands for the mean of the values that lie in it.
struct IndexBase {
  let period: Period
  /// Whether some series has no value for a part of it.
  fileprivate(set) var isPartial = false
}

extension ChartComposer {
  /// Makes each series 100 in the base, which is returned; nil, with the reason reported, where that cannot be.
  mutating func rebase(
    _ rows: inout SeriesRows, of measure: ChartMeasure, _ plan: ChannelPlan, _ grid: AnswerGrid
  ) -> IndexBase? {
    guard plan.position == .time, let length = grid.granularity else {
      reportBase(.indexNeedsTime)
      return nil
    }
    let first = grid.periods.indices.first { index in rows.series.allSatisfy { ($0.values[index] ?? 0) > 0 } }
      .map { grid.periods[$0] }
    guard let period = spec.scale.base.map({ Self.base($0.value, among: length) }) ?? first else {
      reportBase(.indexWithoutCommonBase)
      return nil
    }
    let members = grid.periods.indices.filter { (period.firstDay...period.lastDay).contains(grid.periods[$0].firstDay) }
    guard !members.isEmpty, length.fits(in: period.granularity) else {
      reportBase(.indexBaseOutside(base: period.named(spec.scale.base, in: spec.file), first: first))
      return nil
    }
    var base = IndexBase(period: period)
    for number in rows.series.indices {
      let series = rows.series[number]
      let known = members.filter { series.values[$0] != nil }
      let values = known.compactMap { series.values[$0] }
      guard let lowest = values.min(), lowest > 0 else {
        let lowest = values.min().map(measure.text)
        reportBase(
          .indexBase(
            series: series.label, base: period.named(spec.scale.base, in: spec.file), lowest: lowest, first: first))
        continue
      }
      let mean = values.reduce(0, +) / Double(values.count)
      if !period.isCovered(by: known.map { grid.periods[$0] }) { base.isPartial = true }
      rows.series[number].values = series.values.map { value in value.map { $0 / mean * 100 } }
    }
    return diagnostics.hasErrors ? nil : base
  }

  /// A day among weeks stands for the week that holds it, a week among weeks of another first day for the one that
  /// begins in it.
  private static func base(_ period: Period, among length: Granularity) -> Period {
    switch (length, period.granularity) {
    case (.week, .day), (.week, .week): Period(length, containing: period.lastDay)
    default: period
    }
  }

  private mutating func reportBase(_ problem: FigureProblem) {
    diagnostics.append(Diagnostic(problem, at: spec.place(spec.scale.base?.range ?? spec.scale.range)))
  }
}

extension IndexBase {
  /// What readers must know of it.
  func note(in language: Language) -> String? {
    guard isPartial else { return nil }
    let text = period.text(in: language)
    return Prose(
      th: "ฐาน \(text) เฉลี่ยจากข้อมูลเพียงบางส่วนของช่วงนั้น", en: "The base, \(text), is the mean of a part of it only")[
        language]
  }
}

extension Granularity {
  /// Whether some periods of this length make one of `other`: weeks that begin in it make a longer one.
  fileprivate func fits(in other: Granularity) -> Bool {
    if case .week = self, other != .day { return true }
    return nests(in: other)
  }
}

extension Period {
  /// As it reads and, where it was written in the other era, as it was written: "ปี 2560", "'2017' (ปี 2560)".
  fileprivate func named(_ written: Located<Period>?, in file: SourceFile) -> Prose {
    let text = written.map { file.text(in: $0.range) }
    func name(_ language: Language) -> String {
      let words = self.text(in: language)
      guard let text, text != iso(in: language.era) else { return words }
      return "'\(text)' (\(words))"
    }
    return Prose(th: name(.thai), en: name(.english))
  }

  /// Whether some of `parts` lie in each part of it. Days and weeks are looked at by month, for not every day has values.
  fileprivate func isCovered(by parts: [Period]) -> Bool {
    guard let length = parts.first?.granularity, length != granularity else { return true }
    let unit: Granularity =
      switch length {
      case .day, .week: .month
      default: length
      }
    let expected = Period(unit, containing: lastDay).ordinal - Period(unit, containing: firstDay).ordinal + 1
    return Set(parts.map { $0.converted(to: unit).ordinal }).count >= expected
  }
}
