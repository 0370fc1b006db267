import Charting
import Datasets
import Localization
import SourceText

extension LatestTable {
  /// Puts a spec and its answers together.
  /// - Parameter answers: each with its changes, where it can have any: over time, and set against nothing yet.
  /// - Returns: nil where there are errors; why is said at the key that is to blame.
  package static func compose(
    _ spec: TableSpec, _ answers: [FigureAnswer], texts: ChartComposer.Texts, language: Language
  ) -> (table: LatestTable?, diagnostics: [Diagnostic]) {
    let (sources, problems) = spec.chart.sources(answers, language: language)
    var diagnostics = spec.problems(with: answers, language: language) + problems
    for index in spec.changes.indices {
      diagnostics += spec.chart.check(answers.compared(index), language: language)
    }
    guard !diagnostics.hasErrors, let latest = answers.compactMap(\.result.periods.last).max() else {
      return (nil, diagnostics)
    }
    let composer = Composer(spec: spec, answers: answers, sources: sources, latest: latest, language: language)
    return (composer.table(texts), diagnostics)
  }
}

extension TableSpec {
  /// What keeps answers from being shown as the latest number of each series.
  fileprivate func problems(with answers: [FigureAnswer], language: Language) -> [Diagnostic] {
    var diagnostics = chart.check(answers, language: language)
    if answers.contains(where: { $0.result.granularity == nil }) {
      let (key, range) = changes.first.map { ("changes", $0.range) } ?? ("sparkline", sparkline ?? self.range)
      diagnostics.append(Diagnostic(FigureProblem.latestNeedsTime(key: key), in: file, at: range))
      return diagnostics
    }
    if let comparison = answers.lazy.compactMap(\.result.comparison).first, let change = changes.first {
      diagnostics.append(
        Diagnostic(FigureProblem.changesOfComparison(comparison.text), in: file, at: change.range))
    }
    let count = Set(answers.flatMap(\.result.periods)).count
    if let sparkline, count < Sparkline.fewestValues {
      diagnostics.append(
        Diagnostic(
          FigureProblem.courseTooShort(count: count, fewest: Sparkline.fewestValues), in: file, at: sparkline))
    }
    return diagnostics
  }
}

extension [FigureAnswer] {
  /// With the numbers of one change in place of their own.
  fileprivate func compared(_ index: Int) -> [FigureAnswer] {
    compactMap { answer in
      guard index < answer.changes.count else { return nil }
      return FigureAnswer(data: answer.data, result: answer.changes[index])
    }
  }
}

/// Makes the parts of a table whose answers fit together.
private struct Composer {
  typealias Number = LatestTable.Number

  let spec: TableSpec
  let answers: [FigureAnswer]
  /// What each query is called.
  let sources: [AnswerGrid.Item]
  let latest: Period
  let language: Language

  func table(_ texts: ChartComposer.Texts) -> LatestTable {
    let measure = AnswerMeasure(answers, language: language)
    let rows = rows(measure.measure)
    let periods = periods
    let hasCourse = rows.contains { $0.course != nil }
    return LatestTable(
      id: texts.id, language: language, title: texts.title.onOneLine,
      subtitle: texts.subtitle?.onOneLine
        ?? ChartSubtitle.text(
          measure: measure.measure.name, conditions: measure.conditions, periods: [latest], in: language),
      period: latest, heading: rowHeading,
      value: column(measure.measure, heading: latest.text(in: language, style: .medium)),
      changes: spec.comparisons.enumerated().map { index, comparison in
        column(
          AnswerMeasure(answers.compared(index), language: language).measure,
          heading: words(of: comparison, after: language == .thai ? "เปลี่ยนแปลงจาก" : "Change from"),
          label: words(of: comparison, after: language == .thai ? "จาก" : "from"))
      },
      courseHeading: hasCourse ? periods.first.map(courseHeading) : nil, rows: rows,
      remarks: answers.compactMap { $0.result.leftOutNote?[language] }.reduce(into: []) { notes, note in
        if !notes.contains(note) { notes.append(note) }
      })
  }

  // MARK: Headings

  private var rowHeading: String {
    answers.lazy.compactMap(\.result.dimension).first?.title.text(in: language)
      ?? (language == .thai ? "รายการ" : "Item")
  }

