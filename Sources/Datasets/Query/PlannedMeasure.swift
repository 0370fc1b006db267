import Localization
import SourceText

/// What a query reads: one measure, or several that a formula makes one.
struct PlannedMeasure {
  struct Component {
    let column: Column
    /// What picks its rows among those of the query.
    let filters: [RowFilter]
    /// What readers call the values that it keeps, or leaves out.
    let conditions: [LocalizedText]
  }

  let components: [Component]
  /// Nil for a single measure as it is.
  let formula: MeasureFormula?
  let facts: MeasureFacts

  /// Digits after the point that a sum of numbers as the data has them needs; nil where rounding could lose something.
  var exactScale: Int? {
    guard formula?.isLinear == true else { return nil }
    var scale = 0
    for component in components {
      switch component.column.storage {
      case .integer: break
      case .decimal(_, let digits): scale = max(scale, digits)
      default: return nil
      }
    }
    return scale
  }
}

extension MeasureFacts {
  init(_ field: Field) {
    self.init(
      field: field.name, title: field.title, unit: field.unit ?? LocalizedText(), unitPhrase: field.unitPhrase,
      conditions: field.conditions, decimals: field.shownDecimals, kind: field.kind)
  }
}

extension QueryResolver {
  /// Finds what `measure` names: a field, a derived measure of the descriptor, or a formula.
  mutating func measure(_ query: Query) -> PlannedMeasure? {
    let schema = dataset.schema
    let choices = schema.measures.map(\.name) + schema.derived.map(\.name)
    guard let name = query.measure else {
      if schema.measures.count == 1 { return plain(choices[0], query) }
      report(choices.isEmpty ? .noMeasure(dataset: dataset.id) : .measureNeeded(choices), .measure)
      return nil
    }
    if schema.field(name) != nil {
      if query.unit != nil { report(.unitNotAsked(measure: name), .unit) }
      return plain(name, query)
    }
    if let derived = schema.derived.first(where: { $0.name == name }) {
      if query.unit != nil { report(.unitNotAsked(measure: name), .unit) }
      return self.derived(derived, query)
    }
    guard MeasureFormula.looksMeant(name) else {
      report(.fieldUnknown(name, dataset: dataset.id, among: choices), .measure)
      return nil
    }
    do throws(MeasureFormulaFault) {
      return formula(try MeasureFormula(name), query, declared: nil)
    } catch {
      report(.formula(name, error), .measure)
      return nil
    }
  }

  private mutating func plain(_ name: String, _ query: Query) -> PlannedMeasure? {
    guard let column = dataset.table.column(name) else { return nil }
    guard column.field.role == .measure else {
      report(.fieldNotMeasure(name, choices: dataset.schema.measures.map(\.name)), .measure)
      return nil
    }
    var facts = MeasureFacts(column.field)
    if query.compare == nil, let decimals = query.decimals { facts.decimals = decimals }
    return PlannedMeasure(
      components: [PlannedMeasure.Component(column: column, filters: [], conditions: [])], formula: nil, facts: facts)
  }

  private mutating func derived(_ derived: DerivedMeasure?, _ query: Query) -> PlannedMeasure? {
    derived.flatMap { formula($0.formula, query, declared: $0) }
  }

  private mutating func formula(
    _ formula: MeasureFormula, _ query: Query, declared: DerivedMeasure?
  ) -> PlannedMeasure? {
    let components = formula.terms.compactMap { component($0) }
    guard components.count == formula.terms.count else { return nil }
    let fields = components.map(\.column.field)
    let shown: FormulaUnit.Part
    do throws(FormulaUnit.Conflict) {
      let unit = try FormulaUnit(formula, parts: fields.map { FormulaUnit.Part($0) })
      if let asked = declared?.unit ?? query.unit {
        shown = FormulaUnit.Part(unit: asked, phrase: declared?.unitPhrase)
      } else if case .known(let part) = unit {
        shown = part
      } else {
        report(.unitNeeded(formula: formula.text), .measure)
        return nil
      }
    } catch {
      report(.unitsDiffer(formula: formula.text, fields.map(UnitOfField.init)), .measure)
      return nil
    }
    var facts = MeasureFacts(
      field: declared?.name ?? formula.text, title: declared?.title ?? title(of: formula, components),
      unit: shown.unit, unitPhrase: shown.phrase, conditions: declared?.conditions,
      decimals: declared?.decimals ?? (formula.isLinear ? fields.map(\.shownDecimals).max() ?? 0 : 2),
      kind: declared?.kind ?? (formula.isLinear ? fields[0].kind : .quantity))
    if query.compare == nil, let decimals = query.decimals { facts.decimals = decimals }
    return PlannedMeasure(components: components, formula: formula, facts: facts)
  }

  private mutating func component(_ term: MeasureFormula.Term) -> PlannedMeasure.Component? {
    let choices = dataset.schema.measures.map(\.name)
    guard let column = dataset.table.column(term.measure) else {
      report(.fieldUnknown(term.measure, dataset: dataset.id, among: choices), .measure)
      return nil
    }
    guard column.field.role == .measure else {
      report(.fieldNotMeasure(term.measure, choices: choices), .measure)
      return nil
    }
    let filters = term.conditions.compactMap { filter($0, at: .measure) }
    guard filters.count == term.conditions.count else { return nil }
    return PlannedMeasure.Component(
      column: column, filters: filters.map(\.filter),
      conditions: zip(filters, term.conditions).flatMap { words($0.path.field, $1) })
  }

  /// Values by their names in the code list of a field.
  private func words(_ field: Field, _ filter: QueryFilter) -> [LocalizedText] {
    if case .range(let from, let to) = filter.condition { return [LocalizedText(same: "\(from ?? "")–\(to ?? "")")] }
    let list = field.codeList.flatMap { context.datasets[$0] }
    return filter.values.map { text in
      let label = list?.row(named: text).flatMap { list?.label(of: $0) }
      var words = label ?? field.categories?.first { $0.value.text == text }?.label ?? LocalizedText(same: text)
      if case .not = filter.condition {
        words[.thai] = "ไม่รวม\(words.text(in: .thai))"
        words[.english] = "without \(words.text(in: .english))"
      }
      return words
    }
  }

  /// The formula with the titles of its measures in place of their names.
  private func title(of formula: MeasureFormula, _ components: [PlannedMeasure.Component]) -> LocalizedText {
    var title = LocalizedText()
    for language in Language.allCases {
      title[language] = formula.text { index in
        let conditions = components[index].conditions.map { $0.text(in: language) }
        return components[index].column.field.title.text(in: language)
          + (conditions.isEmpty ? "" : " (\(conditions.joined(separator: ", ")))")
      }
    }
    return title
  }
}

extension MeasureFormula {
  /// The formula as a reader sees it, with `−`, `×` and `÷`.
  fileprivate func text(naming name: (Int) -> String) -> String {
    func text(_ node: Node, within: Int) -> String {
      switch node {
      case .number(let number): return NumberText.shortest(number)
      case .term(let index): return name(index)
      case .negated(let inner): return "−" + text(inner, within: 3)
      case .binary(let operation, let first, let second):
        let (sign, rank): (String, Int) =
          switch operation {
          case .plus: ("+", 1)
          case .minus: ("−", 1)
          case .times: ("×", 2)
          case .divided: ("÷", 2)
          }
        let both = "\(text(first, within: rank)) \(sign) \(text(second, within: rank + 1))"
        return rank < within ? "(\(both))" : both
      }
    }
    return text(root, within: 0)
  }
}
