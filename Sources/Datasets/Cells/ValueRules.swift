/// The bounds and choices of a field whose values are not texts, made ready once for a table.
struct ValueRules {
  private let constraints: FieldConstraints
  private let choices: Set<CellValue>
  private let categories: Set<CellValue>
  private let field: Field

  /// Nil where every value of the type is welcome.
  init?(_ field: Field) {
    self.field = field
    constraints = field.constraints
    choices = Set(constraints.enumeration)
    categories = Set((field.categories ?? []).map(\.value))
    let bounds = [
      constraints.minimum, constraints.maximum, constraints.exclusiveMinimum, constraints.exclusiveMaximum,
    ]
    if bounds.allSatisfy({ $0 == nil }), choices.isEmpty, categories.isEmpty { return nil }
  }

  func fault(of value: CellValue) -> CellFault? {
    if let limit = constraints.minimum, value.isLess(than: limit) { return .minimum(limit.text) }
    if let limit = constraints.maximum, limit.isLess(than: value) { return .maximum(limit.text) }
    if let limit = constraints.exclusiveMinimum, !limit.isLess(than: value) { return .exclusiveMinimum(limit.text) }
    if let limit = constraints.exclusiveMaximum, !value.isLess(than: limit) { return .exclusiveMaximum(limit.text) }
    if !choices.isEmpty, !choices.contains(value) {
      return .enumeration(constraints.enumeration.map(\.text), suggestion: nil)
    }
    if !categories.isEmpty, !categories.contains(value) {
      return .category((field.categories ?? []).map(\.value.text), suggestion: nil)
    }
    return nil
  }
}
