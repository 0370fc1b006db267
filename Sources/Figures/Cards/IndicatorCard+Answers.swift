import Charting
import Datasets
import SourceText
import YAML

extension FigureHead {
  /// The cards of a `kpi` block: its `items`, or its own keys for a single one.
  package static func cards(_ reader: inout YAMLMappingReader) -> [FigureHead] {
    guard let entry = reader.keys.first(where: { $0.key == "items" }) else { return [FigureHead(&reader, .card)] }
    let nodes = reader.list("items")
    if entry.value.isNull || nodes?.isEmpty == true {
      reader.report(YAMLProblem.empty(key: "items"), at: entry.value.isNull ? entry.keyRange : entry.value.range)
    }
    return (nodes ?? []).map { reader.nested($0, named: "items", card) }
  }

  private static func card(_ reader: inout YAMLMappingReader) -> FigureHead {
    let head = FigureHead(&reader, .card)
    reader.finish()
    return head
  }

  /// Describes `items`, as `cards` reads them.
  package static func describeCards(_ reader: inout YAMLMappingReader) {
    _ = reader.mappings("items", in: "kpi", required: true, card)
  }
}

extension IndicatorCard {
  /// The cards of a file, one for each answer.
  static func cards(
    _ heads: [FigureHead], _ answers: [FigureAnswer], language: Language
  ) -> (cards: [IndicatorCard], diagnostics: [Diagnostic]) {
    var cards: [IndicatorCard] = []
    var diagnostics: [Diagnostic] = []
    for (head, answer) in zip(heads, answers) {
      let title = head.title?.text ?? ""
      let series = answer.result.series
      guard series.count == 1 else {
        diagnostics.append(
          Diagnostic(FigureProblem.cardNotSingle(title: title, count: series.count), at: answer.data.place))
        continue
      }
      let indicator = Indicator(answer.result, series[0], language: language)
      if let card = indicator.card(titled: title) {
        cards.append(card)
      } else {
        diagnostics.append(
          Diagnostic(FigureProblem.cardWithoutValue(title: title, period: indicator.period), at: answer.data.place))
      }
    }
    return (cards, diagnostics)
  }
}
