import Charting
import Datasets
import Localization
import SourceText

/// What all answers of a figure measure.
struct AnswerMeasure: Sendable {
  var measure: ChartMeasure
  var conditions: String?

  init(_ answers: [FigureAnswer], language: Language) {
    let facts = answers.map(\.result.measure)
    var titles: [String] = []
    for title in answers.map({ $0.title(in: language) }) where !titles.contains(title) { titles.append(title) }
    let conditions = Set(facts.map { $0.conditions?.text(in: language) })
    measure = ChartMeasure(
      name: titles.joined(separator: ", "), unit: facts[0].unitText(in: language),
      decimals: facts.map(\.decimals).max() ?? 0, kind: facts[0].kind)
    self.conditions = conditions.count == 1 ? conditions.first ?? nil : nil
  }

  /// What the numbers are once each series is 100 in `base`.
  func index(base: Period, in language: Language) -> AnswerMeasure {
    var result = self
    let text = base.text(in: language)
    result.measure.unit = language == .thai ? "ดัชนี \(text) = 100" : "index, \(text) = 100"
    result.measure.decimals = 1
    return result
  }
}

extension FigureAnswer {
  /// What it measures. A formula that stands in the query is called by the label of the data, where it has one.
  fileprivate func title(in language: Language) -> String {
    if let label = data.label, MeasureFormula.looksMeant(result.measure.field) { return label }
    return result.measure.title.text(in: language)
  }
}

extension MeasureFacts {
  /// The unit as an axis or a table names it: "บาทต่อตัน" for what a sentence calls "ตันละ … บาท".
  package func unitText(in language: Language) -> String {
    UnitText.text(unit: unit, phrase: unitPhrase, in: language)
  }
}

extension ChartSpec {
  /// Reports answers that no one axis can show.
  func check(_ answers: [FigureAnswer], language: Language) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    guard let first = answers.first else { return [] }
    diagnostics += checkStacks(answers, language: language)
    for answer in answers.dropFirst() {
      let units = (first.result.measure.unitText(in: language), answer.result.measure.unitText(in: language))
      // An index has no unit but its base.
      if units.0 != units.1, scale.kind != .index {
        let nouns = [first, answer].map { $0.result.measure.unit.text(in: language) }
        diagnostics.append(
          Diagnostic(
            FigureProblem.unitsDiffer(units.0, units.1, unit: nouns[0] == nouns[1] ? nouns[0] : nil),
            at: answer.data.place))
      }
      let lengths = (first.result.granularity, answer.result.granularity)
      if lengths.0 != lengths.1 {
        diagnostics.append(
          Diagnostic(
            FigureProblem.lengthsDiffer(lengths.0, lengths.1), at: answer.data.place))
      }
    }
    return diagnostics
  }

  /// Reports stacks of what must not be added up: a price, a rate, an index.
  private func checkStacks(_ answers: [FigureAnswer], language: Language) -> [Diagnostic] {
    let whole = answers.first { scale.kind == .index || !$0.result.isAdditive }
    guard let whole else { return [] }
    return layers.compactMap(\.stacking).filter { $0.value == .zero || $0.value == .normalize }.map { stacking in
      let measure = whole.result.measure.title.text(in: language)
      return Diagnostic(
        FigureProblem.stackNotAdditive(measure: measure, isInPlace: whole.data.isTable), at: place(stacking.range))
    }
  }

  /// What each query is called: by its `label`, else by what it measures, else by its period, else by its name.
  func sources(
    _ answers: [FigureAnswer], language: Language
  ) -> (sources: [AnswerGrid.Item], diagnostics: [Diagnostic]) {
    let results = answers.map(\.result)
    let titles = answers.map { $0.title(in: language) }
    let periods = results.map { $0.periods.count == 1 ? $0.periods[0].text(in: language) : nil }
    var labels = titles
    if Set(titles).count < titles.count {
      let areTold = !periods.contains(nil) && Set(periods).count == periods.count
      labels = answers.indices.map { (areTold ? periods[$0] : answers[$0].data.name) ?? titles[$0] }
    }
    labels = zip(labels, answers).map { $1.data.label ?? $0 }
    var items: [AnswerGrid.Item] = []
    var diagnostics: [Diagnostic] = []
    for (index, answer) in answers.enumerated() {
      let key = answer.data.name ?? answer.result.measure.field
      let isTaken = items.contains { $0.key == key }
      items.append(AnswerGrid.Item(key: isTaken ? "\(key)-\(index + 1)" : key, label: labels[index]))
      if labels[..<index].contains(labels[index]) {
        diagnostics.append(Diagnostic(FigureProblem.labelsAlike(labels[index]), at: answer.data.place))
      }
    }
    return (items, diagnostics)
  }
}

extension QueryResult {
  /// Whether its series make a whole: they may be added up, or are parts of their sum already.
  fileprivate var isAdditive: Bool {
    comparison == .share || (aggregation == .sum && measure.kind == .quantity)
  }
}
