import Localization
import SourceText

/// Looks names up in one dataset and collects what is wrong.
struct QueryResolver {
  struct Filter {
    let path: FieldPath
    let filter: RowFilter
    /// The values named, where they are those to keep.
    let values: [CellValue]?
  }

  let dataset: Dataset
  let context: QueryContext
  private(set) var issues: [QueryIssue] = []

  init(dataset: Dataset, context: QueryContext) {
    self.dataset = dataset
    self.context = context
  }

  mutating func report(_ problem: QueryProblem, _ part: QueryPart) {
    issues.append(QueryIssue(problem, part))
  }

  mutating func path(_ name: String, _ part: QueryPart) -> FieldPath? {
    do throws(QueryProblem) {
      return try FieldPath(name, in: dataset, context.datasets)
    } catch {
      report(error, part)
      return nil
    }
  }

  /// A field that rows may be picked or grouped by.
  mutating func category(_ name: String, _ part: QueryPart) -> FieldPath? {
    guard let path = path(name, part) else { return nil }
    if path.field.isCategorical, path.column.field.isCategorical { return path }
    let choices = path.steps.last?.list.schema.fields.filter(\.isCategorical) ?? dataset.schema.dimensions
    report(.fieldNotCategorical(name, choices: choices.map(\.name)), part)
    return nil
  }

  /// A field by which rows fall into groups: each into one.
  mutating func group(_ name: String, _ part: QueryPart) -> FieldPath? {
    guard let path = category(name, part) else { return nil }
    guard path.field.type == .list else { return path }
    report(.fieldOfLists(name), part)
    return nil
  }

  /// - Parameter place: where every problem of the filter is shown; nil for its own place.
  mutating func filter(_ filter: QueryFilter, at place: QueryPart? = nil) -> Filter? {
    switch filter.condition {
    case .values(let texts): return choice(filter.field, texts, areWanted: true, place)
    case .not(let texts): return choice(filter.field, texts, areWanted: false, place)
    case .range(let from, let to): return range(filter.field, from, to)
    }
  }

  private mutating func choice(
    _ field: String, _ texts: [String], areWanted: Bool, _ place: QueryPart?
  ) -> Filter? {
    guard let path = category(field, place ?? .filter(field)) else { return nil }
    let groups = RowGroups(path)
    let list = path.field.codeList.flatMap { context.datasets[$0] }
    var values: [CellValue] = []
    for (index, text) in texts.enumerated() {
      guard let value = value(text, path.field, among: groups.values, list) else {
        let suggestion = suggestion(for: text, list, groups.values)
        let choices = suggestion == nil ? groups.values.map { choice($0, path.field, list) } : []
        report(
          .valueUnknown(text, field: field, suggestion: suggestion, choices: choices),
          place ?? .filterValue(field, index: index))
        continue
      }
      if !values.contains(value) { values.append(value) }
    }
    let filter = RowFilter(groups, values, areWanted: areWanted)
    return Filter(path: path, filter: filter, values: areWanted ? values : nil)
  }

  private func value(_ text: String, _ field: Field, among known: [CellValue], _ list: Dataset?) -> CellValue? {
    if let value = try? CellParser.value(text, as: field.type), known.contains(value) { return value }
    guard let list else { return field.category(labelled: text) }
    guard let key = list.row(named: text)?[list.keyField?.name ?? ""] else { return nil }
    return try? CellParser.value(key, as: field.type)
  }

  /// A code with its name behind it.
  private func choice(_ value: CellValue, _ field: Field, _ list: Dataset?) -> LocalizedText {
    guard let name = list?.label(ofKey: value.text) else { return LocalizedText(same: value.text) }
    return LocalizedText(
      Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
          let text = name.text(in: language)
          return (language, text == value.text ? text : "\(value.text) (\(text))")
        }))
  }

  private func suggestion(for text: String, _ list: Dataset?, _ known: [CellValue]) -> String? {
    guard let list else { return Suggestion.nearest(toValue: text, among: known.map(\.text)) }
    if let key = Suggestion.nearest(toValue: text, among: list.keys) { return key }
    let labels = list.table.rows.map { list.label(of: $0) }
    return Suggestion.nearest(
      toValue: text, among: Language.allCases.flatMap { language in labels.compactMap { $0[language] } })
  }

  private mutating func range(_ field: String, _ from: String?, _ to: String?) -> Filter? {
    guard let path = path(field, .filter(field)) else { return nil }
    guard let order = ValueOrder(path.field.type), !path.isRollup else {
      let choices = dataset.schema.fields.filter { ValueOrder($0.type) != nil }.map(\.name)
      report(.fieldNotOrdered(field, choices: choices), .filter(field))
      return nil
    }
    var bounds: [ValueOrder.Bound?] = []
    for (index, text) in [from, to].enumerated() {
      let bound = text.flatMap { order.bound($0) }
      bounds.append(bound)
      if let text, bound == nil {
        report(.rangeValue(text, field: field, order), .filterValue(field, index: index))
        return nil
      }
    }
    guard let filter = RowFilter(path.column, from: bounds[0], to: bounds[1]) else {
      report(.rangeBackwards(from: from ?? "", to: to ?? ""), .filterValue(field, index: 0))
      return nil
    }
    return Filter(path: path, filter: filter, values: nil)
  }
}

extension RowFilter {
  /// - Parameter values: values at the end of the path.
  fileprivate init(_ groups: RowGroups, _ values: [CellValue], areWanted: Bool) {
    let path = groups.path
    let wanted = Set(values)
    let admits: (CellValue) -> Bool = { start in
      path.value(of: start).map { wanted.contains($0) == areWanted } ?? false
    }
    if case .text(_, let texts) = path.column.storage {
      self.init(column: path.column, test: .codes(texts.map { admits(.text($0)) }), admits: admits)
      return
    }
    let starts = path.isRollup ? path.column.distinctValues().filter(admits) : values
    let words = Set(starts.compactMap { path.column.keyWord(of: $0) })
    self.init(column: path.column, test: .words(words, areWanted: path.isRollup || areWanted), admits: admits)
  }
}
