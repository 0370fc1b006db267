import Datasets
import Figures
import Localization
import SourceText

/// What a document's texts and specs may name: its queries, and the row it is made for.
struct DocumentScope: Sendable {
  let document: Document
  let row: RowScope?

  struct RowScope: Sendable {
    let dataset: String
    let key: String
  }

  func query(named name: String) -> FrontMatter.NamedQuery? {
    document.frontMatter.data.first { $0.name == name }
  }

  /// What the numbers of a bulletin are published about; a page always shows the latest.
  func period(weekStart: Weekday) -> Period? {
    document.name.kind == .bulletin ? document.frontMatter.period(weekStart: weekStart) : nil
  }

  var queryNames: [String] { document.frontMatter.data.map(\.name) }
}

/// Turns live values into text. What it needs it asks of the context, so every number a text shows is a noted read.
struct TextEvaluator {
  /// Nil where there is no document.
  let scope: DocumentScope?
  let language: Language

  /// A text of the front matter or a spec, with its live values filled in.
  func text(_ located: LocatedText, _ context: inout RenderContext) -> String {
    var result = ""
    for part in LiveText(located.text).parts {
      switch part {
      case .text(let text): result += text
      case .value(let expression): result += value(expression, at: located.place(of: expression), &context) ?? ""
      }
    }
    return result
  }

  /// The text of one live value; nil, with the reason reported, where there is none.
  func value(_ expression: String, at place: Diagnostic.Place, _ context: inout RenderContext) -> String? {
    switch LiveExpression(expression).kind {
    case .row(let field): rowField(field, at: place, &context)
    case .query(let name, let member):
      context.valueText(of: expression, for: query(named: name, &context)) { context in
        queryValue(name, member, at: place, &context)
      }
    }
  }

  /// What a name stands for, without its problems: those are told where it is evaluated.
  private func query(named name: String, _ context: inout RenderContext) -> Query? {
    let diagnostics = context.diagnostics
    defer { context.diagnostics = diagnostics }
    return scope?.query(named: name).flatMap {
      QueryReader(scope: scope, language: language).query($0, &context)?.query
    }
  }

  /// Whether a value that is not there yet leaves out what it stands in.
  func isOmitted(_ expression: String, _ context: inout RenderContext) -> Bool {
    guard case .query(let name, _) = LiveExpression(expression).kind, let named = scope?.query(named: name),
      named.ifMissing == .omit
    else { return false }
    return QueryReader(scope: scope, language: language).isMissing(named, &context)
  }

  /// Whether one of the values of a text leaves out what the text stands in.
  func isOmitted(_ located: LocatedText, _ context: inout RenderContext) -> Bool {
    LiveText(located.text).values.contains { isOmitted($0, &context) }
  }

  func rowField(_ field: String, at place: Diagnostic.Place, _ context: inout RenderContext) -> String? {
    guard let scope = scope?.row, let row = context.row(of: scope.dataset, key: scope.key) else {
      context.report(SiteProblem.rowOutsideEach, at: place)
      return nil
    }
    if let text = row.text(field, in: language) { return text }
    let near = Suggestion.nearest(to: field, among: row.names)
    context.report(SiteProblem.unknownRowField(name: field, suggestion: near), at: place)
    return nil
  }

  private func queryValue(
    _ name: String, _ member: String?, at place: Diagnostic.Place, _ context: inout RenderContext
  ) -> String? {
    guard let named = scope?.query(named: name) else {
      let near = Suggestion.nearest(to: name, among: scope?.queryNames ?? [])
      context.report(SiteProblem.unknownValue(name: name, suggestion: near), at: place)
      return nil
    }
    let reader = QueryReader(scope: scope, language: language)
    if reader.isMissing(named, &context) {
      return named.ifMissing == .text ? context.string("value.missing") : nil
    }
    guard let query = reader.query(named, &context),
      let result = reader.result(of: query, &context)
    else { return nil }
    guard result.series.count == 1, let series = result.series.first else {
      context.report(SiteProblem.valueNotSingle(name: name, count: result.series.count), at: place)
      return nil
    }
    // What a dataset with errors lacks may be what could not be read.
    if context.messages.isFaulty(dataset: result.dataset) { return nil }
    let indicator = Indicator(result, series, language: language)
    guard let member else {
      return present(indicator.valueWithUnit, name, indicator, of: result.dataset, at: place, &context)
    }
    let words = member.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let peers = words.count == 2 ? words[1] : nil
    guard let found = LiveExpression.Member(rawValue: words[0]), peers == nil || [.rank, .share].contains(found) else {
      let choices = LiveExpression.Member.allCases.map(\.rawValue)
      context.report(SiteProblem.unknownMember(name: member, choices: choices), at: place)
      return nil
    }
    switch found {
    case .value: return present(indicator.value, name, indicator, of: result.dataset, at: place, &context)
    case .unit: return indicator.unit
    case .period: return indicator.period
    case .previous: return compared(indicator.previousWithUnit, name, indicator, at: place, &context)
    case .change: return compared(indicator.change?.text, name, indicator, at: place, &context)
    case .difference: return compared(indicator.difference, name, indicator, at: place, &context)
    case .direction: return compared(indicator.direction, name, indicator, at: place, &context)
    case .sentence: return compared(indicator.sentence, name, indicator, at: place, &context)
    case .range: return present(indicator.range, name, indicator, of: result.dataset, at: place, &context)
    case .rank, .share:
      guard let value = series.values.last ?? nil else {
        return present(nil, name, indicator, of: result.dataset, at: place, &context)
      }
      let comparison = PeerComparison(
        name: name, query: query.query, value: value, decimals: result.measure.decimals, period: result.periods.last,
        place: place)
      return found == .rank
        ? comparison.rank(among: peers, language, &context) : comparison.share(among: peers, language, &context)
    }
  }

  private func present(
    _ text: String?, _ name: String, _ indicator: Indicator, of dataset: String, at place: Diagnostic.Place,
    _ context: inout RenderContext
  ) -> String? {
    if text == nil {
      context.report(
        missing: SiteProblem.valueMissing(name: name, period: indicator.latestPeriod), of: dataset, at: place)
    }
    return text
  }

  private func compared(
    _ text: String?, _ name: String, _ indicator: Indicator, at place: Diagnostic.Place, _ context: inout RenderContext
  ) -> String? {
    if text == nil {
      context.report(SiteProblem.noComparison(name: name, indicator.comparisonLack), at: place)
    }
    return text
  }
}
