/// The bounds and choices of a field whose values are not texts, made ready once for a table.
struct ValueRules: Sendable {
  private let constraints: FieldConstraints
  private let choices: Set<CellValue>
  private let categories: Set<CellValue>
  private let field: Field
  /// Numbers that need no further look.
  private let admitted: ClosedRange<Double>?

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
    let isRange = bounds.dropFirst(2).allSatisfy { $0 == nil } && choices.isEmpty && categories.isEmpty
    let lower = Self.number(constraints.minimum) ?? -.infinity
    let upper = Self.number(constraints.maximum) ?? .infinity
    admitted = isRange && field.type.isNumeric && lower <= upper ? lower...upper : nil
  }

  private static func number(_ value: CellValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// Whether a number keeps to all rules at first sight.
  func admits(_ number: Double) -> Bool { admitted?.contains(number) ?? false }

  func check(_ value: CellValue) throws(CellFault) {
    if let fault = fault(of: value) { throw fault }
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
