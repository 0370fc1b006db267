/// The dimensions that a query neither fixes nor splits nor asks to combine.
///
/// Only a sum may run over one. With any other aggregation the rows of a series must have one value of it, in all
/// periods: else now one member, now another would stand for all of them.
struct OpenDimensions {
  private let plan: QueryPlan
  private let component: PlannedMeasure.Component
  private let columns: [Column]

  init(_ plan: QueryPlan, _ component: PlannedMeasure.Component) {
    self.plan = plan
    self.component = component
    let fixed = plan.fixedFields.union(component.filters.filter(\.isSingle).map(\.column.field.name))
    // A mean may combine what the query asks to; a last value or none has no way to.
    let combined = plan.aggregation == .mean ? plan.combinedFields : []
    columns =
      plan.aggregation == .sum
      ? []
      : plan.dataset.table.columns.filter { column in
        let name = column.field.name
        guard column.field.role == .dimension, !fixed.contains(name), !combined.contains(name) else { return false }
        return plan.by.map { $0.path.isRollup || $0.path.column.field.name != name } ?? true
      }
  }

  /// - Throws: an issue for each dimension of which a series has several values.
  /// - Complexity: linear in the selected rows times the open dimensions.
  func check(_ selection: RowSelection) throws(QueryFailure) {
    let several = columns.filter { $0.hasSeveralValues(in: selection, groupCount: plan.by?.values.count ?? 1) }
    guard !several.isEmpty else { return }
    throw QueryFailure(issues: several.map { QueryIssue(problem($0.field.name), part($0.field.name)) })
  }

  /// What asks to combine the dimension, else the whole query.
  private func part(_ field: String) -> QueryPart {
    plan.over.firstIndex(of: field).map { .over(index: $0) } ?? .whole
  }

  private func problem(_ field: String) -> QueryProblem {
    let measure = component.column.field.name
    if plan.combinedFields.contains(field) {
      if plan.aggregation == .last { return .lastCombined(field, measure: measure) }
      if plan.aggregation == .none { return .notCombined(field, measure: measure) }
    }
    return .dimensionOpen(field, measure: measure, isMean: plan.aggregation == .mean)
  }
}

extension Column {
  /// Whether the rows of one group differ in this field; a missing value is one of its own.
  fileprivate func hasSeveralValues(in selection: RowSelection, groupCount: Int) -> Bool {
    switch storage {
    case .text(let codes, _): hasSeveralValues(in: selection, groupCount) { UInt64(codes[$0]) }
    default: hasSeveralValues(in: selection, groupCount) { keyWord(at: $0) }
    }
  }

  private func hasSeveralValues(
    in selection: RowSelection, _ groupCount: Int, word: (_ row: Int) -> UInt64
  ) -> Bool {
    let isComplete = validity.isKnownComplete(for: selection.rows.count)
    // Of each group the word of its first row; the outer nil stands for no row, the inner for no value.
    var first: [UInt64??] = Array(repeating: nil, count: groupCount)
    for (place, row) in selection.rows.enumerated() {
      let group = selection.groups.isEmpty ? 0 : Int(selection.groups[place])
      let value = isComplete || validity[Int(row)] ? word(Int(row)) : nil
      if let known = first[group] {
        if known != value { return true }
      } else {
        first[group] = .some(value)
      }
    }
    return false
  }
}