  private func column(_ measure: ChartMeasure, heading: String, label: String = "") -> LatestTable.Column {
    let unit = measure.unit.isEmpty ? "" : " (\(measure.unit))"
    return LatestTable.Column(
      name: measure.name, heading: heading + unit, label: label + unit, unit: measure.unit,
      decimals: measure.decimals)
  }

  /// "เปลี่ยนแปลงจากสัปดาห์ที่ผ่านมา", "Change from the week before".
  private func words(of comparison: QueryComparison, after lead: String) -> String {
    switch comparison {
    case .yearAgo, .yearAgoDifference: language == .thai ? lead + "ช่วงเดียวกันของปีก่อน" : lead + " a year earlier"
    default: language == .thai ? ThaiPhrase.joined(lead, periodBefore) : "\(lead) \(periodBefore)"
    }
  }

  /// What the period before is called; of days, which may lie apart, its date.
  private var periodBefore: String {
    guard latest.granularity == .day else { return latest.granularity.before(in: language) }
    let others = Set(answers.map { $0.result.periods.last { $0 < latest } })
    guard others.count == 1, let before = others.first ?? nil else {
      return language == .thai ? "งวดก่อน" : "the period before"
    }
    return before == latest.advanced(by: -1)
      ? latest.granularity.before(in: language) : before.text(in: language, style: .medium)
  }

  private func courseHeading(since first: Period) -> String {
    let text = first.text(in: language, style: .medium)
    return language == .thai ? ThaiPhrase.joined("แนวเส้นตั้งแต่", text) : "Course since \(text)"
  }

  // MARK: Rows

  /// Of all answers together, in order.
  private var periods: [Period] { Set(answers.flatMap(\.result.periods)).sorted() }

  private func rows(_ measure: ChartMeasure) -> [LatestTable.Row] {
    let periods = periods
    let labels = labels
    var rows: [LatestTable.Row] = []
    for answer in answers {
      for series in answer.result.series {
        rows.append(
          LatestTable.Row(
            label: labels[rows.count], value: value(series, in: answer.result, measure),
            changes: answer.changes.map { change(of: series, in: $0, from: answer.result) },
            course: spec.sparkline.flatMap { _ in course(series, answer.result, over: periods) }))
      }
    }
    return rows
  }

  /// As short as tells the rows apart.
  private var labels: [String] {
    let parts = zip(answers, sources).flatMap { answer, source in
      answer.result.series.map { series in
        (source: source.label, member: answer.result.dimension == nil ? nil : series.label.text(in: language))
      }
    }
    let short = parts.map { $0.member ?? $0.source }
    guard Set(short).count < short.count else { return short }
    return parts.map { part in part.member.map { "\(part.source) · \($0)" } ?? part.source }
  }

  private func value(_ series: ResultSeries, in result: QueryResult, _ measure: ChartMeasure) -> Number {
    guard let point = result.periods.firstIndex(of: latest) else { return Self.missing(nil) }
    let status = series.statuses[point].flatMap { $0 == .normal ? nil : $0 }
    guard let value = series.values[point] else { return Self.missing(status) }
    return Number(
      value: value, text: measure.text(value), status: status, isPartial: result.isPartial(series, at: point))
  }

  /// None where the latest number begins another series than the earlier.
  private func change(of series: ResultSeries, in compared: QueryResult, from result: QueryResult) -> Number {
    guard let own = result.periods.firstIndex(of: latest), series.statuses[own] != .seriesBreak,
      let point = compared.periods.firstIndex(of: latest),
      let change = compared.series.first(where: { $0.key == series.key }), let value = change.values[point]
    else { return Self.missing(nil) }
    let decimals = compared.measure.decimals
    let words = ChangeText(
      difference: NumberText.rounded(value, decimals: decimals),
      amount: NumberText.text(abs(value), decimals: decimals),
      kind: result.measure.kind, in: language)
    return Number(
      value: value, text: words.text, status: change.statuses[point].flatMap { $0 == .normal ? nil : $0 },
      isPartial: compared.isPartial(change, at: point), direction: words.direction)
  }

  private static func missing(_ status: ObservationStatus?) -> Number {
    Number(value: nil, text: "–", status: status, isPartial: false)
  }

  private func course(_ series: ResultSeries, _ result: QueryResult, over periods: [Period]) -> Sparkline? {
    let values = Dictionary(uniqueKeysWithValues: zip(result.periods, series.values))
    return Sparkline(
      course: periods.map { values[$0] ?? nil }, periods: periods, decimals: result.measure.decimals, in: language)
  }
}
