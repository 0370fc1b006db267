/// The bounds and choices of a field whose values are not texts.
extension Field {
  /// Whether some value of the type is not welcome.
  var limitsValues: Bool {
    let bounds = [
      constraints.minimum, constraints.maximum, constraints.exclusiveMinimum, constraints.exclusiveMaximum,
    ]
    return bounds.contains { $0 != nil } || !constraints.enumeration.isEmpty || categories != nil
  }

  /// The bound or choice that `value` breaks; nil where it breaks none.
  /// - Complexity: linear in the choices.
  func fault(of value: CellValue) -> CellFault? {
    if let limit = constraints.minimum, value.isLess(than: limit) { return .minimum(limit.text) }
    if let limit = constraints.maximum, limit.isLess(than: value) { return .maximum(limit.text) }
    if let limit = constraints.exclusiveMinimum, !limit.isLess(than: value) { return .exclusiveMinimum(limit.text) }
    if let limit = constraints.exclusiveMaximum, !value.isLess(than: limit) { return .exclusiveMaximum(limit.text) }
    let choices = constraints.enumeration
    if !choices.isEmpty, !choices.contains(value) { return .enumeration(choices.map(\.text), suggestion: nil) }
    if let categories, !categories.contains(where: { $0.value == value }) {
      return .category(categories.map(\.value.text), suggestion: nil)
    }
    return nil
  }
}
