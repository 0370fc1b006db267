/// The bounds and choices of a field whose values are not texts, made ready once for a table.
///
/// A class, for constraints are large: what asks once for each cell should not copy them.
final class ValueRules: Sendable {
  private let constraints: FieldConstraints
  private let choices: Choices?
  private let categories: Choices?
  /// Numbers that need no further look.
  private let admitted: ClosedRange<Double>?

  /// Nil where every value of the type is welcome.
  init?(_ field: Field) {
    constraints = field.constraints
    choices = constraints.enumeration.isEmpty ? nil : Choices(constraints.enumeration)
    categories = field.categories.map { Choices($0.map(\.value)) }
    let isOpen = constraints.exclusiveMinimum != nil || constraints.exclusiveMaximum != nil
    let hasBounds = isOpen || constraints.minimum != nil || constraints.maximum != nil
    guard hasBounds || choices != nil || categories != nil else { return nil }
    let isRange = !isOpen && choices == nil && categories == nil
    let lower = Self.number(constraints.minimum) ?? -.infinity
    let upper = Self.number(constraints.maximum) ?? .infinity
    admitted = isRange && field.type.isNumeric && lower <= upper ? lower...upper : nil
  }

  /// Whether a number keeps to all rules at first sight.
  func admits(_ number: Double) -> Bool { admitted?.contains(number) ?? false }

  func check(_ value: CellValue) throws(CellFault) {
    if let limit = constraints.minimum, value.isLess(than: limit) { throw .minimum(limit.text) }
    if let limit = constraints.maximum, limit.isLess(than: value) { throw .maximum(limit.text) }
    if let limit = constraints.exclusiveMinimum, !limit.isLess(than: value) { throw .exclusiveMinimum(limit.text) }
    if let limit = constraints.exclusiveMaximum, !value.isLess(than: limit) { throw .exclusiveMaximum(limit.text) }
    if let choices, !choices.values.contains(value) { throw .enumeration(choices.texts, suggestion: nil) }
    if let categories, !categories.values.contains(value) { throw .category(categories.texts, suggestion: nil) }
  }

  private static func number(_ value: CellValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  private struct Choices {
    let values: Set<CellValue>
    /// In the order of the descriptor.
    let texts: [String]

    init(_ values: [CellValue]) {
      self.values = Set(values)
      texts = values.map(\.text)
    }
  }
}
