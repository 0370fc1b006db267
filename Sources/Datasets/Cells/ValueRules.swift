/// The bounds and choices of a field whose values are not texts, made ready once for a table.
///
/// A class, for a field is large: what asks once for each cell should not copy it.
final class ValueRules: Sendable {
  private let field: Field
  /// Numbers that need no further look.
  private let admitted: ClosedRange<Double>?

  /// Nil where every value of the type is welcome.
  init?(_ field: Field) {
    guard field.limitsValues else { return nil }
    self.field = field
    let constraints = field.constraints
    let isRange =
      constraints.exclusiveMinimum == nil && constraints.exclusiveMaximum == nil && constraints.enumeration.isEmpty
      && field.categories == nil
    let lower = Self.number(constraints.minimum) ?? -.infinity
    let upper = Self.number(constraints.maximum) ?? .infinity
    admitted = isRange && field.type.isNumeric && lower <= upper ? lower...upper : nil
  }

  /// Whether a number keeps to all rules at first sight.
  func admits(_ number: Double) -> Bool { admitted?.contains(number) ?? false }

  func check(_ value: CellValue) throws(CellFault) {
    if let fault = field.fault(of: value) { throw fault }
  }

  private static func number(_ value: CellValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
